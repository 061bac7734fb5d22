import PadanICU
import PadanTestSupport
import Testing

/// A stretch between two boundaries, as text.
private struct Stretch: Equatable {
  let text: String
  let status: BreakIterator.WordStatus

  init(_ text: String, _ status: BreakIterator.WordStatus) {
    self.text = text
    self.status = status
  }
}

private func ranges(_ bytes: [UInt8], _ iterator: borrowing BreakIterator) throws -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  try bytes.withUnsafeBufferPointer { buffer in
    try iterator.forEachStretch(of: buffer) { start, end, _ in ranges.append(start..<end) }
  }
  return ranges
}

private func stretches(_ text: String, _ kind: BreakIterator.Kind) throws -> [Stretch] {
  let bytes = Array(text.utf8)
  var result: [Stretch] = []
  try bytes.withUnsafeBufferPointer { buffer in
    try BreakIterator(kind).forEachStretch(of: buffer) { start, end, status in
      result.append(Stretch(String(decoding: bytes[start..<end], as: UTF8.self), status))
    }
  }
  return result
}

@Suite struct BreakIteratorTests {
  @Test func wordsHaveTheirStatus() throws {
    let expected = [
      Stretch("Harga", .letters), Stretch(" ", .other), Stretch("naik", .letters), Stretch(" ", .other),
      Stretch("2,5", .number), Stretch("%", .other), Stretch(".", .other),
    ]
    #expect(try stretches("Harga naik 2,5%.", .word) == expected)
  }

  @Test(arguments: [
    ("hyphens separate", "orang-orang", ["orang", "-", "orang"]),
    ("apostrophes do not", "Jum'at", ["Jum'at"]),
    ("curly apostrophes do not", "Jum\u{2019}at", ["Jum\u{2019}at"]),
    ("thousands", "1.500.000", ["1.500.000"]),
    ("accents stay with their letter", "e\u{301}a b", ["e\u{301}a", " ", "b"]),
    ("soft hyphens stay inside", "pe\u{AD}rang", ["pe\u{AD}rang"]),
    ("spaces stay together", "a  b", ["a", "  ", "b"]),
    ("a flag is one", "\u{1F1EE}\u{1F1E9}\u{1F1EE}\u{1F1E9}", ["\u{1F1EE}\u{1F1E9}", "\u{1F1EE}\u{1F1E9}"]),
  ])
  func wordBoundaries(name: String, text: String, pieces: [String]) throws {
    #expect(try stretches(text, .word).map(\.text) == pieces)
  }

  @Test(arguments: [
    ("two", "Hujan turun. Jalan banjir.", ["Hujan turun. ", "Jalan banjir."]),
    ("decimal comma and thousands", "Ada 1.500 orang.", ["Ada 1.500 orang."]),
    ("question", "Siapa? Dia.", ["Siapa? ", "Dia."]),
    ("small letter goes on", "Ia datang pk. delapan.", ["Ia datang pk. delapan."]),
    ("line end", "Satu\nDua", ["Satu\n", "Dua"]),
  ])
  func sentenceBoundaries(name: String, text: String, pieces: [String]) throws {
    #expect(try stretches(text, .sentence).map(\.text) == pieces)
  }

  @Test func emptyTextHasNoStretch() throws {
    #expect(try stretches("", .word).isEmpty)
    #expect(try stretches("", .sentence).isEmpty)
  }

  @Test func anIteratorServesManyTexts() throws {
    let iterator = try BreakIterator(.word)
    for text in ["satu dua", "", "tiga", "satu dua"] {
      let bytes = Array(text.utf8)
      #expect(try ranges(bytes, iterator) == (try ranges(bytes, BreakIterator(.word))))
    }
  }

  /// Stretches follow one another without a gap, on valid text and on any bytes.
  @Test(arguments: UInt64(0)..<60, [BreakIterator.Kind.word, .sentence])
  func stretchesCoverTheText(seed: UInt64, kind: BreakIterator.Kind) throws {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(
      of: ["a", "B", "1", ".", ",", "-", " ", "\n", "é", "\u{301}", "\u{200D}", "😀", "”"], count: 80)
    for bytes in [Array(text.utf8), generator.bytes(count: 80)] {
      var end = 0
      for range in try ranges(bytes, BreakIterator(kind)) {
        #expect(range.lowerBound == end)
        #expect(!range.isEmpty)
        end = range.upperBound
      }
      #expect(end == bytes.count)
    }
  }
}
