import Foundation
import PadanTestSupport
import Testing

@Suite struct BenchmarkCommandTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(dictionaries: SmallDictionaries.folder())
    try workspace.write(Articles.short, to: "artikel.txt")
    try workspace.write(
      JSONLine.record(id: "a", text: Articles.short) + JSONLine.record(id: "b", text: "Rudal."), to: "r.jsonl"
    )
  }

  private func measure(_ arguments: String...) throws -> Outcome {
    try workspace.run(
      Products.executable("padan-benchmarks"),
      arguments + ["--runs", "1", "--dictionaries", workspace.dictionaries.path])
  }

  /// Measured once for all tests that look at figures of it.
  private static let ofArticle = Result { try measured("artikel.txt") }
  private static let ofRecords = Result { try measured("r.jsonl") }

  private static func measured(_ file: String) throws -> JSONValue {
    let outcome = try BenchmarkCommandTests().measure(file, "--format", "json")
    #expect(outcome.exitCode == 0)
    return try outcome.json()
  }

  @Test(arguments: [("a text", ofArticle, 1), ("JSONL", ofRecords, 2)])
  func `every stage has its figures`(name: String, report: Result<JSONValue, any Error>, documents: Int)
    throws
  {
    let report = try report.get()
    #expect(report["text"]?["documents"]?.integer == documents)
    #expect(
      report["text"]?["bytes"]?.integer == Articles.short.utf8.count + (documents - 1) * "Rudal.".utf8.count)
    let stages = report["stages"]?.elements ?? []
    #expect(stages.count == 6)
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
    #expect(report["growth"] == nil)
  }

  @Test func `allocations are counted where there are tokens`() throws {
    let stages = try Self.ofArticle.get()["stages"]?.elements ?? []
    #expect(stages.first?["allocationsPerToken"] == nil)
    for stage in stages.dropFirst() {
      guard case .number(let allocations) = stage["allocationsPerToken"] else {
        Issue.record("a stage has no count of allocations: \(stage)")
        continue
      }
      #expect((0..<10_000).contains(allocations))
      if stage["stage"]?.string == "annotate" { #expect(allocations > 0) }
    }
  }

  @Test(arguments: ["none", "segments and tokens"])
  func `a stage runs by itself and reports nothing`(stage: String) throws {
    let outcome = try measure("artikel.txt", "--only", stage)
    #expect(outcome.exitCode == 0 && outcome.text.isEmpty && outcome.complaint.isEmpty)
  }

  @Test func `a stage that there is not is named with those that there are`() throws {
    let outcome = try measure("artikel.txt", "--only", "gloss")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaint.contains("no stage 'gloss'") && outcome.complaint.contains("'annotate'"))
  }

  @Test(.slow) func `growth is measured`() throws {
    let report = try measure("r.jsonl", "--growth", "--entries", "50", "--format", "json").json()
    let glossaries = report["growth"]?["glossary"]?["lines"]?.elements ?? []
    #expect(glossaries.map { $0["entries"]?.integer } == [0, 50])
    let sizes = glossaries.compactMap { $0["compiledBytes"]?.integer }
    #expect(sizes.count == 2 && sizes.first ?? 0 < sizes.last ?? 0)
    let texts = report["growth"]?["text"]?["lines"]?.elements ?? []
    let length = report["text"]?["bytes"]?.integer ?? 0
    #expect(texts.map { $0["bytes"]?.integer } == [length, 4 * length, 16 * length])
    #expect(texts.allSatisfy { ($0["peakBytes"]?.integer ?? 0) > 1_000_000 })
    let workers = report["growth"]?["workers"]?["lines"]?.elements ?? []
    #expect(workers.first?["workers"]?.integer == 1 && workers.first?["factor"] == .number(1))
  }

  @Test func `a start of the command is measured`() throws {
    let report = try Self.ofArticle.get()
    #expect(report["coldStart"]?["bytes"]?.integer == Articles.short.utf8.count)
    guard case .number(let minimum) = report["coldStart"]?["minimumSeconds"],
      case .number(let median) = report["coldStart"]?["medianSeconds"]
    else {
      Issue.record("no cold start")
      return
    }
    #expect(0 < minimum && minimum <= median)
  }

  @Test func `the table has a line a stage, and is kept under its day`() throws {
    let outcome = try measure("artikel.txt", "--results", "hasil")
    let kept = try workspace.tree("hasil").keys
    #expect(kept.count == 1)
    #expect(kept.first?.wholeMatch(of: /\d{4}-\d\d-\d\d\.txt/) != nil)
    let lines = outcome.text.split(separator: "\n")
    #expect(outcome.exitCode == 0)
    #expect(lines.count == 6 + 1 + 6)
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
