import PadanStorage

/// Reads records of the usual kind, where a decoder of any JSON takes longer than all the rest of a stream.
///
/// What it reads, JSONDecoder would read alike. Whatever is wrong or unusual it leaves to that: it accepts no line
/// that is not valid JSON.
struct RecordScanner {
  /// A line that is not for the scanner.
  private struct Unusual: Error {}

  /// The values of the keys that a record may have, in bytes.
  private struct Fields {
    var id: [UInt8]??
    var text: [UInt8]?
    var date: [UInt8]??
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var depth = 0

  /// More than a record needs.
  private static let greatestDepth = 100

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The record on a line; nil if the line is not usual.
  static func record(on line: [UInt8]) -> ArticleRecord? {
    do {
      _ = try UTF8Span(validating: line.span)
      let fields = try line.withUnsafeBufferPointer { bytes throws(Unusual) in
        var scanner = RecordScanner(bytes)
        return try scanner.record()
      }
      return fields.text.map { ArticleRecord(id: string(fields.id), text: $0, date: string(fields.date)) }
    } catch {
      return nil
    }
  }

  private static func string(_ value: [UInt8]??) -> String? {
    value.flatMap { $0 }.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func record() throws(Unusual) -> Fields {
    var fields = Fields()
    skipBlanks()
    try forEachMember { scanner, key throws(Unusual) in
      if key.elementsEqual("text".utf8) {
        guard fields.text == nil else { throw Unusual() }
        fields.text = try scanner.string()
      } else if key.elementsEqual("id".utf8) {
        guard fields.id == nil else { throw Unusual() }
        fields.id = .some(try scanner.id())
      } else if key.elementsEqual("date".utf8) {
        guard fields.date == nil else { throw Unusual() }
        fields.date = .some(try scanner.isNull() ? nil : scanner.string())
      } else {
        try scanner.skipValue()
      }
    }
    skipBlanks()
    guard position == bytes.count else { throw Unusual() }
    return fields
  }

  /// A string, or the digits of a whole number.
  private mutating func id() throws(Unusual) -> [UInt8]? {
    if try isNull() { return nil }
    if next == UInt8(ascii: "\"") { return try string() }
    let start = position
    try skipDigits()
    // Longer ones, and those with a sign, a fraction or an exponent, are the decoder's to judge.
    let isWhole = position - start <= 18 && !Self.continuesNumber(next)
    guard isWhole, bytes[start] != UInt8(ascii: "0") || position - start == 1 else { throw Unusual() }
    return Array(bytes[start..<position])
  }

  private static func continuesNumber(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }
}

// MARK: Values

extension RecordScanner {
  private mutating func skipValue() throws(Unusual) {
    switch next {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"): try forEachMember { scanner, _ throws(Unusual) in try scanner.skipValue() }
    case UInt8(ascii: "["): try skipArray()
    case UInt8(ascii: "t"): try expect("true")
    case UInt8(ascii: "f"): try expect("false")
    case UInt8(ascii: "n"): try expect("null")
    default: try skipNumber()
    }
  }

  private mutating func isNull() throws(Unusual) -> Bool {
    guard next == UInt8(ascii: "n") else { return false }
    try expect("null")
    return true
  }

  /// Goes through an object and stops at each value, with the bytes of its key; keys have no escapes.
  private mutating func forEachMember(
    _ body: (inout RecordScanner, Slice<UnsafeBufferPointer<UInt8>>) throws(Unusual) -> Void
  ) throws(Unusual) {
    try list("{", "}") { scanner throws(Unusual) in
      try scanner.expect("\"")
      let start = scanner.position
      scanner.position = scanner.endOfPlain
      let key = scanner.bytes[start..<scanner.position]
      try scanner.expect("\"")
      scanner.skipBlanks()
      try scanner.expect(":")
      scanner.skipBlanks()
      try body(&scanner, key)
    }
  }

  private mutating func skipArray() throws(Unusual) {
    try list("[", "]") { scanner throws(Unusual) in try scanner.skipValue() }
  }

  private mutating func list(
    _ open: StaticString, _ close: StaticString, _ element: (inout RecordScanner) throws(Unusual) -> Void
  ) throws(Unusual) {
    depth += 1
    guard depth <= Self.greatestDepth else { throw Unusual() }
    try expect(open)
    skipBlanks()
    while next != close.utf8Start.pointee {
      try element(&self)
      skipBlanks()
      if next == close.utf8Start.pointee { break }
      try expect(",")
      skipBlanks()
      // A comma must be followed by an element.
      if next == close.utf8Start.pointee { throw Unusual() }
    }
    try expect(close)
    depth -= 1
  }

  private mutating func skipNumber() throws(Unusual) {
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try skipDigits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try skipDigits()
    }
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return }
    position += 1
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
    try skipDigits()
  }

  private mutating func skipDigits() throws(Unusual) {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    if position == start { throw Unusual() }
  }
}

// MARK: Strings

extension RecordScanner {
  private mutating func string() throws(Unusual) -> [UInt8] {
    var value: [UInt8] = []
    try readString(into: &value)
    return value
  }

  private mutating func readString(into value: inout [UInt8]) throws(Unusual) {
    try expect("\"")
    while true {
      let end = endOfPlain
      value.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<end]))
      position = end
      guard next != UInt8(ascii: "\"") else { break }
      try expect("\\")
      try readEscape(into: &value)
    }
    position += 1
  }

  private mutating func readEscape(into value: inout [UInt8]) throws(Unusual) {
    defer { position += 1 }
    switch next {
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "\"")?, UInt8(ascii: "\\")?, UInt8(ascii: "/")?: value.append(bytes[position])
    case UInt8(ascii: "u"): try readUnicodeEscape(into: &value)
    default: throw Unusual()
    }
  }

  /// Surrogates, which must come in pairs, are unusual.
  private mutating func readUnicodeEscape(into value: inout [UInt8]) throws(Unusual) {
    var number: UInt32 = 0
    for _ in 0..<4 {
      position += 1
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { throw Unusual() }
      number = number << 4 | UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(number) else { throw Unusual() }
    value.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The position of the next quotation mark, backslash or control character, or the end of the line.
  private var endOfPlain: Int {
    var index = position
    while index + 8 <= bytes.count {
      let eight = EightBytes(bytes, at: index)
      let marks =
        eight.controlMarks | eight.marks(of: UInt8(ascii: "\"")) | eight.marks(of: UInt8(ascii: "\\"))
      if let first = EightBytes.first(of: marks) { return index + first }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""),
      bytes[index] != UInt8(ascii: "\\")
    {
      index += 1
    }
    return index
  }
}

// MARK: Steps

extension RecordScanner {
  /// The next byte; nil at the end.
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { position += 1 }
  }

  private mutating func expect(_ text: StaticString) throws(Unusual) {
    let end = position + text.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[position..<end].elementsEqual(expected) else { throw Unusual() }
    position = end
  }
}
