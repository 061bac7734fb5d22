import Foundation
import PadanTestSupport
import Testing

/// Arguments of `padan dictionary add` that are refused.
struct RefusedEntry: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let arguments: [String]
  let message: String

  init(_ name: String, _ arguments: String..., message: String) {
    testDescription = name
    self.arguments = arguments
    self.message = message
  }

  static let all = [
    RefusedEntry("no gloss", "kapal", message: "Missing expected argument '<gloss> ...'"),
    RefusedEntry("empty gloss", "kapal", "", message: "empty gloss"),
    RefusedEntry("empty term", "", "ship", message: "the term is empty"),
    RefusedEntry("blank term", " \t ", "ship", message: "the term is empty"),
    RefusedEntry("unknown part of speech", "kapal", "ship", "--pos", "noun", message: "'noun' is invalid"),
    RefusedEntry(
      "unknown domain", "kapal", "ship", "--domain", "militery", message: "did you mean 'military'?"),
    RefusedEntry("infinitive with to", "menolak", "to refuse", "--pos", "v", message: "leave out 'to'"),
    RefusedEntry("explanation in a gloss", "kapal", "ship (large)", message: "put explanations in note="),
    RefusedEntry("gloss twice", "kapal", "ship", "ship", message: "twice"),
    RefusedEntry("too many glosses", "kapal", "a1", "b1", "c1", "d1", "e1", message: "5 glosses"),
    RefusedEntry("comment for a term", "#kapal", "ship", message: "'#'"),
    RefusedEntry("control character", "kapal\u{7}", "ship", message: "control character"),
    RefusedEntry("empty note", "kapal", "ship", "--note", "", message: "'note=' has no value"),
  ]
}

@Suite struct DictionaryEditTests {
  static let file = "../configuration/padan/dictionaries/personal.tsv"

  let workspace: Workspace

  init() throws { workspace = try Workspace(dictionaries: SmallDictionaries.folder()) }

  private func run(_ command: String, _ arguments: String...) throws -> Outcome {
    try workspace.padan(["dictionary", command] + arguments)
  }

  /// The file without its comments.
  private func rows() throws -> [String] {
    try workspace.text(of: Self.file).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  private var path: String { workspace.configurationHome.path + "/padan/dictionaries/personal.tsv" }

  @Test func `a term is added where none was`() throws {
    let outcome = try run(
      "add", "perisai rudal", "anti-missile shield", "missile screen", "--domain", "military")
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(try rows() == ["perisai rudal\tn\tanti-missile shield; missile screen\tdomain=military"])
    let line = try workspace.text(of: Self.file).split(separator: "\n").count
    #expect(
      outcome.text == "\(path):\(line): added 'perisai rudal' (noun) anti-missile shield; missile screen\n")
  }

  @Test func `what is added is used at once, and no more when it is removed`() throws {
    try workspace.write(Articles.short, to: "artikel.txt")
    func gloss() throws -> String? {
      AnnotateTests.glosses(of: try workspace.padan("annotate", "artikel.txt").json())["perisai rudal"]
    }
    _ = try run("add", "perisai rudal", "missile umbrella")
    #expect(try gloss() == "missile umbrella")
    let removal = try run("remove", "perisai rudal")
    #expect(removal.text == "\(path): removed 'perisai rudal' (noun) missile umbrella\n")
    #expect(try gloss() == "missile shield")
    #expect(try rows() == [])
  }

