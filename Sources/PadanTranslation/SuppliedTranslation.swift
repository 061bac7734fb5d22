public import PadanAlignment
public import PadanICU
public import PadanModel

/// Lays a translation that was supplied beside an article, sentence by sentence.
public struct SuppliedTranslation {
  private let sentences: [String]
  private let aligner: Aligner
  private let finder: RenderingFinder

  /// - Parameter sentences: the English sentences, headings and other segments, in order.
  public init(_ sentences: [String], aligner: Aligner, finder: RenderingFinder) {
    self.sentences = sentences
    self.aligner = aligner
    self.finder = finder
  }

  /// Of a segment with as many glosses, a translation has one at least.
  private static let telling = 3

  /// The article with the translation's sentences in the place of its gists.
  ///
  /// A segment that the translation lacks keeps its gist; so does one whose link
  /// is so weak that it is likelier wrong than right, and one none of whose
  /// glosses its sentence has, though there are several. Where two segments
  /// became one sentence, both have it. Credits, which have no English line, get
  /// none. Fails only if ICU does.
  public func lay(beside article: AnnotatedDocument) throws(ICUError) -> AnnotatedDocument {
    let links = try aligner.align(source: article.segments.map(\.text), target: sentences)
    var lines: [Int: EnglishLine] = [:]
    for link in links where link.isPair && link.score >= aligner.leastScore {
      let english = link.target.map { sentences[$0].onOneLine }.joined(separator: " ")
      var isRepeated = false
      for position in link.source {
        guard let line = try line(english, of: article.segments[position], isRepeated) else { continue }
        lines[position] = line
        isRepeated = true
      }
    }
    return article.replacingEnglish(by: lines)
  }

  private func line(
    _ english: String, of segment: AnnotatedSegment, _ isRepeated: Bool
  ) throws(ICUError) -> EnglishLine? {
    guard segment.english != nil else { return nil }
    let line = try segment.tied(
      EnglishLine(english, origin: .translation, isRepeated: isRepeated), by: finder)
    let glossed = segment.annotations.count { $0.gloss != nil }
    return line.alignment.isEmpty && glossed >= Self.telling ? nil : line
  }
}
