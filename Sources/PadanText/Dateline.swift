import PadanICU
import PadanModel

/// The place and agency that open a report, up to the dash: `BRUSSELS –`, `Brussels (ANTARA News) -`.
enum Dateline {
  /// The longest dateline accepted, in bytes.
  private static let limit = 80
  /// The most words before the dash.
  private static let wordLimit = 9

  /// The dateline that a block begins with, and the report after it; nil if either is missing.
  static func find(in text: SourceText, block: TextRange) -> (dateline: TextRange, report: TextRange)? {
    let head = text.head(of: block, limit: limit)
    var depth = 0
    var words = 0
    for word in head.split(whereSeparator: \.isWhitespace) {
      if isDash(word), words > 0, depth == 0 {
        let end = block.start + head.utf8.distance(from: head.startIndex, to: word.endIndex)
        guard let report = text.trimmingBlanks(in: TextRange(end, block.end)), beginsSentence(text, report)
        else { return nil }
        return (TextRange(block.start, end), report)
      }
      guard depth > 0 || isPart(word) else { return nil }
      words += 1
      depth += word.count(where: { $0 == "(" }) - word.count(where: { $0 == ")" })
      guard words <= wordLimit, depth >= 0 else { return nil }
    }
    return nil
  }

  private static func isDash(_ word: Substring) -> Bool {
    word.count <= 3 && word.allSatisfy { "-–—".contains($0) }
  }

  /// Places, agencies and separators: capitals, `(15/3)`, `KOMPAS.com,`.
  private static func isPart(_ word: Substring) -> Bool {
    guard let scalar = word.unicodeScalars.first else { return false }
    return isUppercase(scalar) || "(/|&0123456789".unicodeScalars.contains(scalar) || word.contains(".com")
  }

  /// A sentence begins with a capital, a number or a quotation; a small letter tells that the dash was an aside's.
  private static func beginsSentence(_ text: SourceText, _ range: TextRange) -> Bool {
    text.firstScalar(of: range).map { !$0.isSmallLetter } ?? false
  }
}
