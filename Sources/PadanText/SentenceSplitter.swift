import PadanICU
public import PadanModel

/// Cuts a block into sentences: Unicode's boundaries, less those that news text shows to be wrong.
public struct SentenceSplitter: Sendable {
  private let breaker = SentenceBreaker()

  /// Reads what ICU knows of ASCII.
  public init() {}

  /// The sentences of a range of `text`, without blanks around them.
  public func split(_ text: SourceText, in range: TextRange, rules: TextRules) -> [TextRange] {
    let bytes = text.utf8.span.extracting(..<range.end)
    var result: [TextRange] = []
    var start = range.start
    while start < range.end {
      let end = breaker.sentenceEnd(from: start, in: bytes)
      if let piece = text.trimmingBlanks(in: TextRange(start, end)) {
        if let last = result.last, Self.belongsTogether(text, last, piece, rules) {
          result[result.count - 1] = last.union(piece)
        } else {
          result.append(piece)
        }
      }
      start = end
    }
    return result
  }

  private static func belongsTogether(
    _ text: SourceText, _ first: TextRange, _ second: TextRange, _ rules: TextRules
  ) -> Bool {
    // Nothing but closing marks was cut off, or the sentence goes on in lower case after a quotation.
    guard let next = firstScalarOfWords(text, second), !next.isSmallLetter else { return true }
    guard let word = wordBeforeFullStop(text, first) else { return false }
    if rules.abbreviations.contains(text[word]) { return true }
    let isLast = text.utf8[first.end - 1] == UInt8(ascii: ".")
    return isLast && (isInitial(text, word) || isListNumber(text, first))
  }

  /// The first scalar of a sentence that is neither a closing mark nor a space; nil if there is none.
  private static func firstScalarOfWords(_ text: SourceText, _ sentence: TextRange) -> Unicode.Scalar? {
    let bytes = text.utf8.span
    var position = sentence.start
    while position < sentence.end {
      let scalar = bytes.scalar(at: position)
      if scalar != " ", !isCloser(scalar) { return scalar }
      position += UTF8.width(scalar)
    }
    return nil
  }

  /// The word whose full stop a sentence ends with, closing marks aside; nil if there is none.
  private static func wordBeforeFullStop(_ text: SourceText, _ sentence: TextRange) -> TextRange? {
    let tail = text.tail(of: sentence, limit: longestAbbreviation)
    let stop = start(of: tail, in: text, while: isCloser)
    guard tail.start < stop, text.utf8[stop - 1] == UInt8(ascii: ".") else { return nil }
    let end = start(of: TextRange(tail.start, stop - 1), in: text, while: isBetweenWords)
    let start = start(of: TextRange(tail.start, end), in: text) { !isBetweenWords($0) }
    return start < end ? TextRange(start, end) : nil
  }

  /// Where the characters begin that end a range and of which something is true.
  private static func start(
    of range: TextRange, in text: SourceText, while condition: (Unicode.Scalar) -> Bool
  ) -> Int {
    let bytes = text.utf8.span
    var start = range.end
    while start > range.start {
      let scalar = bytes.scalar(before: start)
      guard condition(scalar) else { break }
      start -= UTF8.width(scalar)
    }
    return start
  }

  /// A single capital before a full stop is a name's initial: `H. Ahmad`.
  private static func isInitial(_ text: SourceText, _ word: TextRange) -> Bool {
    guard let scalar = text.firstScalar(of: word) else { return false }
    return UTF8.width(scalar) == word.count && isUppercase(scalar)
  }

  private static func isListNumber(_ text: SourceText, _ sentence: TextRange) -> Bool {
    sentence.count <= 4 && text[sentence].dropLast().allSatisfy(\.isNumber)
  }

  /// In bytes, with the full stop. A sentence may have grown long, and is asked for its last word again and again.
  private static let longestAbbreviation = 64

  private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "\u{201C}", "\u{2018}", "(", "[", "\u{AB}": true
    default: isWhiteSpace(scalar)
    }
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "\u{201D}", "\u{2019}", ")", "]", "\u{BB}": true
    default: false
    }
  }
}
