import PadanAnnotation
import PadanTables
import PadanTermbase
import Testing

@testable import PadanMorphology

/// The examples that stand in the tables beside the rules.
@Suite struct RuleExampleTests {
  private static let examples: [AffixRules.Example] =
    switch repositoryDictionaries {
    case .success(let dictionaries): dictionaries.affixRules.examples
    case .failure: []
    }

  @Test func everyRuleHasExamples() throws {
    let rules = try repositoryRules()
    let shown = Set(Self.examples.filter { $0.stem != nil }.map(\.rule))
    #expect(rules.patterns.map(\.id).filter { !shown.contains($0) } == [])
    #expect(
      rules.clitics.map { String(decoding: $0.form, as: UTF8.self) }.filter { !shown.contains($0) } == [])
    #expect(
      rules.foreignPrefixes.map { String(decoding: $0.form, as: UTF8.self) }.filter { !shown.contains($0) }
        == [])
  }

  @Test(arguments: examples) func anExampleHolds(example: AffixRules.Example) throws {
    let analyzer = try repositoryAnalyzer()
    let stems = Stems(analyzer: analyzer).left(by: example)
    let place: Comment = "\(example.file):\(example.line): \(example.rule) leaves \(stems)"
    guard let stem = example.stem else {
      #expect(stems.isEmpty, place)
      return
    }
    // A foreign prefix is only taken off headwords, and these two stems are none.
    withKnownIssue {
      #expect(stems.contains(stem), place)
    } when: {
      example.file.hasSuffix("foreign-prefixes.tsv")
        && !analyzer.lexicon.role(of: Array(stem.utf8)).contains(.headword)
    }
  }

  @Test func aWrongExampleFails() throws {
    let rules = affixRules([
      "prefixes": "ber-\tber\t-\tV,C\t0\n",
      "patterns": "ber\tber-\t-\tv\tn\t2\t{}\t+berlayar=layar -beruang -berbaju\n",
      "clitics": "nya\tafter\tpronoun\t3\t3\t+layarnya=layar +bajunya=layar -tanya -hanya\n",
      "foreign-prefixes": "anti\tanti-\t+antibaju=baju +antik=k\n",
    ])
    let stems = Stems(analyzer: Analyzer(rules: rules, lexicon: lexicon("layar n;baju n;uang n;ha n")))
    let held = rules.examples.map { example in
      example.stem.map(stems.left(by: example).contains) ?? stems.left(by: example).isEmpty
    }
    #expect(held == [true, false, false, true, false, true, true, true, false])
  }
}

/// What the rule of an example leaves of its form, known words only.
private struct Stems {
  let analyzer: Analyzer

  func left(by example: AffixRules.Example) -> [String] {
    if example.file.hasSuffix("patterns.tsv") { return leftByPattern(example) }
    let chains = analyzer.analyze(word: example.form).filter { $0.basis != .unknown }
    if example.file.hasSuffix("foreign-prefixes.tsv") {
      return chains.filter { $0.chain.first == "\(example.rule)-" }.map(\.lemma)
    }
    let before = chains.filter { $0.chain.count > 1 && $0.chain.first == "\(example.rule)-" }.map {
      $0.chain[1]
    }
    return before + leftByClitic(example)
  }

  /// What an enclitic leaves, if that is a word.
  private func leftByClitic(_ example: AffixRules.Example) -> [String] {
    analyzer.withoutClitics(Array(example.form.utf8)).filter { stripped in
      stripped.after == ["-\(example.rule)"]
        && analyzer.analyze(stripped.word).contains { $0.basis != .unknown }
    }.map { String(decoding: $0.word, as: UTF8.self) }
  }

  private func leftByPattern(_ example: AffixRules.Example) -> [String] {
    guard let pattern = analyzer.rules.patterns.first(where: { $0.id == example.rule }) else { return [] }
    return analyzer.derivations(of: Array(example.form.utf8), depth: 0).filter { derivation in
      derivation.chain.first == pattern.prefix ?? derivation.chain.first
        && (pattern.suffix.isEmpty
          || derivation.chain.last == "-" + String(decoding: pattern.suffix, as: UTF8.self))
    }.map { String(decoding: $0.base, as: UTF8.self) }
  }
}
