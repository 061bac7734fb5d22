public import PadanAlignment
public import PadanICU
public import PadanModel

extension AnnotatedDocument {
  /// The document with other English lines in the place of some of its own, tied to their segments.
  /// Fails only if ICU does.
  ///
  /// - Parameters:
  ///   - lines: by the position of their segment; their own ties are replaced.
  ///   - finder: finds the annotations' glosses in the lines.
  public func replacingEnglish(
    by lines: [Int: EnglishLine], finder: RenderingFinder
  ) throws(ICUError) -> AnnotatedDocument {
    var tied: [Int: EnglishLine] = [:]
    for (position, line) in lines { tied[position] = try segments[position].tied(line, by: finder) }
    return replacingEnglish(by: tied)
  }

  /// The document with other English lines in the place of some of its own, in its summary too.
  func replacingEnglish(by lines: [Int: EnglishLine]) -> AnnotatedDocument {
    let replaced = segments.enumerated().map { $1.replacingEnglish(by: lines[$0] ?? $1.english) }
    let english = Dictionary(replaced.map { ($0.id, $0.english) }, uniquingKeysWith: { first, _ in first })
    return AnnotatedDocument(
      document: document, title: title, segments: replaced,
      summary: summary.map { $0.replacingEnglish(by: english[$0.segment] ?? nil) }, glossary: glossary,
      unknown: unknown)
  }
}

extension AnnotatedSegment {
  /// A line with its ties to this segment: where the annotations' glosses stand in it.
  func tied(_ line: EnglishLine, by finder: RenderingFinder) throws(ICUError) -> EnglishLine {
    let renderings = try finder.find(annotations, of: segment.range, in: line.text)
    return EnglishLine(
      line.text, alignment: renderings.links, origin: line.origin, isRepeated: line.isRepeated,
      missingTerms: renderings.missingTerms)
  }

  fileprivate func replacingEnglish(by line: EnglishLine?) -> AnnotatedSegment {
    AnnotatedSegment(id: id, segment: segment, text: text, english: line, annotations: annotations)
  }
}

extension SummaryLine {
  fileprivate func replacingEnglish(by line: EnglishLine?) -> SummaryLine {
    SummaryLine(
      segment: segment, source: source, english: line?.text ?? "", origin: line?.origin ?? .gist,
      score: score,
      reasons: reasons)
  }
}
