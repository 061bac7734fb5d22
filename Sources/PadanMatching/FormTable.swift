public import PadanModel
public import PadanMorphology
public import PadanTermbase
import PadanText

/// A word form's number in a ``FormTable``.
public struct FormID: Hashable, Sendable {
  let rawValue: Int32
}

/// A word a form can stand for in a term.
public struct Candidate: Sendable, Hashable {
  /// The word of the vocabulary.
  public let word: WordID
  /// How the form comes to stand for it.
  public let kind: MatchKind
  /// The reading it rests on; nil for the form as it is.
  public let reading: Analysis?
}

/// What is known of a word form, worked out once and shared by all its tokens.
public final class WordForm: Sendable {
  /// The normalized form.
  public let normalized: [UInt8]
  /// Its readings, best first; empty for punctuation and numbers.
  public let analyses: [Analysis]
  /// What it can stand for in a term, the closest first.
  public let candidates: [Candidate]
  /// The form and the headwords it may be read as.
  public let lemmas: [String]

  init(normalized: [UInt8], analyses: [Analysis], candidates: [Candidate]) {
    self.normalized = normalized
    self.analyses = analyses
    self.candidates = candidates
    var lemmas = [String(decoding: normalized, as: UTF8.self)]
    for reading in analyses where reading.basis != .unknown && !lemmas.contains(reading.lemma) {
      lemmas.append(reading.lemma)
    }
    self.lemmas = lemmas
  }

  /// The normalized form as a string.
  public var text: String { lemmas[0] }
}

/// The word forms met so far, each analysed once.
///
/// News repeats itself, so that nearly every token finds its form here. The
/// table belongs to one worker; it forgets everything when it has grown past
/// its limit, which changes no result.
public final class FormTable {
  private let analyzer: Analyzer
  private let termbase: Termbase
  private let limit: Int
  private var surfaces = Vocabulary()
  private var forms: [WordForm] = []

  /// An empty table.
  ///
  /// - Parameter limit: how many forms to remember before starting anew.
  public init(analyzer: Analyzer, termbase: Termbase, limit: Int = 200_000) {
    self.analyzer = analyzer
    self.termbase = termbase
    self.limit = limit
  }

  /// Forgets all forms if there are more than the limit. To be called between documents: earlier ids end here.
  public func trim() {
    guard forms.count > limit else { return }
    surfaces = Vocabulary()
    forms = []
  }

  /// The id of a token's form.
  public func id(of token: Token, in text: SourceText) -> FormID {
    let known = surfaces.count
    let id = surfaces.intern(text.bytes(in: token.range))
    if surfaces.count > known { forms.append(makeForm(token, text)) }
    return FormID(rawValue: Int32(id.rawValue))
  }

  /// What is known of a form.
  public subscript(id: FormID) -> WordForm { forms[Int(id.rawValue)] }

  private func makeForm(_ token: Token, _ text: SourceText) -> WordForm {
    let normalized = WordNormalization.normalize(text.bytes(in: token.range))
    var candidates: [Candidate] = []
    if let word = termbase.vocabulary.id(of: normalized) {
      candidates.append(Candidate(word: word, kind: .exact, reading: nil))
    }
    guard token.kind != .punctuation else {
      return WordForm(normalized: normalized, analyses: [], candidates: candidates)
    }
    let analyses = analyzer.readingsForMatching(normalized)
    for reading in analyses where reading.basis != .unknown {
      guard let word = termbase.vocabulary.id(of: Array(reading.lemma.utf8)),
        !candidates.contains(where: { $0.word == word })
      else { continue }
      candidates.append(
        Candidate(word: word, kind: reading.basis == .derived ? .root : .inflected, reading: reading))
    }
    return WordForm(normalized: normalized, analyses: analyses, candidates: candidates)
  }
}
