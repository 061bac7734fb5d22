import Testing

@testable import PadanMorphology

/// No chain of rules leads from a form back to it, so that taking forms apart comes to an end.
@Suite struct RuleCycleTests {
  @Test func everyAffixShortensTheForm() throws {
    let rules = RuleGraph(rules: try repositoryRules()).lengtheningRules
    #expect(rules == [])
  }

  @Test func noFormIsReachedFromItself() throws {
    let cycles = RuleGraph(rules: try repositoryRules()).cycles
    #expect(cycles == [])
  }

  @Test(arguments: [
    (
      "colloquial", ["colloquial": "ngopi\tkopian\nkopian\tngopi\n"],
      [["ngopi", "kopian", "ngopi"], ["kopian", "ngopi", "kopian"]]
    ),
    ("itself", ["colloquial": "ngopi\tngopi\n"], [["ngopi", "ngopi"]]),
    (
      "through a reduplication", ["colloquial": "ngopi\tmengopi-ngopi\n"],
      [["ngopi", "mengopi-ngopi", "ngopi"]]
    ),
    (
      "through a clitic", ["colloquial": "ngopi\tkopi-ngopinya\n", "clitics": "nya\tafter\tpronoun\t3\t2\n"],
      [["ngopi", "kopi-ngopinya", "ngopi"]]
    ),
    ("none", ["colloquial": "ngopi\tmengopi\nkopian\tngopi\n"], []),
  ])
  func cyclesAreFound(name: String, tables: [String: String], cycles: [[String]]) {
    #expect(Set(RuleGraph(rules: affixRules(tables)).cycles) == Set(cycles))
  }

  @Test func lengtheningRulesAreFound() {
    let rules = affixRules([
      "prefixes": "meN-\tme\tpe\tpV\t0\ndi-\tdi\t-\tV,C\t0\n", "patterns": "none\t-\t-\tv\tany\t2\t{}\n",
    ])
    #expect(RuleGraph(rules: rules).lengtheningRules == ["meN- me", "none"])
  }
}

/// The rules as edges between forms.
private struct RuleGraph {
  let rules: AffixRules

  /// Rules that leave a stem as long as the form, or longer.
  var lengtheningRules: [String] {
    let forms = rules.prefixes.sorted { $0.key < $1.key }.flatMap { prefix, forms in
      forms.filter { $0.restored.count >= $0.form.count }.map { "\(prefix) \(text($0.form))" }
    }
    let patterns = rules.patterns.filter { $0.prefix == nil && $0.suffix.isEmpty }.map(\.id)
    let clitics = rules.clitics.filter(\.form.isEmpty).map(\.feature)
    let foreign = rules.foreignPrefixes.filter(\.form.isEmpty).map(\.gloss)
    return forms + patterns + clitics + foreign
  }

  /// For each form that stands for another one and leads back to itself, the way there.
  ///
  /// Only what stands for another form, and the parts of a repeated word, are analysed anew; below that every rule
  /// shortens the form.
  var cycles: [[String]] {
    rules.colloquial.keys.compactMap { wayBack(to: $0) }
  }

  private func wayBack(to goal: [UInt8]) -> [String]? {
    var ways = [[goal]]
    var seen: Set<[UInt8]> = []
    while let way = ways.popLast() {
      for next in way.last.map(edges) ?? [] {
        if next == goal { return (way + [next]).map(text) }
        if seen.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }

  private func edges(from form: [UInt8]) -> [[UInt8]] {
    let parts = form.split(separator: UInt8(ascii: "-")).map(Array.init).filter { $0 != form }
    return (rules.colloquial[form].map { [$0] } ?? []) + parts + parts.flatMap(shortened)
  }

  /// A part without its clitics: it may be analysed so too.
  private func shortened(_ part: [UInt8]) -> [[UInt8]] {
    rules.clitics.compactMap { clitic in
      !clitic.isBefore && part.ends(with: clitic.form) ? part.dropLast(clitic.form.count) : nil
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
