import Testing

/// A dictionary file with one fault.
struct FaultyDictionary: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// Where the fault is: `line:column`.
  let place: String

  init(_ name: String, _ text: String, at place: String) {
    testDescription = name
    self.text = text
    self.place = place
  }

  static let all = [
    FaultyDictionary("two cells", "kapal\tn\tship\nlaut\tn\n", at: "2:"),
    FaultyDictionary("unknown part of speech", "kapal\tnoun\tship\n", at: "1:7:"),
    FaultyDictionary("empty gloss", "# kapal\n\nkapal\tn\tship;\n", at: "3:"),
    FaultyDictionary("unknown key", "kapal\tn\tship\tcolour=grey\n", at: "1:14:"),
    FaultyDictionary("unknown domain", "kapal\tn\tship\tdomain=boats\n", at: "1:"),
    FaultyDictionary("unknown place of a condition", "kapal\tn\tship\twhen=behind:laut\n", at: "1:"),
  ]
}

@Suite struct DictionaryCommandTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: FaultyDictionary.all)
  func `a broken row is reported with its place`(dictionary: FaultyDictionary) throws {
    try workspace.write(dictionary.text, to: "istilah.tsv")
    let outcome = try workspace.padan("dictionary", "lint", "istilah.tsv")
    #expect(outcome.exitCode == 65)
    let reports = outcome.text.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(reports.count == 1)
    #expect(reports.first?.hasPrefix("istilah.tsv:\(dictionary.place)") == true)
    #expect(reports.first?.prefixMatch(of: /[^:]+:\d+:\d+: error: ./) != nil)
    #expect(outcome.text.hasSuffix("1 error, 0 warnings\n"))
  }

  @Test func `all faults are reported together`() throws {
    try workspace.write("kapal\tnoun\tship\n", to: "istilah/a.tsv")
    try workspace.write("laut\tn\tsea\nlaut\n", to: "istilah/b.tsv")
    let outcome = try workspace.padan("dictionary", "lint", "istilah")
    #expect(outcome.exitCode == 65)
    #expect(outcome.text.contains("istilah/a.tsv:1:7: error: "))
    #expect(outcome.text.contains("istilah/b.tsv:2:"))
    #expect(outcome.text.hasSuffix("2 errors, 0 warnings\n"))
  }

  @Test func `a sound file passes`() throws {
    try workspace.write("kapal\tn\tship\nlaut\tn\tsea; ocean\n", to: "istilah.tsv")
    let outcome = try workspace.padan("dictionary", "lint", "istilah.tsv")
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.text == "0 errors, 0 warnings\n")
  }

  @Test func `the repository's dictionaries have no errors`() throws {
    let outcome = try workspace.padan("dictionary", "lint")
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.split(separator: "\n").filter { $0.contains(": error: ") } == [])
    #expect(outcome.text.split(separator: "\n").last?.hasPrefix("0 errors, ") == true)
  }

  @Test(arguments: ["lint", "stats"])
  func `a missing path is named`(command: String) throws {
    let outcome = try workspace.padan("dictionary", command, "tiada")
    #expect(outcome.exitCode != 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.contains("tiada"))
  }

  @Test func `statistics count rows by file`() throws {
    try workspace.write("kapal\tn\tship\nkapal\tn\tboat\nlaut biru\tn\tblue sea\n", to: "istilah.tsv")
    let outcome = try workspace.padan("dictionary", "stats", "istilah.tsv")
    let lines = outcome.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(outcome.exitCode == 0)
    #expect(lines.contains(["rows", "3"]))
    #expect(lines.contains(["terms", "2"]))
    #expect(lines.contains(["istilah.tsv", "3"]))
  }

  @Test func `statistics of the repository's dictionaries are large`() throws {
    let outcome = try workspace.padan("dictionary", "stats")
    let rows = outcome.text.firstMatch(of: /(?m)^rows +(\d+)$/).flatMap { Int($0.1) }
    #expect(outcome.exitCode == 0)
    #expect(try #require(rows) > 10_000)
  }
}
