/// Whether a code point leaves nothing to be seen: white space, a control character, or a character
/// without width that only tells where a line may break or how its neighbours join.
public func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar <= " " || scalar == "\u{7F}" }
  switch scalar {
  case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": return true
  default: return scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }
}

/// What is left of valid UTF-8 text without the blanks around it, as positions in `utf8`; nil if nothing is.
public func trimmingBlanks(_ utf8: ArraySlice<UInt8>) -> Range<Int>? {
  let offset = utf8.startIndex
  return trimmingBlanks(utf8.span).map { $0.lowerBound + offset..<$0.upperBound + offset }
}

/// What is left of valid UTF-8 text without the blanks around it, as positions in `utf8`; nil if nothing is.
public func trimmingBlanks(_ utf8: Span<UInt8>) -> Range<Int>? {
  var (start, end) = (0, utf8.count)
  while start < end {
    let scalar = utf8.scalar(at: start)
    guard isBlank(scalar) else { break }
    start += UTF8.width(scalar)
  }
  while start < end {
    let scalar = utf8.scalar(before: end)
    guard isBlank(scalar) else { break }
    end -= UTF8.width(scalar)
  }
  return start < end ? start..<end : nil
}
