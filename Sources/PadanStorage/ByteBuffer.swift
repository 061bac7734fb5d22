/// Bytes that grow at their end, for writers that append a few at a time and do it often: an array asks with each
/// appending whether it is shared.
@frozen public struct ByteBuffer: ~Copyable {
  @usableFromInline var base: UnsafeMutableRawPointer
  @usableFromInline var capacity: Int
  @usableFromInline var filled = 0

  /// The number of bytes.
  @inlinable public var count: Int { filled }

  /// An empty buffer with room for some bytes.
  public init(capacity: Int = 1 << 12) {
    self.capacity = max(capacity, 1)
    base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  /// A copy of the bytes.
  public var bytes: [UInt8] { bytes(from: 0) }

  /// A copy of the bytes from a position on.
  public func bytes(from start: Int) -> [UInt8] {
    precondition(start >= 0 && start <= count, "position outside of the buffer")
    return Array(UnsafeRawBufferPointer(start: base + start, count: count - start))
  }

  /// Lends the bytes as they lie.
  public borrowing func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Forgets the bytes and keeps the room they took.
  public mutating func removeAll() { filled = 0 }

  /// Appends a byte.
  @inlinable @inline(__always) public mutating func append(_ byte: UInt8) {
    reserve(1)
    base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    filled += 1
  }

  /// Appends a text that the program holds.
  @inlinable @inline(__always) public mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes.
  @inlinable @inline(__always) public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends bytes that lie elsewhere than in the buffer.
  @inlinable @inline(__always) public mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).copyMemory(from: start, byteCount: bytes.count)
    filled += bytes.count
  }

  /// Appends a whole number in decimal digits.
  public mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(decimal: value.magnitude)
  }

  private mutating func append(decimal value: UInt) {
    let isLong = value >= 10_000
    if isLong { append(decimal: value / 10_000) }
    let digits = Self.fourDigits(of: UInt32(truncatingIfNeeded: value % 10_000))
    let leadingZeros = isLong ? 0 : min(3, digits.trailingZeroBitCount / 8)
    reserve(4)
    let text = (digits | 0x3030_3030) >> (8 * UInt32(leadingZeros))
    base.storeBytes(of: text.littleEndian, toByteOffset: filled, as: UInt32.self)
    filled += 4 - leadingZeros
  }

  /// The digits of a number below 10,000, a byte each, the first one lowest. Multiplying by a fraction and shifting
  /// divides by 100, and then both halves by 10 at once.
  private static func fourDigits(of value: UInt32) -> UInt32 {
    let hundreds = (value &* 5_243) >> 19
    let pairs = hundreds | (value &- hundreds &* 100) << 16
    let tens = ((pairs &* 103) >> 10) & 0x000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }

  @inlinable mutating func reserve(_ more: Int) {
    if capacity - count < more { enlarge(for: more) }
  }

  @usableFromInline mutating func enlarge(for more: Int) {
    let larger = max(2 * capacity, count + more)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    moved.copyMemory(from: base, byteCount: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
  }
}
