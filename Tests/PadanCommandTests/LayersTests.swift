import Foundation
import PadanTestSupport
import Testing

/// Rows that cannot be used, and what is said of them.
struct BrokenRowsCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// The lines that are complained of, each with a part of its message.
  let complaints: [String]

  init(_ name: String, _ text: String, _ complaints: String...) {
    testDescription = name
    self.text = text
    self.complaints = complaints
  }

  static let all = [
    BrokenRowsCase(
      "unknown part of speech", "perisai rudal\tnoun\tparasol\n", ":1: unknown part of speech 'noun'"),
    BrokenRowsCase("two cells", "# own\nperisai rudal\tn\n", ":2: a row has at least three cells"),
    BrokenRowsCase("no gloss", "perisai rudal\tn\t;\n", ":1: empty gloss", ":1: empty gloss"),
    BrokenRowsCase("condition", "perisai rudal\tn\tparasol\twhen=behind:laut\n", ":1: clause 'behind:laut'"),
    BrokenRowsCase(
      "several rows", "angin\tx\twind\nperisai rudal\ty\tparasol\n", ":1: unknown part of speech 'x'",
      ":2: unknown part of speech 'y'"),
  ]
}

@Suite struct LayersTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(dictionaries: SmallDictionaries.folder())
    try workspace.write(Articles.short, to: "artikel.txt")
  }

  /// Writes into the user's dictionaries.
  private func configure(_ text: String, _ name: String) throws {
    try workspace.write(text, to: "../configuration/padan/dictionaries/\(name)")
  }

  private func annotation(
    of surface: String, _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> JSONValue? {
    let outcome = try workspace.padan(["annotate", "artikel.txt"] + options, environment: environment)
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    let segments = try outcome.json()["segments"]?.elements ?? []
    return segments.flatMap { $0["annotations"]?.elements ?? [] }.first { $0["surface"]?.string == surface }
  }

  private func gloss(_ options: [String] = [], environment: [String: String] = [:]) throws -> String? {
    try annotation(of: "perisai rudal", options, environment: environment)?["gloss"]?.string
  }

  @Test func `each layer wins over those before it`() throws {
    #expect(try gloss() == "missile shield")
    try configure("perisai rudal\tn\tmissile parasol\n", "istilah.tsv")
    #expect(try gloss() == "missile parasol")
    try workspace.write("perisai rudal\tn\tmissile umbrella\n", to: "lingkungan.tsv")
    let environment = ["PADAN_DICTIONARIES": "lingkungan.tsv"]
    #expect(try gloss(environment: environment) == "missile umbrella")
    try workspace.write("perisai rudal\tn\tmissile screen\n", to: "pilihan.tsv")
    #expect(try gloss(["--dictionary", "pilihan.tsv"], environment: environment) == "missile screen")
    #expect(try gloss(["--dictionary", "pilihan.tsv"]) == "missile screen")
  }

  @Test func `terms of the configuration are named by their file`() throws {
    try configure("perisai rudal\tn\tmissile parasol\n", "istilah.tsv")
    #expect(try annotation(of: "perisai rudal")?["dictionary"]?.string == "istilah.tsv")
  }

  @Test func `personal terms come before others of the configuration`() throws {
    try configure("perisai rudal\tn\tmissile parasol\n", "a.tsv")
    try configure("perisai rudal\tn\tmissile umbrella\n", "personal.tsv")
    #expect(try gloss() == "missile umbrella")
  }

  @Test func `the configuration is below the home where nothing else is said`() throws {
    try workspace.write("perisai rudal\tn\tmissile parasol\n", to: "rumah/.config/padan/dictionaries/a.tsv")
    let home = workspace.folder.appending(path: "rumah").path
    #expect(try gloss(environment: ["XDG_CONFIG_HOME": "", "HOME": home]) == "missile parasol")
  }

  @Test func `a user without a home has the default dictionaries`() throws {
    let environment = ["XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "HOME": ""]
    #expect(try gloss(environment: environment) == "missile shield")
  }

  @Test(arguments: [
    "annotate artikel.txt", "lookup rudal", "analyze rudal", "dictionary stats", "dictionary lint",
  ])
  func `every command reads the configuration`(command: String) throws {
    try configure("rudal\tnoun\trocket\n", "istilah.tsv")
    let outcome = try workspace.padan(command.split(separator: " ").map(String.init))
    let isRead = outcome.complaint.contains("istilah.tsv:1:") || outcome.text.contains("istilah.tsv")
    #expect(isRead)
  }

  @Test(arguments: BrokenRowsCase.all)
  func `broken rows are told and hide nothing`(testCase: BrokenRowsCase) throws {
    try workspace.write(testCase.text, to: "sendiri.tsv")
    let outcome = try workspace.padan("annotate", "artikel.txt", "--dictionary", "sendiri.tsv")
    #expect(outcome.exitCode == 0)
    #expect(AnnotateTests.glosses(of: try outcome.json())["perisai rudal"] == "missile shield")
    #expect(outcome.complaints.count == testCase.complaints.count)
    for (line, part) in zip(outcome.complaints, testCase.complaints) {
      #expect(line.hasPrefix("padan: sendiri.tsv\(part)"))
    }
  }

  @Test func `a sound row beside a broken one counts`() throws {
    try workspace.write(
      "perisai rudal\tnoun\tparasol\nperisai rudal\tn\tmissile umbrella\n", to: "sendiri.tsv")
    let outcome = try workspace.padan("annotate", "artikel.txt", "--dictionary", "sendiri.tsv")
    #expect(AnnotateTests.glosses(of: try outcome.json())["perisai rudal"] == "missile umbrella")
    #expect(outcome.complaints.count == 1)
  }

  @Test func `what is only a warning is not told`() throws {
    try workspace.write("laut\tn\tsea\nangin\tn\twind\n", to: "sendiri.tsv")
    let outcome = try workspace.padan("annotate", "artikel.txt", "--dictionary", "sendiri.tsv")
    #expect(outcome.complaint.isEmpty)
  }

  @Test func `a flood of faults is cut short`() throws {
    try workspace.write(String(repeating: "rudal\tnoun\trocket\n", count: 500), to: "sendiri.tsv")
    let outcome = try workspace.padan("annotate", "artikel.txt", "--dictionary", "sendiri.tsv")
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaints.count == 21)
    #expect(outcome.complaints.last?.contains("480 more") == true)
  }

  @Test func `a stream tells broken rows once`() throws {
    try workspace.write("rudal\tnoun\trocket\n", to: "sendiri.tsv")
    let lines = (1...5).map { JSONLine.record(id: "\($0)", text: "Rudal.") }.joined()
    let outcome = try workspace.padan(
      ["annotate", "-", "--input-format", "jsonl", "--dictionary", "sendiri.tsv"], input: Array(lines.utf8))
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaints.count == 1)
  }

  @Test func `a missing layer of the environment is named`() throws {
    let outcome = try workspace.padan(
      ["annotate", "artikel.txt"], environment: ["PADAN_DICTIONARIES": "tiada.tsv"])
    #expect(outcome.exitCode == 78)
    #expect(outcome.complaint == "padan: tiada.tsv: no such file or folder; PADAN_DICTIONARIES names it\n")
  }

  @Test func `a layer may be a folder of whole dictionaries`() throws {
    for name in ["terms", "lexicon"] { try workspace.makeFolder("lain/\(name)") }
    try workspace.write("military\tmilitary\n", to: "lain/domains.tsv")
    try workspace.write("perisai rudal\tn\tmissile umbrella\n", to: "lain/terms/a.tsv")
    #expect(try gloss(["--dictionary", "lain"]) == "missile umbrella")
  }
}

