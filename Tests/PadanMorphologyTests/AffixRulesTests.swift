import PadanModel
import PadanMorphology
import Testing

/// Reading the tables of affixes.
@Suite struct AffixRulesTests {
  @Test func theRepositoryTablesHaveNoFaults() throws {
    #expect(try repositoryRules().diagnostics == [])
  }

  @Test(arguments: [
    ("prefix with too few cells", "prefixes", "di-\tdi\t-\tV,C\n"),
    ("prefix with a cost that is no number", "prefixes", "di-\tdi\t-\tV,C\tlow\n"),
    ("pattern with an unknown prefix", "patterns", "di\tdi-\t-\tv\tany\t2\t{}\n"),
    ("pattern from an unknown class", "patterns", "an\t-\tan\tn\tnoun\t2\t{}\n"),
    ("pattern with a cost that is no number", "patterns", "an\t-\tan\tn\tany\t-\t{}\n"),
    ("clitic on no side", "clitics", "nya\tbehind\tpronoun\t3\t2\n"),
    ("clitic of an unknown kind", "clitics", "nya\tafter\tarticle\t3\t2\n"),
    ("foreign prefix without English", "foreign-prefixes", "anti\n"),
    ("exception without a root", "exceptions", "bekerja\n"),
    ("colloquial form without its standard", "colloquial", "nggak\n"),
  ])
  func rowsThatCannotBeReadAreReported(name: String, table: String, row: String) {
    let rules = affixRules([table: "# comment\n" + row])
    #expect(rules.diagnostics.map(\.line) == [2])
    #expect(rules.diagnostics.map(\.file) == ["morphology/\(table).tsv"])
    #expect(rules.diagnostics.allSatisfy { $0.severity == .error && !$0.message.isEmpty })
  }

  @Test func examplesKnowTheirPlace() throws {
    let rules = affixRules(["patterns": "# head\n\nan\t-\tan\tn\tany\t2\t{}\t+tulisan=tulis -bulan\n"])
    #expect(rules.examples.map(\.rule) == ["an", "an"])
    #expect(rules.examples.map(\.form) == ["tulisan", "bulan"])
    #expect(rules.examples.map(\.stem) == ["tulis", nil])
    #expect(rules.examples.allSatisfy { $0.file == "morphology/patterns.tsv" && $0.line == 3 })
  }
}
