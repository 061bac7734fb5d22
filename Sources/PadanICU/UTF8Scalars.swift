extension Span<UInt8> {
  /// The scalar that begins at a position of valid UTF-8.
  public func scalar(at position: Int) -> Unicode.Scalar {
    if self[position] < 0x80 { return Unicode.Scalar(self[position]) }
    var scalars = UTF8Span(unchecked: self).makeUnicodeScalarIterator()
    scalars.reset(toUnchecked: position)
    return scalars.next() ?? "\u{FFFD}"
  }

  /// The scalar that ends before a position of valid UTF-8, which is not the first.
  public func scalar(before position: Int) -> Unicode.Scalar {
    if self[position - 1] < 0x80 { return Unicode.Scalar(self[position - 1]) }
    var scalars = UTF8Span(unchecked: self).makeUnicodeScalarIterator()
    scalars.reset(toUnchecked: position)
    return scalars.previous() ?? "\u{FFFD}"
  }
}
