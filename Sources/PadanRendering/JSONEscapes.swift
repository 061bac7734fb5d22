/// Finds what must not stand as it is in a JSON string.
enum JSONEscapes {
  /// How many bytes from a position on stand for themselves, whatever comes after them.
  static func plainCount(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(utf8)
    var index = start
    while index + 8 <= bytes.count {
      let marks = marks(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 - start }
      index += 8
    }
    while index < bytes.count, isPlain(bytes[index]) { index += 1 }
    return index - start
  }

  /// Control characters, quotation marks and backslashes must be escaped. U+2028 and U+2029, which JavaScript
  /// once refused, are too; 0xE2 is the first of their bytes, and of those of many others.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xE2
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Marks bytes that are not plain among eight; what stands after the first one may be marked wrongly.
  private static func marks(_ bytes: UInt64) -> UInt64 {
    let controls = (bytes &- 0x20 &* ones) & ~bytes
    let others =
      zeros(bytes ^ UInt64(UInt8(ascii: "\"")) &* ones) | zeros(bytes ^ UInt64(UInt8(ascii: "\\")) &* ones)
      | zeros(bytes ^ 0x7F &* ones) | zeros(bytes ^ 0xE2 &* ones)
    return (controls | others) & (0x80 &* ones)
  }

  /// The high bit of the first byte that is zero is set; the others' mean nothing.
  private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
}
