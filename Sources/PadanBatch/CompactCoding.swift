/// Appends values to a byte buffer without names or types: the reader knows what comes.
struct CompactEncoder {
  private(set) var bytes: [UInt8] = []

  /// A whole number that is not negative, seven bits a byte, the low ones first.
  mutating func append(_ value: Int) {
    var rest = UInt(bitPattern: value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ value: [UInt8]) {
    append(value.count)
    bytes += value
  }

  mutating func append(_ value: String) {
    append(value.utf8.count)
    bytes += value.utf8
  }

  mutating func append<Value>(_ value: Value?, _ write: (inout CompactEncoder, Value) -> Void) {
    append(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  mutating func append<Element>(_ values: [Element], _ write: (inout CompactEncoder, Element) -> Void) {
    append(values.count)
    for value in values { write(&self, value) }
  }
}

/// Reads back what a ``CompactEncoder`` wrote.
struct CompactDecoder {
  /// The bytes are not what was expected.
  struct Damaged: Error {}

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func integer() throws(Damaged) -> Int {
    var value: UInt = 0
    for shift in stride(from: 0 as UInt, to: 64, by: 7) {
      guard let byte = rest.popFirst() else { throw Damaged() }
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
    }
    throw Damaged()
  }

  mutating func bytes() throws(Damaged) -> [UInt8] { Array(try slice()) }

  mutating func string() throws(Damaged) -> String { String(decoding: try slice(), as: UTF8.self) }

  mutating func optional<Value>(
    _ read: (inout CompactDecoder) throws(Damaged) -> Value
  ) throws(Damaged) -> Value? {
    try integer() == 0 ? nil : try read(&self)
  }

  mutating func array<Element>(
    _ read: (inout CompactDecoder) throws(Damaged) -> Element
  ) throws(Damaged) -> [Element] {
    let count = try integer()
    // Every element takes a byte at least: a damaged count must not reserve the memory it names.
    guard (0...rest.count).contains(count) else { throw Damaged() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  private mutating func slice() throws(Damaged) -> ArraySlice<UInt8> {
    let count = try integer()
    guard (0...rest.count).contains(count) else { throw Damaged() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