  @Test func `rows are kept sorted and pass lint`() throws {
    for (term, gloss) in [
      ("perisai rudal", "shield"), ("KTT", "summit"), ("angin", "wind"), ("tiba-tiba", "at once"),
    ] {
      #expect(try run("add", term, gloss, "--note", "Own.").exitCode == 0)
    }
    #expect(
      try rows().map { String($0.prefix { $0 != "\t" }) } == ["KTT", "angin", "perisai rudal", "tiba-tiba"])
    #expect(try run("lint", Self.file).text == "0 errors, 0 warnings\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: (path as NSString).deletingLastPathComponent)
        == ["personal.tsv"])
  }

  @Test(arguments: [
    ("a verb of the dictionaries", "mengerahkan", "v"), ("an abbreviation", "KTT", "n"),
    ("unknown to them", "zzqx", "n"), ("by its own row", "badai", "adv"),
  ])
  func `the part of speech is that of the term`(name: String, term: String, partOfSpeech: String) throws {
    try workspace.write("badai\tadv\tstormily\n", to: Self.file)
    #expect(try run("add", term, "gust").exitCode == 0)
    #expect(try rows().contains("\(term)\t\(partOfSpeech)\tgust"))
  }

  @Test func `a term is changed`() throws {
    try workspace.write("# mine\nkapal\tn\tboat\tvar=kapalan\n", to: Self.file)
    let outcome = try run("add", "kapal", "ship")
    #expect(outcome.text == "\(path):2: changed 'kapal' (noun) ship, which was (noun) boat\n")
    #expect(try workspace.text(of: Self.file) == "# mine\nkapal\tn\tship\tvar=kapalan\n")
    #expect(try run("add", "kapal", "ship").text == "\(path):2: 'kapal' (noun) ship is there already\n")
  }

  @Test(arguments: RefusedEntry.all)
  func `a faulty term is refused`(entry: RefusedEntry) throws {
    let outcome = try workspace.padan(["dictionary", "add"] + entry.arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains(entry.message))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [
    ("not there", ["kapal"], "has no 'kapal'; "), ("other capitals", ["as"], "did you mean 'AS'?"),
    ("other part of speech", ["AS", "--pos", "v"], "has no 'AS' as verb"),
  ])
  func `what is not there cannot be removed`(name: String, arguments: [String], message: String) throws {
    try workspace.write("AS\tname\tUS\n", to: Self.file)
    let outcome = try workspace.padan(["dictionary", "remove"] + arguments)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("padan: \(path): "))
    #expect(outcome.complaint.contains(message))
    #expect(try workspace.text(of: Self.file) == "AS\tname\tUS\n")
  }

  @Test func `own terms are listed`() throws {
    try workspace.write("# mine\nKTT\tn\tsummit\tdomain=diplomacy\nperisai rudal\tn\tshield\n", to: Self.file)
    #expect(
      try run("list").text == """
        KTT            (noun) summit  domain=diplomacy
        perisai rudal  (noun) shield

        """)
    #expect(
      try run("list", "--format", "tsv").text
        == "KTT\tn\tsummit\tdomain=diplomacy\nperisai rudal\tn\tshield\n")
  }

  @Test func `nothing to list is said`() throws {
    let outcome = try run("list")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("no terms yet"))
  }

  @Test(arguments: [["add", "kapal", "ship"], ["remove", "kapal"], ["list"]])
  func `a user without a home is told so`(arguments: [String]) throws {
    let outcome = try workspace.padan(
      ["dictionary"] + arguments, environment: ["XDG_CONFIG_HOME": "", "HOME": ""])
    #expect(outcome.exitCode == 78)
    #expect(outcome.complaint == "padan: no place for terms of your own; set HOME or XDG_CONFIG_HOME\n")
  }

  @Test func `a link leads on`() throws {
    try workspace.write("badai\tn\tstorm\n", to: "simpanan/terms.tsv")
    try workspace.makeFolder("../configuration/padan/dictionaries")
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: workspace.folder.appending(path: "simpanan/terms.tsv").path)
    #expect(try run("add", "kapal", "ship").exitCode == 0)
    #expect(try workspace.text(of: "simpanan/terms.tsv") == "badai\tn\tstorm\nkapal\tn\tship\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path).hasSuffix("simpanan/terms.tsv"))
  }

  @Test func `a file that cannot be written stays`() throws {
    try workspace.write("kapal", to: "../configuration/padan")
    let outcome = try run("add", "kapal", "ship")
    #expect(outcome.exitCode == 73)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.contains("cannot be written"))
    #expect(try workspace.text(of: "../configuration/padan") == "kapal")
  }
}

