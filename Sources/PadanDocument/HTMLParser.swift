import CPadanMarkup

/// Parses HTML with libxml2.
enum HTMLParser {
  /// What a page is made of, in reading order.
  enum Event {
    /// Names are lower-case. Every element is ended, an empty one at once.
    case start(String)
    case end(String)
    /// UTF-8 with character references replaced; a text may come in several pieces.
    case text(UnsafeBufferPointer<UInt8>)
  }

  /// More elements than this are open at once in no page that is meant to be read.
  private static let deepest: Int32 = 512
  /// A tag with more attributes than this is made to waste time: libxml2
  /// compares each attribute with all before it.
  private static let mostAttributes = 1_000

  /// Calls `body` with the events of a page, which is valid UTF-8 but may be malformed as HTML.
  static func parse(_ html: [UInt8], name: String, _ body: (Event) -> Void) throws(DocumentError) {
    if html.isEmpty { return }
    guard !hasCrowdedTag(html) else {
      throw DocumentError(.failed(reason: "a tag has more than \(mostAttributes) attributes"), in: name)
    }
    let status = withoutActuallyEscaping(body) { body in
      let sink = Sink(body)
      return withExtendedLifetime(sink) { run(html, into: sink) }
    }
    switch status {
    case Int32(PADAN_HTML_READ): return
    case Int32(PADAN_HTML_TOO_DEEP):
      throw DocumentError(.failed(reason: "its elements are nested more than \(deepest) deep"), in: name)
    default: throw DocumentError(.failed(reason: "not enough memory to read it as HTML"), in: name)
    }
  }

  /// Carries the events from C to the closure.
  private final class Sink {
    let body: (Event) -> Void

    init(_ body: @escaping (Event) -> Void) { self.body = body }

    static func from(_ context: UnsafeMutableRawPointer?) -> Sink? {
      context.map { Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
    }
  }

  private static func run(_ html: [UInt8], into sink: Sink) -> Int32 {
    var events = padan_html_events(
      context: Unmanaged.passUnretained(sink).toOpaque(),
      start: { context, name in Sink.from(context)?.body(.start(String(cString: name))) },
      end: { context, name in Sink.from(context)?.body(.end(String(cString: name))) },
      text: { context, bytes, length in
        Sink.from(context)?.body(.text(UnsafeBufferPointer(start: bytes, count: Int(length))))
      })
    return html.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return Int32(PADAN_HTML_READ) }
      return padan_html_parse(base, Int32(clamping: bytes.count), deepest, &events)
    }
  }

  /// Whether some tag has more attributes than a page needs: counts the gaps outside quotation marks.
  private static func hasCrowdedTag(_ html: [UInt8]) -> Bool {
    var position = 0
    while let open = html[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      guard position < html.count, isLetter(html[position]) else { continue }
      let (end, gaps) = tag(from: position, in: html)
      if gaps > mostAttributes { return true }
      position = end
      // What stands in a script is no markup, whatever it looks like.
      if rawText.contains(where: { html[(open + 1)...].starts(with: $0) }) {
        position = html[position...].firstRange(of: Array("</".utf8))?.lowerBound ?? html.count
      }
    }
    return false
  }

  private static let rawText: [[UInt8]] = ["script", "style", "SCRIPT", "STYLE"].map { Array($0.utf8) }

  /// Where a tag that begins here ends, and how many gaps stand between its attributes.
  private static func tag(from start: Int, in html: [UInt8]) -> (end: Int, gaps: Int) {
    var gaps = 0
    var quote: UInt8?
    for position in start..<html.count {
      let byte = html[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return (position + 1, gaps)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        gaps += 1
      }
    }
    // A tag that is never closed is read to the end of the page; looking again from here would cost as much again.
    return (html.count, gaps)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
