import Foundation
import PadanTestSupport
import Testing

/// What a second run of `padan batch` does, and what it leaves alone.
@Suite struct BatchResumeTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    for (name, text) in [
      ("a.txt", "Rudal tiba."), ("b/c.txt", "Presiden menolak rudal."), ("d.txt", "Kapal."),
    ] {
      try workspace.write(text, to: "berita/\(name)")
    }
    let records = JSONLine.record(id: "satu", text: "Rudal.") + JSONLine.record(id: "dua", text: "Menteri.")
    try workspace.write(records, to: "berita/r.jsonl")
    _ = try batch()
  }

  @discardableResult private func batch(_ options: String..., input: String = "berita") throws -> Outcome {
    try workspace.padan(["batch", input, "-o", "keluaran", "--format", "json,tsv"] + options)
  }

  /// The counts that the run ended with.
  private func counts(_ outcome: Outcome) -> String? {
    outcome.complaints.first { $0.contains(" done") }?.components(separatedBy: " in ").first
  }

  /// What an undisturbed run over the present articles gives, what is new aside.
  private func expectOutputsOfAFreshRun(_ input: String = "berita") throws {
    _ = try workspace.padan("batch", input, "-o", "segar", "--format", "json,tsv")
    var (found, expected) = (try workspace.tree("keluaran"), try workspace.tree("segar"))
    found["changes.json"] = nil
    expected["changes.json"] = nil
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(found[name] == bytes, "\(name)") }
  }

  @Test func `what is done is not done again`() throws {
    let before = try workspace.tree("keluaran")
    let outcome = try batch()
    #expect(outcome.exitCode == 0)
    #expect(counts(outcome) == "padan: 0 articles done, 5 unchanged, 0 failed")
    var after = try workspace.tree("keluaran")
    after["changes.json"] = before["changes.json"]
    #expect(after == before)
  }

  @Test func `what is new, changed or lost is done`() throws {
    try workspace.write("Rudal berangkat.", to: "berita/a.txt")
    try workspace.write("KTT NATO di Jakarta.", to: "berita/b/e.txt")
    try workspace.remove("keluaran/d.txt.json")
    let records = JSONLine.record(id: "satu", text: "Rudal.") + JSONLine.record(id: "dua", text: "Presiden.")
    try workspace.write(records, to: "berita/r.jsonl")
    #expect(counts(try batch()) == "padan: 4 articles done, 2 unchanged, 0 failed")
    try expectOutputsOfAFreshRun()
    let changes = try JSONValue(parsing: workspace.bytes(of: "keluaran/changes.json"))
    let documents = changes["documents"]?.elements.map {
      "\($0["change"]?.string ?? "") \($0["id"]?.string ?? "")"
    }
    #expect(documents == ["changed a.txt", "new b/e.txt", "changed dua"])
    #expect(changes["terms"]?.elements.contains { $0["lemma"]?.string?.contains("nato") == true } == true)
    #expect(changes["terms"]?.elements.contains { $0["lemma"]?.string == "rudal" } == false)
  }

  @Test func `a file that is only touched is not done again`() throws {
    try workspace.write("Rudal tiba.", to: "berita/a.txt")
    #expect(counts(try batch()) == "padan: 0 articles done, 5 unchanged, 0 failed")
  }

  @Test(arguments: [["--show", "terms"], ["--lossy"], ["--dictionary", "house.tsv"], ["--force"]])
  func `other options make everything anew`(options: [String]) throws {
    try workspace.write("rudal\tn\tprojectile\n", to: "house.tsv")
    let outcome = try workspace.padan(
      ["batch", "berita", "-o", "keluaran", "--format", "json,tsv"] + options)
    #expect(counts(outcome) == "padan: 5 articles done, 0 failed")
  }

  @Test func `a format that is no longer wanted goes`() throws {
    _ = try workspace.padan("batch", "berita", "-o", "keluaran", "--format", "tsv")
    let names = try workspace.tree("keluaran").keys.filter { !Workspace.batchReports.contains($0) }
    #expect(names.count == 5)
    #expect(names.allSatisfy { $0.hasSuffix(".tsv") })
  }

  @Test func `a failure is tried again and takes the old outputs with it`() throws {
    try workspace.write([0xFF], to: "berita/a.txt")
    let failed = try batch()
    #expect(failed.exitCode == 1)
    #expect(counts(failed) == "padan: 0 articles done, 4 unchanged, 1 failed")
    #expect(try workspace.tree("keluaran").keys.contains("a.txt.json") == false)
    #expect(try batch().exitCode == 1)
    try workspace.write("Rudal pulang.", to: "berita/a.txt")
    #expect(counts(try batch()) == "padan: 1 article done, 4 unchanged, 0 failed")
    try expectOutputsOfAFreshRun()
  }

  @Test func `only failures are done if asked`() throws {
    try workspace.write([0xFF], to: "berita/z.txt")
    try batch()
    try workspace.write("Rudal pulang.", to: "berita/a.txt")
    try workspace.write("Baru.", to: "berita/x.txt")
    try workspace.write("Menteri pulang.", to: "berita/z.txt")
    let outcome = try batch("--retry-failed")
    #expect(outcome.exitCode == 0)
    #expect(counts(outcome) == "padan: 1 article done, 6 left alone, 0 failed")
    #expect(counts(try batch()) == "padan: 2 articles done, 5 unchanged, 0 failed")
    try expectOutputsOfAFreshRun()
  }

  @Test func `outputs of articles that are gone stay until they are pruned`() throws {
    try workspace.remove("berita/b")
    try batch()
    #expect(try workspace.tree("keluaran").keys.contains("b/c.txt.json"))
    #expect(try workspace.text(of: "keluaran/index.json").contains("b/c.txt"))
    let pruned = try batch("--prune")
    #expect(pruned.complaint.contains("1 article removed"))
    #expect(try workspace.names().contains("keluaran/b") == false)
    try expectOutputsOfAFreshRun()
  }

  @Test func `a damaged manifest is named`() throws {
    try workspace.write("bukan basis data, tetapi cukup panjang", to: "keluaran/.padan/manifest.sqlite")
    let outcome = try batch()
    #expect(outcome.exitCode == 73)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.contains("keluaran/.padan/manifest.sqlite: is damaged"))
  }
}
