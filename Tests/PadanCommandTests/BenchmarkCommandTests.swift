import Foundation
import PadanTestSupport
import Testing

@Suite struct BenchmarkCommandTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.write(Articles.short, to: "artikel.txt")
    try workspace.write(
      JSONLine.record(id: "a", text: Articles.short) + JSONLine.record(id: "b", text: "Rudal."), to: "r.jsonl"
    )
  }

  private func measure(_ arguments: String...) throws -> Outcome {
    try workspace.run(
      Products.executable("padan-benchmarks"),
      arguments + ["--runs", "1", "--dictionaries", Repository.dictionaries.path])
  }

  @Test(arguments: [("artikel.txt", 1), ("r.jsonl", 2)])
  func `every stage has its figures`(file: String, documents: Int) throws {
    let outcome = try measure(file, "--format", "json")
    let report = try outcome.json()
    #expect(outcome.exitCode == 0)
    #expect(report["text"]?["documents"]?.integer == documents)
    #expect(
      report["text"]?["bytes"]?.integer == Articles.short.utf8.count + (documents - 1) * "Rudal.".utf8.count)
    let stages = report["stages"]?.elements ?? []
    #expect(stages.count == 5)
    for stage in stages {
      guard case .number(let speed) = stage["megabytesPerSecond"],
        case .number(let ratio) = stage["ratioToICU"]
      else {
        Issue.record("a stage has no figures: \(stage)")
        continue
      }
      #expect(speed > 0 && ratio > 0)
    }
    #expect(stages.first?["ratioToICU"] == .number(1))
  }

  @Test func `a start of the command is measured`() throws {
    let report = try measure("artikel.txt", "--format", "json").json()
    #expect(report["coldStart"]?["bytes"]?.integer == Articles.short.utf8.count)
    guard case .number(let minimum) = report["coldStart"]?["minimumSeconds"],
      case .number(let median) = report["coldStart"]?["medianSeconds"]
    else {
      Issue.record("no cold start")
      return
    }
    #expect(0 < minimum && minimum <= median)
  }

  @Test func `the report is kept under its day`() throws {
    let outcome = try measure("artikel.txt", "--results", "hasil")
    let kept = try workspace.tree("hasil").keys
    #expect(kept.count == 1)
    #expect(kept.first?.wholeMatch(of: /\d{4}-\d\d-\d\d\.txt/) != nil)
    #expect(outcome.exitCode == 0)
  }

  @Test func `the table has a line a stage`() throws {
    let outcome = try measure("artikel.txt")
    let lines = outcome.text.split(separator: "\n")
    #expect(outcome.exitCode == 0)
    #expect(lines.count == 6 + 1 + 5)
    #expect(lines.last?.hasPrefix("HTML of one article") == true)
  }

  @Test(arguments: [("tiada.txt", "no such file"), (".", "is a directory"), ("kosong.txt", "holds no text")])
  func `a text that cannot be read is named`(file: String, message: String) throws {
    try workspace.write("", to: "kosong.txt")
    let outcome = try measure(file)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan-benchmarks: \(file): \(message)"))
  }

  @Test func `examples are looked for where it runs`() throws {
    let outcome = try measure()
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaint == "padan-benchmarks: examples: no such file\n")
  }
}
