import PadanICU
import PadanModel
import PadanText

/// A word of an English text as it is compared with others.
struct EnglishWord: Sendable {
  /// Where it stands, in UTF-8 bytes of the text.
  let range: TextRange
  /// Its letters, normalized.
  let form: [UInt8]
  /// Its stem; of anything with a digit, the digits, since `1.500` and `1,500` are alike.
  let stem: [UInt8]
  /// How it is written; nil where all is in capitals, which then tell nothing.
  let letterCase: LetterCase?

  /// Whether this may stand for the other: `missiles` for `missile`, but not `us` for `US`.
  func answers(_ other: EnglishWord) -> Bool {
    stem == other.stem && Set([letterCase, other.letterCase]) != [.upper, .lower]
  }
}

/// Cuts English texts into words; hyphenated ones into their parts.
struct EnglishWordReader: ~Copyable {
  private let tokenizer: Tokenizer
  private let stemmer: EnglishStemmer

  init(stemmer: EnglishStemmer) throws(ICUError) {
    tokenizer = try Tokenizer()
    self.stemmer = stemmer
  }

  /// The words of a text in order, without its marks.
  func words(of string: String) throws(ICUError) -> [EnglishWord] {
    let text = SourceText(string)
    var tokens: [Token] = []
    try tokenizer.tokenize(text, in: text.range, into: &tokens)
    tokens.removeAll { $0.kind == .punctuation }
    let isInCapitals = tokens.count > 2 && tokens.allSatisfy { $0.kind == .number || $0.letterCase == .upper }
    return tokens.flatMap { token in
      token.parts(in: text).map { word(at: $0, in: text, hasCase: !isInCapitals) }
    }
  }

  private func word(at range: TextRange, in text: SourceText, hasCase: Bool) -> EnglishWord {
    let bytes = text.bytes(in: range)
    let form = WordNormalization.normalize(bytes)
    let digits = bytes.filter((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    return EnglishWord(
      range: range, form: form, stem: digits.isEmpty ? stemmer.stem(form) : digits,
      letterCase: hasCase ? WordNormalization.letterCase(bytes) : nil)
  }
}
