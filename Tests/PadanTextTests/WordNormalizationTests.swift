import PadanICU
import PadanModel
import PadanTestSupport
import PadanText
import Testing

private func normalized(_ word: String) -> String {
  String(decoding: WordNormalization.normalize(word), as: UTF8.self)
}

@Suite struct WordNormalizationTests {
  @Test(arguments: [
    ("nothing", "", ""), ("capitals", "KTT-nya", "ktt-nya"), ("digits and marks", "Rp1,5@[`{", "rp1,5@[`{"),
    ("accents", "É", "é"), ("accents of two scalars", "E\u{301}", "é"), ("full width", "\u{FF2B}tt", "ktt"),
    ("right quote", "Jum\u{2019}at", "jum'at"), ("left quote", "Jum\u{2018}at", "jum'at"),
    ("letter apostrophes", "a\u{2BC}b\u{2BB}", "a'b'"), ("straight apostrophe", "Jum'at", "jum'at"),
    ("Unicode hyphen", "rudal\u{2010}rudal", "rudal-rudal"),
    ("non-breaking hyphen", "Rudal\u{2011}rudal", "rudal-rudal"),
    ("hyphen and soft hyphen", "rudal-\u{AD}rudal", "rudal-rudal"),
    ("dashes stay", "a\u{2013}b", "a\u{2013}b"),
    ("soft hyphen", "pe\u{AD}rang", "perang"), ("zero-width space", "pe\u{200B}rang", "perang"),
    ("double quotes stay", "\u{201C}a\u{201D}", "\u{201C}a\u{201D}"),
  ])
  func forms(name: String, word: String, expected: String) {
    #expect(Array(normalized(word).utf8) == Array(expected.utf8))
    #expect(WordNormalization.normalize(Array(word.utf8)[...]) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("", LetterCase.lower), ("1.5", .lower), ("kapal", .lower), ("A", .title), ("Kapal", .title),
    ("Éa", .title),
    ("A1", .title), ("\u{201C}Bali", .title), ("KTT", .upper), ("ÉA", .upper), ("F-16A", .upper),
    ("KPUD-nya", .mixed),
    ("Jawa-Bali", .mixed), ("iPad", .mixed), ("KemenPAN", .mixed), ("中文", .lower), ("aÉ", .mixed),
  ])
  func letterCases(word: String, expected: LetterCase) {
    #expect(WordNormalization.letterCase(Array(word.utf8)[...]) == expected)
  }

  /// The short way for ASCII gives what ICU gives.
  @Test(arguments: UInt64(0)..<100) func theASCIIPathAgreesWithICU(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let word = generator.bytes(count: 40).map { $0 & 0x7F }
    let folded = try nfkcCaseFolded(word)
    #expect(WordNormalization.normalize(word[...]) == folded)
    // One letter beyond ASCII at the end takes the other path.
    let long = WordNormalization.normalize((word + Array("é".utf8))[...])
    #expect(long == WordNormalization.normalize(word[...]) + Array("é".utf8))
    #expect(
      WordNormalization.letterCase(word[...]) == WordNormalization.letterCase((word + Array("–".utf8))[...]))
  }

  @Test(arguments: UInt64(0)..<100) func normalizingTwiceChangesNothing(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let once = normalized(generator.text(of: newsPieces, count: 12))
    #expect(Array(normalized(once).utf8) == Array(once.utf8))
  }
}
