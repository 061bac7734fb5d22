import PadanModel

/// A stretch of a segment's text.
enum SegmentRun {
  case plain(String)
  case annotated(Annotation)
}

extension AnnotatedSegment {
  /// The segment's text cut at its annotations; put together, the runs are the text again.
  func runs(in text: SourceText) -> [SegmentRun] {
    var runs: [SegmentRun] = []
    var position = segment.range.start
    for annotation in annotations {
      if position < annotation.range.start {
        runs.append(.plain(text[TextRange(position, annotation.range.start)]))
      }
      runs.append(.annotated(annotation))
      position = annotation.range.end
    }
    if position < segment.range.end { runs.append(.plain(text[TextRange(position, segment.range.end)])) }
    return runs
  }
}

extension Annotation {
  /// Whether it marks what a translator looks up: a term, a number or a date, with a rendering.
  var isMarked: Bool {
    switch kind {
    case .term, .number, .date: gloss != nil
    case .word, .name: false
    }
  }

  var family: DomainFamily {
    kind == .term ? DomainFamily(domain: domain) : .measure
  }

  /// The other renderings, without the one that was chosen.
  var alternatives: [String] {
    glosses.dropFirst().filter { $0 != gloss }
  }
}

extension AnnotatedDocument {
  /// The segment that is the headline: the first one, if it is a heading.
  var headline: AnnotatedSegment? {
    segments.first.flatMap { $0.segment.kind == .heading ? $0 : nil }
  }

  /// The segments below the headline.
  var body: ArraySlice<AnnotatedSegment> {
    segments.dropFirst(headline == nil ? 0 : 1)
  }
}
