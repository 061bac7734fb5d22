import PadanTestSupport
import Testing

/// A format of `padan annotate` and what its output of the short article must hold.
struct FormatCase: Sendable, CustomTestStringConvertible {
  let format: String
  /// What the output starts with.
  let start: String
  /// What it holds besides.
  let parts: [String]

  var testDescription: String { format }

  static let all = [
    FormatCase(
      format: "json", start: "{\n", parts: ["\"schema\": \"padan.annotation/1\"", "missile shield"]),
    FormatCase(format: "jsonl", start: "{\"schema\":\"padan.annotation/1\"", parts: ["missile shield"]),
    FormatCase(
      format: "html", start: "<!doctype html>", parts: ["missile shield", "Menlu AS", "</html>"]),
    FormatCase(
      format: "markdown", start: "# Menlu AS Bahas Perisai Rudal di KTT NATO",
      parts: ["missile shield", "ceasefire"]),
    FormatCase(format: "tsv", start: "term\tgloss\tdomain\tcount\tfirst\n", parts: ["missile shield"]),
    FormatCase(
      format: "anki", start: "#separator:tab\n#html:true\n#columns:Front\tBack\tTags\n#tags column:3\n",
      parts: ["missile shield<br>", "\tpadan military\n"]),
    FormatCase(
      format: "interlinear", start: "(1)   Menlu AS",
      parts: ["US.Secretary.of.State", "perisai_rudal", "missile.shield"]),
    FormatCase(
      format: "interlinear-html", start: "<!doctype html>", parts: ["missile.shield", "Menlu AS", "</html>"]),
    FormatCase(
      format: "terminal", start: "Menlu AS Bahas Perisai Rudal di KTT NATO",
      parts: ["Glossary", "missile shield"]),
  ]
}

@Suite struct AnnotateTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Articles.short, to: "artikel.txt")
  }

  @Test(arguments: FormatCase.all)
  func `a format is written`(testCase: FormatCase) throws {
    let outcome = try workspace.padan("annotate", "artikel.txt", "--format", testCase.format)
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.text.hasPrefix(testCase.start))
    for part in testCase.parts { #expect(outcome.text.contains(part)) }
    #expect(outcome.output.last == UInt8(ascii: "\n"))
    #expect(try workspace.names() == ["artikel.txt"])
  }

  @Test(arguments: FormatCase.all)
  func `every run gives the same bytes, wherever they go`(testCase: FormatCase) throws {
    try workspace.write("what was there before", to: "hasil")
    let toOutput = try workspace.padan("annotate", "artikel.txt", "--format", testCase.format, "-o", "-")
    let toFile = try workspace.padan("annotate", "artikel.txt", "--format", testCase.format, "-o", "hasil")
    #expect(toFile.exitCode == 0)
    #expect(toFile.output.isEmpty && toFile.errors.isEmpty)
    #expect(!toOutput.output.isEmpty)
    #expect(try workspace.bytes(of: "hasil") == toOutput.output)
    #expect(try workspace.names() == ["artikel.txt", "hasil"])
  }

  @Test func `the default is JSON where no terminal is`() throws {
    let outcome = try workspace.padan("annotate", "artikel.txt")
    #expect(outcome.output == (try workspace.padan("annotate", "artikel.txt", "--format", "json").output))
  }

  @Test func `the article is understood`() throws {
    let document = try workspace.padan("annotate", "artikel.txt", "--format", "json").json()
    #expect(document["id"]?.string == "artikel.txt")
    #expect(document["source"]?["path"]?.string == "artikel.txt")
    #expect(document["source"]?["title"]?.string == "Menlu AS Bahas Perisai Rudal di KTT NATO")
    let kinds = document["segments"]?.elements.compactMap { $0["kind"]?.string }
    #expect(kinds == ["heading", "dateline", "sentence", "sentence", "sentence", "credit"])
    let glosses = Self.glosses(of: document)
    for (surface, gloss) in [
      ("Menlu AS", "US Secretary of State"), ("Perisai Rudal", "missile shield"), ("KTT NATO", "NATO summit"),
      ("Gencatan senjata", "ceasefire"),
    ] {
      #expect(glosses[surface] == gloss)
    }
  }

  @Test func `affixes are labelled by the dictionaries`() throws {
    try workspace.write("Pasukan dikerahkan ke perbatasannya.", to: "imbuhan.txt")
    let outcome = try workspace.padan("annotate", "imbuhan.txt", "--format", "interlinear")
    #expect(outcome.text.contains("di-kerah-kan"))
    #expect(outcome.text.contains("PASS-deploy-APPL"))
    #expect(outcome.text.contains("per-batas-an=nya"))
    #expect(outcome.text.contains("NMLZ-border-NMLZ=3"))
  }

  @Test func `only terms are shown on request`() throws {
    let document = try workspace.padan("annotate", "artikel.txt", "--show", "terms").json()
    let kinds = Set(Self.annotations(of: document).compactMap { $0["kind"]?.string })
    #expect(kinds.contains("term"))
    #expect(!kinds.contains("word"))
    #expect(document["segments"]?.elements.contains { $0["gist"] != nil } == false)
    #expect(document["summary"] == .array([]))
  }

  @Test func `a reader of standard input says so`() throws {
    let outcome = try workspace.padan("annotate", "-", "--format", "json", input: Articles.short)
    let document = try outcome.json()
    #expect(outcome.exitCode == 0)
    #expect(document["id"]?.string == "standard input")
    #expect(document["source"]?["path"] == nil)
    #expect(document["source"]?["title"]?.string == "Menlu AS Bahas Perisai Rudal di KTT NATO")
    #expect(try OutputContract().faults(in: document, text: Articles.short) == [])
  }

  static func annotations(of document: JSONValue) -> [JSONValue] {
    (document["segments"]?.elements ?? []).flatMap { $0["annotations"]?.elements ?? [] }
  }

  /// The chosen glosses by surface.
  static func glosses(of document: JSONValue) -> [String: String] {
    let pairs = annotations(of: document).compactMap { annotation in
      annotation["surface"]?.string.flatMap { surface in annotation["gloss"]?.string.map { (surface, $0) } }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
