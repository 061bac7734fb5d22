import PadanICU
import PadanTestSupport
import Testing

/// Compares the way around ICU with ICU itself.
private struct Comparison: BoundaryComparison, ~Copyable {
  private let breaker: WordBreaker
  private let words: BreakIterator

  init() throws {
    let breaker = try WordBreaker()
    let words = try BreakIterator(.word)
    self.breaker = breaker
    self.words = words
  }

  func found(_ bytes: [UInt8]) throws -> [WordStretch] {
    try breaker.stretches(of: bytes.span, in: 0..<bytes.count)
  }

  func expected(_ bytes: [UInt8]) throws -> [WordStretch] {
    var result: [WordStretch] = []
    try bytes.withUnsafeBufferPointer { buffer in
      try words.forEachStretch(of: buffer) {
        result.append(WordStretch(start: $0, end: $1, isWord: $2 != .other))
      }
    }
    return result
  }

  /// The first place where the two differ.
  func difference(_ bytes: [UInt8]) throws -> String? {
    let (found, expected) = (try found(bytes), try expected(bytes))
    if found == expected { return nil }
    let index = zip(found, expected).prefix { $0 == $1 }.count
    let start = index < expected.count ? expected[index].start : bytes.count
    let around = bytes[max(0, start - 20)..<min(bytes.count, start + 20)]
    return "at byte \(start): \(String(decoding: around, as: UTF8.self).debugDescription)"
  }
}

@Suite struct WordBreakerTests {
  @Test(arguments: [
    "", " ", "Harga naik 2,5 persen.", "kerja-sama", "it's", "'tis'", "a.b.c 1.000.000,50 1,a a,1", "H5N1",
    "a_b __ _ 1_2", "_.a a._ 1._", "x@y.id @ @a a@ 1@2", "a:b 1:2 12:30 a::b", "satu\r\ndua\n\ntiga\rempat",
    "tab\tdi sini", "  dua   spasi  ", "\u{201C}kata\u{201D} dia", "co\u{301}ba e\u{301}", "a\u{301}",
    " \u{301}a",
    "kata\u{AD}kata", "ก็ไทย dan Indonesia", "👩‍👩‍👧 dan 🇮🇩🇮🇩 1", "\u{200D}a \u{200D}", "日本 Jepang", "a\u{2019}b",
    "1\u{A0}000", "\u{0}\u{7}\u{7F}a", "\"a\" ('b')", "a\u{2060}b 5\u{301} 6",
  ])
  func `boundaries are ICU's`(text: String) throws {
    let comparison = try Comparison()
    #expect(try comparison.found(Array(text.utf8)) == comparison.expected(Array(text.utf8)))
  }

  @Test func `only the range is read`() throws {
    let bytes = Array("satu dua é tiga".utf8)
    let stretches = try WordBreaker().stretches(of: bytes.span, in: 3..<13)
    #expect(
      stretches.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) } == [
        "u", " ", "dua", " ", "é", " ", "t",
      ])
  }

  /// Every pair of ASCII characters, and quadruples of those that rules speak of.
  @Test func `all short ASCII texts are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    for first in UInt8(0)..<128 {
      for second in UInt8(0)..<128 {
        #expect(try comparison.difference([first, second]) == nil)
      }
    }
    try comparison.expectNoDifference(inQuadruplesOf: "aB19 _@.,:;'\"-/\r\n\t&#$\u{0}")
  }

  @Test(arguments: UInt64(0)..<20) func `random texts are cut as ICU cuts them`(seed: UInt64) throws {
    let comparison = try Comparison()
    try comparison.expectNoDifference(inRandomTexts: seed)
  }

  @Test(.enabled(if: BoundaryTexts.hasUnicodeTests, "unicode-data is not installed"))
  func `Unicode's own test texts are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    let texts = try BoundaryTexts.unicodeTests("WordBreakTest.txt")
    #expect(texts.count > 1_000)
    for text in texts {
      for text in [text, "a " + text, text + " b", text + text, "1" + text + "." + text] {
        #expect(try comparison.difference(Array(text.utf8)) == nil, "\(text.debugDescription)")
      }
    }
  }

  @Test(.enabled(if: BoundaryTexts.hasCorpora, "../shared is missing"))
  func `the corpora are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    try comparison.expectNoDifferenceInCorpora()
  }
}
