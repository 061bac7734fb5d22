import Testing

@Suite struct UsageTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Articles.short, to: "artikel.txt")
  }

  @Test(arguments: [
    ("unknown command", ["anotate", "artikel.txt"]), ("no file", ["annotate"]),
    ("two files", ["annotate", "artikel.txt", "artikel.txt"]),
    ("unknown option", ["annotate", "artikel.txt", "--colour"]),
    ("unknown format", ["annotate", "artikel.txt", "--format", "pdf"]),
    ("unknown input format", ["annotate", "artikel.txt", "--input-format", "docx"]),
    ("unknown choice", ["annotate", "artikel.txt", "--show", "nothing"]),
    ("option without its value", ["annotate", "artikel.txt", "-o"]),
    ("limit of nothing", ["annotate", "artikel.txt", "--max-megabytes", "0"]),
    ("limit beyond sense", ["annotate", "artikel.txt", "--max-megabytes", "999999"]),
    ("limit that is no number", ["annotate", "artikel.txt", "--max-megabytes", "lots"]),
    ("a page of a stream", ["annotate", "artikel.txt", "--input-format", "jsonl", "--format", "html"]),
    ("no words to look up", ["lookup"]), ("no words to analyze", ["analyze"]),
    ("no folder for a batch", ["batch"]), ("no output for a batch", ["batch", "."]),
    ("unknown format of a batch", ["batch", ".", "-o", "out", "--format", "html,pdf"]),
    ("no workers", ["batch", ".", "-o", "out", "--jobs", "0"]),
    ("unknown dictionary command", ["dictionary", "burn"]),
  ])
  func `a fault in the usage exits with 64`(name: String, arguments: [String]) throws {
    let outcome = try workspace.padan(arguments, dictionaries: .unnamed)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("Error: "))
    #expect(outcome.complaint.contains("Usage: padan"))
    #expect(try workspace.names() == ["artikel.txt"])
  }

  @Test func `help tells the exit codes`() throws {
    let outcome = try workspace.padan(["--help"], dictionaries: .unnamed)
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    for code in [0, 1, 64, 65, 66, 73, 78] {
      #expect(outcome.text.contains(try Regex("\\n +\(code) +[a-z]")), "exit code \(code)")
    }
  }

  @Test(arguments: ["annotate", "analyze", "lookup", "batch", "dictionary"])
  func `a command explains itself`(command: String) throws {
    let outcome = try workspace.padan([command, "--help"], dictionaries: .unnamed)
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.hasPrefix("OVERVIEW: "))
    #expect(outcome.text.contains("USAGE: padan \(command)"))
  }

  @Test func `the version is semantic`() throws {
    let outcome = try workspace.padan(["--version"], dictionaries: .unnamed)
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.wholeMatch(of: /\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?\n/) != nil)
  }
}
