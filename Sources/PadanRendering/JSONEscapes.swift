import PadanStorage

/// Finds what must not stand as it is in a JSON string.
enum JSONEscapes {
  /// How many bytes from a position on stand for themselves, whatever comes after them.
  static func plainCount(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= utf8.count {
      if let first = EightBytes.first(of: marks(EightBytes(utf8, at: index))) { return index + first - start }
      index += 8
    }
    while index < utf8.count, isPlain(utf8[index]) { index += 1 }
    return index - start
  }

  /// Control characters, quotation marks and backslashes must be escaped. U+2028 and U+2029, which JavaScript
  /// once refused, are too; 0xE2 is the first of their bytes, and of those of many others.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xE2
  }

  private static func marks(_ bytes: EightBytes) -> UInt64 {
    bytes.controlMarks | bytes.marks(of: UInt8(ascii: "\"")) | bytes.marks(of: UInt8(ascii: "\\"))
      | bytes.marks(of: 0x7F) | bytes.marks(of: 0xE2)
  }
}
