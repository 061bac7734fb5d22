public import PadanICU
public import PadanModel

/// Cuts a block into sentences: ICU's boundaries, less those that news text shows to be wrong.
public struct SentenceSplitter: ~Copyable {
  private let sentences: BreakIterator

  /// Opens the sentence iterator.
  public init() throws(ICUError) {
    sentences = try BreakIterator(.sentence)
  }

  /// The sentences of a range of `text`, without white space around them.
  public func split(_ text: SourceText, in range: TextRange, rules: TextRules) throws(ICUError) -> [TextRange] {
    // To ICU a line end is a paragraph's; inside a block it is only a space.
    let flat = text.bytes(in: range).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    var result: [TextRange] = []
    try flat.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      try sentences.forEachStretch(of: bytes) { start, end, _ in
        guard let piece = Self.trimmed(text, TextRange(range.start + start, range.start + end)) else { return }
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
    let next = text[second].unicodeScalars.first { !closers.contains($0) && $0 != " " }
    guard let next else { return true }
    // Nothing but closing marks was cut off, or the sentence goes on in lower case after a quotation.
    if isLetter(next), !isUppercase(next), !endsLine(text, first, second) { return true }
    if text.bytes(in: first).last != UInt8(ascii: ".") { return false }
    let lastWord = text[first].dropLast().split(whereSeparator: { $0.isWhitespace || $0 == "(" || $0 == "\"" }).last
    guard let lastWord else { return false }
    if rules.abbreviations.contains(String(lastWord)) { return true }
    if isInitial(lastWord) { return true }
    return isListNumber(text[first])
  }

  /// A single capital before a full stop is a name's initial: `H. Ahmad`.
  private static func isInitial(_ word: Substring) -> Bool {
    guard let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1 else { return false }
    return isUppercase(scalar)
  }

  private static func isListNumber(_ sentence: String) -> Bool {
    sentence.count <= 4 && sentence.dropLast().allSatisfy(\.isNumber)
  }

  /// An empty line between the two, as in a torn sentence that was healed, is no reason to join here.
  private static func endsLine(_ text: SourceText, _ first: TextRange, _ second: TextRange) -> Bool {
    text.bytes(in: TextRange(first.end, second.start)).count(where: { $0 == 0x0A }) > 1
      && text.bytes(in: first).last.map { ".!?".utf8.contains($0) } ?? false
  }

  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "\u{201D}", "\u{2019}", ")", "]", "\u{BB}"]

  static func trimmed(_ text: SourceText, _ range: TextRange) -> TextRange? {
    var start = range.start
    var end = range.end
    while start < end, text.utf8[start] <= 0x20 { start += 1 }
    while end > start, text.utf8[end - 1] <= 0x20 { end -= 1 }
    return start < end ? TextRange(start, end) : nil
  }
}
