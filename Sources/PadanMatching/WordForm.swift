import PadanModel
public import PadanMorphology
public import PadanTermbase

/// What is known of a word form, worked out once and shared by all its tokens.
public final class WordForm: Sendable {
  /// The form's position in its table.
  public let id: FormID
  /// The normalized form.
  public let text: String
  /// A number that forms share whose normalized form is the same.
  public let normalizedID: WordID
  /// Whether it is a mark, of which no rules ask.
  let isPunctuation: Bool
  /// What the rules of morphology read it as, best first; empty if they know none of its parts, and for punctuation
  /// and numbers.
  public let readings: [Reading]
  /// What it can stand for in a term, the closest first.
  public let candidates: [Candidate]
  /// The headwords it may be read as, other than itself.
  private let headwords: [Headword]
  private let fingerprint: WordSet.Fingerprint
  /// The fingerprints of the form and of the headwords it may be read as.
  public let fingerprints: WordSet.Fingerprints

  private struct Headword {
    let text: String
    let fingerprint: WordSet.Fingerprint
  }

  init(
    id: FormID, text: String, normalizedID: WordID, isPunctuation: Bool, readings: [Reading],
    candidates: [Candidate]
  ) {
    self.id = id
    self.text = text
    self.normalizedID = normalizedID
    self.isPunctuation = isPunctuation
    self.readings = readings
    self.candidates = candidates
    fingerprint = WordSet.Fingerprint(text)
    var headwords: [Headword] = []
    for reading in readings {
      let lemma = reading.lemma
      if lemma == text || headwords.contains(where: { $0.text == lemma }) { continue }
      headwords.append(Headword(text: lemma, fingerprint: WordSet.Fingerprint(lemma)))
    }
    self.headwords = headwords
    var fingerprints = WordSet.Fingerprints()
    fingerprints.insert(fingerprint)
    for headword in headwords { fingerprints.insert(headword.fingerprint) }
    self.fingerprints = fingerprints
  }

  /// A form that is another one in other letters or another table: all but its numbers is the same.
  init(id: FormID, normalizedID: WordID, writtenAnew form: WordForm) {
    self.id = id
    self.normalizedID = normalizedID
    text = form.text
    isPunctuation = form.isPunctuation
    readings = form.readings
    candidates = form.candidates
    headwords = form.headwords
    fingerprint = form.fingerprint
    fingerprints = form.fingerprints
  }

  /// The reading that a candidate of the form rests on; nil if it is the form as it stands.
  public func reading(of candidate: Candidate) -> Reading? {
    candidate.readingIndex.map { readings[$0] }
  }

  /// Whether the form, or a headword it may be read as, is one of some words.
  public func isRead(as words: WordSet) -> Bool {
    words.contains(text, fingerprint) || headwords.contains { words.contains($0.text, $0.fingerprint) }
  }
}
