import Synchronization

/// Bytes that were written of a value and are kept beside it, as long as it is, to be copied the next time.
///
/// Several threads may read and keep at once; the first bytes stay.
public struct KeptBytes: ~Copyable, @unchecked Sendable {
  // Unchecked, because of the pointer: what it points to is written before anybody sees it, and never after.
  private let block = Atomic<UnsafeMutableRawPointer?>(nil)

  /// What stands before the bytes.
  private struct Header: BitwiseCopyable {
    let layout: Int
    let count: Int
  }

  /// Nothing yet.
  public init() {}

  deinit { block.load(ordering: .acquiring)?.deallocate() }

  /// Appends the bytes to a buffer; false if there are none of the layout.
  ///
  /// - Parameter layout: tells apart the ways in which the value could have been written.
  public func append(to buffer: inout ByteBuffer, layout: Int) -> Bool {
    guard let block = block.load(ordering: .acquiring) else { return false }
    let header = block.load(as: Header.self)
    guard header.layout == layout else { return false }
    let bytes = (block + MemoryLayout<Header>.size).assumingMemoryBound(to: UInt8.self)
    buffer.append(contentsOf: UnsafeBufferPointer(start: bytes, count: header.count))
    return true
  }

  /// Keeps the bytes that a buffer holds from a position on, unless others are kept already.
  public func keep(_ buffer: borrowing ByteBuffer, from start: Int, layout: Int) {
    guard block.load(ordering: .relaxed) == nil else { return }
    let made = buffer.withUnsafeBytes {
      Self.block(of: UnsafeRawBufferPointer(rebasing: $0[start...]), layout)
    }
    let isKept = block.compareExchange(expected: nil, desired: made, ordering: .acquiringAndReleasing)
      .exchanged
    if !isKept { made.deallocate() }
  }

  private static func block(of bytes: UnsafeRawBufferPointer, _ layout: Int) -> UnsafeMutableRawPointer {
    let headerSize = MemoryLayout<Header>.size
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: headerSize + bytes.count, alignment: MemoryLayout<Header>.alignment)
    block.storeBytes(of: Header(layout: layout, count: bytes.count), as: Header.self)
    UnsafeMutableRawBufferPointer(start: block + headerSize, count: bytes.count).copyMemory(from: bytes)
    return block
  }
}
