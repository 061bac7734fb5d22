import PadanAnnotation
import PadanMorphology
import PadanTables
import PadanTestSupport
import Testing

@testable import PadanMatching
@testable import PadanModel
@testable import PadanTermbase

/// The matcher finds what trying every term at every place finds.
@Suite struct NaiveMatcherTests {
  @Test(arguments: UInt64(0)..<400) func allMatchesAreTheNaiveOnes(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let fast = try sample.allMatches()
    let naive = sample.naive.allMatches(in: sample.tokens, inCapitals: sample.inCapitals)
    #expect(Set(fast) == Set(naive))
    #expect(fast.count == naive.count)
    #expect(fast.map(\.tokens.lowerBound) == fast.map(\.tokens.lowerBound).sorted())
  }

  @Test(arguments: UInt64(0)..<400) func whatIsLeftIsTheNaiveChoice(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let all = try sample.allMatches()
    let left = Matcher.withoutOverlaps(all, count: sample.tokens.count)
    #expect(left == NaiveMatcher.withoutOverlaps(all))
    for (first, second) in zip(left, left.dropFirst()) {
      #expect(first.tokens.upperBound <= second.tokens.lowerBound)
    }
    for match in all where !left.contains(match) {
      #expect(
        left.contains { $0.tokens.overlaps(match.tokens) }, "nothing stands where \(match.tokens) was dropped"
      )
    }
  }

  /// The samples are of every kind, so that the comparison means something.
  @Test func theSamplesHaveEverything() throws {
    let samples = (0..<400).map { RandomSample(seed: UInt64($0)) }
    let matches = try samples.map { try $0.allMatches() }
    let found = matches.flatMap(\.self)
    #expect(Set(found.map(\.kind)) == [.exact, .inflected, .root])
    #expect(Set(found.map(\.tokens.count)).isSuperset(of: [1, 2, 3]))
    #expect(found.contains { $0.isFunction })
    let hasOverlaps = matches.contains { all in
      zip(all, all.dropFirst()).contains { $0.tokens.overlaps($1.tokens) }
    }
    #expect(hasOverlaps)
  }
}

/// A random small termbase and a random sequence of forms.
private struct RandomSample {
  let termbase: Termbase
  let naive: NaiveMatcher
  let tokens: [NaiveMatcher.TokenForm]
  let inCapitals: Bool

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let terms = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      NaiveMatcher.Term.random(using: &generator)
    }
    let rows = terms.map { "\($0.words.joined(separator: " "))\t\($0.isFunction ? "prep" : "n")\tgloss\n" }
      .joined()
    let table = Table(path: "terms/random.tsv", bytes: Array(rows.utf8))
    termbase = Termbase(files: [DictionaryFile(table: table, name: "random", layer: 0)], roots: nil)
    naive = NaiveMatcher(terms: terms, termbase: termbase)
    inCapitals = Bool.random(using: &generator)
    tokens = (0..<Int.random(in: 0...14, using: &generator)).map { _ in .random(using: &generator) }
  }

  func allMatches() throws -> [Match] {
    let rules = try repositoryDictionaries.get().affixRules
    let table = FormTable(analyzer: Analyzer(rules: rules, lexicon: termbase), termbase: termbase)
    for (index, token) in tokens.enumerated() { table.enter(token.form(FormID(index), termbase)) }
    return Matcher(termbase: termbase).allMatches(
      in: FormSequence(ids: tokens.indices.map(FormID.init), table: table),
      tokens.map { Token(range: TextRange(0, 2), kind: .word, letterCase: $0.letterCase) },
      inCapitals: inCapitals)
  }
}
