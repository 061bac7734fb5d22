import PadanTestSupport
import Testing

@testable import PadanMorphology

/// Rules found by a word's edges, against all rules tried one by one.
@Suite struct RuleIndexTests {
  private static let pieces = [
    "me", "meng", "pe", "pen", "di", "ke", "se", "ber", "ter", "per", "anti", "tulis", "ambil", "kerah", "é",
    "1",
    "an", "kan", "i", "wati", "isasi", "-", "Z",
  ]

  private static func words(seed: UInt64) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<200).map { _ in
      Array(generator.text(of: pieces, count: Int.random(in: 1...4, using: &generator)).utf8)
    }
  }

  @Test(arguments: UInt64(0)..<10) func noPatternIsLeftOut(seed: UInt64) throws {
    let analyzer = try repositoryAnalyzer()
    for word in Self.words(seed: seed) {
      let fitting = { (patterns: [AffixRules.Pattern]) in
        patterns.filter { !analyzer.stems(of: word, $0).isEmpty }.map(\.id)
      }
      let found = fitting(analyzer.rules.patternIndex.patterns(for: word))
      #expect(found == fitting(analyzer.rules.patterns), "\(String(decoding: word, as: UTF8.self))")
    }
  }

  @Test(arguments: UInt64(0)..<10) func noForeignPrefixIsLeftOut(seed: UInt64) throws {
    let rules = try repositoryRules()
    for word in Self.words(seed: seed) {
      let first = try #require(word.first)
      let fitting = { (prefixes: [AffixRules.ForeignPrefix]) in
        prefixes.filter { word.starts(with: $0.form) }.map(\.form)
      }
      #expect(fitting(rules.foreignIndex[first]) == fitting(rules.foreignPrefixes))
    }
  }

  @Test func noWordHasNoPatterns() throws {
    #expect(try repositoryRules().patternIndex.patterns(for: []).isEmpty)
  }

  /// The first letter alone rules a stem out only where the whole stem would be.
  @Test(arguments: ["V", "C", "Cer", "mono", "pV", "ajar", "é"]) func initialsAdmitEveryStem(start: String) {
    let start = AffixRules.StemStart(start[...])
    for seed in UInt64(0)..<5 {
      for stem in Self.words(seed: seed) where start.admits(stem) {
        #expect(stem.first.map(start.initials.contains) ?? false)
      }
    }
  }

  @Test func bytesAreInASetOrInItsInverse() {
    let set: ByteSet = [0, 63, 64, 200, 255]
    #expect((0...UInt8.max).filter(set.contains) == [0, 63, 64, 200, 255])
    #expect((0...UInt8.max).filter(set.inverted.contains).count == 251)
    #expect((0...UInt8.max).allSatisfy(ByteSet.all.contains))
    #expect((0...UInt8.max).filter(ByteSet([set, [7]]).contains) == [0, 7, 63, 64, 200, 255])
  }
}
