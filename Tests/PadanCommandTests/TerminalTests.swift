import Foundation
import Testing

@Suite struct TerminalTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Articles.short, to: "artikel.txt")
  }

  /// What a terminal shows; its line ends as line feeds.
  private func screen(
    _ options: [String] = [], columns: UInt16 = 80, environment: [String: String] = [:]
  ) throws -> String {
    let terminal = try Pseudoterminal(columns: columns)
    let process = workspace.makeProcess(
      try Products.executable("padan"),
      ["annotate", "artikel.txt", "--dictionaries", Repository.dictionaries.path] + options,
      environment: environment.merging(["TERM": "xterm-256color"]) { given, _ in given })
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = terminal.device
    try process.run()
    let text = try terminal.readToEnd(within: Workspace.timeLimit)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text.replacing("\r\n", with: "\n")
  }

  private static let escape = "\u{1B}["

  @Test func `a terminal gets the terminal format in colour`() throws {
    let text = try screen()
    #expect(text.contains(Self.escape))
    #expect(text.contains("Glossary"))
    #expect(text.contains("missile shield"))
  }

  @Test(arguments: [
    ("no wish", [:], true), ("NO_COLOR", ["NO_COLOR": "1"], false), ("any value", ["NO_COLOR": "0"], false),
    ("empty NO_COLOR", ["NO_COLOR": ""], true),
  ])
  func `colour follows the environment`(name: String, environment: [String: String], isColored: Bool) throws {
    let text = try screen(environment: environment)
    #expect(text.contains(Self.escape) == isColored)
    #expect(text.contains("Perisai Rudal"))
  }

  @Test(arguments: [40, 72, 120])
  func `lines keep to the width`(columns: Int) throws {
    let text = try screen(columns: UInt16(columns), environment: ["NO_COLOR": "1"])
    let widths = text.split(separator: "\n").map(\.count)
    #expect(widths.allSatisfy { $0 <= columns })
    #expect(widths.contains { $0 > columns * 3 / 4 })
  }

  @Test func `another format is left as it is`() throws {
    let plain = try workspace.padan("annotate", "artikel.txt", "--format", "json")
    #expect(try screen(["--format", "json"]) == plain.text)
  }

  @Test func `a file gets no control sequences`() throws {
    let outcome = try workspace.padan("annotate", "artikel.txt", "--format", "terminal", "-o", "hasil.txt")
    #expect(outcome.exitCode == 0)
    #expect(try !workspace.text(of: "hasil.txt").contains(Self.escape))
    #expect(try workspace.text(of: "hasil.txt").contains("Glossary"))
  }

  @Test func `control characters of an article stay harmless`() throws {
    try workspace.write("Presiden \u{1B}]0;rudal\u{7} menolak \u{9B}31m rudal.", to: "artikel.txt")
    let text = try screen(environment: ["NO_COLOR": "1"])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
}
