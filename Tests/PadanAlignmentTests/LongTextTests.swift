import PadanAlignment
import PadanModel
import PadanTestSupport
import Testing

/// A text of made-up words with its translation, too long to compare every unit with every other.
private struct LongText {
  private(set) var source: [String] = []
  private(set) var target: [String] = []
  private(set) var links: Set<[[Int]]> = []
  /// The dictionary of the made-up words.
  let words: String
  private var generator: SeededGenerator

  private static let wordCount = 900

  init(seed: UInt64, lines: Int, gap: Int) {
    generator = SeededGenerator(seed: seed)
    words = (0..<Self.wordCount).map { "\(Self.word($0, "a"))\tn\t\(Self.word($0, "o"))\n" }.joined()
    for line in 0..<lines {
      if line == lines / 3 { for _ in 0..<gap { source.append(sentence().source) } }
      if line == lines / 2 { for _ in 0..<gap { target.append(sentence().target) } }
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: source.append(sentence().source)
      case 1: target.append(sentence().target)
      case 2: appendMerged()
      default: appendPair()
      }
    }
  }

  /// A word of four syllables that no rule takes apart.
  private static func word(_ number: Int, _ vowel: String) -> String {
    let consonants = Array("bdfghjkz")
    return stride(from: 0, through: 9, by: 3).map { "\(consonants[number >> $0 & 7])\(vowel)" }.joined()
  }

  private mutating func sentence() -> (source: String, target: String) {
    let numbers = (0..<8).map { _ in Int.random(in: 0..<Self.wordCount, using: &generator) }
    return (
      numbers.map { Self.word($0, "a") }.joined(separator: " "),
      numbers.shuffled(using: &generator).map { Self.word($0, "o") }.joined(separator: " ")
    )
  }

  private mutating func appendPair() {
    let sentence = sentence()
    links.insert([[source.count], [target.count]])
    source.append(sentence.source)
    target.append(sentence.target)
  }

  private mutating func appendMerged() {
    let pair = [sentence(), sentence()]
    links.insert([[source.count, source.count + 1], [target.count]])
    source += pair.map(\.source)
    target.append(pair.map(\.target).joined(separator: " "))
  }
}

@Suite struct LongTextTests {
  @Test(arguments: [("even", 1300, 0), ("with long stretches that the other side lacks", 1200, 400)])
  func `a long text is aligned like a short one`(name: String, lines: Int, gap: Int) throws {
    let text = LongText(seed: 7, lines: lines, gap: gap)
    #expect((text.source.count + 1) * (text.target.count + 1) > 1 << 20)
    let links = try AlignmentFixture.aligner(words: text.words).align(
      source: text.source, target: text.target)
    let pairs = Set(links.filter(\.isPair).map { [$0.source, $0.target] })
    #expect(pairs.symmetricDifference(text.links).count <= text.links.count / 100)
  }
}
