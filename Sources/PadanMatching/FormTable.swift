public import PadanModel
public import PadanMorphology
public import PadanTermbase
import PadanText

/// A word form's number in a ``FormTable``.
public struct FormID: Hashable, Sendable {
  /// From 0, without gaps, in the order in which the forms were met.
  public let rawValue: Int

  init(_ rawValue: Int) { self.rawValue = rawValue }
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
  private(set) var words = FormWords()
  /// By form.
  private(set) var fingerprints: [WordSet.Fingerprints] = []
  private var current = NormalizedForms()
  /// Those that were known when the table last forgot its forms; what is met again need not be analysed again.
  private var earlier = NormalizedForms()

  /// So many forms are remembered where nobody says otherwise.
  public static let usualLimit = 12_000

  /// An empty table.
  ///
  /// - Parameter limit: how many forms to remember before starting anew.
  public init(analyzer: Analyzer, termbase: Termbase, limit: Int = usualLimit) {
    self.analyzer = analyzer
    self.termbase = termbase
    self.limit = limit
  }

  /// Forgets all forms if there are more than the limit; tells whether it did. To be called between documents:
  /// earlier forms and their ids end here.
  @discardableResult public func trim() -> Bool {
    guard forms.count > limit else { return false }
    surfaces = Vocabulary()
    forms = []
    words = FormWords()
    fingerprints = []
    earlier = current
    current = NormalizedForms()
    return true
  }

  /// What is known of a form of the table.
  public subscript(id: FormID) -> WordForm { forms[id.rawValue] }

  /// The forms of tokens.
  public func forms(of tokens: [Token], in text: SourceText) -> FormSequence {
    let ids = Self.ids(of: tokens, in: text, &surfaces)
    for (token, id) in zip(tokens, ids) where id.rawValue == forms.count { enter(makeForm(token, text)) }
    return FormSequence(ids: ids, table: self)
  }

  /// The numbers of tokens' surfaces, in the order of which new ones are numbered.
  private static func ids(of tokens: [Token], in text: SourceText, _ surfaces: inout Vocabulary) -> [FormID] {
    let bytes = text.utf8.span
    var ids: [FormID] = []
    ids.reserveCapacity(tokens.count)
    for token in tokens {
      let id = surfaces.intern(bytes.extracting(token.range.start..<token.range.end))
      ids.append(FormID(Int(id.rawValue)))
    }
    return ids
  }

  /// Enters a form that is new; its id must be the next.
  func enter(_ form: WordForm) {
    precondition(form.id.rawValue == forms.count)
    words.append(form)
    fingerprints.append(form.fingerprints)
    forms.append(form)
  }

  private func makeForm(_ token: Token, _ text: SourceText) -> WordForm {
    let id = FormID(forms.count)
    let isPunctuation = token.kind == .punctuation
    let normalized = WordNormalization.normalize(text.bytes(in: token.range))
    let normalizedID = current.number(of: normalized)
    if let known = current.form(of: normalizedID) ?? earlier.form(of: normalized),
      // A trade mark's sign is punctuation, though its normalized form is a word.
      known.isPunctuation == isPunctuation
    {
      return current.kept(WordForm(id: id, normalizedID: normalizedID, writtenAnew: known))
    }
    let analyses = isPunctuation ? [] : analyzer.readingsForMatching(normalized)
    let readings = analyses.filter { $0.basis != .unknown }
    return current.kept(
      WordForm(
        id: id, text: String(decoding: normalized, as: UTF8.self), normalizedID: normalizedID,
        isPunctuation: isPunctuation, readings: readings, candidates: candidates(normalized, readings)))
  }

  private func candidates(_ normalized: [UInt8], _ readings: [Reading]) -> [Candidate] {
    var candidates: [Candidate] = []
    if let word = termbase.vocabulary.id(of: normalized) {
      candidates.append(Candidate(word: word, kind: .exact, readingIndex: nil, termbase: termbase))
    }
    for (index, reading) in readings.enumerated() {
      guard let word = termbase.vocabulary.id(of: reading.lemma.utf8.span),
        !candidates.contains(where: { $0.word == word })
      else { continue }
      candidates.append(
        Candidate(
          word: word, kind: reading.basis == .derived ? .root : .inflected, readingIndex: index,
          termbase: termbase))
    }
    return candidates
  }
}

/// Normalized forms, each with the first word form that has it.
private struct NormalizedForms {
  private var words = Vocabulary()
  private var firstForms: [WordForm] = []

  /// The number of a normalized form, which is new if it was not met.
  mutating func number(of normalized: [UInt8]) -> WordID { words.intern(normalized[...]) }

  /// The form that was kept for a number.
  func form(of number: WordID) -> WordForm? {
    let index = Int(number.rawValue)
    return index < firstForms.count ? firstForms[index] : nil
  }

  /// The form that was kept for a normalized form.
  func form(of normalized: [UInt8]) -> WordForm? { words.id(of: normalized).flatMap(form) }

  /// A form, kept if it is the first one with its number, which must be a known one or the newest.
  mutating func kept(_ form: WordForm) -> WordForm {
    if Int(form.normalizedID.rawValue) == firstForms.count { firstForms.append(form) }
    return form
  }
}
