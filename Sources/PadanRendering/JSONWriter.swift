/// Appends JSON (RFC 8259) to a byte buffer.
///
/// The caller opens and closes what it writes; a value's place (after a comma, on
/// a line of its own) is worked out here. Strings must be valid UTF-8; control
/// characters, and the two line separators that JavaScript once refused, are escaped.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  /// - Parameter isIndented: put every value on a line of its own; otherwise all is one line.
  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    container("[", "]") { writer in
      for element in elements { body(&writer, element) }
    }
  }

  mutating func key(_ name: StaticString) {
    place()
    append("\"")
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    append(isIndented ? "\": " : "\":")
    followsKey = true
  }

  mutating func string(_ value: String) {
    place()
    append("\"")
    var value = value
    value.withUTF8 { escape($0) }
    append("\"")
  }

  mutating func integer(_ value: Int) {
    place()
    append(String(value))
  }

  mutating func number(_ value: Double) {
    place()
    append(String(value))
  }

  mutating func boolean(_ value: Bool) {
    place()
    append(value ? "true" : "false")
  }

  /// Ends a document with a line feed and hands the bytes over.
  mutating func finish() -> [UInt8] {
    append("\n")
    return bytes
  }

  // MARK: Members, left out when they have no value

  mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  mutating func member(_ name: StaticString, optional value: String?) {
    if let value { member(name, value) }
  }

  mutating func members(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }

  // MARK: Layout

  private mutating func container(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    place()
    append(open)
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { breakLine() }
    append(close)
    needsComma = true
  }

  private mutating func place() {
    if followsKey {
      followsKey = false
    } else {
      if needsComma { append(",") }
      if depth > 0 { breakLine() }
    }
    needsComma = true
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    append("\n")
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20, 0x7F: appendEscape(UInt16(byte))
      case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && (utf8[index + 2] | 1) == 0xA9:
        appendEscape(0x2000 | UInt16(utf8[index + 2] & 0x3F))
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    append("\\u")
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
