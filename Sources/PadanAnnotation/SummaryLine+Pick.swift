public import PadanModel
public import PadanSummary

extension SummaryLine {
  /// The line of a picked sentence, with the sentence's own English.
  ///
  /// - Parameter segments: those that the summarizer picked from.
  public init(_ pick: SummaryPick, of segments: [AnnotatedSegment]) {
    let sentence = segments[pick.segment]
    self.init(
      segment: sentence.id, source: sentence.text, english: sentence.gist ?? "", score: pick.score,
      reasons: pick.reasons)
  }
}

extension AnnotatedSegment {
  /// The segment without the annotations that are not to be shown.
  func showing(_ shown: Shown) -> AnnotatedSegment {
    guard shown == .terms else { return self }
    return AnnotatedSegment(
      id: id, segment: segment, text: text, english: english,
      annotations: annotations.filter { $0.kind != .word })
  }
}
