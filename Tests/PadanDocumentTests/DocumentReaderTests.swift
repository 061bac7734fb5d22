import PadanDocument
import PadanModel
import PadanTestSupport
import Testing

@Suite struct DocumentReaderTests {
  @Test(arguments: [
    ("a.txt", "Satu", DocumentFormat.plain), ("a.txt", "<html>", .html), ("a.html", "Satu", .html),
    ("a.HTM", "Satu", .html),
    ("a.xhtml", "Satu", .html), ("a.md", "Satu", .markdown), ("dir.html/a.markdown", "Satu", .markdown),
    ("a.jsonl", "Satu", .jsonl), ("a.ndjson", "Satu", .jsonl), ("dir.md/a", "Satu", .plain),
    ("html", "Satu", .plain), ("md", "Satu", .plain), ("dir/jsonl", "Satu", .plain), (".md", "Satu", .plain),
    ("dir/.html", "Satu", .plain), ("a.", "Satu", .plain), ("a.html.md", "Satu", .markdown),
    ("", "Satu", .plain),
    ("/", "Satu", .plain),
  ])
  func formatByName(path: String, content: String, format: DocumentFormat) {
    #expect(DocumentReader.detectFormat(path: path, utf8: Array(content.utf8)) == format)
  }

  @Test(arguments: [
    ("\n <!DOCTYPE HTML>", DocumentFormat.html), ("<html lang=id>", .html), ("<body>", .html),
    ("<HEAD>", .html),
    ("<article>", .html), ("<p>Satu", .plain), ("# Satu", .plain), ("{\"text\": 1}", .plain), ("", .plain),
    ("<!-- a > b -->\n<!-- c --><html>", .html), ("<!---->\n<!doctype html>", .html),
    ("<?xml version='1.0'?>\n<!DOCTYPE html>", .html),
    ("<?xml version='1.0'?><!-- x --><html xmlns='x'>", .html), ("<?xml version='1.0'?><rss>", .plain),
    ("<!-- a --> Satu", .plain), ("<!-- a <html>", .plain), ("<?xml", .plain), ("<!DOCTYPE svg>", .plain),
    ("<!--\(String(repeating: "x", count: 5_000))--><html>", .html),
  ])
  func formatByContent(content: String, format: DocumentFormat) {
    #expect(DocumentReader.detectFormat(path: nil, utf8: Array(content.utf8)) == format)
  }

  @Test func theDocumentKeepsItsNames() throws {
    let document = try DocumentReader().read(Array("<html><p>Satu".utf8), id: "a", path: "dir/a")
    #expect(document.id == "a")
    #expect(document.path == "dir/a")
    #expect(document.format == .html)
    #expect(outline(document) == ["p Satu"])
  }

  @Test func theFormatMayBeForced() throws {
    let document = try DocumentReader(format: .plain).read(Array("<html>".utf8), id: "a", path: "a.html")
    #expect(document.format == .plain)
    #expect(outline(document) == ["p <html>"])
  }

  @Test func errorsNameThePathOrElseTheId() {
    let reader = DocumentReader()
    #expect(throws: DocumentError(.empty, in: "b")) { try reader.read([], id: "b", path: nil) }
    #expect(throws: DocumentError(.empty, in: "c.txt")) { try reader.read([], id: "b", path: "c.txt") }
  }

  @Test func markupIsDecodedFirst() throws {
    let reader = DocumentReader(decoding: TextDecoding(encoding: "windows-1252"), format: .html)
    let document = try reader.read(Array("<p>Kaf".utf8) + [0xE9], id: "a", path: nil)
    #expect(outline(document) == ["p Kafé"])
  }
}

