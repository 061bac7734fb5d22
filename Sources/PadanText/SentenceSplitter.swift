public import PadanICU
public import PadanModel

/// Cuts a block into sentences: ICU's boundaries, less those that news text shows to be wrong.
public struct SentenceSplitter: ~Copyable {
  private let sentences: BreakIterator

  /// Opens the sentence iterator.
  public init() throws(ICUError) {
    sentences = try BreakIterator(.sentence)
  }

  /// The sentences of a range of `text`, without blanks around them.
  public func split(
    _ text: SourceText, in range: TextRange, rules: TextRules
  ) throws(ICUError) -> [TextRange] {
    // To ICU a line end is a paragraph's; inside a block it is only a space.
    let flat = text.bytes(in: range).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    var result: [TextRange] = []
    try flat.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      try sentences.forEachStretch(of: bytes) { start, end, _ in
        let stretch = TextRange(range.start + start, range.start + end)
        guard let piece = text.trimmingBlanks(in: stretch) else { return }
        if let last = result.last, Self.belongsTogether(text, last, piece, rules) {
          result[result.count - 1] = last.union(piece)
        } else {
          result.append(piece)
        }
      }
    }
    return result
  }

  private static func belongsTogether(
    _ text: SourceText, _ first: TextRange, _ second: TextRange, _ rules: TextRules
  ) -> Bool {
    // Nothing but closing marks was cut off, or the sentence goes on in lower case after a quotation.
    guard let next = firstScalarOfWords(text, second), !next.isSmallLetter else { return true }
    if isPlainEnd(text, first) { return false }
    let tail = text.tail(of: first, limit: longestAbbreviation)
    guard let stop = tail.lastIndex(where: { !closers.contains($0) }), tail[stop] == ".",
      let word = tail[..<stop].split(whereSeparator: { $0.isWhitespace || openers.contains($0) }).last
    else { return false }
    if rules.abbreviations.contains(String(word)) { return true }
    let isLast = tail.index(after: stop) == tail.endIndex
    return isLast && (isInitial(word) || isListNumber(text, first))
  }

  /// The first scalar of a sentence that is neither a closing mark nor a space; nil if there is none.
  private static func firstScalarOfWords(_ text: SourceText, _ sentence: TextRange) -> Unicode.Scalar? {
    let first = text.utf8[sentence.start]
    if first < 0x80, first > 0x20, !closers.contains(Character(Unicode.Scalar(first))) {
      return Unicode.Scalar(first)
    }
    return text[sentence].unicodeScalars.first { !closers.contains(Character($0)) && $0 != " " }
  }

  /// Whether a sentence ends with a mark that no abbreviation ends with: neither a full stop nor a closing mark.
  private static func isPlainEnd(_ text: SourceText, _ sentence: TextRange) -> Bool {
    let last = text.utf8[sentence.end - 1]
    return last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last)
  }

  /// A single capital before a full stop is a name's initial: `H. Ahmad`.
  private static func isInitial(_ word: Substring) -> Bool {
    guard let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1 else { return false }
    return isUppercase(scalar)
  }

  private static func isListNumber(_ text: SourceText, _ sentence: TextRange) -> Bool {
    sentence.count <= 4 && text[sentence].dropLast().allSatisfy(\.isNumber)
  }

  /// In bytes, with the full stop. A sentence may have grown long, and is asked for its last word again and again.
  private static let longestAbbreviation = 64
  private static let openers: Set<Character> = ["\"", "'", "\u{201C}", "\u{2018}", "(", "[", "\u{AB}"]
  private static let closers: Set<Character> = ["\"", "'", "\u{201D}", "\u{2019}", ")", "]", "\u{BB}"]
}
