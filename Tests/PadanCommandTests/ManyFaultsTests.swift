import Foundation
import Testing

@Suite struct ManyFaultsTests {
  @Test(arguments: [(20, 20), (21, 21), (300, 21)])
  func `only the first faults of a rule table are told`(faults: Int, lines: Int) throws {
    let workspace = try Workspace(dictionaries: SmallDictionaries.folder())
    try workspace.write(Articles.short, to: "artikel.txt")
    try FileManager.default.copyItem(
      at: workspace.dictionaries, to: workspace.folder.appending(path: "kamus"))
    try workspace.write(String(repeating: "x\n", count: faults), to: "kamus/composition.tsv")
    let outcome = try workspace.padan(
      ["annotate", "artikel.txt", "--dictionaries", "kamus"], dictionaries: .unnamed)
    #expect(outcome.exitCode == 78)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == lines)
    #expect(
      (outcome.complaints.last ?? "").hasSuffix("\(faults - 20) more faults in the dictionaries")
        == (faults > 20))
  }
}
