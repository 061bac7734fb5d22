public import PadanModel

/// Writes the annotated document as Markdown: the Indonesian paragraph by paragraph,
/// the English quoted below each.
public struct MarkdownRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The Markdown text as UTF-8.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    var blocks = headline(document)
    if !document.summary.isEmpty {
      blocks.append("## Summary")
      blocks.append(document.summary.map(summaryItem).joined(separator: "\n"))
      blocks.append("## Text")
    }
    for paragraph in paragraphs(document.body) { blocks += render(paragraph) }
    if !document.glossary.isEmpty { blocks += ["## Glossary", table(document.glossary)] }
    if !document.unknown.isEmpty {
      blocks += ["## Words without a gloss", document.unknown.map(unknown).joined(separator: ", ")]
    }
    return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
  }

  private func headline(_ document: AnnotatedDocument) -> [String] {
    guard let headline = document.headline else { return ["# " + MarkdownText.escaped(document.document.id)] }
    return ["# " + MarkdownText.escaped(headline.text)] + quote(headline.gist.map(MarkdownText.escaped))
  }

  private func summaryItem(_ line: SummaryLine) -> String {
    let source = "- " + MarkdownText.escaped(line.source)
    return line.english.isEmpty ? source : source + "\\\n  " + emphasized(line.english, by: "*")
  }

  /// Segments of one paragraph together; headings and credits stand by themselves.
  private func paragraphs(_ segments: ArraySlice<AnnotatedSegment>) -> [[AnnotatedSegment]] {
    var paragraphs: [[AnnotatedSegment]] = []
    for segment in segments {
      if let last = paragraphs.last?.last, last.segment.paragraph == segment.segment.paragraph {
        paragraphs[paragraphs.count - 1].append(segment)
      } else {
        paragraphs.append([segment])
      }
    }
    return paragraphs
  }

  private func render(_ paragraph: [AnnotatedSegment]) -> [String] {
    let source = paragraph.map { styled($0.text, as: $0.segment.kind) }.joined(separator: " ")
    let gists = paragraph.filter { $0.english?.isRepeated != true }.compactMap { segment in
      segment.gist.map { styled($0, as: segment.segment.kind == .heading ? .sentence : segment.segment.kind) }
    }
    return [source] + quote(gists.isEmpty ? nil : gists.joined(separator: " "))
  }

  private func styled(_ text: String, as kind: SegmentKind) -> String {
    switch kind {
    case .heading: "### " + MarkdownText.escaped(text)
    case .sentence: MarkdownText.escaped(text)
    case .dateline: emphasized(text, by: "**")
    case .credit: emphasized(text, by: "*")
    }
  }

  private func emphasized(_ text: String, by mark: String) -> String {
    let text = MarkdownText.escaped(text)
    return text.isEmpty ? "" : mark + text + mark
  }

  private func quote(_ markdown: String?) -> [String] {
    guard let markdown, !markdown.isEmpty else { return [] }
    return ["> " + markdown]
  }

  private func table(_ glossary: [GlossaryEntry]) -> String {
    let head = [
      "| Term | English | Domain | Uses | First | Note |", "| --- | --- | --- | ---: | --- | --- |",
    ]
    let rows = glossary.map { entry in
      let note = [entry.expansion, entry.note].compactMap { $0 }.joined(separator: "; ")
      let cells = [entry.term, entry.gloss, entry.domain ?? "", String(entry.count), entry.first, note]
      return "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |"
    }
    return (head + rows).joined(separator: "\n")
  }

  private func unknown(_ word: UnknownWord) -> String {
    let surface = MarkdownText.escaped(word.surface)
    return word.count == 1 ? surface : "\(surface) (\(word.count))"
  }
}
