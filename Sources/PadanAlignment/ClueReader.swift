import PadanICU
import PadanModel
import PadanTermbase
import PadanText

/// Finds the keys that do not depend on the language: digits, marks, spelling.
///
/// Both sides of an alignment share one reader, so that equal keys have equal numbers.
final class ClueReader {
  let rules: AlignmentRules
  private let tokenizer: Tokenizer
  private var keys = Vocabulary()
  private let cognateLetters: Int

  /// Opens the word iterator.
  init(rules: AlignmentRules) throws(ICUError) {
    tokenizer = try Tokenizer()
    self.rules = rules
    cognateLetters = Int(rules[.cognateLetters])
  }

  /// The number of keys so far.
  var keyCount: Int { keys.count }

  func tokens(of text: SourceText) throws(ICUError) -> [Token] {
    var tokens: [Token] = []
    try tokenizer.tokenize(text, in: text.range, into: &tokens)
    return tokens
  }

  /// The kind of a token's clue; nil for a token that is none.
  func kind(of token: Token, in text: SourceText, isFirst: Bool) -> ClueKind? {
    switch token.kind {
    case .punctuation: Self.mark(text[token.range]) == nil ? nil : .mark
    case .number: .number
    case .word where text.bytes(in: token.range).contains(where: Self.isDigit): .number
    case .word: token.letterCase == .lower || isFirst ? .word : .name
    }
  }

  /// The key of a mark that translations keep.
  func markKey(of token: Token, in text: SourceText) -> [WordID] {
    Self.mark(text[token.range]).map { [key("!", Array($0.utf8))] } ?? []
  }

  /// The key of the digits, whatever stands between them: `1.500` and `1,500` are alike.
  func digitKey(of token: Token, in text: SourceText) -> [WordID] {
    let digits = text.bytes(in: token.range).filter(Self.isDigit)
    return digits.isEmpty ? [] : [key("#", digits)]
  }

  /// The key of a word's stem.
  func stemKey(_ word: [UInt8]) -> WordID { keys.intern(rules.stemmer.stem(word)[...]) }

  /// The key of a word's first letters, if it is long enough to be a cognate of another.
  func cognateKey(_ word: [UInt8]) -> [WordID] {
    rules.cognates.beginning(of: word, letters: cognateLetters).map { [key("~", $0)] } ?? []
  }

  /// Marks keep the other kinds of keys apart from stems.
  private func key(_ mark: Unicode.Scalar, _ content: [UInt8]) -> WordID {
    keys.intern(([UInt8(ascii: mark)] + content)[...])
  }

  private static func mark(_ text: String) -> String? {
    switch text {
    case "?", "!", "(", ":", ";", "%", "&", "/": text
    case "\"", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": "\""
    default: nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Token {
  /// The normalized parts of a word: itself, and what stands between its hyphens.
  func normalizedParts(in text: SourceText) -> [[UInt8]] {
    let whole = WordNormalization.normalize(text.bytes(in: range))
    guard isHyphenated else { return [whole] }
    return [whole] + parts(in: text).map { WordNormalization.normalize(text.bytes(in: $0)) }
  }
}

extension SourceText {
  /// The number of bytes that are not white space.
  var lengthWithoutSpaces: Int { utf8.count { $0 > 0x20 } }
}