@Suite struct RecordTests {
  @Test(arguments: [
    (#"{"id": "a", "text": "Satu.\n\nDua."}"#, "a", ["p Satu.", "p Dua."]),
    (#"{"text": "Satu."}"#, "9", ["p Satu."]),
    (#"{"id": 12, "text": "Satu."}"#, "12", ["p Satu."]),
    (#"{"id": null, "text": "Satu."}"#, "9", ["p Satu."]),
    (#"{"id": -7, "text": "Satu."}"#, "-7", ["p Satu."]),
    (#"{"id": 9223372036854775807, "text": "Satu."}"#, "9223372036854775807", ["p Satu."]),
    (#"{"id": "", "text": "Satu."}"#, "", ["p Satu."]),
    (#" {"title": ["x"], "text": "caf\u00e9 \ud83d\ude00", "id": "b"} "#, "b", ["p café 😀"]),
    (#"{"text": ""}"#, "9", []),
  ])
  func goodRecords(line: String, id: String, blocks: [String]) throws {
    let document = try DocumentReader().readRecord(Array(line.utf8), line: 9, path: "a.jsonl")
    #expect(document.id == id)
    #expect(document.path == nil)
    #expect(document.format == .jsonl)
    #expect(outline(document) == blocks)
  }

  @Test(arguments: [
    ("", "not valid JSON"), ("{", "not valid JSON"), (#"{"text": "a"} x"#, "not valid JSON"),
    (#"{"text": "\ud800"}"#, "not valid JSON"), ("[1]", "not a JSON object"), ("\"a\"", "not a JSON object"),
    ("{}", "the object has no 'text'"), (#"{"Text": "a"}"#, "the object has no 'text'"),
    (#"{"text": null}"#, "'text' is null"), (#"{"text": 5}"#, "'text' is not a string"),
    (#"{"text": ["a"]}"#, "'text' is not a string"), ("null", "not a JSON object"),
    ("7", "not a JSON object"),
    (#"{"id": true, "text": "a"}"#, "'id' must be a string or a whole number"),
    (#"{"id": {}, "text": "a"}"#, "'id' must be a string or a whole number"),
    (#"{"id": 1.5, "text": "a"}"#, "'id' must be a string or a whole number"),
    (#"{"id": 99999999999999999999, "text": "a"}"#, "'id' is too large for a number; write it as a string"),
    (#"{"id": -1e30, "text": "a"}"#, "'id' is too large for a number; write it as a string"),
    (#"{"id": 1.5, "text": 7}"#, "'text' is not a string"), (#"{"id": 1.5}"#, "the object has no 'text'"),
  ])
  func badRecords(line: String, reason: String) {
    #expect(throws: DocumentError(.badRecord(reason: reason), in: "a.jsonl:9")) {
      try DocumentReader().readRecord(Array(line.utf8), line: 9, path: "a.jsonl")
    }
    #expect(throws: DocumentError(.badRecord(reason: reason), in: "standard input:1")) {
      try DocumentReader().readRecord(Array(line.utf8), line: 1, path: nil)
    }
  }

  @Test(arguments: [
    (#""2024-03-15""#, "2024-03-15"), (#""2024-03-15T10:00:00+07:00""#, "2024-03-15"), (#""2024-03-1""#, nil),
    (#""2024-03-155""#, nil), (#""15-03-2024""#, nil), (#""<b>2024-03-15""#, nil), (#""""#, nil),
    (#""２０２４-03-15""#, nil), ("20240315", nil), ("null", nil), ("[\"2024-03-15\"]", nil),
  ])
  func datesOfRecords(date: String, day: String?) throws {
    let line = Array("{\"text\": \"a\", \"date\": \(date)}".utf8)
    #expect(try DocumentReader().readRecord(line, line: 1, path: nil).date == day)
  }

  @Test func recordsMustBeUTF8() {
    let line = Array(#"{"text": ""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    #expect(throws: DocumentError(.badRecord(reason: "not valid JSON"), in: "a:2")) {
      try DocumentReader().readRecord(line, line: 2, path: "a")
    }
  }
}

/// Whatever the bytes are, reading ends in a sound document or in an error.
@Suite struct DocumentFuzzTests {
  private static let pieces = [
    "<p>", "</p>", "<br>", "<div", ">", "<", "</", "article>", "<article>", "<nav>", "</nav>", "<script>",
    "</script>", "<h1>", "</h1>", "<title>", "</title>", "<td>", "<!--", "-->", "<!DOCTYPE html>",
    "<![CDATA[",
    "]]>", "&", "&amp;", "&#xD800;", "&#0;", "&nbsp;", "a", "é", "😀", " ", "\n", "\r\n", "\"", "'", "=", "/",
    "# ", "- ", "> ", "*", "_", "`", "---\n", "[a](b)", "\u{FEFF}", "{\"text\": ", "}",
  ]

  private func read(_ bytes: [UInt8], lossy: Bool) {
    for format in DocumentFormat.allCases {
      let reader = DocumentReader(decoding: TextDecoding(isLossy: lossy), format: format)
      do throws(DocumentError) {
        let document = try reader.read(bytes, id: "fuzz", path: nil)
        expectSoundBlocks(document)
        #expect(!document.blocks.isEmpty)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test(arguments: UInt64(0)..<200) func randomMarkup(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    read(Array(generator.text(of: Self.pieces, count: 120).utf8), lossy: false)
  }

  @Test(arguments: UInt64(0)..<100) func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Without NUL, so that not every one is taken for a binary file.
    read(generator.bytes(count: 300).filter { $0 != 0 }, lossy: true)
  }

  @Test(arguments: UInt64(0)..<100) func markupWithBadBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<20 {
      bytes += generator.text(of: Self.pieces, count: 5).utf8
      bytes.append(UInt8.random(in: 1...255, using: &generator))
    }
    read(bytes, lossy: true)
    read(bytes, lossy: false)
  }

  @Test(arguments: UInt64(0)..<100) func randomRecords(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "{", "}", "\"text\"", "\"id\"", ":", ",", "1", "\"a\"", "null", "[", "]", "\\u00e9", "\"", "é",
    ]
    let line = Array(("{\"text\":\"a\"," + generator.text(of: pieces, count: 6)).utf8)
    do throws(DocumentError) {
      expectSoundBlocks(try DocumentReader().readRecord(line, line: 1, path: nil))
    } catch {
      #expect(error.name == "standard input:1")
    }
  }
}
