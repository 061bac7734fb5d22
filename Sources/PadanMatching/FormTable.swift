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
  private var normalizedForms = Vocabulary()
  private var forms: [WordForm] = []
  /// By the number of a normalized form, the first form that has it.
  private var firstForms: [WordForm] = []

  /// An empty table.
  ///
  /// - Parameter limit: how many forms to remember before starting anew.
  public init(analyzer: Analyzer, termbase: Termbase, limit: Int = 16_000) {
    self.analyzer = analyzer
    self.termbase = termbase
    self.limit = limit
  }

  /// Forgets all forms if there are more than the limit; tells whether it did. To be called between documents:
  /// earlier forms and their ids end here.
  @discardableResult public func trim() -> Bool {
    guard forms.count > limit else { return false }
    surfaces = Vocabulary()
    normalizedForms = Vocabulary()
    forms = []
    firstForms = []
    return true
  }

  /// What is known of a token's form.
  public func form(of token: Token, in text: SourceText) -> WordForm {
    let known = surfaces.count
    let id = surfaces.intern(text.bytes(in: token.range))
    if surfaces.count > known { forms.append(makeForm(token, text)) }
    return forms[Int(id.rawValue)]
  }

  private func makeForm(_ token: Token, _ text: SourceText) -> WordForm {
    let id = FormID(forms.count)
    let isPunctuation = token.kind == .punctuation
    let normalized = WordNormalization.normalize(text.bytes(in: token.range))
    let normalizedID = normalizedForms.intern(normalized[...])
    let number = Int(normalizedID.rawValue)
    // A trade mark's sign is punctuation, though its normalized form is a word.
    if number < firstForms.count, firstForms[number].analyses.isEmpty == isPunctuation {
      return WordForm(id: id, writtenAnew: firstForms[number])
    }
    let analyses = isPunctuation ? [] : analyzer.readingsForMatching(normalized)
    let form = WordForm(
      id: id, normalized: normalized, normalizedID: normalizedID, analyses: analyses,
      candidates: candidates(normalized, analyses), termbase: termbase)
    if number == firstForms.count { firstForms.append(form) }
    return form
  }

  private func candidates(_ normalized: [UInt8], _ analyses: [Analysis]) -> [Candidate] {
    var candidates: [Candidate] = []
    if let word = termbase.vocabulary.id(of: normalized) {
      candidates.append(Candidate(word: word, kind: .exact, reading: nil))
    }
    for reading in analyses where reading.basis != .unknown {
      guard let word = termbase.vocabulary.id(of: reading.lemma.utf8.span),
        !candidates.contains(where: { $0.word == word })
      else { continue }
      candidates.append(
        Candidate(word: word, kind: reading.basis == .derived ? .root : .inflected, reading: reading))
    }
    return candidates
  }
}
