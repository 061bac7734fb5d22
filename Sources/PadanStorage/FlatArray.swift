/// A number, or a group of numbers, of which any bits at all are a value, so that it can be read from any file.
///
/// No type with a `Bool`, an enumeration, a reference or padding may conform.
public protocol FlatElement: BitwiseCopyable, Sendable {}

extension UInt8: FlatElement {}
extension UInt16: FlatElement {}
extension UInt32: FlatElement {}
extension UInt64: FlatElement {}
extension Int32: FlatElement {}
extension Int64: FlatElement {}

/// An array that lies in ``SharedBytes``, and is read where it lies.
@frozen public struct FlatArray<Element: FlatElement>: RandomAccessCollection, @unchecked Sendable {
  // Unchecked, because a pointer is not Sendable; the owner keeps in place and unchanged what it points to.
  @usableFromInline let owner: SharedBytes
  @usableFromInline let base: UnsafePointer<Element>
  /// The number of elements.
  public let count: Int

  /// The array that lies at a place in bytes; nil if it does not lie wholly inside, or not at the element's
  /// alignment.
  ///
  /// - Parameter offset: the first element's first byte.
  public init?(_ bytes: SharedBytes, at offset: Int, count: Int) {
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflows, count >= 0, offset >= 0, offset <= bytes.count, size <= bytes.count - offset,
      offset.isMultiple(of: MemoryLayout<Element>.alignment)
    else { return nil }
    owner = bytes
    base = (bytes.base + offset).assumingMemoryBound(to: Element.self)
    self.count = count
  }

  /// Copies elements to the heap.
  public init(_ elements: [Element]) {
    owner = elements.withUnsafeBytes { SharedBytes(copying: $0) }
    base = owner.base.assumingMemoryBound(to: Element.self)
    count = elements.count
  }

  private init(_ whole: Self, _ range: Range<Int>) {
    owner = whole.owner
    base = whole.base + range.lowerBound
    count = range.count
  }

  /// A part of the array as an array of its own, counted from 0, without copying; nil if it reaches beyond.
  public func part(_ range: Range<Int>) -> Self? {
    range.lowerBound >= 0 && range.upperBound <= count ? Self(self, range) : nil
  }

  /// The first element's position: 0.
  @inlinable public var startIndex: Int { 0 }
  /// The position after the last element.
  @inlinable public var endIndex: Int { count }
  // Said here, because a build without optimization calls what a collection has by default for each element.
  /// The position after another.
  @inlinable public func index(after position: Int) -> Int { position + 1 }
  /// The position before another.
  @inlinable public func index(before position: Int) -> Int { position - 1 }
  /// Moves a position on by one element.
  @inlinable public func formIndex(after position: inout Int) { position += 1 }

  /// The element at a position, which must be one of the array's.
  @inlinable public subscript(position: Int) -> Element {
    precondition(position >= 0 && position < count, "position out of the array")
    return base[position]
  }

  /// The element at a position that was itself read from a file; nil if there is none.
  @inlinable public func element(at position: some BinaryInteger) -> Element? {
    guard let position = Int(exactly: position), position >= 0, position < count else { return nil }
    return base[position]
  }

  /// Lends the elements as they lie.
  @inlinable public func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withExtendedLifetime(owner) { () throws(Failure) in
      try body(UnsafeBufferPointer(start: base, count: count))
    }
  }

  /// Lends the elements as they lie; never nil.
  @inlinable public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try body(UnsafeBufferPointer(start: base, count: count))
  }
}

// Any sequence is copied one element after the other; these are copied at once.
extension Array where Element: FlatElement {
  /// Copies elements to an array of its own.
  @inlinable public init(_ elements: FlatArray<Element>) {
    self = elements.withUnsafeBufferPointer { Array($0) }
  }

  /// Copies some elements to an array of its own.
  @inlinable public init(_ elements: Slice<FlatArray<Element>>) {
    self = elements.base.withUnsafeBufferPointer {
      Array(UnsafeBufferPointer(rebasing: $0[elements.startIndex..<elements.endIndex]))
    }
  }
}
