import PadanModel
import PadanSummary
import PadanTestSupport
import Testing

@Suite struct SummaryLengthTests {
  /// Twelve sentences of ten words each.
  private let article = MarkedArticle(
    paragraphs: Array(
      repeating: Array(repeating: "Kapal itu kini berlayar pelan ke arah timur laut lagi.", count: 3),
      count: 4))

  private func picks(_ length: SummaryLength, _ changes: [String: Double] = [:]) -> [SummaryPick] {
    let rules = RuleTables.rules(changes.merging(["position": 1]) { first, _ in first })
    return Summarizer(rules: rules).summarize(article.segments, length: length)
  }

  @Test(arguments: [1, 2, 5, 12])
  func `as many sentences as asked for`(count: Int) {
    #expect(picks(.sentences(count)).map(\.segment) == Array(0..<count))
  }

  @Test func `no more sentences than there are`() {
    #expect(picks(.sentences(40)).count == 12)
  }

  @Test(arguments: [(0.01, 1), (0.1, 1), (0.25, 3), (0.3, 4), (0.5, 6), (1, 12)])
  func `a share of the words, one sentence at the least`(share: Double, count: Int) {
    #expect(picks(.share(share)).count == count)
  }

  @Test(arguments: [(10.0, 1), (20, 2), (31, 3), (58, 6)])
  func `the usual summary has the words that the table says`(words: Double, count: Int) {
    #expect(picks(.usual, ["words": words, "distance": -9]).count == count)
  }

  @Test func `the usual summary leaves most of a short article`() {
    #expect(picks(.usual, ["words": 90, "share": 0.25, "distance": -9]).count == 3)
  }

  @Test func `sentences of little worth make it shorter`() {
    #expect(picks(.usual, ["words": 60, "sentence": -3]).count == 1)
  }
}

@Suite struct SummaryPickTests {
  private let article = MarkedArticle(
    title: "[Air] naik", paragraphs: [["<Raka> pergi."], ["[Air] naik di <Bogor>."], ["Hujan turun."]])

  @Test func `the score is the sum of what the features count`() throws {
    let rules = RuleTables.rules(["names": 2, "title": 3, "short": -1])
    let picks = Summarizer(rules: rules).summarize(article.segments, length: .sentences(3))
    #expect(picks.map(\.segment) == [1, 2, 3])
    let second = picks[1]
    #expect(second.contributions[.names] == 0.5)
    #expect(second.contributions[.title] == 3)
    #expect(abs(second.contributions[.short] + 0.6) < 0.0001)
    #expect(abs(second.score - 2.9) < 0.0001)
  }

  @Test func `the two strongest reasons are told`() {
    // All open a paragraph: that tells none from the others.
    let rules = RuleTables.rules(["names": 2, "title": 3, "length": 0.5, "short": -9, "paragraph": 4])
    let picks = Summarizer(rules: rules).summarize(article.segments, length: .sentences(3))
    #expect(picks.map(\.reasons) == [["names"], ["title", "names"], []])
  }

  @Test func `what speaks against a sentence is no reason`() {
    let rules = RuleTables.rules(["names": -2])
    let picks = Summarizer(rules: rules).summarize(article.segments, length: .sentences(3))
    #expect(picks.allSatisfy { $0.reasons.isEmpty })
  }
}

@Suite struct SummaryPropertyTests {
  private static let pieces = [
    "[kapal] ", "[air] ", "<Raka> ", "<Bogor> ", "#dua# ", "hujan ", "turun ", "\"", "sementara itu ",
    "baca juga ",
    "kata ", ", ", "— ",
  ]

  private func article(seed: UInt64) -> MarkedArticle {
    var generator = SeededGenerator(seed: seed)
    let paragraphs = (0..<generator.next(upperBound: UInt64(7))).map { _ in
      (0..<generator.next(upperBound: UInt64(5))).map { _ in
        generator.text(of: Self.pieces, count: 12) + "."
      }
    }
    return MarkedArticle(title: "[Air] naik", paragraphs: paragraphs)
  }

  @Test(arguments: 0..<40 as Range<UInt64>, [SummaryLength.usual, .sentences(3), .share(0.3)])
  func `picks are sentences in order, each once, the same each time`(seed: UInt64, length: SummaryLength) {
    let segments = article(seed: seed).segments
    let rules = RuleTables.rules([
      "position": 3, "names": 2, "numbers": -1, "speech": -2, "repeats": -2, "follows": 0.7,
    ])
    let picks = Summarizer(rules: rules).summarize(segments, length: length)
    let places = picks.map(\.segment)
    #expect(places == Set(places).sorted())
    #expect(places.allSatisfy { segments[$0].segment.kind == .sentence })
    #expect(picks.allSatisfy { $0.score.isFinite && $0.reasons.count <= 2 })
    #expect(picks == Summarizer(rules: rules).summarize(segments, length: length))
    #expect(picks.isEmpty == (segments.count { $0.segment.kind == .sentence } < 2))
    if case .sentences(let count) = length { #expect(picks.count <= count) }
  }
}
