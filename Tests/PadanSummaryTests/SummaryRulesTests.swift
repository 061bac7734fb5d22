import Foundation
import PadanModel
@testable import PadanSummary
import PadanTables
import Testing

@Suite struct SummaryRulesTests {
  private func repositoryTable(_ name: String) throws -> Table {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "dictionaries").appending(path: name)
    return Table(path: name, bytes: Array(try Data(contentsOf: file)))
  }

  @Test func `names in the table are those of the cases`() {
    #expect(SummaryFeature.allCases.map(\.name) == SummaryFeature.allCases.map { "\($0)" })
    #expect(SummaryRules.Balance.allCases.map(\.name) == SummaryRules.Balance.allCases.map { "\($0)" })
  }

  @Test func `the repository's tables are without faults`() throws {
    let tables = try SummaryRules.files.map(repositoryTable)
    #expect(SummaryRules(weights: tables[0], openings: tables[1]).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("no number", "position\tviel\tmeaning", "2:1: error: a row is a feature's name, its weight"),
    ("no finite number", "position\tinf\tmeaning", "2:1: error: a row is a feature's name, its weight"),
    ("no meaning", "position\t1", "2:1: error: a row is a feature's name, its weight"),
    ("unknown name", "mood\t1\tmeaning", "2:1: error: 'mood' is no feature of a sentence"),
    ("twice", "names\t1\tmeaning\nnames\t1\tmeaning", "3:1: error: 'names' is no feature of a sentence"),
    ("missing", "names\t1\tmeaning", "1:1: error: no weight for attribution, background"),
  ])
  func `a fault in the weights is told with its line`(name: String, rows: String, fault: String) {
    let rules = SummaryRules(
      weights: RuleTables.table("# name\tweight\tmeaning\n" + rows), openings: RuleTables.table(""))
    #expect(rules.diagnostics.contains { $0.description.hasPrefix("rules.tsv:\(fault)") })
  }

  @Test(arguments: [
    ("unknown kind", "mood\tair naik"), ("no words", "link\t"), ("no cell", "link"),
    ("too many words", "link\tsatu dua tiga empat lima"),
  ])
  func `a fault in the openings is told with its line`(name: String, row: String) {
    let rules = SummaryRules(
      weights: RuleTables.table(RuleTables.weights([:])), openings: RuleTables.table("link\tbaca\n" + row))
    #expect(rules.diagnostics.map(\.line) == [2])
  }

  @Test func `rules without faults have no diagnostics`() {
    #expect(RuleTables.rules().diagnostics.isEmpty)
  }
}
