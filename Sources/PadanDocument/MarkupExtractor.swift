import CPadanMarkup
import PadanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The text and blocks that HTML or Markdown encloses.
struct MarkupExtractor {
  /// Extracts from valid UTF-8 HTML.
  static func extract(html: [UInt8], name: String) throws(DocumentError) -> (SourceText, [Block]) {
    let collector = BlockCollector()
    let status = withExtendedLifetime(collector) {
      html.withUnsafeBufferPointer { bytes -> Int32 in
        guard let base = bytes.baseAddress else { return 0 }
        var events = padan_markup_events(
          context: Unmanaged.passUnretained(collector).toOpaque(),
          start: { context, name in BlockCollector.from(context)?.start(String(cString: name)) },
          end: { context, name in BlockCollector.from(context)?.end(String(cString: name)) },
          text: { context, bytes, length in
            BlockCollector.from(context)?.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
          })
        return padan_html_parse(base, Int32(clamping: bytes.count), &events)
      }
    }
    guard status == 0 else { throw DocumentError(.failed(reason: "HTML parser ran out of memory"), in: name) }
    return collector.finish()
  }

  /// Extracts from valid UTF-8 Markdown, leaving out a front matter between `---` lines.
  static func extract(markdown: [UInt8], name: String) throws(DocumentError) -> (SourceText, [Block]) {
    let body = Array(withoutFrontMatter(markdown))
    let rendered = body.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { padan_markdown_to_html($0, Int64(bytes.count)) }
    }
    guard let rendered else { return try extract(html: [], name: name) }
    defer { free(rendered) }
    let html = UnsafeBufferPointer(start: rendered, count: strlen(rendered)).map { UInt8(bitPattern: $0) }
    return try extract(html: html, name: name)
  }

  private static func withoutFrontMatter(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let fence = Array("---\n".utf8)
    guard bytes.starts(with: fence) else { return bytes[...] }
    var start = fence.count
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if bytes[start...end].elementsEqual(fence) { return bytes[(end + 1)...] }
      start = end + 1
    }
    return bytes[...]
  }
}

/// Collects blocks from markup events.
///
/// If the page has an `article` or `main` element, only what stands inside
/// counts; navigation, forms, scripts and the like never do.
private final class BlockCollector {
  private struct Piece {
    var kind: BlockKind
    var bytes: [UInt8]
    var isInArticle: Bool
  }

  private static let skipped: Set<String> = [
    "script", "style", "noscript", "nav", "footer", "form", "button", "select", "svg", "template", "iframe",
    "object", "menu", "dialog",
  ]
  private static let asides: Set<String> = ["figcaption", "caption", "td", "th", "aside"]
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr", "img",
  ]

  private var pieces: [Piece] = []
  private var pageTitle: [UInt8] = []
  private var current: [UInt8] = []
  private var pendingBreaks = 0
  private var pendingSpace = false
  private var skipDepth = 0
  private var articleDepth = 0
  private var asideDepth = 0
  private var heading: Int?
  private var isInTitle = false

  static func from(_ context: UnsafeMutableRawPointer?) -> BlockCollector? {
    context.map { Unmanaged<BlockCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  func start(_ name: String) {
    if Self.skipped.contains(name) { skipDepth += 1 }
    guard skipDepth == 0 else { return }
    switch name {
    case "br":
      pendingBreaks += 1
      pendingSpace = true
    case "title":
      isInTitle = true
    case _ where Self.inline.contains(name):
      break
    default:
      closeBlock()
      if name == "article" || name == "main" { articleDepth += 1 }
      if Self.asides.contains(name) { asideDepth += 1 }
      heading = Self.headingLevel(name)
    }
  }

  func end(_ name: String) {
    if Self.skipped.contains(name) {
      skipDepth = max(0, skipDepth - 1)
      return
    }
    guard skipDepth == 0, name != "br", !Self.inline.contains(name) else { return }
    if name == "title" {
      isInTitle = false
      return
    }
    closeBlock()
    if name == "article" || name == "main" { articleDepth = max(0, articleDepth - 1) }
    if Self.asides.contains(name) { asideDepth = max(0, asideDepth - 1) }
    heading = nil
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipDepth == 0 else { return }
    if isInTitle {
      pageTitle.append(contentsOf: bytes)
      return
    }
    for byte in bytes {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        pendingSpace = true
        continue
      }
      // Two line breaks in a row are how many pages end a paragraph.
      if pendingBreaks > 1 { closeBlock() }
      if pendingSpace, !current.isEmpty { current.append(0x20) }
      pendingSpace = false
      pendingBreaks = 0
      current.append(byte)
    }
  }

  func finish() -> (SourceText, [Block]) {
    closeBlock()
    if pieces.contains(where: \.isInArticle) { pieces.removeAll { !$0.isInArticle } }
    let titleWords = pageTitle.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let title = Array(titleWords.joined(separator: [0x20]))
    if !title.isEmpty, !pieces.contains(where: { $0.kind == .heading(level: 1) }) {
      pieces.insert(Piece(kind: .heading(level: 1), bytes: title, isInArticle: true), at: 0)
    }
    var text: [UInt8] = []
    var blocks: [Block] = []
    for piece in pieces {
      if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
      blocks.append(Block(kind: piece.kind, range: TextRange(text.count, text.count + piece.bytes.count)))
      text.append(contentsOf: piece.bytes)
    }
    return (SourceText(validUTF8: text), blocks)
  }

  private func closeBlock() {
    pendingSpace = false
    pendingBreaks = 0
    guard !current.isEmpty else { return }
    let kind: BlockKind = heading.map { .heading(level: $0) } ?? (asideDepth > 0 ? .aside : .paragraph)
    pieces.append(Piece(kind: kind, bytes: current, isInArticle: articleDepth > 0))
    current = []
  }

  private static func headingLevel(_ name: String) -> Int? {
    guard name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue, (1...6).contains(level) else {
      return nil
    }
    return level
  }
}
