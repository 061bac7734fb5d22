/// A set of bytes, for the first look at a word.
struct ByteSet: Sendable, ExpressibleByArrayLiteral {
  private var bits = SIMD4<UInt64>()

  static let all = ByteSet().inverted

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  init(arrayLiteral bytes: UInt8...) { self.init(bytes) }

  /// The bytes that are in one of some sets.
  init(_ sets: [ByteSet]) {
    for set in sets { bits |= set.bits }
  }

  /// The bytes that are not in the set.
  var inverted: ByteSet {
    var set = self
    set.bits = ~bits
    return set
  }

  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
}
