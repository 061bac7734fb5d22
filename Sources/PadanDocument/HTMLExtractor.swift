import PadanICU
import PadanModel

/// The text and blocks that HTML encloses.
///
/// If the page has an `article` or `main` element, only what stands inside
/// counts; navigation, forms, scripts and the like never do.
struct HTMLExtractor {
  private struct Piece {
    var kind: BlockKind
    var text: [UInt8]
    var isInArticle: Bool
  }

  private var open = OpenElements()
  private var pieces: [Piece] = []
  private var pageTitle: [UInt8] = []
  private var current: [UInt8] = []
  private var pendingBreaks = 0
  private var pendingSpace = false

  /// Extracts from valid UTF-8 HTML, however malformed.
  static func extract(_ html: [UInt8], name: String) throws(DocumentError) -> (SourceText, [Block]) {
    var extractor = HTMLExtractor()
    try HTMLParser.parse(html, name: name) { event in
      switch event {
      case .start(let name): extractor.start(name)
      case .end(let name): extractor.end(name)
      case .text(let text): extractor.append(text)
      }
    }
    return extractor.finish()
  }

  private mutating func start(_ name: String) {
    if name == "br", !open.context.isSkipped {
      pendingBreaks += 1
      pendingSpace = true
    }
    if !Self.inline.contains(name) { startBlock(name) }
    let isNested = !Self.inline.contains(name) || OpenElements.skipped.contains(name)
    if isNested, !Self.unnested.contains(name) { open.open(name) }
  }

  private mutating func startBlock(_ name: String) {
    // A heading that was not closed ends where the next begins, or a paragraph after its text.
    let endsHeading = OpenElements.headingLevel(name) != nil || name == "p" && !current.isEmpty
    closeBlock()
    if endsHeading { open.closeHeading() }
  }

  private mutating func end(_ name: String) {
    if !Self.inline.contains(name) { closeBlock() }
    if OpenElements.headingLevel(name) != nil {
      open.closeHeading()
    } else {
      open.close(name)
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let context = open.context
    if context.isSkipped { return }
    if context.isInTitle {
      pageTitle += text
      return
    }
    for byte in text {
      if Self.isSpace(byte) {
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

  private mutating func closeBlock() {
    defer { current = [] }
    pendingSpace = false
    pendingBreaks = 0
    guard let text = trimmingBlanks(current[...]) else { return }
    let context = open.context
    let kind: BlockKind =
      context.heading.map { .heading(level: $0) } ?? (context.isAside ? .aside : .paragraph)
    pieces.append(Piece(kind: kind, text: Array(current[text]), isInArticle: context.isInArticle))
  }

  private mutating func finish() -> (SourceText, [Block]) {
    closeBlock()
    if pieces.contains(where: \.isInArticle) { pieces.removeAll { !$0.isInArticle } }
    insertPageTitle()
    var text: [UInt8] = []
    var blocks: [Block] = []
    for piece in pieces {
      if !text.isEmpty { text += [0x0A, 0x0A] }
      blocks.append(Block(kind: piece.kind, range: TextRange(text.count, text.count + piece.text.count)))
      text += piece.text
    }
    return (SourceText(validUTF8: text), blocks)
  }

  /// The page's title stands for a heading of the first level if there is none.
  private mutating func insertPageTitle() {
    let title = Array(pageTitle.split(whereSeparator: Self.isSpace).joined(separator: [0x20]))
    guard let text = trimmingBlanks(title[...]),
      !pieces.contains(where: { $0.kind == .heading(level: 1) })
    else { return }
    pieces.insert(Piece(kind: .heading(level: 1), text: Array(title[text]), isInArticle: true), at: 0)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Elements that stand inside a line and end no block.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "del", "dfn", "em",
    "font", "i", "iframe", "img", "ins", "kbd", "mark", "noscript", "object", "q", "s", "samp", "script",
    "select", "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "template", "time", "tt",
    "u", "var", "wbr",
  ]
  /// Elements whose end tag, if it has one, tells nothing of what is around it.
  private static let unnested: Set<String> = ["html", "head", "body", "p"]
}
