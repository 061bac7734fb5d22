import PadanTestSupport
import Testing

@Suite struct ContractTests {
  let workspace: Workspace
  let contract: OutputContract

  init() throws {
    workspace = try Workspace()
    contract = try OutputContract()
  }

  @Test(arguments: try Repository.examples(), ["json", "jsonl"])
  func `an example keeps the contract`(example: Example, format: String) throws {
    let bytes = try example.bytes()
    try workspace.write(bytes, to: example.description)
    let outcome = try workspace.padan("annotate", example.description, "--format", format)
    let text = example.isPlainText ? String(decoding: bytes, as: UTF8.self) : nil
    let document = try outcome.json()
    #expect(outcome.exitCode == 0)
    #expect(contract.faults(in: document, text: text) == [])
    #expect(document["source"]?["title"] != nil)
    #expect(!(document["summary"]?.elements.isEmpty ?? true))
  }

  @Test func `records keep the contract`() throws {
    let texts = try Repository.examples().map { String(decoding: try $0.bytes(), as: UTF8.self) }
    let records = try check(texts + [Articles.short, Articles.tricky])
    #expect(records.flatMap(AnnotateTests.annotations).contains { $0["parts"] != nil })
  }

  @Test func `offsets stay true in any text`() throws {
    var generator = SeededGenerator(seed: 20_240_517)
    try check((0..<200).map { generator.text(of: Articles.oddPieces, count: 1 + $0 % 60) })
  }

  @Test func `offsets count from after a byte order mark`() throws {
    try workspace.write("\u{FEFF}" + Articles.tricky, to: "artikel.txt")
    let document = try workspace.padan("annotate", "artikel.txt").json()
    #expect(contract.faults(in: document, text: Articles.tricky) == [])
    #expect(document["segments"]?.elements.first?["start"]?.integer == 0)
  }

  @Test func `a broken document would be noticed`() throws {
    let outcome = try workspace.padan("annotate", "-", "--format", "jsonl", input: Articles.short)
    let broken = [
      ("\"start\":0,", "\"start\":1,"), ("\"kind\":\"heading\"", "\"kind\":\"headline\""),
      ("\"id\":\"s2\"", "\"id\":\"s3\""), ("\"surface\":\"Perisai Rudal\"", "\"surface\":\"perisai rudal\""),
      ("\"glossary\":", "\"glosary\":"), ("\"segment\":\"s", "\"segment\":\"t"),
      ("\"first\":\"s", "\"first\":\"t"),
    ]
    #expect(contract.faults(in: try outcome.json(), text: Articles.short) == [])
    for (good, bad) in broken {
      let text = outcome.text.replacing(good, with: bad, maxReplacements: 1)
      #expect(text != outcome.text, "\(good) is not in the output")
      #expect(contract.faults(in: try JSONValue(parsing: text.utf8), text: Articles.short) != [])
    }
  }

  /// Annotates texts as one stream, and checks and returns what comes out.
  @discardableResult
  private func check(_ texts: [String]) throws -> [JSONValue] {
    let lines = texts.enumerated().map { JSONLine.record(id: "t\($0)", text: $1) }
    let outcome = try workspace.padan(
      "annotate", "-", "--input-format", "jsonl", "--format", "jsonl", input: lines.joined())
    let records = try outcome.records()
    #expect(outcome.exitCode == 0)
    #expect(records.compactMap { $0["id"]?.string } == texts.indices.map { "t\($0)" })
    for (record, text) in zip(records, texts) {
      #expect(contract.faults(in: record, text: text) == [], "\(text.debugDescription)")
    }
    return records
  }
}
