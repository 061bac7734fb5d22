package import PadanStorage

/// Appends JSON (RFC 8259) to a byte buffer.
///
/// The caller opens and closes what it writes; a value's place (after a comma, on
/// a line of its own) is worked out here. Strings must be valid UTF-8; control
/// characters, and the two line separators that JavaScript once refused, are escaped.
package struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  /// - Parameters:
  ///   - isIndented: put every value on a line of its own; otherwise all is one line.
  ///   - buffer: what to append to.
  package init(isIndented: Bool, appendingTo buffer: consuming ByteBuffer = ByteBuffer()) {
    self.isIndented = isIndented
    self.buffer = buffer
  }

  /// A copy of all that the buffer holds.
  package var bytes: [UInt8] { buffer.bytes }

  @inline(__always) package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  @inline(__always) package mutating func array(_ body: (inout JSONWriter) -> Void) {
    container(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  @inline(__always) package mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONWriter, borrowing Element) -> Void
  ) {
    array { writer in
      // Not the array's iterator, which would retain each element.
      let elements = elements.span
      for index in elements.indices { body(&writer, elements[index]) }
    }
  }

  @inline(__always) package mutating func key(_ name: StaticString) {
    place()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(name)
    if isIndented { buffer.append("\": ") } else { buffer.append("\":") }
    followsKey = true
  }

  @inline(__always) package mutating func string(_ value: String) {
    place()
    buffer.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { escape($0) }
    buffer.append(UInt8(ascii: "\""))
  }

  @inline(__always) package mutating func integer(_ value: Int) {
    place()
    buffer.append(decimal: value)
  }

  package mutating func number(_ value: Double) {
    place()
    buffer.append(Array(String(value).utf8))
  }

  package mutating func boolean(_ value: Bool) {
    place()
    buffer.append(value ? "true" : "false")
  }

  /// Ends a document with a line feed and hands the bytes over.
  package consuming func finish() -> [UInt8] { finishBuffer().bytes }

  /// Ends a document with a line feed and hands the buffer over.
  package consuming func finishBuffer() -> ByteBuffer {
    buffer.append(UInt8(ascii: "\n"))
    return buffer
  }

  // MARK: Members, left out when they have no value

  @inline(__always) package mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  @inline(__always) package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }

  @inline(__always) package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  @inline(__always) package mutating func member(_ name: StaticString, optional value: String?) {
    if let value { member(name, value) }
  }

  package mutating func members(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }

  // MARK: Members that are kept

  /// Writes members that follow others in an object, and keeps them; those that are kept already, of
  /// the same layout, are copied.
  package mutating func members(
    keptIn kept: borrowing KeptBytes, _ write: (inout JSONWriter) -> Void
  ) {
    let layout = isIndented ? depth : 0
    if kept.append(to: &buffer, layout: layout) { return }
    let start = buffer.count
    write(&self)
    kept.keep(buffer, from: start, layout: layout)
  }

  // MARK: Layout

  @inline(__always) private mutating func container(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    place()
    buffer.append(open)
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { breakLine() }
    buffer.append(close)
    needsComma = true
  }

  @inline(__always) private mutating func place() {
    if followsKey {
      followsKey = false
    } else {
      if needsComma { buffer.append(UInt8(ascii: ",")) }
      if depth > 0 { breakLine() }
    }
    needsComma = true
  }

  @inline(__always) private mutating func breakLine() {
    if isIndented { indent() }
  }

  private mutating func indent() {
    let line: StaticString = "\n                                "
    let count = min(1 + 2 * depth, line.utf8CodeUnitCount)
    buffer.append(contentsOf: UnsafeBufferPointer(start: line.utf8Start, count: count))
    for _ in 0..<max(0, 1 + 2 * depth - count) { buffer.append(UInt8(ascii: " ")) }
  }

  // MARK: Escaping

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while true {
      let end = index + JSONEscapes.plainCount(of: utf8, from: index)
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[index..<end]))
      if end == utf8.count { return }
      index = end + appendEscaped(utf8[end...])
    }
  }

  /// Writes what stands first, escaped if it must be, and tells how many bytes that was.
  private mutating func appendEscaped(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let byte = utf8[utf8.startIndex]
    switch byte {
    case UInt8(ascii: "\""): buffer.append("\\\"")
    case UInt8(ascii: "\\"): buffer.append("\\\\")
    case 0x0A: buffer.append("\\n")
    case 0x0D: buffer.append("\\r")
    case 0x09: buffer.append("\\t")
    case 0..<0x20, 0x7F: appendEscape(UInt16(byte))
    case 0xE2
    where utf8.dropFirst().starts(with: [0x80, 0xA8]) || utf8.dropFirst().starts(with: [0x80, 0xA9]):
      appendEscape(0x2000 | UInt16(utf8[utf8.startIndex + 2] & 0x3F))
      return 3
    default: buffer.append(byte)
    }
    return 1
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    buffer.append("\\u")
    for shift in [12, 8, 4, 0] { buffer.append(digits[Int(unit >> UInt16(shift)) & 15]) }
  }
}
