import PadanDocument
import PadanICU
import PadanModel
import PadanText
import Testing

private func tokens(_ string: String) throws -> (text: SourceText, tokens: [Token]) {
  let text = SourceText(string)
  var tokens: [Token] = []
  try Tokenizer().tokenize(text, in: text.range, into: &tokens)
  return (text, tokens)
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("nothing", "", []),
    ("spaces", " \n\t ", []),
    ("words and marks", "Hujan turun, deras.", ["Hujan", "turun", ",", "deras", "."]),
    ("reduplication", "Rudal-rudal jelajah", ["Rudal-rudal", "jelajah"]),
    ("three parts", "se-Jabodetabek-nya", ["se-Jabodetabek-nya"]),
    ("number with an affix", "ke-2 tahun 2010-an", ["ke-2", "tahun", "2010-an"]),
    ("two hyphens", "anak--anak", ["anak", "-", "-", "anak"]),
    ("hyphen at an end", "-anak anak- (anak-)", ["-", "anak", "anak", "-", "(", "anak", "-", ")"]),
    ("hyphen between spaces", "anak - anak", ["anak", "-", "anak"]),
    ("hyphen at a line end", "di-\nrumah", ["di", "-", "rumah"]),
    ("dashes", "a–b—c", ["a", "–", "b", "—", "c"]),
    ("numbers", "Rp1,5 miliar, 1.500,25 ton", ["Rp1,5", "miliar", ",", "1.500,25", "ton"]),
    ("clock and date", "19.00 (15/3)", ["19.00", "(", "15", "/", "3", ")"]),
    ("apostrophes", "Jum'at Qur\u{2019}an 'kata'", ["Jum'at", "Qur\u{2019}an", "'", "kata", "'"]),
    ("quotes", "\u{201C}Ayo!\u{201D}", ["\u{201C}", "Ayo", "!", "\u{201D}"]),
    ("accents of two scalars", "E\u{301}-e\u{301}", ["E\u{301}-e\u{301}"]),
    ("soft hyphen", "pe\u{AD}rang", ["pe\u{AD}rang"]),
    ("Unicode hyphens", "rudal\u{2010}rudal anak\u{2011}anak", ["rudal\u{2010}rudal", "anak\u{2011}anak"]),
    (
      "hyphen and soft hyphen", "rudal-\u{AD}rudal anak\u{AD}-anak", ["rudal-\u{AD}rudal", "anak\u{AD}-anak"]
    ),
    ("hyphen and word joiner", "rudal\u{2060}-\u{2060}rudal", ["rudal\u{2060}-\u{2060}rudal"]),
    ("hyphen with an accent", "anak-\u{301}anak", ["anak", "-\u{301}", "anak"]),
    ("Unicode hyphen at an end", "anak\u{2010} \u{2011}an", ["anak", "\u{2010}", "\u{2011}", "an"]),
    ("minus sign", "a\u{2212}b", ["a", "\u{2212}", "b"]),
    ("special spaces", "a\u{A0}b\u{3000}c", ["a", "b", "c"]),
  ])
  func surfaces(name: String, string: String, surfaces: [String]) throws {
    let (text, tokens) = try tokens(string)
    #expect(tokens.map { text[$0.range] } == surfaces)
  }

  @Test(arguments: [
    ("kapal", TokenKind.word, LetterCase.lower, false), ("Kapal", .word, .title, false),
    ("KTT", .word, .upper, false), ("KemenPAN", .word, .mixed, false), ("Rudal-rudal", .word, .title, true),
    ("e-KTP", .word, .mixed, true), ("ke-2", .word, .lower, true), ("Su-35", .word, .title, true),
    ("1.500", .number, .lower, false), ("2010-an", .number, .lower, true),
    ("17-8-1945", .number, .lower, true), ("Rudal\u{2010}rudal", .word, .title, true),
    ("KPUD\u{2011}nya", .word, .mixed, true), ("rudal-\u{AD}rudal", .word, .lower, true),
    (".", .punctuation, .lower, false), ("😀", .punctuation, .lower, false), ("中", .word, .lower, false),
  ])
  func kinds(string: String, kind: TokenKind, letterCase: LetterCase, isHyphenated: Bool) throws {
    let (text, tokens) = try tokens("x \(string) x")
    let token = try #require(tokens.count == 3 ? tokens[1] : nil)
    #expect(text[token.range] == string)
    #expect(token.kind == kind)
    #expect(token.letterCase == letterCase)
    #expect(token.isHyphenated == isHyphenated)
  }

  @Test(arguments: [
    ("one hyphen", "Kapal-kapal", ["Kapal", "kapal"]), ("none", "ikan", ["ikan"]),
    ("two hyphens", "se-Jawa-nya", ["se", "Jawa", "nya"]),
    ("Unicode hyphens", "se\u{2010}Jawa\u{2011}nya", ["se", "Jawa", "nya"]),
    ("soft hyphen after the hyphen", "rudal-\u{AD}rudal", ["rudal", "rudal"]),
    ("soft hyphens inside", "ru\u{AD}dal-ru\u{AD}dal", ["ru\u{AD}dal", "ru\u{AD}dal"]),
    ("accents", "é-e\u{301}", ["é", "e\u{301}"]), ("soft hyphen alone", "pe\u{AD}rang", ["pe\u{AD}rang"]),
  ])
  func partsStandBetweenHyphens(name: String, word: String, parts: [String]) throws {
    let (text, tokens) = try tokens("x \(word) x")
    let token = try #require(tokens.count == 3 ? tokens[1] : nil)
    #expect(token.parts(in: text).map { text[$0] } == parts)
  }

  @Test func onlyTheRangeIsRead() throws {
    let text = SourceText("satu dua-tiga empat")
    var tokens: [Token] = []
    let tokenizer = try Tokenizer()
    try tokenizer.tokenize(text, in: TextRange(5, 9), into: &tokens)
    try tokenizer.tokenize(text, in: TextRange(14, 14), into: &tokens)
    try tokenizer.tokenize(text, in: TextRange(14, 19), into: &tokens)
    #expect(tokens.map(\.range) == [TextRange(5, 8), TextRange(8, 9), TextRange(14, 19)])
  }

  @Test(arguments: UInt64(0)..<200) func tokensRebuildTheText(seed: UInt64) throws {
    let document = try randomNews(seed: seed, pieces: 80)
    let text = document.text
    var tokens: [Token] = []
    try Tokenizer().tokenize(text, in: text.range, into: &tokens)
    var end = 0
    for token in tokens {
      try #require(token.range.start >= end)
      #expect(!token.range.isEmpty)
      #expect(text[TextRange(end, token.range.start)].allSatisfy { $0.isWhitespace })
      end = token.range.end
    }
    #expect(text[TextRange(end, text.count)].allSatisfy { $0.isWhitespace })
  }

  /// Apart from joining hyphens, boundaries are ICU's: every token begins and ends at one.
  @Test(arguments: UInt64(0)..<100) func tokensEndAtICUsBoundaries(seed: UInt64) throws {
    let document = try randomNews(seed: seed, pieces: 80)
    var boundaries: Set<Int> = [0]
    try document.text.utf8.withUnsafeBufferPointer { bytes in
      try BreakIterator(.word).forEachStretch(of: bytes) { _, end, _ in boundaries.insert(end) }
    }
    var tokens: [Token] = []
    try Tokenizer().tokenize(document.text, in: document.text.range, into: &tokens)
    for token in tokens {
      #expect(boundaries.contains(token.range.start) && boundaries.contains(token.range.end))
      let inner = boundaries.filter { token.range.start < $0 && $0 < token.range.end }
      #expect(inner.isEmpty != token.isHyphenated)
    }
  }
}
