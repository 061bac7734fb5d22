/// Whether a code point leaves nothing to be seen: white space, a control character, or a character
/// without width that only tells where a line may break or how its neighbours join.
public func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\u{0}"..." ", "\u{7F}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}": true
  default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }
}

/// What is left of valid UTF-8 text without the blanks around it, as positions in `utf8`; nil if nothing is.
public func trimmingBlanks(_ utf8: ArraySlice<UInt8>) -> Range<Int>? {
  var rest = utf8
  while let scalar = firstScalar(of: rest), isBlank(scalar) { rest.removeFirst(UTF8.width(scalar)) }
  while let scalar = lastScalar(of: rest), isBlank(scalar) { rest.removeLast(UTF8.width(scalar)) }
  return rest.isEmpty ? nil : rest.indices
}

private func firstScalar(of utf8: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let first = utf8.first else { return nil }
  return first < 0x80 ? Unicode.Scalar(first) : decoded(utf8.prefix(4)).first
}

private func lastScalar(of utf8: ArraySlice<UInt8>) -> Unicode.Scalar? {
  guard let last = utf8.last else { return nil }
  return last < 0x80 ? Unicode.Scalar(last) : decoded(utf8.suffix(4)).last
}

/// The scalars of a few bytes; one that is cut off at an end becomes U+FFFD.
private func decoded(_ utf8: ArraySlice<UInt8>) -> String.UnicodeScalarView {
  String(decoding: utf8, as: UTF8.self).unicodeScalars
}
