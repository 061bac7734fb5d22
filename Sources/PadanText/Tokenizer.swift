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
    var stretches = StretchJoiner(text: text)
    try text.utf8.withUnsafeBufferPointer { (utf8) throws(ICUError) in
      let bytes = UnsafeBufferPointer(rebasing: utf8[range.start..<range.end])
      try words.forEachStretch(of: bytes) { start, end, isWord in
        stretches.add(TextRange(range.start + start, range.start + end), isWord: isWord)
      }
    }
    stretches.finish()
    tokens.append(contentsOf: stretches.tokens)
  }
}

/// Puts stretches between word boundaries together to tokens.
private struct StretchJoiner {
  let text: SourceText
  private(set) var tokens: [Token] = []
  private var open: TextRange?
  private var openHasHyphen = false
  private var hyphen: TextRange?

  init(text: SourceText) {
    self.text = text
  }

  mutating func add(_ range: TextRange, isWord: Bool) {
    if isWord {
      if let word = open, hyphen != nil {
        open = word.union(range)
        openHasHyphen = true
        hyphen = nil
      } else {
        finish()
        open = range
      }
    } else if open != nil, hyphen == nil, isHyphen(range) {
      hyphen = range
    } else {
      finish()
      if !isSpace(range) { tokens.append(Token(range: range, kind: .punctuation, letterCase: .lower)) }
    }
  }

  mutating func finish() {
    if let word = open {
      let bytes = text.bytes(in: word)
      let startsWithDigit = bytes.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
      tokens.append(
        Token(
          range: word, kind: startsWithDigit ? .number : .word,
          letterCase: WordNormalization.letterCase(bytes), isHyphenated: openHasHyphen))
    }
    if let hyphen { tokens.append(Token(range: hyphen, kind: .punctuation, letterCase: .lower)) }
    open = nil
    openHasHyphen = false
    hyphen = nil
  }

  /// A hyphen, alone or with what cannot be seen after it, such as a soft hyphen.
  private func isHyphen(_ range: TextRange) -> Bool {
    if range.count == 1 { return text.utf8[range.start] == UInt8(ascii: "-") }
    let scalars = text[range].unicodeScalars
    return scalars.first.map(Token.isHyphen) ?? false
      && scalars.dropFirst().allSatisfy(\.properties.isDefaultIgnorableCodePoint)
  }

  private func isSpace(_ range: TextRange) -> Bool {
    for byte in text.bytes(in: range) where byte != 0x20 && !(0x09...0x0D).contains(byte) {
      return text[range].allSatisfy(\.isWhitespace)
    }
    return true
  }
}