@Suite struct OwnExceptionsTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(dictionaries: SmallDictionaries.folder()) }

  private func analysis(of word: String, _ options: String...) throws -> Outcome {
    try workspace.padan(["analyze", "--format", "tsv", word] + options)
  }

  private func configure(_ text: String) throws {
    try workspace.write(text, to: "../configuration/padan/dictionaries/exceptions.tsv")
  }

  @Test func `an exception gives a form its root`() throws {
    #expect(try analysis(of: "pelauti").text != "pelauti\tpaus\tpaus\n")
    try configure("pelauti\tpaus\n")
    #expect(try analysis(of: "pelauti").text == "pelauti\tpaus\tpaus\n")
  }

  @Test func `exceptions win over those of the default dictionaries`() throws {
    #expect(try analysis(of: "bebatuan").text.hasPrefix("bebatuan\tbatu\t"))
    try configure("Bebatuan\tatu\n")
    #expect(try analysis(of: "bebatuan").text.hasPrefix("bebatuan\tatu\t"))
  }

  @Test func `a dash keeps a word whole`() throws {
    #expect(try analysis(of: "mengerahkan").text == "mengerahkan\tkerah\tmengerahkan\n")
    try configure("mengerahkan\t-\n")
    #expect(try analysis(of: "mengerahkan").text == "mengerahkan\tmengerahkan\tmengerahkan\n")
  }

  @Test func `exceptions are no terms`() throws {
    try configure("pelauti\tn\n")
    #expect(try workspace.padan("lookup", "pelauti").text.contains("dictionary: exceptions.tsv") == false)
  }

  @Test(arguments: [
    ("one cell", "pelauti\n"), ("three cells", "pelauti\tpaus\tlaut\n"), ("no root", "pelauti\t\n"),
    ("no form", "\tpaus\n"),
  ])
  func `a broken exception is told`(name: String, row: String) throws {
    try configure("# mine\n\(row)bebatuan\tatu\n")
    let outcome = try analysis(of: "bebatuan")
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.hasPrefix("bebatuan\tatu\t"))
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.contains("exceptions.tsv:2: an exception has two cells"))
    let lint = try workspace.padan("dictionary", "lint")
    #expect(lint.exitCode == 65)
    #expect(lint.text.contains("exceptions.tsv:2:1: error: an exception has two cells"))
  }

  @Test func `a layer by option may bring exceptions`() throws {
    try workspace.write("pelauti\tpaus\n", to: "proyek/exceptions.tsv")
    #expect(try analysis(of: "pelauti", "--dictionary", "proyek").text == "pelauti\tpaus\tpaus\n")
  }
}
