import PadanBatch
import PadanDocument
import PadanFiles
import PadanModel
import SystemPackage
import Testing

@Suite struct DocumentLoaderTests {
  @Test func recordsKnowTheirLinesAndEmptyOnesAreSkipped() throws {
    let directory = try TemporaryTree()
    try directory.file(
      "a.jsonl", "{\"text\": \"satu\"}\n\n \t\r\n{\"text\": \"dua\"}\r\n{\"text\": \"tiga\"}")
    var records = try DocumentLoader().records(of: directory("a.jsonl"))
    var found: [String] = []
    while let record = try records.next() {
      let document = try DocumentLoader().document(of: record, path: "a.jsonl")
      found.append("\(record.line) \(document.text[document.text.range])")
    }
    #expect(found == ["1 satu", "4 dua", "5 tiga"])
  }

  @Test func aRecordBeyondTheLimitIsRefusedAndTheNextIsRead() throws {
    let directory = try TemporaryTree()
    let long = String(repeating: "x", count: 2 << 20)
    try directory.file("a.jsonl", "{\"text\": \"\(long)\"}\n{\"text\": \"dua\"}\n")
    let loader = DocumentLoader(limit: 1 << 20)
    var records = try loader.records(of: directory("a.jsonl"))
    let first = try #require(try records.next())
    let error = DocumentError(.badRecord(reason: "the line is longer than 1 MiB"), in: "a.jsonl:1")
    #expect(throws: error) { try loader.document(of: first, path: "a.jsonl") }
    let second = try #require(try records.next())
    #expect(try loader.document(of: second, path: "a.jsonl").id == "2")
  }

  @Test(arguments: [
    ("a.jsonl", DocumentFormat?.none, true), ("a.NDJSON", nil, true), ("a.txt", nil, false),
    ("a.txt", .jsonl, true), ("a.jsonl", .plain, false), ("-", .jsonl, true),
  ])
  func tellsJSONL(_ path: String, _ format: DocumentFormat?, _ expected: Bool) {
    #expect(DocumentLoader(reader: DocumentReader(format: format)).isJSONL(FilePath(path)) == expected)
  }

  @Test func aFileBeyondTheLimitIsRefused() throws {
    let directory = try TemporaryTree()
    try directory.file("a.txt", "12345")
    let path = directory("a.txt")
    #expect(try DocumentLoader(limit: 5).bytes(of: path).count == 5)
    #expect(throws: FileError(.tooLarge(limit: 4), path: path.string)) {
      try DocumentLoader(limit: 4).bytes(of: path)
    }
  }
}
