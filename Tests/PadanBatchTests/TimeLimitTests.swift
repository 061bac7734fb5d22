import Dispatch
import PadanBatch
import PadanModel
import SystemPackage
import Testing

@Suite struct TimeLimitTests {
  /// The slow document would never end by itself, so that the run ends only if it is given up.
  @Test func aDocumentThatTakesTooLongIsGivenUp() async throws {
    let tree = try TemporaryTree()
    for name in ["a", "lambat", "z"] { try tree.file("in/\(name).txt", BatchRunnerTests.sentences[0]) }
    let released = DispatchSemaphore(value: 0)
    let slow = Rendering(.tsv) { document, _ in
      if document.document.id == "lambat.txt" { released.wait() }
      return Array("baik".utf8)
    }
    var runner = try BatchRunnerTests.runner(into: tree("out"), [slow], workers: 1)
    // Long enough for the others on a machine that does much else.
    runner.timeLimit = .seconds(4)
    let (summary, events) = try await BatchRunnerTests.run(runner, tree("in"))
    #expect(
      events.map(BatchRunnerTests.outline) == [
        "a.txt → a.txt.tsv", "lambat.txt ✗ annotate", "z.txt → z.txt.tsv",
      ])
    #expect(summary.isComplete)
    // The thread that was left to itself must not write after all.
    released.signal()
    try await Task.sleep(for: .milliseconds(500))
    #expect(try tree.outputs("out") == ["a.txt.tsv", "z.txt.tsv"])
  }
}
