import PadanTestSupport

/// Writes the lines of JSONL input.
enum JSONLine {
  /// A record with a line feed at its end.
  static func record(id: String, text: String) -> String {
    "{\"id\": \(quoted(id)), \"text\": \(quoted(text))}\n"
  }

  /// A string as JSON has it; everything that could be escaped is.
  static func quoted(_ text: String) -> String {
    "\""
      + text.utf16.map { unit in
        let isPlain = (0x20..<0x7F).contains(unit) && unit != 0x22 && unit != 0x5C
        let digits = String(unit, radix: 16)
        return isPlain
          ? String(UnicodeScalar(UInt8(unit)))
          : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + "\""
  }
}

extension JSONValue {
  /// The values of JSON lines.
  static func lines(_ bytes: [UInt8]) throws -> [JSONValue] {
    try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: $0) }
  }
}
