import PadanICU
import PadanModel

extension SourceText {
  /// A range without the blanks around it; nil if it holds nothing else.
  func trimmingBlanks(in range: TextRange) -> TextRange? {
    PadanICU.trimmingBlanks(utf8.span.extracting(range.start..<range.end)).map {
      TextRange(range.start + $0.lowerBound, range.start + $0.upperBound)
    }
  }

  /// The start of a range, `limit` bytes at most, whole characters only.
  func head(of range: TextRange, limit: Int) -> TextRange {
    var end = min(range.end, range.start + limit)
    while end < range.end, UTF8.isContinuation(utf8[end]) { end -= 1 }
    return TextRange(range.start, end)
  }

  /// The end of a range, `limit` bytes at most, whole characters only.
  func tail(of range: TextRange, limit: Int) -> TextRange {
    var start = max(range.start, range.end - limit)
    while start < range.end, UTF8.isContinuation(utf8[start]) { start += 1 }
    return TextRange(start, range.end)
  }

  /// The scalar that a range begins with; nil if the range is empty.
  func firstScalar(of range: TextRange) -> Unicode.Scalar? {
    range.isEmpty ? nil : utf8.span.scalar(at: range.start)
  }

  /// The scalar that a range ends with; nil if the range is empty.
  func lastScalar(of range: TextRange) -> Unicode.Scalar? {
    range.isEmpty ? nil : utf8.span.scalar(before: range.end)
  }
}

extension Unicode.Scalar {
  /// A letter with which no sentence begins.
  var isSmallLetter: Bool { isLetter(self) && !isUppercase(self) }
}
