/// Turns offsets in bytes of a text into offsets in code points.
///
/// An offset costs as many steps as it lies bytes away from the one asked before. Up to the first byte that is not
/// ASCII it costs nothing.
struct CodePointOffsets {
  private let utf8: [UInt8]
  /// The length of the ASCII that the text begins with, in bytes.
  private let asciiCount: Int
  private var byte: Int
  private var codePoint: Int

  /// - Parameter utf8: a valid text.
  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    asciiCount = Self.asciiCount(of: utf8)
    (byte, codePoint) = (asciiCount, asciiCount)
  }

  /// The number of code points before a byte offset.
  @inline(__always) mutating func codePoints(before offset: Int) -> Int {
    offset <= asciiCount ? offset : codePoints(beforeRemote: offset)
  }

  private mutating func codePoints(beforeRemote offset: Int) -> Int {
    if offset >= byte {
      codePoint += Self.codePointCount(of: utf8, in: byte..<offset)
    } else {
      codePoint -= Self.codePointCount(of: utf8, in: offset..<byte)
    }
    byte = offset
    return codePoint
  }

  private static func asciiCount(of utf8: [UInt8]) -> Int {
    utf8.withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      while index < bytes.count, bytes[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The number of bytes that begin a code point.
  private static func codePointCount(of utf8: [UInt8], in range: Range<Int>) -> Int {
    utf8.withUnsafeBytes { bytes in
      var index = range.lowerBound
      var continuations = 0
      while index + 8 <= range.upperBound {
        let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        continuations += (eight >> 7 & ~(eight >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
        index += 8
      }
      while index < range.upperBound {
        continuations += bytes[index] & 0xC0 == 0x80 ? 1 : 0
        index += 1
      }
      return range.count - continuations
    }
  }
}