@Suite struct DictionaryWhichTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(dictionaries: SmallDictionaries.folder()) }

  /// The columns of each line: role, glosses, layer, place, condition.
  private func rows(of outcome: Outcome) -> [[String]] {
    outcome.text.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { line in
      line.split(separator: /\ {2,}/).map(String.init)
    }
  }

  @Test func `every layer is shown, and which wins`() throws {
    try workspace.write("perisai rudal\tn\tparasol\n", to: DictionaryEditTests.file)
    try workspace.write("# mine\nperisai rudal\tn\tumbrella\n", to: "pilihan.tsv")
    try workspace.write("laut\tn\tsea\nperisai rudal\tn\tscreen\n", to: "lingkungan.tsv")
    let outcome = try workspace.padan(
      ["dictionary", "which", "perisai rudal", "--dictionary", "pilihan.tsv"],
      environment: ["PADAN_DICTIONARIES": "lingkungan.tsv"])
    let rows = rows(of: outcome)
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.text.hasPrefix("perisai rudal\n"))
    #expect(rows.count == 4)
    #expect(
      rows.prefix(2) == [
        ["wins", "umbrella (noun)", "--dictionary", "pilihan.tsv:2"],
        ["hidden", "screen (noun)", "PADAN_DICTIONARIES", "lingkungan.tsv:2"],
      ])
    #expect(rows[2].prefix(3) == ["hidden", "parasol (noun)", "personal"])
    #expect(rows[2].last?.hasSuffix("/padan/dictionaries/personal.tsv:1") == true)
    #expect(rows[3].prefix(1) == ["hidden"])
    #expect(rows[3][2] == "default")
    #expect(rows[3].last?.contains("/terms/military.tsv:") == true)
  }

  @Test func `the line is that of the file`() throws {
    let outcome = try workspace.padan("dictionary", "which", "perisai rudal")
    let place = try #require(rows(of: outcome).first?.last).split(separator: ":")
    let line = try #require(Int(place[1]))
    let file = try String(contentsOfFile: String(place[0]), encoding: .utf8)
    #expect(
      file.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].hasPrefix("perisai rudal\t"))
  }

  @Test func `a condition is shown with its row`() throws {
    try workspace.write(
      "bulan\tn\tmonth\nbulan\tn\tmoon\twhen=near:gerhana\nbulan\tadj\tmonthly\n", to: "sendiri.tsv")
    let outcome = try workspace.padan("dictionary", "which", "bulan", "--dictionary", "sendiri.tsv")
    let rows = rows(of: outcome)
    #expect(rows.map { $0[0] }.prefix(3) == ["wins", "when", "also"])
    #expect(rows[1].last == "near:gerhana")
    #expect(rows.dropFirst(3).allSatisfy { $0[0] == "hidden" })
  }

  @Test(arguments: [("AS", "America"), ("as", "axle")])
  func `capitals choose among the rows`(term: String, gloss: String) throws {
    try workspace.write("AS\tname\tAmerica\nas\tn\taxle\n", to: "sendiri.tsv")
    let outcome = try workspace.padan("dictionary", "which", term, "--dictionary", "sendiri.tsv")
    let speaking = rows(of: outcome).filter { $0[2] == "--dictionary" }
    #expect(speaking.map { $0[0] } == ["wins"])
    #expect(speaking.first?[1].hasPrefix(gloss) == true)
  }

  @Test func `an inflected form leads to its headword`() throws {
    let outcome = try workspace.padan("dictionary", "which", "dikerahkan")
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.hasPrefix("dikerahkan, a form of mengerahkan\n"))
  }

  @Test func `what is unknown is said to be unknown`() throws {
    let outcome = try workspace.padan("dictionary", "which", "zzqx")
    #expect(outcome.exitCode == 1)
    #expect(outcome.text == "zzqx: not in the dictionaries\n")
  }
}
