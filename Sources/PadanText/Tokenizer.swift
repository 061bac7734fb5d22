public import PadanICU
public import PadanModel

/// Cuts text into tokens at ICU's word boundaries, words joined by hyphens kept whole.
public struct Tokenizer: ~Copyable {
  private let words: WordBreaker

  /// Opens the word iterator.
  public init() throws(ICUError) {
    words = try WordBreaker()
  }

  /// Appends the tokens of a range of `text` to `tokens`.
  public func tokenize(_ text: SourceText, in range: TextRange, into tokens: inout [Token]) throws(ICUError) {
    let bytes = text.utf8.span
    let stretches = try words.stretches(of: bytes, in: range.start..<range.end)
    var index = 0
    while index < stretches.count {
      if stretches[index].isWord {
        let last = Self.lastPart(ofWordAt: index, in: stretches, bytes)
        tokens.append(Self.word(from: stretches[index], to: stretches[last], bytes))
        index = last
      } else if !Self.isSpace(stretches[index], text) {
        tokens.append(
          Token(range: TextRange(stretches[index]), kind: .punctuation, letterCase: .lower))
      }
      index += 1
    }
  }

  /// The last of the words that are joined by single hyphens.
  private static func lastPart(ofWordAt index: Int, in stretches: [WordStretch], _ bytes: Span<UInt8>) -> Int
  {
    var last = index
    while last + 2 < stretches.count, isHyphen(stretches[last + 1], bytes), stretches[last + 2].isWord {
      last += 2
    }
    return last
  }

  private static func word(from first: WordStretch, to last: WordStretch, _ bytes: Span<UInt8>) -> Token {
    let startsWithDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[first.start])
    return Token(
      range: TextRange(first.start, last.end), kind: startsWithDigit ? .number : .word,
      letterCase: WordNormalization.letterCase(bytes.extracting(first.start..<last.end)),
      isHyphenated: first != last)
  }

  /// A hyphen, alone or with what cannot be seen after it, such as a soft hyphen.
  private static func isHyphen(_ stretch: WordStretch, _ bytes: Span<UInt8>) -> Bool {
    if stretch.end == stretch.start + 1 { return bytes[stretch.start] == UInt8(ascii: "-") }
    let hyphen = bytes.scalar(at: stretch.start)
    guard Token.isHyphen(hyphen) else { return false }
    var position = stretch.start + UTF8.width(hyphen)
    while position < stretch.end {
      let scalar = bytes.scalar(at: position)
      guard scalar.properties.isDefaultIgnorableCodePoint else { return false }
      position += UTF8.width(scalar)
    }
    return true
  }

  private static func isSpace(_ stretch: WordStretch, _ text: SourceText) -> Bool {
    for index in stretch.start..<stretch.end {
      let byte = text.utf8[index]
      if byte >= 0x80 { return text[TextRange(stretch)].allSatisfy(\.isWhitespace) }
      if !isWhiteSpace(byte) { return false }
    }
    return true
  }
}

extension TextRange {
  fileprivate init(_ stretch: WordStretch) { self.init(stretch.start, stretch.end) }
}
