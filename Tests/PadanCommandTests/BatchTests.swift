import Foundation
import PadanTestSupport
import Testing

@Suite struct BatchTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// Two good articles, one of them in a folder below, and a good record.
  private func layOutArticles() throws {
    try workspace.write(Articles.short, to: "berita/satu.txt")
    try workspace.write("# Gencatan Senjata\n\nPresiden menolak rudal.\n", to: "berita/mei/dua.md")
    try workspace.write(JSONLine.record(id: "r-1", text: Articles.tricky), to: "berita/tiga.jsonl")
  }

  private func outputs() throws -> [String] {
    try workspace.tree("keluaran").keys.filter { !Workspace.batchReports.contains($0) }.sorted()
  }

  @Test func `the tree is mirrored`() throws {
    try layOutArticles()
    try workspace.write("bukan berita", to: "berita/catatan.docx")
    try workspace.write(Articles.short, to: "berita/.tersembunyi.txt")
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran", "--format", "html,json")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains("3 articles done, 0 failed"))
    #expect(
      try outputs() == [
        "mei/dua.md.html", "mei/dua.md.json", "satu.txt.html", "satu.txt.json",
        "tiga.jsonl.d/000001-r-1.html", "tiga.jsonl.d/000001-r-1.json",
      ])
    #expect(Workspace.batchReports.isSubset(of: try workspace.tree("keluaran").keys))
  }

  @Test func `outputs keep the contract`() throws {
    try layOutArticles()
    _ = try workspace.padan("batch", "berita", "-o", "keluaran", "--format", "json")
    let contract = try OutputContract()
    for (name, text) in [
      ("satu.txt.json", Articles.short), ("tiga.jsonl.d/000001-r-1.json", Articles.tricky),
      ("mei/dua.md.json", nil),
    ] {
      let document = try JSONValue(parsing: workspace.bytes(of: "keluaran/\(name)"))
      #expect(contract.faults(in: document, text: text) == [], "\(name)")
    }
  }

  @Test(arguments: ["json", "jsonl", "html", "markdown", "tsv"])
  func `every format is written`(format: String) throws {
    try workspace.write(Articles.short, to: "berita/satu.txt")
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran", "--format", format)
    let ending = format == "markdown" ? "md" : format
    #expect(outcome.exitCode == 0)
    #expect(try outputs().contains("satu.txt.\(ending)"))
    let start = FormatCase.all.first { $0.format == format }?.start
    #expect(try workspace.text(of: "keluaran/satu.txt.\(ending)").hasPrefix(#require(start)))
  }

  @Test func `bad files are passed by and listed`() throws {
    try layOutArticles()
    try workspace.write([0x61, 0xFF], to: "berita/buruk.txt")
    try workspace.write([UInt8](), to: "berita/kosong.txt")
    try workspace.write(JSONLine.record(id: "a", text: "Rudal.") + "bukan JSON\n", to: "berita/r.jsonl")
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaint.contains("4 articles done, 3 failed"))
    for message in [
      "berita/buruk.txt: not valid UTF-8 at byte 1", "berita/kosong.txt: holds no text",
      "berita/r.jsonl:2: not valid JSON",
    ] {
      #expect(outcome.complaints.count { $0.contains(message) } == 1, "\(message)")
    }
    let index = try JSONValue(parsing: workspace.bytes(of: "keluaran/index.json"))
    #expect(index["documents"]?.elements.count == 4)
    #expect(index["failures"]?.elements.count == 3)
    #expect(try outputs().contains { $0.hasPrefix("buruk") || $0.hasPrefix("kosong") } == false)
  }

  @Test func `the front page leads to every article`() throws {
    try layOutArticles()
    _ = try workspace.padan("batch", "berita", "-o", "keluaran", "--format", "html")
    let index = try JSONValue(parsing: workspace.bytes(of: "keluaran/index.json"))
    let page = try workspace.text(of: "keluaran/index.html")
    let paths = index["documents"]?.elements.compactMap { $0["outputs"]?["html"]?.string } ?? []
    #expect(paths.count == 3)
    for path in paths {
      #expect(page.contains("href=\"\(path)\""))
      #expect(try outputs().contains(path))
    }
  }

  @Test func `the number of workers does not matter`() throws {
    try layOutArticles()
    for number in 1...12 { try workspace.write("Rudal \(number) tiba.", to: "berita/b\(number).txt") }
    let alone = try workspace.padan("batch", "berita", "-o", "keluaran", "--jobs", "1")
    let together = try workspace.padan("batch", "berita", "-o", "bersama", "--jobs", "8")
    #expect(alone.exitCode == 0)
    #expect(together.exitCode == 0)
    #expect(try workspace.tree("keluaran") == workspace.tree("bersama"))
    #expect(try outputs().count == 2 * 15)
  }

  @Test func `a single file is a tree too`() throws {
    try workspace.write(Articles.short, to: "satu.txt")
    let outcome = try workspace.padan("batch", "satu.txt", "-o", "keluaran", "--format", "tsv")
    #expect(outcome.exitCode == 0)
    #expect(try outputs() == ["satu.txt.tsv"])
  }

  @Test func `a missing directory leaves nothing behind`() throws {
    let outcome = try workspace.padan("batch", "tiada", "-o", "keluaran")
    #expect(outcome.exitCode == 66)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: tiada: no such file"))
    #expect(try workspace.names().isEmpty)
  }

  @Test func `an output folder that is a file is refused`() throws {
    try layOutArticles()
    try workspace.write("isi", to: "keluaran")
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran")
    #expect(outcome.exitCode == 73)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: keluaran: cannot be written: "))
    #expect(try workspace.text(of: "keluaran") == "isi")
  }

  @Test func `an empty directory is said to be empty`() throws {
    try workspace.makeFolder("berita")
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran")
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.contains("padan: no articles found"))
  }

  @Test func `articles in the output folder are not overwritten`() throws {
    try layOutArticles()
    let before = try workspace.names()
    let outcome = try workspace.padan("batch", "berita", "-o", "berita")
    #expect(outcome.exitCode == 64)
    #expect(try workspace.names() == before)
  }

  @Test func `quiet means no news but bad news`() throws {
    try layOutArticles()
    let good = try workspace.padan("batch", "berita", "-o", "keluaran", "--quiet")
    #expect(good.exitCode == 0)
    #expect(good.complaint.isEmpty)
    try workspace.write([0xFF], to: "berita/buruk.txt")
    let bad = try workspace.padan("batch", "berita", "-o", "keluaran", "--quiet")
    #expect(bad.exitCode == 1)
    #expect(bad.complaint.contains("berita/buruk.txt: "))
  }
}
