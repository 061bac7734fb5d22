import CPadanMarkup
import PadanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The text and blocks that Markdown encloses.
enum MarkdownExtractor {
  /// Extracts from valid UTF-8 Markdown, leaving out a front matter between `---` lines.
  static func extract(_ markdown: [UInt8], name: String) throws(DocumentError) -> (SourceText, [Block]) {
    guard let html = render(withoutFrontMatter(markdown)) else {
      throw DocumentError(.failed(reason: "not enough memory to read it as Markdown"), in: name)
    }
    return try HTMLExtractor.extract(html, name: name)
  }

  /// CommonMark as HTML; nil for want of memory.
  private static func render(_ markdown: ArraySlice<UInt8>) -> [UInt8]? {
    if markdown.isEmpty { return [] }
    let rendered = markdown.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { padan_markdown_to_html($0, Int64(bytes.count)) }
    }
    guard let rendered else { return nil }
    defer { free(rendered) }
    return Array(UnsafeRawBufferPointer(start: rendered, count: strlen(rendered)))
  }

  /// As elsewhere, a fence before an empty line is a rule between paragraphs and opens no front matter.
  private static func withoutFrontMatter(_ markdown: [UInt8]) -> ArraySlice<UInt8> {
    guard markdown.starts(with: "---".utf8) else { return markdown[...] }
    let lines = markdown.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1, isFence(lines[0]), !isBlank(lines[1]),
      let end = lines.dropFirst().first(where: isFence)
    else { return markdown[...] }
    return markdown[end.endIndex...].dropFirst()
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && isBlank(line.dropFirst(3))
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 <= 0x20 }
  }
}
