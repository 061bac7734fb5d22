/// A fast checksum of 64 bits, against damage; not against somebody who wants two texts to have the same.
///
/// Four lanes take a word each in turn and never wait for each other, as in xxHash. Every step can be undone,
/// so that no change within one word ever goes unnoticed.
public struct Checksum: Sendable {
  private struct Lanes {
    var first: UInt64 = 1
    var second: UInt64 = 2
    var third: UInt64 = 3
    var fourth: UInt64 = 4
  }

  private var lanes = Lanes()
  private var length: UInt64 = 0

  // The odd constants of xxHash64.
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The checksum of nothing.
  public init() {}

  /// Takes in bytes. The end of a piece is part of what is summed up: two pieces are not the same as both in one.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var lanes = lanes
    let whole = bytes.count & ~31
    var offset = 0
    while offset < whole {
      lanes.first = Self.mix(lanes.first, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      lanes.second = Self.mix(lanes.second, bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      lanes.third = Self.mix(lanes.third, bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
      lanes.fourth = Self.mix(lanes.fourth, bytes.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
      offset += 32
    }
    for byte in bytes[whole...] { lanes.first = Self.mix(lanes.first, UInt64(byte)) }
    lanes.first = Self.mix(lanes.first, UInt64(bytes.count))
    length &+= UInt64(bytes.count)
    self.lanes = lanes
  }

  /// Takes in bytes.
  public mutating func add(_ bytes: some Collection<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ add(UnsafeRawBufferPointer($0)) }) == nil {
      Array(bytes).withUnsafeBytes { add($0) }
    }
  }

  @inline(__always) private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* prime1
    return product &<< 31 | product &>> 33
  }

  /// The sum of all that was taken in.
  public var value: UInt64 {
    var sum = length
    for lane in [lanes.first, lanes.second, lanes.third, lanes.fourth] {
      sum = (sum ^ lane) &* Self.prime2
      sum ^= sum >> 29
    }
    return sum
  }
}
