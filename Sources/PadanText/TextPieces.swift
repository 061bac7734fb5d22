import PadanICU
import PadanModel

extension SourceText {
  /// A range without the blanks around it; nil if it holds nothing else.
  func trimmingBlanks(in range: TextRange) -> TextRange? {
    PadanICU.trimmingBlanks(bytes(in: range)).map { TextRange($0.lowerBound, $0.upperBound) }
  }

  /// The start of a range, `limit` bytes at most; a character that this cuts becomes U+FFFD.
  func head(of range: TextRange, limit: Int) -> String {
    self[TextRange(range.start, min(range.end, range.start + limit))]
  }

  /// The scalar that a range begins with; nil if the range is empty.
  func firstScalar(of range: TextRange) -> Unicode.Scalar? {
    head(of: range, limit: 4).unicodeScalars.first
  }

  /// The end of a range, `limit` bytes at most; a character that this cuts becomes U+FFFD.
  func tail(of range: TextRange, limit: Int) -> String {
    self[TextRange(max(range.start, range.end - limit), range.end)]
  }
}

extension Unicode.Scalar {
  /// A letter with which no sentence begins.
  var isSmallLetter: Bool { isLetter(self) && !isUppercase(self) }
}
