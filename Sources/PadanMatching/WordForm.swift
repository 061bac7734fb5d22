public import PadanModel
public import PadanMorphology
public import PadanTermbase

/// A word a form can stand for in a term.
public struct Candidate: Sendable, Hashable {
  /// The word of the vocabulary.
  public let word: WordID
  /// How the form comes to stand for it.
  public let kind: MatchKind
  /// The reading it rests on; nil for the form as it is.
  public let reading: Analysis?
}

/// A term that a form is, or begins, as one of its candidates.
public struct Opening: Sendable, Hashable {
  /// Where the candidate's word leads to from the beginning.
  public let node: TrieNode
  /// The candidate's position among the form's.
  public let candidate: Int
  /// How the form comes to stand for it.
  public let kind: MatchKind
  /// Whether the term is a function word or a connective.
  public let isFunction: Bool
  /// Whether longer terms begin so.
  public let goesOn: Bool
  /// The ways the form may be written if the term is to be the form alone; empty if no term ends here.
  public let writings: WritingSet
}

/// What is known of a word form, worked out once and shared by all its tokens.
public final class WordForm: Sendable {
  /// The form's position in its table.
  public let id: FormID
  /// The normalized form.
  public let normalized: [UInt8]
  /// A number that forms share whose normalized form is the same.
  public let normalizedID: WordID
  /// Its readings, best first; empty for punctuation and numbers.
  public let analyses: [Analysis]
  /// What it can stand for in a term, the closest first.
  public let candidates: [Candidate]
  /// The terms that its candidates are or begin, in their order.
  public let openings: [Opening]
  /// Whether terms of several words begin with it.
  public let goesOn: Bool
  /// The form and the headwords it may be read as.
  public let lemmas: [String]
  /// The fingerprints of ``lemmas``.
  public let fingerprints: [WordSet.Fingerprint]

  init(
    id: FormID, normalized: [UInt8], normalizedID: WordID, analyses: [Analysis], candidates: [Candidate],
    termbase: Termbase
  ) {
    self.id = id
    self.normalized = normalized
    self.normalizedID = normalizedID
    self.analyses = analyses
    self.candidates = candidates
    openings = candidates.indices.compactMap { Self.opening(candidates[$0], at: $0, termbase) }
    goesOn = openings.contains { $0.goesOn && $0.kind != .root }
    var lemmas = [String(decoding: normalized, as: UTF8.self)]
    for reading in analyses where reading.basis != .unknown && !lemmas.contains(reading.lemma) {
      lemmas.append(reading.lemma)
    }
    self.lemmas = lemmas
    fingerprints = lemmas.map(WordSet.Fingerprint.init)
  }

  /// A form that is another one in other letters or another table: all but its numbers is the same.
  init(id: FormID, normalizedID: WordID, writtenAnew form: WordForm) {
    self.id = id
    self.normalizedID = normalizedID
    normalized = form.normalized
    analyses = form.analyses
    candidates = form.candidates
    openings = form.openings
    goesOn = form.goesOn
    lemmas = form.lemmas
    fingerprints = form.fingerprints
  }

  private static func opening(_ candidate: Candidate, at index: Int, _ termbase: Termbase) -> Opening? {
    guard let node = termbase.child(of: .root, by: candidate.word) else { return nil }
    return Opening(
      node: node, candidate: index, kind: candidate.kind, isFunction: termbase.isFunction(node),
      goesOn: termbase.goesOn(from: node), writings: termbase.writings(of: node))
  }

  /// The normalized form as a string.
  public var text: String { lemmas[0] }

  /// Whether the form, or a headword it may be read as, is one of some words.
  public func isRead(as words: WordSet) -> Bool {
    lemmas.indices.contains { words.contains(lemmas[$0], fingerprints[$0]) }
  }
}
