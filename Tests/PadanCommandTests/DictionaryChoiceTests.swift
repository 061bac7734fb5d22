import Foundation
import PadanTestSupport
import Testing

@Suite struct DictionaryChoiceTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(dictionaries: SmallDictionaries.folder())
    try workspace.write(Articles.short, to: "artikel.txt")
  }

  private func gloss(
    of surface: String, _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> String? {
    let outcome = try workspace.padan(["annotate", "artikel.txt"] + options, environment: environment)
    return AnnotateTests.glosses(of: try outcome.json())[surface]
  }

  @Test func `own terms win over the defaults`() throws {
    try workspace.write("perisai rudal\tn\tmissile umbrella\n", to: "mine.tsv")
    #expect(try gloss(of: "perisai rudal") == "missile shield")
    #expect(try gloss(of: "perisai rudal", ["--dictionary", "mine.tsv"]) == "missile umbrella")
  }

  @Test func `the last layer wins`() throws {
    try workspace.write("perisai rudal\tn\tmissile umbrella\n", to: "satu.tsv")
    try workspace.write("perisai rudal\tn\tmissile screen\n", to: "dua/istilah.tsv")
    let options = ["--dictionary", "satu.tsv", "--dictionary", "dua"]
    #expect(try gloss(of: "perisai rudal", options) == "missile screen")
  }

  @Test func `layers may be named by the environment`() throws {
    try workspace.write("perisai rudal\tn\tmissile umbrella\n", to: "satu.tsv")
    try workspace.write("perisai rudal\tn\tmissile screen\n", to: "dua.tsv")
    let environment = ["PADAN_DICTIONARIES": "dua.tsv:satu.tsv"]
    #expect(try gloss(of: "perisai rudal", environment: environment) == "missile umbrella")
    let option = ["--dictionary", "dua.tsv"]
    #expect(try gloss(of: "perisai rudal", option, environment: environment) == "missile screen")
  }

  @Test(arguments: [
    "annotate artikel.txt", "analyze rudal", "lookup rudal", "dictionary lint", "dictionary stats",
  ])
  func `a missing folder is named`(command: String) throws {
    let arguments = command.split(separator: " ").map(String.init) + ["--dictionaries", "tiada"]
    let outcome = try workspace.padan(arguments, dictionaries: .unnamed)
    #expect(outcome.exitCode == 78)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: "))
    #expect(outcome.complaint.contains("tiada"))
  }

  @Test func `a missing layer is named`() throws {
    let outcome = try workspace.padan("annotate", "artikel.txt", "--dictionary", "tiada.tsv")
    #expect(outcome.exitCode == 78)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.contains("tiada.tsv"))
  }

  @Test func `a command without dictionaries says where it looked`() throws {
    let command = workspace.folder.appending(path: "a/b/c/d/e/bin/padan")
    try workspace.makeFolder("a/b/c/d/e/bin")
    try FileManager.default.copyItem(at: Products.executable("padan"), to: command)
    let outcome = try workspace.run(command, ["annotate", "artikel.txt"])
    #expect(outcome.exitCode == 78)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.contains("/a/b/c/d/e/share/padan/dictionaries"))
    #expect(outcome.complaint.contains("--dictionaries"))
  }

  @Test func `an installed command finds its dictionaries`() throws {
    let command = workspace.folder.appending(path: "awalan/bin/padan")
    try workspace.makeFolder("awalan/bin")
    try workspace.makeFolder("awalan/share/padan")
    try FileManager.default.copyItem(at: Products.executable("padan"), to: command)
    try FileManager.default.createSymbolicLink(
      at: workspace.folder.appending(path: "awalan/share/padan/dictionaries"),
      withDestinationURL: workspace.dictionaries)
    try FileManager.default.createSymbolicLink(
      at: workspace.folder.appending(path: "padan"), withDestinationURL: command)
    for path in ["awalan/bin/padan", "padan"] {
      let outcome = try workspace.run(workspace.folder.appending(path: path), ["annotate", "artikel.txt"])
      #expect(outcome.exitCode == 0)
      #expect(AnnotateTests.glosses(of: try outcome.json())["perisai rudal"] == "missile shield")
    }
  }

  @Test func `a fault in the rules stops with its place`() throws {
    let copy = workspace.folder.appending(path: "kamus")
    try FileManager.default.copyItem(at: workspace.dictionaries, to: copy)
    let rules = try workspace.text(of: "kamus/composition.tsv")
    try workspace.write(rules + "this is no rule\n", to: "kamus/composition.tsv")
    let line = rules.split(separator: "\n", omittingEmptySubsequences: false).count
    let outcome = try workspace.padan(
      ["annotate", "artikel.txt", "--dictionaries", "kamus"], dictionaries: .unnamed)
    #expect(outcome.exitCode == 78)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("kamus/composition.tsv:\(line):1: error: "))
  }
}
