import Foundation
import FoundationXML
import PadanTestSupport
import Testing

@Suite struct AlignTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(
      "Rudal jelajah dikerahkan ke Laut Hitam.\n\nMenlu Rusia bertolak ke Ankara. Ia tiba pada Kamis (15/3).\n",
      to: "sumber.txt")
    try workspace.write(
      "Cruise missiles were deployed to the Black Sea.\r\n"
        + "The Russian foreign minister left for Ankara.\r\nHe arrived on Thursday (15 March).\r\n",
      to: "target.txt")
  }

  private func links(_ outcome: Outcome) throws -> [[[Int?]]] {
    let links = try outcome.json()["links"]?.elements ?? []
    return links.map { link in ["source", "target"].map { link[$0]?.elements.map(\.integer) ?? [] } }
  }

  @Test func `lines are numbered as in the file`() throws {
    let outcome = try workspace.padan("align", "sumber.txt", "target.txt", "--unit", "line")
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(try outcome.json()["schema"] == .string("padan.alignment/1"))
    #expect(try links(outcome) == [[[0], [0]], [[2], [1, 2]]])
  }

  @Test func `articles are aligned by sentence`() throws {
    let outcome = try workspace.padan("align", "sumber.txt", "target.txt")
    let units = try outcome.json()["targetUnits"]?.elements.map(\.string)
    #expect(units?.last == "He arrived on Thursday (15 March).")
    #expect(try links(outcome) == [[[0], [0]], [[1], [1]], [[2], [2]]])
  }

  @Test func `an English abbreviation ends no sentence`() throws {
    try workspace.write(
      "Cruise missiles moved. Mr. Lavrov and Gen. Orlov left the U.S. Navy alone.\n", to: "b.txt")
    let units = try workspace.padan("align", "sumber.txt", "b.txt").json()["targetUnits"]?.elements.map(
      \.string)
    #expect(units == ["Cruise missiles moved.", "Mr. Lavrov and Gen. Orlov left the U.S. Navy alone."])
  }

  @Test(arguments: [
    ("tsv", "source\ttarget\tscore\n"),
    ("tmx", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">"),
    ("html", "<!doctype html>"), ("json", "{\"schema\":\"padan.alignment/1\""),
  ])
  func `formats`(format: String, beginning: String) throws {
    let outcome = try workspace.padan(
      "align", "sumber.txt", "-", "--unit", "line", "--format", format, "-o", "keluaran",
      input: try workspace.text(of: "target.txt"))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty)
    let text = try workspace.text(of: "keluaran")
    #expect(text.hasPrefix(beginning))
    #expect(format == "json" || text.contains("Cruise missiles were deployed to the Black Sea."))
  }

  @Test func `a text that is half missing is aligned with the rest`() throws {
    try workspace.write("The Russian foreign minister left for Ankara.\n", to: "target.txt")
    let outcome = try workspace.padan("align", "sumber.txt", "target.txt")
    #expect(try links(outcome) == [[[0], []], [[1], [0]], [[2], []]])
    let scores = try outcome.json()["links"]?.elements.map { $0["score"] == .number(0) }
    #expect(scores == [true, false, true])
  }

  @Test(arguments: ["line", "sentence"])
  func `a text without any is refused`(unit: String) throws {
    for (name, text) in [("kosong.txt", ""), ("hampa.txt", " \n\n\t\n")] {
      try workspace.write(text, to: name)
      for arguments in [["sumber.txt", name], [name, "target.txt"]] {
        let outcome = try workspace.padan(["align"] + arguments + ["--unit", unit])
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.count == 1)
        #expect(outcome.complaint.contains(name))
      }
    }
  }

  @Test func `a translation memory is well-formed, whatever the texts hold`() throws {
    let hostile = "A <b> & \"c\" ]]> 'd' \u{1}\u{1B}[31m\u{FFFE}\u{202E} é😀.\n"
    try workspace.write(hostile, to: "sumber.txt")
    try workspace.write(hostile, to: "target.txt")
    let outcome = try workspace.padan(
      "align", "sumber.txt", "target.txt", "--unit", "line", "--format", "tmx")
    let reader = TMXReader()
    #expect(reader.read(outcome.output))
    #expect(reader.elements == ["tmx", "header", "body", "tu", "prop", "tuv", "seg", "tuv", "seg"])
    #expect(reader.header.keys.sorted() == TMXReader.requiredAttributes)
    #expect(reader.languages == ["id", "en"])
    #expect(reader.header["srclang"] == "id")
  }

  @Test(arguments: [
    ("both from standard input", ["-", "-"]), ("one text", ["sumber.txt"]),
    ("unknown unit", ["sumber.txt", "target.txt", "--unit", "word"]),
    ("unknown format", ["sumber.txt", "target.txt", "--format", "xliff"]),
    ("records", ["sumber.txt", "target.txt", "--input-format", "jsonl"]),
    ("lines of a page", ["sumber.txt", "target.txt", "--unit", "line", "--input-format", "html"]),
  ])
  func `a fault in the usage exits with 64`(name: String, arguments: [String]) throws {
    let outcome = try workspace.padan(["align"] + arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test func `a text that is not there is named`() throws {
    let outcome = try workspace.padan("align", "sumber.txt", "tiada.txt")
    #expect(outcome.exitCode == 66)
    #expect(outcome.complaint.contains("tiada.txt"))
  }

  @Test func `a fault in the features stops with its place`() throws {
    try FileManager.default.copyItem(
      at: SmallDictionaries.folder(), to: workspace.folder.appending(path: "kamus"))
    let table = try workspace.text(of: "kamus/transfer/alignment.tsv")
    try workspace.write(table + "bead.9-9\t1\n", to: "kamus/transfer/alignment.tsv")
    let line = table.count { $0 == "\n" } + 1
    let outcome = try workspace.padan(
      ["align", "sumber.txt", "target.txt", "--dictionaries", "kamus"], dictionaries: .unnamed)
    #expect(outcome.exitCode == 78)
    #expect(outcome.complaint.contains("kamus/transfer/alignment.tsv:\(line):1: error: "))
  }
}

/// Reads a translation memory as any XML reader does.
private final class TMXReader: NSObject, XMLParserDelegate {
  /// What TMX 1.4b requires of a header, sorted.
  static let requiredAttributes = [
    "adminlang", "creationtool", "creationtoolversion", "datatype", "o-tmf", "segtype", "srclang",
  ]

  private(set) var elements: [String] = []
  private(set) var header: [String: String] = [:]
  private(set) var languages: [String?] = []

  /// Whether the bytes are well-formed.
  func read(_ bytes: [UInt8]) -> Bool {
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    if name == "header" { header = attributes }
    if name == "tuv" { languages.append(attributes["xml:lang"]) }
  }
}
