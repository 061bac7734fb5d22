import PadanICU
import PadanTestSupport
import Testing

/// Compares the rules of sentences with ICU's iterator.
private struct Comparison: BoundaryComparison, ~Copyable {
  private let breaker = SentenceBreaker()
  private let sentences: BreakIterator

  init() throws { sentences = try BreakIterator(.sentence) }

  func found(_ bytes: [UInt8]) -> [Int] {
    var ends: [Int] = []
    while ends.last ?? 0 < bytes.count {
      ends.append(breaker.sentenceEnd(from: ends.last ?? 0, in: bytes.span))
    }
    return ends
  }

  /// ICU's boundaries of the text with spaces in the place of line ends.
  func expected(_ bytes: [UInt8]) throws -> [Int] {
    var ends: [Int] = []
    let flat = bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    try flat.withUnsafeBufferPointer { buffer in
      try sentences.forEachStretch(of: buffer) { _, end, _ in ends.append(end) }
    }
    return ends
  }

  /// The first place where the two differ.
  func difference(_ bytes: [UInt8]) throws -> String? {
    let (found, expected) = (found(bytes), try expected(bytes))
    if found == expected { return nil }
    let index = zip(found, expected).prefix { $0 == $1 }.count
    let place = min(
      index < found.count ? found[index] : bytes.count, expected[min(index, expected.count - 1)])
    let around = bytes[max(0, place - 20)..<min(bytes.count, place + 20)]
    return "at byte \(place): \(String(decoding: around, as: UTF8.self).debugDescription)"
  }
}

@Suite struct SentenceBreakerTests {
  @Test(arguments: [
    ("two", "Hujan turun. Jalan banjir.", ["Hujan turun. ", "Jalan banjir."]),
    ("end marks", "Siapa? Ayo! Ya?! Oh", ["Siapa? ", "Ayo! ", "Ya?! ", "Oh"]),
    ("number", "Ada 1.500 orang. 2 Kapal", ["Ada 1.500 orang. ", "2 Kapal"]),
    ("initials", "B.J. Surya", ["B.J. ", "Surya"]),
    ("small letter after a stop", "dkk. kemarin. Kami", ["dkk. kemarin. ", "Kami"]),
    ("small letter after numbers and marks", "No. 5 (lima)", ["No. 5 (lima)"]),
    ("small letter after an end mark", "Siapa? tanya dia", ["Siapa? ", "tanya dia"]),
    ("comma", "Siapa?, tanya dia. - Dia", ["Siapa?, tanya dia. - Dia"]),
    ("closing marks", "(Ia pergi.) \"Ya.\" Lalu", ["(Ia pergi.) ", "\"Ya.\" ", "Lalu"]),
    ("curly quotes", "\u{201C}Ayo!\u{201D} Budi", ["\u{201C}Ayo!\u{201D} ", "Budi"]),
    ("line ends are spaces", "Hujan\nturun.\r\nJalan", ["Hujan\nturun.\r\n", "Jalan"]),
    ("separators", "Hujan\u{2028}turun.\u{85}Jalan", ["Hujan\u{2028}", "turun.\u{85}", "Jalan"]),
    ("accent on a stop", "Hujan.\u{301} Jalan", ["Hujan.\u{301} ", "Jalan"]),
    ("ideographic stop", "日本。日本", ["日本。", "日本"]),
  ])
  func sentences(name: String, text: String, sentences: [String]) throws {
    let bytes = Array(text.utf8)
    let comparison = try Comparison()
    let ends = comparison.found(bytes)
    let found = zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    #expect(found == sentences)
    #expect(try comparison.expected(bytes) == ends)
  }

  @Test func `what stands before the start is not read`() {
    let bytes = Array("A.B C. D".utf8)
    #expect(SentenceBreaker().sentenceEnd(from: 1, in: bytes.span) == 2)
  }

  /// Every pair of ASCII characters after a full stop, and quadruples of those that rules speak of.
  @Test func `all short ASCII texts are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    for first in UInt8(0)..<128 {
      for second in UInt8(0)..<128 {
        let text = [UInt8(ascii: "a"), UInt8(ascii: "."), first, second, UInt8(ascii: "a")]
        #expect(try comparison.difference(text) == nil)
      }
    }
    try comparison.expectNoDifference(inQuadruplesOf: "aB1 _.?!,:;'\")-\r\n\t\u{B}\u{0}")
  }

  @Test(arguments: UInt64(0)..<20) func `random texts are cut as ICU cuts them`(seed: UInt64) throws {
    let comparison = try Comparison()
    try comparison.expectNoDifference(inRandomTexts: seed)
  }

  @Test(.enabled(if: BoundaryTexts.hasUnicodeTests, "unicode-data is not installed"))
  func `Unicode's own test texts are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    let texts = try BoundaryTexts.unicodeTests("SentenceBreakTest.txt")
    #expect(texts.count > 400)
    for text in texts {
      for text in [text, "A. " + text, text + ". b", text + text, "a" + text + ". " + text] {
        #expect(try comparison.difference(Array(text.utf8)) == nil, "\(text.debugDescription)")
      }
    }
  }

  @Test(.enabled(if: BoundaryTexts.hasCorpora, "../shared is missing"))
  func `the corpora are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    try comparison.expectNoDifferenceInCorpora()
  }

  /// Full stops without letters between them are looked at again and again by rules that look ahead.
  @Test(arguments: [". ", ".1 ", "a. 1", ".\u{301}", "?) "])
  func `a long text costs no more than its length`(piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 100_000).utf8)
    let comparison = try Comparison()
    let time = try processorTime { _ = comparison.found(bytes) }
    #expect(time < .seconds(4))
  }
}
