import CXXHash

/// A fast checksum of 64 bits, against damage; not against somebody who wants two texts to have the same.
///
/// It is xxHash's XXH3, with the sum of all before a piece as the seed of the piece.
public struct Checksum: Sendable {
  /// The sum of all that was taken in.
  public private(set) var value: UInt64 = 0

  /// The checksum of nothing.
  public init() {}

  /// Takes in bytes. The end of a piece is part of what is summed up: two pieces are not the same as both in one.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    // The seed 0 gives the same sum, but takes twice the time.
    value =
      value == 0
      ? XXH3_64bits(bytes.baseAddress, bytes.count)
      : XXH3_64bits_withSeed(bytes.baseAddress, bytes.count, value)
  }

  /// Takes in bytes.
  public mutating func add(_ bytes: some Collection<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ add(UnsafeRawBufferPointer($0)) }) == nil {
      Array(bytes).withUnsafeBytes { add($0) }
    }
  }
}
