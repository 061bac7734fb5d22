import PadanMorphology
import PadanTestSupport
import Testing

/// Analysis comes to an end soon, whatever it is given.
@Suite struct TerminationTests {
  /// What rules take off, and what makes them try again.
  private static let pieces = [
    "me", "mem", "meng", "menge", "pe", "per", "ber", "ter", "di", "ke", "se", "ku", "kau", "an", "kan", "i",
    "nya",
    "lah", "pun", "wan", "re", "pro", "pra", "anti", "non", "tidak", "tanda", "tangan", "tulis", "bom", "a",
    "-", "-",
    "e", "n", "g", "k", "'", "é", "9",
  ]

  /// Many times what a debug build needs on a slow machine, and far less than an exponential search.
  private static let limit = Duration.seconds(30)

  @Test(arguments: UInt64(0)..<20) func randomStringsTakeBoundedTime(seed: UInt64) throws {
    let analyzer = try repositoryAnalyzer()
    var generator = SeededGenerator(seed: seed)
    let words = (0..<100).map { _ in
      generator.text(of: Self.pieces, count: Int.random(in: 1...16, using: &generator))
    }
    let elapsed = ContinuousClock().measure {
      for word in words { #expect(!analyzer.analyze(word: word).isEmpty, "\(word)") }
    }
    #expect(elapsed < Self.limit)
  }

  @Test(arguments: [
    ("prefixes", String(repeating: "me", count: 23)), ("hyphens", String(repeating: "a-", count: 23) + "a"),
    ("two parts", String(repeating: "a-b-", count: 11) + "rumahnyalah"),
    ("foreign prefixes", String(repeating: "re-", count: 11) + "rumahnyalah"),
    ("foreign prefixes written solid", String(repeating: "re", count: 18) + "rumahnyalah"),
    ("only hyphens", String(repeating: "-", count: 48)),
    ("suffixes", "a" + String(repeating: "kan", count: 15)),
    ("longest", "memper" + String(repeating: "tidak", count: 8) + "kan"),
    ("too long", String(repeating: "me", count: 100_000)),
  ])
  func hostileWordsTakeBoundedTime(name: String, word: String) throws {
    let analyzer = try repositoryAnalyzer()
    let elapsed = ContinuousClock().measure { #expect(!analyzer.analyze(word: word).isEmpty) }
    #expect(elapsed < .seconds(5))
  }

  @Test func longWordsStandForThemselves() throws {
    let word = "di" + String(repeating: "tulis", count: 10)
    let readings = try repositoryAnalyzer().analyze(word: word)
    #expect(readings.map(\.basis) == [.unknown])
    #expect(readings.map(\.lemma) == [word])
  }
}
