import Foundation
import Testing

@Suite struct CompiledDictionaryTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(dictionaries: SmallDictionaries.folder())
    try workspace.write(Articles.short, to: "artikel.txt")
  }

  private var cacheHome: String { workspace.folder.appending(path: "cache").path }

  private func annotate(_ environment: [String: String] = [:]) throws -> Outcome {
    let outcome = try workspace.padan(["annotate", "artikel.txt"], environment: environment)
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    return outcome
  }

  @Test func `compiled dictionaries are kept below the cache home`() throws {
    let environment = ["XDG_CACHE_HOME": cacheHome]
    let first = try annotate(environment)
    let names = try workspace.names()
    #expect(names.count { $0.hasPrefix("cache/padan/dictionaries-") && $0.hasSuffix(".padan") } == 1)
    #expect(try annotate(environment).output == first.output)
    #expect(try workspace.names() == names)
    #expect(try annotate(["PADAN_NO_CACHE": "1"]).output == first.output)
  }

  @Test func `nothing is kept if the user does not want it`() throws {
    _ = try annotate(["XDG_CACHE_HOME": cacheHome, "PADAN_NO_CACHE": "1"])
    #expect(try workspace.names() == ["artikel.txt"])
  }

  @Test func `a place that cannot be written is no matter`() throws {
    _ = try annotate(["XDG_CACHE_HOME": "/dev/null"])
    _ = try annotate(["XDG_CACHE_HOME": "", "HOME": ""])
  }

  @Test func `several at once leave one whole file`() async throws {
    let environment = ["XDG_CACHE_HOME": cacheHome]
    let processes = try (0..<4).map { _ in
      let process = workspace.makeProcess(
        try Products.executable("padan"),
        ["annotate", "artikel.txt", "--dictionaries", workspace.dictionaries.path], environment: environment)
      process.standardOutput = Pipe()
      try process.run()
      return process
    }
    let outputs = try processes.map { process in
      let output = try (process.standardOutput as? Pipe)?.fileHandleForReading.readToEnd()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return output
    }
    let expected = try annotate(environment).output
    #expect(outputs.allSatisfy { $0.map(Array.init) == expected })
    #expect(try workspace.names().count { $0.hasPrefix("cache/padan/") } == 1)
  }

  @Test func `a compiled file takes the folder's place`() throws {
    let made = try workspace.padan(["dictionary", "compile", "-o", "kamus.padan"])
    #expect(made.exitCode == 0)
    #expect(made.output.isEmpty && made.complaint.isEmpty)
    let arguments = ["annotate", "artikel.txt", "--dictionaries", "kamus.padan"]
    let outcome = try workspace.padan(arguments, dictionaries: .unnamed)
    #expect(outcome.exitCode == 0)
    #expect(try outcome.output == annotate().output)
  }

  @Test(arguments: [
    ("a text", Array("term\tn\tgloss\n".utf8), "is neither a folder of dictionaries nor a file made by"),
    ("nothing", [], "cannot be read"),
  ])
  func `another file is refused in one line`(name: String, bytes: [UInt8], complaint: String) throws {
    try workspace.write(bytes, to: "kamus.padan")
    for command in [["annotate", "artikel.txt"], ["dictionary", "lint"]] {
      let outcome = try workspace.padan(command + ["--dictionaries", "kamus.padan"], dictionaries: .unnamed)
      #expect(outcome.exitCode == 78)
      #expect(outcome.complaints.count == 1)
      if command.count == 2, command[0] == "annotate" { #expect(outcome.complaint.contains(complaint)) }
    }
  }

  @Test func `own layers are not compiled`() throws {
    try workspace.write("zalfor\tn\tgizmo\n", to: "own.tsv")
    let arguments = ["dictionary", "compile", "-o", "kamus.padan", "--dictionary", "own.tsv"]
    let outcome = try workspace.padan(arguments)
    #expect(outcome.exitCode == 64)
    #expect(try !workspace.names().contains("kamus.padan"))
  }
}
