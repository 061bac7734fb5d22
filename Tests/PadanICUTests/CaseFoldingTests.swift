import PadanICU
import PadanTestSupport
import Testing

private func folded(_ text: String) throws -> String {
  String(decoding: try nfkcCaseFolded(text.utf8), as: UTF8.self)
}

@Suite struct CaseFoldingTests {
  @Test(arguments: [
    ("nothing", "", ""),
    ("ASCII", "Jakarta Raya 45", "jakarta raya 45"),
    ("accents", "ÉCLAIR", "éclair"),
    ("accents are composed", "E\u{301}", "é"),
    ("ligature", "o\u{FB03}ce", "office"),
    ("full width", "\u{FF2B}\u{FF34}\u{FF34}", "ktt"),
    ("sharp s", "STRAßE", "strasse"),
    ("soft hyphen", "pe\u{AD}rang", "perang"),
    ("zero-width space", "pe\u{200B}rang", "perang"),
    ("zero-width joiner", "pe\u{200D}rang", "perang"),
    ("superscript", "m²", "m2"),
    ("no-break space", "a\u{A0}b", "a b"),
    ("curly quotes stay", "Jum\u{2019}at", "jum\u{2019}at"),
    ("beyond the basic plane", "\u{1F600}", "\u{1F600}"),
  ])
  func forms(name: String, text: String, expected: String) throws {
    // Compared as bytes, since equal strings may be composed differently.
    #expect(Array(try folded(text).utf8) == Array(expected.utf8))
  }

  /// U+FDFA becomes eighteen letters, so the first guess at the length is far too small.
  @Test(arguments: [1, 7, 300]) func formsThatGrow(count: Int) throws {
    let once = try folded("\u{FDFA}")
    #expect(once.unicodeScalars.count == 18)
    #expect(try folded(String(repeating: "\u{FDFA}", count: count)) == String(repeating: once, count: count))
  }

  @Test func malformedBytesAreReplaced() throws {
    #expect(try nfkcCaseFolded([0x41, 0xFF, 0x42]) == Array("a\u{FFFD}b".utf8))
  }

  @Test(arguments: UInt64(0)..<60) func foldingTwiceChangesNothing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["A", "é", "E\u{301}", "ﬃ", "ß", "İ", "\u{AD}", "²", "Ǆ", "\u{FDFA}", "한", "\u{1D400}"]
    let once = try nfkcCaseFolded(generator.text(of: pieces, count: 30).utf8)
    #expect(try nfkcCaseFolded(once) == once)
  }

  @Test(arguments: [
    ("a" as Unicode.Scalar, true, false), ("A", true, true), ("é", true, false), ("É", true, true),
    ("ǅ", true, true), ("ß", true, false), ("中", true, false), ("ª", true, false),
    ("Ⅳ", false, false), ("\u{93E}", false, false),
    ("1", false, false), ("-", false, false), (" ", false, false), ("\u{301}", false, false),
    ("😀", false, false),
  ])
  func kindsOfScalars(scalar: Unicode.Scalar, letter: Bool, uppercase: Bool) {
    #expect(isLetter(scalar) == letter)
    #expect(isUppercase(scalar) == uppercase)
  }

  @Test func theLibraryTellsItsVersion() throws {
    let major = try #require(icuVersion.split(separator: ".").first.flatMap { Int($0) })
    #expect(major >= 72)
  }
}
