import Foundation
import Testing

/// What `padan batch` shows while it works.
@Suite struct BatchProgressTests {
  private static let columns = 60

  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    let text = String(repeating: "Presiden menolak rudal di Jakarta.\n\n", count: 10)
    for number in 0..<40 { try workspace.write(text, to: "berita/\(number).txt") }
  }

  /// What a terminal receives, cut where a line is written anew.
  private func screen(_ options: String...) throws -> [String] {
    let terminal = try Pseudoterminal(columns: UInt16(Self.columns))
    let process = workspace.makeProcess(
      try Products.executable("padan"),
      ["batch", "berita", "-o", "keluaran", "--jobs", "1", "--dictionaries", Repository.dictionaries.path]
        + options)
    process.standardError = terminal.device
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    return try terminal.readToEnd(within: Workspace.timeLimit).components(separatedBy: "\r\u{1B}[K")
  }

  @Test func `a terminal shows a bar, and the summary in its place`() throws {
    let lines = try screen()
    let bars = lines.dropFirst().dropLast()
    #expect(!bars.isEmpty)
    for bar in bars {
      #expect(bar.count < Self.columns, "\(bar)")
      #expect(!bar.contains("\n"))
      #expect(bar.contains(" done"))
    }
    #expect(bars.contains { $0.contains(" %, ") && $0.contains(" a second") })
    #expect(lines.last?.hasPrefix("padan: 40 articles done, 0 failed in ") == true)
  }

  @Test func `a quiet run shows nothing`() throws {
    #expect(try screen("--quiet") == [""])
  }

  @Test func `a log has lines only`() throws {
    let outcome = try workspace.padan("batch", "berita", "-o", "keluaran")
    #expect(!outcome.complaint.contains("\r"))
    #expect(outcome.complaints.allSatisfy { $0.hasPrefix("padan: ") })
  }
}
