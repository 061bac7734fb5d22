/// A half-open range of UTF-8 byte offsets into a ``SourceText``.
///
/// All stages speak of places in this one unit. Code points, lines and columns
/// are computed at the edge, by the renderers and by ``SourceText/place(of:)``.
public struct TextRange: Hashable, Sendable {
  /// The first byte.
  public let start: Int
  /// The byte after the last; never less than `start`.
  public let end: Int

  /// Makes a range; traps if `end` lies before `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a text range runs forward")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly inside.
  public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the two share a byte.
  public func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}
