import Foundation
import PadanICU
import PadanTestSupport
import Testing

/// A stretch between two boundaries.
private struct Stretch: Equatable {
  let range: Range<Int>
  let isWord: Bool
}

/// Compares the way around ICU with ICU itself.
private struct Comparison: ~Copyable {
  private let breaker: WordBreaker
  private let words: BreakIterator

  init() throws {
    let breaker = try WordBreaker()
    let words = try BreakIterator(.word)
    self.breaker = breaker
    self.words = words
  }

  func found(_ bytes: [UInt8]) throws -> [Stretch] {
    var result: [Stretch] = []
    try bytes.withUnsafeBufferPointer { buffer in
      try breaker.forEachStretch(of: buffer) { result.append(Stretch(range: $0..<$1, isWord: $2)) }
    }
    return result
  }

  func expected(_ bytes: [UInt8]) throws -> [Stretch] {
    var result: [Stretch] = []
    try bytes.withUnsafeBufferPointer { buffer in
      try words.forEachStretch(of: buffer) {
        result.append(Stretch(range: $0..<$1, isWord: $2 != .other))
      }
    }
    return result
  }

  /// The first place where the two differ.
  func difference(_ bytes: [UInt8]) throws -> String? {
    let (found, expected) = (try found(bytes), try expected(bytes))
    if found == expected { return nil }
    let index = zip(found, expected).prefix { $0 == $1 }.count
    let start = index < expected.count ? expected[index].range.lowerBound : bytes.count
    let around = bytes[max(0, start - 20)..<min(bytes.count, start + 20)]
    return "at byte \(start): \(String(decoding: around, as: UTF8.self))"
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

  /// Every pair and triple of ASCII characters, between letters and alone.
  @Test func `all short ASCII texts are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    let interesting = Array("aB19 _@.,:;'\"-/\r\n\t&#$\u{0}".utf8)
    for first in UInt8(0)..<128 {
      for second in UInt8(0)..<128 {
        #expect(try comparison.difference([first, second]) == nil)
      }
    }
    for first in interesting {
      for second in interesting {
        for third in interesting {
          for fourth in interesting {
            let text = [first, second, third, fourth]
            if let difference = try comparison.difference(text) {
              Issue.record("\(text): \(difference)")
            }
          }
        }
      }
    }
  }

  private static let pieces = [
    "a", "Z", "kata", "1", "20", " ", "  ", ".", ",", ":", ";", "'", "\"", "-", "_", "@", "/", "\n", "\r\n",
    "\t",
    "é", "\u{301}", "\u{200D}", "\u{AD}", "\u{2019}", "\u{201C}", "\u{A0}", "ก", "日", "ア", "א", "ا", "😀", "👩",
    "🇮", "🇩", "\u{FE0F}", "\u{1F3FD}", "\u{2060}", "\u{0}", "٣", "ﬁ",
  ]

  @Test(arguments: UInt64(0)..<20) func `random texts are cut as ICU cuts them`(seed: UInt64) throws {
    let comparison = try Comparison()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = generator.text(of: Self.pieces, count: Int.random(in: 1...30, using: &generator))
      if let difference = try comparison.difference(Array(text.utf8)) {
        Issue.record("\(text.debugDescription) \(difference)")
      }
    }
  }

  /// Debian's package unicode-data has the texts with which Unicode tests word boundaries.
  private static let unicodeTests = "/usr/share/unicode/auxiliary/WordBreakTest.txt"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: unicodeTests), "unicode-data is not installed"))
  func `Unicode's own test texts are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    let lines = try String(contentsOfFile: Self.unicodeTests, encoding: .utf8).split(separator: "\n")
    var count = 0
    for line in lines where !line.hasPrefix("#") {
      let codes = line.prefix { $0 != "#" }.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      let text = String(String.UnicodeScalarView(codes.compactMap(Unicode.Scalar.init)))
      for text in [text, "a " + text, text + " b", text + text, "1" + text + "." + text] {
        #expect(try comparison.difference(Array(text.utf8)) == nil, "\(line)")
      }
      count += 1
    }
    #expect(count > 1_000)
  }

  private static let corpora = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora").standardizedFileURL

  @Test(.enabled(if: FileManager.default.fileExists(atPath: corpora.path), "../shared is missing"))
  func `the corpora are cut as ICU cuts them`() throws {
    let comparison = try Comparison()
    let files = try FileManager.default.contentsOfDirectory(at: Self.corpora, includingPropertiesForKeys: nil)
    for file in files where ["jsonl", "conllu"].contains(file.pathExtension) {
      // A slice from the middle of each keeps the fast suite fast; the letters are the same everywhere.
      let whole = try Data(contentsOf: file)
      let bytes = Array(whole.dropFirst(whole.count / 2).prefix(400_000))
      let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
      #expect(try comparison.difference(text) == nil, "\(file.lastPathComponent)")
    }
  }
}
