import Foundation
import PadanTestSupport
import Testing

/// Kills runs of `padan batch` at random moments, and sees that the next run ends with the outputs of one
/// that was left in peace.
@Suite(.slow) struct BatchKillTests {
  private static let moments = 20

  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    var random = SeededGenerator(seed: 8)
    let words = [
      "rudal", "presiden", "KTT NATO", "menteri", "Zubaqa", "kapal", "gempa", "menolak", "di Jakarta",
    ]
    for number in 0..<40 {
      let text = random.text(of: words.map { $0 + " " }, count: 60) + "."
      try workspace.write(text, to: "berita/\(number % 7)/\(number).txt")
    }
    let records = (0..<10).map { JSONLine.record(id: "r\($0)", text: "Rudal ke-\($0) tiba di Jakarta.") }
    try workspace.write(records.joined(), to: "berita/r.jsonl")
    try workspace.write([0xFF], to: "berita/buruk.txt")
  }

  private static let arguments = ["--format", "html,json", "--jobs", "3", "--quiet"]

  private func run(into folder: String) throws -> Outcome {
    try workspace.padan(["batch", "berita", "-o", folder] + Self.arguments)
  }

  /// Starts a run and kills it after a time, unless it has ended by then.
  private func kill(after time: Duration) throws {
    let process = workspace.makeProcess(
      try Products.executable("padan"),
      ["batch", "berita", "-o", "keluaran", "--dictionaries", Repository.dictionaries.path] + Self.arguments)
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: time / .seconds(1))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test func `a killed run goes on as if nothing had happened`() throws {
    let calm = try run(into: "tenang")
    #expect(calm.exitCode == 1)
    let expected = try workspace.tree("tenang")
    #expect(expected.count == 2 * 50 + Workspace.batchReports.count)
    var random = SeededGenerator(seed: 20)
    for moment in 0..<Self.moments {
      try kill(after: calm.duration * Double.random(in: 0...1, using: &random))
      // Sometimes a run that goes on is killed as well.
      if moment % 3 == 0 { try kill(after: calm.duration * Double.random(in: 0...1, using: &random)) }
      _ = try run(into: "keluaran")
      let found = try workspace.tree("keluaran")
      #expect(Set(found.keys) == Set(expected.keys))
      // What is new depends on whether the killed run had come to its end.
      for (name, bytes) in expected where name != "changes.json" {
        #expect(found[name] == bytes, "\(name), killed at moment \(moment)")
      }
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: workspace.folder.appending(path: "keluaran/.padan/staging").path) == [])
      try workspace.remove("keluaran")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM]) func `a run that is told to end says how to go on`(signal: Int32) throws
  {
    let errors = workspace.folder.appending(path: "pesan")
    try Data().write(to: errors)
    let process = workspace.makeProcess(
      try Products.executable("padan"),
      ["batch", "berita", "-o", "keluaran", "--dictionaries", Repository.dictionaries.path, "--jobs", "1"])
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let staging = workspace.folder.appending(path: "keluaran/0/0.txt.html")
    while !FileManager.default.fileExists(atPath: staging.path), process.isRunning {
      Thread.sleep(forTimeInterval: 0.01)
    }
    Foundation.kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    let messages = try workspace.text(of: "pesan")
    #expect(messages.contains("not finished; run the same command again to go on"))
    let again = try workspace.padan(["batch", "berita", "-o", "keluaran"])
    #expect(again.complaint.contains(" unchanged, 1 failed"))
  }
}
