/// Bytes that never change and stay in their place as long as anybody holds them: on the heap, or a mapped file.
public final class SharedBytes: @unchecked Sendable {
  // Unchecked, because a pointer is not Sendable; what it points to is written before and never after.
  let base: UnsafeRawPointer
  /// The number of bytes.
  public let count: Int
  private let release: @Sendable (UnsafeRawPointer, Int) -> Void

  /// Takes over memory that somebody else has laid out.
  ///
  /// - Parameters:
  ///   - base: at least `count` bytes, not written to from here on, and readable until `release`; an address that
  ///     16 divides.
  ///   - release: gives the memory back.
  public init(
    unsafelyOwning base: UnsafeRawPointer, count: Int,
    release: @escaping @Sendable (UnsafeRawPointer, Int) -> Void
  ) {
    self.base = base
    self.count = count
    self.release = release
  }

  /// Copies bytes to the heap.
  public convenience init(copying bytes: UnsafeRawBufferPointer) {
    let base = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    UnsafeMutableRawBufferPointer(start: base, count: bytes.count).copyMemory(from: bytes)
    self.init(unsafelyOwning: base, count: bytes.count) { base, _ in base.deallocate() }
  }

  deinit { release(base, count) }
}
