import PadanTestSupport
import Testing

@Suite struct LookupTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: [
    ("headword", "mengerahkan", ["mengerahkan = meN- + kerah + -kan, root kerah", "(verb) deploy"]),
    ("inflected form", "dikerahkan", ["dikerahkan = di- + kerah + -kan, from mengerahkan", "(verb) deploy"]),
    ("abbreviation", "Menlu", ["(noun) foreign minister", "stands for: menteri luar negeri"]),
    ("condition", "Menlu", ["Secretary of State", "when: next:as"]),
    ("phrase", "perisai rudal", ["perisai rudal (noun) missile shield", "dictionary: terms/military.tsv"]),
    ("phrase inflected inside", "rudal-rudal jelajah", ["rudal jelajah (noun) cruise missile"]),
    ("words of an unknown phrase", "kapal berkelindung", ["its words:", "kapal (noun) ship"]),
  ])
  func `an entry is shown`(name: String, words: String, parts: [String]) throws {
    let outcome = try workspace.padan("lookup", words)
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.text.hasPrefix(words))
    for part in parts { #expect(outcome.text.contains(part)) }
  }

  @Test func `words are shown in the order asked`() throws {
    let outcome = try workspace.padan("lookup", "rudal", "zzqx", "kapal")
    let heads = outcome.text.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(outcome.exitCode == 0)
    #expect(heads == ["rudal", "zzqx: not in the dictionaries", "kapal"])
  }

  @Test func `what is unknown is said to be unknown`() throws {
    let outcome = try workspace.padan("lookup", "zzqx")
    #expect(outcome.exitCode == 1)
    #expect(outcome.text == "zzqx: not in the dictionaries\n")
  }

  @Test func `programs get JSON`() throws {
    let results = try workspace.padan("lookup", "--format", "json", "rudal-rudal", "zzqx").json().elements
    #expect(results.map { $0["query"]?.string } == ["rudal-rudal", "zzqx"])
    #expect(results.map { $0["found"] } == [.bool(true), .bool(false)])
    let entries = results[0]["terms"]?.elements.flatMap { $0["entries"]?.elements ?? [] } ?? []
    #expect(entries.contains { $0["glosses"]?.elements.first == .string("missile") })
  }

  @Test func `control characters are not echoed`() throws {
    let outcome = try workspace.padan("lookup", "\u{1B}[31mrudal")
    #expect(!outcome.output.contains(0x1B))
  }
}

@Suite struct AnalyzeTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: [
    ("mengerahkan", "mengerahkan\tkerah\tmengerahkan\n"), ("rudal-rudal", "rudal-rudal\trudal\trudal\n"),
    ("pemerintah", "pemerintah\tperintah\tpemerintah\n"), ("dikerahkan", "dikerahkan\tkerah\tmengerahkan\n"),
    ("kapal", "kapal\tkapal\tkapal\n"),
  ])
  func `the best reading is a line of TSV`(word: String, line: String) throws {
    let outcome = try workspace.padan("analyze", "--format", "tsv", word)
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(outcome.text == line)
  }

  @Test func `words come from standard input, one a line`() throws {
    let outcome = try workspace.padan(
      "analyze", "--format", "tsv", "-", input: "mengerahkan\n\nrudal-rudal\r\nkapal")
    let forms = outcome.text.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
    #expect(outcome.exitCode == 0)
    #expect(forms == ["mengerahkan", "rudal-rudal", "kapal"])
  }

  @Test func `the table shows the affix chain`() throws {
    let outcome = try workspace.padan("analyze", "mengerahkan")
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.contains("meN- + kerah + -kan"))
  }
}
