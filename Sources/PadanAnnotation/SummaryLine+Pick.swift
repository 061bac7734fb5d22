public import PadanModel
public import PadanSummary

extension SummaryLine {
  /// The line of a picked sentence, with the sentence's own English.
  ///
  /// - Parameter segments: those that the summarizer picked from.
  public init(_ pick: SummaryPick, of segments: [AnnotatedSegment]) {
    let sentence = segments[pick.segment]
    self.init(
      segment: sentence.id, source: sentence.text, english: sentence.gist ?? "",
      origin: sentence.english?.origin ?? .gist, score: pick.score, reasons: pick.reasons)
  }
}
