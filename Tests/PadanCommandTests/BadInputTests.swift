import Foundation
import Testing

/// An input that cannot be annotated, and what the user is told.
struct BadInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Lays out the workspace.
  let prepare: @Sendable (Workspace) throws -> Void
  /// What follows `padan annotate`; the file first.
  let arguments: [String]
  let exitCode: Int32
  /// What the message holds besides the file.
  let message: String

  init(
    _ name: String, _ arguments: String..., exitCode: Int32, message: String,
    prepare: @escaping @Sendable (Workspace) throws -> Void = { _ in }
  ) {
    testDescription = name
    self.prepare = prepare
    self.arguments = arguments
    self.exitCode = exitCode
    self.message = message
  }

  /// A file with these bytes that is not accepted.
  init(
    _ name: String, bytes: [UInt8], file: String = "artikel.txt", options: [String] = [], message: String
  ) {
    testDescription = name
    prepare = { try $0.write(bytes, to: file) }
    arguments = [file] + options
    exitCode = 65
    self.message = message
  }
}

extension BadInput {
  static let files = [
    BadInput("missing file", "tiada.txt", exitCode: 66, message: "no such file"),
    BadInput("file below a file", "a.txt/b.txt", exitCode: 66, message: "no such file") { workspace in
      try workspace.write(Articles.short, to: "a.txt")
    },
    BadInput("empty name", "", exitCode: 66, message: "no such file"),
    BadInput("missing JSONL", "tiada.jsonl", exitCode: 66, message: "no such file"),
    BadInput("directory", "berita", exitCode: 66, message: "is a directory; to annotate the files in it") {
      try $0.makeFolder("berita")
    },
    BadInput("directory named like JSONL", "r.jsonl", exitCode: 66, message: "is a directory") { workspace in
      try workspace.makeFolder("r.jsonl")
    },
    BadInput("symbolic link to itself", "lingkar.txt", exitCode: 66, message: "cannot be read: ") {
      workspace in
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: "lingkar.txt").path, withDestinationPath: "lingkar.txt")
    },
    BadInput(
      "name too long", String(repeating: "n", count: 300), exitCode: 66, message: "cannot be read: "),
    BadInput("more bytes than accepted", "besar.txt", "--max-megabytes", "1", exitCode: 66, message: "1 MiB")
    {
      try $0.write([UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20 + 1), to: "besar.txt")
    },
  ]

  static let emptyTexts = [
    BadInput("empty file", bytes: [], message: "holds no text"),
    BadInput("white space only", bytes: Array(" \n\t\r\n ".utf8), message: "holds no text"),
    BadInput("byte order mark only", bytes: [0xEF, 0xBB, 0xBF], message: "holds no text"),
    BadInput(
      "page without text", bytes: Array("<html><script>rudal()</script></html>".utf8), file: "a.html",
      message: "holds no text"),
    BadInput(
      "front matter only", bytes: Array("---\njudul: Rudal\n---\n".utf8), file: "a.md",
      message: "holds no text"),
  ]

  static let malformedTexts = [
    BadInput("picture", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0x0D], message: "NUL at byte 4"),
    BadInput("zeros", bytes: [UInt8](repeating: 0, count: 64), message: "NUL at byte 0"),
    BadInput("stray byte", bytes: Array("Presiden ".utf8) + [0xFF, 0x61], message: "UTF-8 at byte 9"),
    BadInput("windows-1252", bytes: Array("kata ".utf8) + [0x93, 0x61, 0x94], message: "UTF-8 at byte 5"),
    BadInput("cut in a character", bytes: Array("harga ".utf8) + [0xE2, 0x82], message: "UTF-8 at byte 6"),
    BadInput("overlong form", bytes: Array("di ".utf8) + [0xC0, 0xAF], message: "UTF-8 at byte 3"),
    BadInput("encoded surrogate", bytes: Array("di ".utf8) + [0xED, 0xA0, 0x80], message: "UTF-8 at byte 3"),
    BadInput("after a mark", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0x62, 0xFF], message: "UTF-8 at byte 5"),
    BadInput(
      "in a page", bytes: Array("<!DOCTYPE html><p>".utf8) + [0xFE], file: "a.html",
      message: "UTF-8 at byte 18"),
    BadInput(
      "half a pair in UTF-16", bytes: [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0],
      message: "UTF-16LE at byte 4"),
    BadInput(
      "not of the encoding named", bytes: Array("kata ".utf8) + [0xE9], options: ["--encoding", "us-ascii"],
      message: "us-ascii at byte 5"),
    BadInput(
      "unknown encoding", bytes: Array("kata".utf8), options: ["--encoding", "klingon"],
      message: "unknown encoding 'klingon'"),
  ]
}

@Suite struct BadInputTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: BadInput.files + BadInput.emptyTexts + BadInput.malformedTexts)
  func `one line tells what is wrong with which file`(input: BadInput) throws {
    try input.prepare(workspace)
    let before = try workspace.names()
    let outcome = try workspace.padan(
      ["annotate"] + input.arguments + ["--format", input.isJSONL ? "jsonl" : "html", "-o", "hasil.html"])
    #expect(outcome.exitCode == input.exitCode)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("padan: \(input.arguments[0]): "))
    #expect(outcome.complaint.contains(input.message))
    #expect(outcome.complaint.hasSuffix("\n"))
    #expect(outcome.complaints.count == 1)
    #expect(try workspace.names() == before)
  }

  @Test(.disabled(if: geteuid() == 0, "root may read everything"))
  func `a file without permission is refused`() throws {
    try workspace.write(Articles.short, to: "rahasia.txt")
    chmod(workspace.folder.appending(path: "rahasia.txt").path, 0)
    let outcome = try workspace.padan("annotate", "rahasia.txt")
    #expect(outcome.exitCode == 66)
    #expect(outcome.complaint.hasPrefix("padan: rahasia.txt: cannot be read: "))
    #expect(outcome.complaints.count == 1)
  }

  @Test func `a line of 50 MB is refused at once`() throws {
    try workspace.write([UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000), to: "besar.txt")
    let outcome = try workspace.padan("annotate", "besar.txt")
    #expect(outcome.exitCode == 66)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: besar.txt: is larger than 16 MiB"))
    #expect(outcome.complaint.contains("--max-megabytes"))
    #expect(outcome.duration < .seconds(10))
  }

  @Test(arguments: [("nothing", [UInt8]()), ("a picture", [0x89, 0x50, 0]), ("a stray byte", [0x61, 0xFF])])
  func `standard input is named like a file`(name: String, input: [UInt8]) throws {
    let outcome = try workspace.padan(["annotate", "-"], input: input)
    #expect(outcome.exitCode == 65)
    #expect(outcome.complaint.hasPrefix("padan: standard input: "))
    #expect(outcome.complaints.count == 1)
  }

  @Test func `a name with a line feed in it stays on one line`() throws {
    let outcome = try workspace.padan("annotate", "dua\nbaris.txt")
    #expect(outcome.exitCode == 66)
    #expect(outcome.complaint == "padan: dua\\u{a}baris.txt: no such file\n")
  }
}

extension BadInput {
  fileprivate var isJSONL: Bool { arguments[0].hasSuffix(".jsonl") }
}
