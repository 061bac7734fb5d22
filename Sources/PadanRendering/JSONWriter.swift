/// Appends JSON (RFC 8259) to a byte buffer.
///
/// The caller opens and closes what it writes; a value's place (after a comma, on
/// a line of its own) is worked out here. Strings must be valid UTF-8; control
/// characters, and the two line separators that JavaScript once refused, are escaped.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  /// - Parameter isIndented: put every value on a line of its own; otherwise all is one line.
  package init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

  package mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    container("[", "]") { writer in
      for element in elements { body(&writer, element) }
    }
  }

  package mutating func key(_ name: StaticString) {
    place()
    append("\"")
    append(name)
    append(isIndented ? "\": " : "\":")
    followsKey = true
  }

  package mutating func string(_ value: String) {
    place()
    append("\"")
    var value = value
    value.withUTF8 { escape($0) }
    append("\"")
  }

  package mutating func integer(_ value: Int) {
    place()
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func number(_ value: Double) {
    place()
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func boolean(_ value: Bool) {
    place()
    append(value ? "true" : "false")
  }

  /// Ends a document with a line feed and hands the bytes over.
  package mutating func finish() -> [UInt8] {
    append("\n")
    return bytes
  }

  // MARK: Members, left out when they have no value

  package mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  package mutating func member(_ name: StaticString, optional value: String?) {
    if let value { member(name, value) }
  }

  package mutating func members(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }

  // MARK: Layout

  private mutating func container(
    _ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void
  ) {
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

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var written = 0
    var index = 0
    while index < utf8.count {
      if Self.isPlain(utf8[index]) {
        index += 1
        continue
      }
      bytes.append(contentsOf: utf8[written..<index])
      index += appendEscaped(utf8[index...])
      written = index
    }
    bytes.append(contentsOf: utf8[written...])
  }

  /// Whether a byte stands for itself, whatever comes after it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xE2
  }

  /// Writes what stands first, escaped if it must be, and tells how many bytes that was.
  private mutating func appendEscaped(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let byte = utf8[utf8.startIndex]
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20, 0x7F: appendEscape(UInt16(byte))
    case 0xE2
    where utf8.dropFirst().starts(with: [0x80, 0xA8]) || utf8.dropFirst().starts(with: [0x80, 0xA9]):
      appendEscape(0x2000 | UInt16(utf8[utf8.startIndex + 2] & 0x3F))
      return 3
    default: bytes.append(byte)
    }
    return 1
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    append("\\u")
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
