/// Why bytes are not one JSON value.
public struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  /// The first byte that does not fit, counted from 0.
  public let offset: Int
  /// What was wanted there.
  public let expected: String

  /// One line with both.
  public var description: String { "byte \(offset): expected \(expected)" }
}

/// Reads JSON exactly as RFC 8259 has it, without the liberties that common parsers take: no commas at the
/// end, no numbers such as `01`, no control characters in strings, no lone surrogates, and no key twice.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Reads the one value that the bytes are.
  mutating func document() throws -> JSONValue {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw failure("the end") }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ expected: String) -> JSONSyntaxError {
    JSONSyntaxError(offset: position, expected: expected)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// Takes the text if it comes next.
  private mutating func take(_ text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isNext { position += text.utf8CodeUnitCount }
    return isNext
  }

  private mutating func expect(_ text: StaticString) throws {
    skipSpace()
    guard take(text) else { throw failure("'\(text)'") }
  }

  private mutating func value() throws -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    default: break
    }
    if take("null") { return .null }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    return .number(try number())
  }

  private mutating func object() throws -> JSONValue {
    var members: [String: JSONValue] = [:]
    try sequence("{", "}") { parser in
      parser.skipSpace()
      let key = try parser.string()
      guard members[key] == nil else { throw parser.failure("a key other than '\(key)'") }
      try parser.expect(":")
      members[key] = try parser.value()
    }
    return .object(members)
  }

  private mutating func array() throws -> JSONValue {
    var elements: [JSONValue] = []
    try sequence("[", "]") { elements.append(try $0.value()) }
    return .array(elements)
  }

  private mutating func sequence(
    _ open: StaticString, _ close: StaticString, _ element: (inout JSONParser) throws -> Void
  ) throws {
    try expect(open)
    skipSpace()
    if take(close) { return }
    while true {
      try element(&self)
      skipSpace()
      if take(close) { return }
      try expect(",")
    }
  }

  private mutating func number() throws -> Double {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite
    else {
      throw failure("a number")
    }
    return number
  }

  private mutating func digits() throws {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    if position == start { throw failure("a digit") }
  }
}

// MARK: Strings

extension JSONParser {
  private mutating func string() throws -> String {
    guard take("\"") else { throw failure("a string") }
    var utf8: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure("an escape for a control character") }
      position += 1
      if byte == UInt8(ascii: "\\") {
        utf8 += String(try escape()).utf8
      } else {
        utf8.append(byte)
      }
    }
    try expect("\"")
    guard let text = String(validating: utf8, as: UTF8.self) else { throw failure("valid UTF-8") }
    return text
  }

  private mutating func escape() throws -> Unicode.Scalar {
    let simple: [(StaticString, Unicode.Scalar)] = [
      ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{C}"), ("n", "\n"), ("r", "\r"),
      ("t", "\t"),
    ]
    for (name, scalar) in simple where take(name) { return scalar }
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), take("\\") else { throw failure("a pair of surrogates") }
    let second = try unit()
    guard UTF16.isTrailSurrogate(second) else { throw failure("a trailing surrogate") }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  /// The four digits of `\u0041`, its `u` first.
  private mutating func unit() throws -> UInt16 {
    guard take("u") else { throw failure("an escape") }
    let digits = bytes[position...].prefix(4)
    let isHexadecimal = digits.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
    guard digits.count == 4, isHexadecimal,
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits") }
    position += 4
    return unit
  }
}
