import Foundation
import Testing

@Suite struct BatchWatchTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  private func waitFor(_ name: String, _ isMet: (String) throws -> Bool) throws {
    let file = workspace.folder.appending(path: name)
    let end = ContinuousClock.now + Workspace.timeLimit
    while ContinuousClock.now < end {
      if FileManager.default.fileExists(atPath: file.path), try isMet(workspace.text(of: name)) { return }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("\(name) is not as expected")
  }

  @Test func `what arrives is annotated until a signal comes`() throws {
    try workspace.write("Rudal tiba.", to: "berita/a.txt")
    let process = workspace.makeProcess(
      try Products.executable("padan"),
      [
        "batch", "berita", "-o", "keluaran", "--format", "tsv,json", "--watch", "--quiet", "--dictionaries",
        Repository.dictionaries.path,
      ])
    try Data().write(to: workspace.folder.appending(path: "pesan"))
    process.standardError = try FileHandle(forWritingTo: workspace.folder.appending(path: "pesan"))
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    try waitFor("keluaran/changes.json") { $0.contains("a.txt") }
    // A second run may not have the folder meanwhile.
    let second = try workspace.padan("batch", "berita", "-o", "keluaran")
    #expect(second.exitCode == 73)
    #expect(
      second.complaint == "padan: keluaran: another run is writing to this folder; "
        + "wait until it ends, or name another folder\n")
    try workspace.write("Presiden tiba.", to: "berita/mei/b.txt")
    try waitFor("keluaran/index.json") { $0.contains("mei/b.txt") }
    try workspace.write("Menteri pulang.", to: "berita/mei/b.txt")
    try waitFor("keluaran/mei/b.txt.json") { $0.contains("Menteri pulang.") }
    try workspace.write([0xFF], to: "berita/buruk.txt")
    try waitFor("pesan") { $0.contains("berita/buruk.txt: not valid UTF-8") }
    try workspace.write("Kapal tiba.", to: "berita/c.txt")
    try waitFor("keluaran/index.json") { $0.contains("c.txt") }
    // What failed is told once, not with each run.
    #expect(try workspace.text(of: "pesan").components(separatedBy: "berita/buruk.txt").count == 2)
    #expect(try workspace.text(of: "keluaran/failures.jsonl").contains("berita/buruk.txt"))
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect([0, 128 + SIGTERM].contains(process.terminationStatus))
  }
}
