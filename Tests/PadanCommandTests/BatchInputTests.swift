import Foundation
import PadanTestSupport
import Testing

/// The inputs of `padan batch`, and what is wrong with some.
@Suite struct BatchInputTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func outputs() throws -> [String] {
    try workspace.tree("keluaran").keys.filter { !Workspace.batchReports.contains($0) }.sorted()
  }

  @Test func `several inputs keep their paths`() throws {
    for name in ["x/a.txt", "y/a.txt", "y/b.txt"] { try workspace.write("Rudal.", to: name) }
    let outcome = try workspace.padan("batch", "x", "y/a.txt", "./y", "-o", "keluaran", "--format", "tsv")
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.contains("3 articles done, 0 failed"))
    #expect(try outputs() == ["x/a.txt.tsv", "y/a.txt.tsv", "y/b.txt.tsv"])
  }

  @Test func `a list names the inputs`() throws {
    for name in ["x/a.txt", "y/b.md", "y/c.rtf"] { try workspace.write("Rudal.", to: name) }
    let outcome = try workspace.padan(
      "batch", "-", "-o", "keluaran", "--format", "tsv", input: "x/a.txt\n\ny\ntiada.txt\ny/c.rtf\nx/a.txt")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaint.contains("3 articles done, 1 failed"))
    #expect(outcome.complaint.contains("tiada.txt: no such file"))
    #expect(try outputs() == ["x/a.txt.tsv", "y/b.md.tsv", "y/c.rtf.tsv"])
  }

  @Test func `two inputs for one output are told apart`() throws {
    try workspace.write("Rudal.", to: "a.txt")
    let absolute = workspace.folder.appending(path: "a.txt").path
    try workspace.write("Kapal.", to: String(absolute.dropFirst()))
    let outcome = try workspace.padan(
      "batch", absolute, String(absolute.dropFirst()), "-o", "keluaran", "--format", "tsv", "--jobs", "1")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaint.contains("its outputs would have the same paths as those of another input"))
    #expect(try outputs().count == 1)
  }

  @Test func `patterns choose`() throws {
    for name in ["a.txt", "a.log", "arsip/b.txt"] { try workspace.write("Rudal.", to: "berita/\(name)") }
    let outcome = try workspace.padan(
      "batch", "berita", "-o", "keluaran", "--format", "tsv", "--include", "*.log", "--include", "*.txt",
      "--exclude", "arsip")
    #expect(outcome.exitCode == 0)
    #expect(try outputs() == ["a.log.tsv", "a.txt.tsv"])
  }

  @Test func `links lead nowhere`() throws {
    try workspace.write("Rudal.", to: "berita/a/b.txt")
    try workspace.write("Rahasia.", to: "luar/c.txt")
    for (name, target) in [
      ("lingkar", "."), ("luar", "../luar"), ("c.txt", "../luar/c.txt"), ("x.txt", "x.txt"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: "berita/\(name)").path, withDestinationPath: target)
    }
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran", "--format", "tsv")
    #expect(outcome.exitCode == 0)
    #expect(try outputs() == ["a/b.txt.tsv"])
  }

  /// Every kind of bad input at once, among good ones.
  @Test func `each fault costs one document and is explained`() throws {
    for number in 1...5 { try workspace.write("Rudal \(number).", to: "berita/baik\(number).txt") }
    let faults: [(name: String, bytes: [UInt8], stage: String, reason: String, byte: Int?)] = [
      ("besar.txt", [UInt8](repeating: 0x61, count: 1 << 20 + 1), "read", "larger than 1 MiB", nil),
      ("biner.txt", [0x89, 0x50, 0x4E, 0x47, 0], "decode", "NUL at byte 4", 4),
      ("kosong.txt", [], "decode", "holds no text", nil),
      (
        "panjang.jsonl", [UInt8](repeating: 0x61, count: 2 << 20), "decode", "the line is longer than 1 MiB",
        nil
      ),
      ("rusak.html", Array("<p>Rudal ".utf8) + [0xC3], "decode", "not valid UTF-8 at byte 9", 9),
      ("rusak.jsonl", Array("{\"text\": \"Rud".utf8), "decode", "not valid JSON", nil),
      ("utf16.txt", [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0], "decode", "not valid UTF-16LE at byte 4", 4),
      ("windows.txt", [0x93, 0x61, 0x94], "decode", "not valid UTF-8 at byte 0", 0),
    ]
    for fault in faults { try workspace.write(fault.bytes, to: "berita/\(fault.name)") }
    let outcome = try workspace.padan(
      "batch", "berita", "-o", "keluaran", "--format", "json,html", "--max-megabytes", "1")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaint.contains("5 articles done, 8 failed"))
    #expect(try outputs().count == 10)
    let found = try JSONValue.lines(workspace.bytes(of: "keluaran/failures.jsonl"))
    #expect(found.map { $0["path"]?.string } == faults.map { "berita/\($0.name)" })
    for (failure, fault) in zip(found, faults) {
      #expect(failure["stage"]?.string == fault.stage, "\(fault.name)")
      #expect(failure["reason"]?.string?.contains(fault.reason) == true, "\(fault.name)")
      #expect(failure["byte"]?.integer == fault.byte, "\(fault.name)")
    }
  }

  @Test(.disabled(if: geteuid() == 0, "root may read everything"))
  func `what may not be read costs only itself`() throws {
    for name in ["a.txt", "b/c.txt", "d.txt"] { try workspace.write("Rudal.", to: "berita/\(name)") }
    let forbidden = ["a.txt", "b"].map { workspace.folder.appending(path: "berita/\($0)").path }
    for path in forbidden { chmod(path, 0) }
    defer { for path in forbidden { chmod(path, 0o700) } }
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran", "--format", "tsv")
    #expect(outcome.exitCode == 1)
    #expect(try outputs() == ["d.txt.tsv"])
    let failures = try JSONValue.lines(workspace.bytes(of: "keluaran/failures.jsonl"))
    #expect(failures.map { $0["path"]?.string } == ["berita/a.txt", "berita/b"])
    #expect(failures.allSatisfy { $0["stage"]?.string == "read" })
  }

  /// A device that takes nothing stands for a disk that is full.
  @Test func `a full disk ends the run, and the next one goes on`() throws {
    for number in 1...5 { try workspace.write("Rudal \(number).", to: "berita/b\(number).txt") }
    try workspace.makeFolder("keluaran")
    let link = workspace.folder.appending(path: "keluaran/b3.txt.tsv")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/dev/full")
    let full = try workspace.padan("batch", "berita", "-o", "keluaran", "--format", "tsv")
    #expect(full.exitCode == 73)
    #expect(full.complaint.contains("keluaran/b3.txt.tsv: cannot be written: No space left on device"))
    #expect(full.complaint.contains("run the same command again to go on"))
    try FileManager.default.removeItem(at: link)
    #expect(try workspace.padan("batch", "berita", "-o", "keluaran", "--format", "tsv").exitCode == 0)
    _ = try workspace.padan("batch", "berita", "-o", "segar", "--format", "tsv")
    #expect(try workspace.tree("keluaran") == workspace.tree("segar"))
  }

  @Test func `the first failure ends the run if asked`() throws {
    try workspace.write([0xFF], to: "berita/a.txt")
    for number in 1...5 { try workspace.write("Rudal \(number).", to: "berita/b\(number).txt") }
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran", "--fail-fast", "--jobs", "1")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaint.contains("0 articles done, 1 failed"))
    #expect(outcome.complaint.contains("run the same command again to go on"))
    #expect(try outputs().isEmpty)
  }

  @Test func `messages are objects if asked`() throws {
    try workspace.write("Rudal.", to: "berita/a.txt")
    try workspace.write([0xFF], to: "berita/b.txt")
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran", "--log-format", "json")
    let events = try JSONValue.lines(outcome.errors)
    #expect(events.map { $0["event"]?.string } == ["failed", "finished"])
    #expect(events.first?["path"]?.string == "berita/b.txt")
    #expect(events.last?["done"]?.integer == 1)
    #expect(events.last?["new"]?["documents"]?.integer == 1)
  }
}
