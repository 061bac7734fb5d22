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

  /// What no page goes beyond that is meant to be read; without bounds libxml2 can be made to take hours.
  private static let limits = padan_html_limits(depth: 1_000, attributes: 1_000, names: 50_000)

  /// Calls `body` with the events of a page, which is valid UTF-8 but may be malformed as HTML.
  static func parse(_ html: [UInt8], name: String, _ body: (Event) -> Void) throws(DocumentError) {
    let status = withoutActuallyEscaping(body) { body in
      let sink = Sink(body)
      return withExtendedLifetime(sink) { run(html, into: sink) }
    }
    switch status {
    case Int32(PADAN_HTML_READ): return
    case Int32(PADAN_HTML_TOO_DEEP):
      throw DocumentError(.failed(reason: "its elements are nested more than \(limits.depth) deep"), in: name)
    case Int32(PADAN_HTML_TOO_CROWDED):
      throw DocumentError(
        .failed(reason: "a tag has more than \(limits.attributes) attributes, or its tags too many names"),
        in: name)
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
    var limits = limits
    return html.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return Int32(PADAN_HTML_READ) }
      return padan_html_parse(base, Int32(clamping: bytes.count), &limits, &events)
    }
  }
}
