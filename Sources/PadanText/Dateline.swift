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
    var depth = 0
    var words = 0
    for word in WhiteSpaceSplit(text, in: text.head(of: block, limit: limit)) {
      if words > 0, depth == 0, isDash(text, word) {
        guard let report = text.trimmingBlanks(in: TextRange(word.end, block.end)),
          beginsSentence(text, report)
        else { return nil }
        return (TextRange(block.start, word.end), report)
      }
      guard depth > 0 || isPart(text, word) else { return nil }
      words += 1
      depth += parenthesesLeftOpen(text.bytes(in: word))
      guard words <= wordLimit, depth >= 0 else { return nil }
    }
    return nil
  }

  private static func isDash(_ text: SourceText, _ word: TextRange) -> Bool {
    let dashes = "-–—"
    guard let first = text.firstScalar(of: word), dashes.unicodeScalars.contains(first) else { return false }
    let word = text[word]
    return word.count <= 3 && word.allSatisfy(dashes.contains)
  }

  /// Places, agencies and separators: capitals, `(15/3)`, `KOMPAS.com,`.
  private static func isPart(_ text: SourceText, _ word: TextRange) -> Bool {
    guard let first = text.firstScalar(of: word) else { return false }
    return isUppercase(first) || "(/|&0123456789".unicodeScalars.contains(first)
      || namesSite(text.bytes(in: word))
  }

  private static func namesSite(_ word: ArraySlice<UInt8>) -> Bool {
    word.indices.contains { word[$0...].starts(with: ".com".utf8) }
  }

  private static func parenthesesLeftOpen(_ word: ArraySlice<UInt8>) -> Int {
    word.reduce(0) { count, byte in
      switch byte {
      case UInt8(ascii: "("): count + 1
      case UInt8(ascii: ")"): count - 1
      default: count
      }
    }
  }

  /// A sentence begins with a capital, a number or a quotation; a small letter tells that the dash was an aside's.
  private static func beginsSentence(_ text: SourceText, _ range: TextRange) -> Bool {
    text.firstScalar(of: range).map { !$0.isSmallLetter } ?? false
  }
}
