import Foundation
import Testing

/// A place that cannot be written to.
struct BadOutput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let path: String

  static let all = [
    BadOutput(testDescription: "missing folder", path: "tiada/hasil.html"),
    BadOutput(testDescription: "below a file", path: "artikel.txt/hasil.html"),
    BadOutput(testDescription: "a folder", path: "folder"),
    BadOutput(testDescription: "the workspace", path: "."),
    BadOutput(testDescription: "name too long", path: String(repeating: "n", count: 300)),
    BadOutput(testDescription: "empty name", path: ""),
  ]
}

@Suite struct OutputFailureTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Articles.short, to: "artikel.txt")
    try workspace.write(JSONLine.record(id: "a", text: "Rudal."), to: "r.jsonl")
    try workspace.makeFolder("folder")
  }

  @Test(arguments: BadOutput.all, [("artikel.txt", "html"), ("r.jsonl", "jsonl")])
  func `nothing is half-written`(output: BadOutput, input: (file: String, format: String)) throws {
    let before = try workspace.names()
    let outcome = try workspace.padan(
      "annotate", input.file, "--format", input.format, "-o", output.path)
    #expect(outcome.exitCode == 73)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: \(output.path): cannot be written: "))
    #expect(try workspace.names() == before)
    #expect(try workspace.text(of: "artikel.txt") == Articles.short)
  }

  @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
  func `a folder without permission is left alone`() throws {
    chmod(workspace.folder.appending(path: "folder").path, 0o500)
    let outcome = try workspace.padan("annotate", "artikel.txt", "-o", "folder/hasil.json")
    #expect(outcome.exitCode == 73)
    #expect(outcome.complaint.hasPrefix("padan: folder/hasil.json: cannot be written: "))
    #expect(try workspace.names() == ["artikel.txt", "folder", "r.jsonl"])
  }

  @Test(arguments: ["artikel.txt", "r.jsonl"])
  func `a full device is reported`(file: String) throws {
    let outcome = try workspace.padan(["annotate", file], outputPath: "/dev/full")
    #expect(outcome.exitCode == 73)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: standard output: cannot be written: "))
  }
}
