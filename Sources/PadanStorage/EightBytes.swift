/// Eight bytes of a text, searched at once.
///
/// A search answers with marks: of the first byte that is found, and of none before it, the high bit is set. What is
/// marked after it means nothing.
@frozen public struct EightBytes {
  @usableFromInline let word: UInt64

  /// The bytes at an offset; there must be eight.
  @inlinable public init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Marks a byte.
  @inlinable public func marks(of byte: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(byte) &* Self.ones)
    return (difference &- Self.ones) & ~difference & (0x80 &* Self.ones)
  }

  /// Marks the control characters before the blank.
  @inlinable public var controlMarks: UInt64 {
    (word &- 0x20 &* Self.ones) & ~word & (0x80 &* Self.ones)
  }

  /// The position of the first byte that is marked; nil if none is.
  @inlinable public static func first(of marks: UInt64) -> Int? {
    marks == 0 ? nil : marks.trailingZeroBitCount / 8
  }
}
