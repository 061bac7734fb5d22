import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanModel
import PadanTestSupport
import Synchronization
import SystemPackage
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The repository's dictionaries, loaded once for all tests.
private let repositoryDictionaries = Result { () throws -> Dictionaries in
  let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
  return try Dictionaries(directory: root.appending("dictionaries"))
}

@Suite struct BatchRunnerTests {
  /// A format for tests: the segments' ids and texts, and how each term is glossed.
  static let plain = Rendering(.tsv) { document, indexPath in
    let segments = document.segments.map { segment in
      "\(segment.id)\t\(segment.text)\t\(segment.annotations.map { $0.gloss ?? "?" }.joined(separator: ";"))\n"
    }
    return Array("\(document.document.id)\t\(indexPath)\n\(segments.joined())".utf8)
  }

  static let title = Rendering(.markdown) { document, _ in Array((document.title ?? "-").utf8) }

  static let sentences = [
    "Presiden membuka pameran buku di ibu kota.", "Harga beras naik dua persen pada bulan Maret.",
    "Para menteri membahas anggaran pertahanan.", "Nelayan menunggu angin reda sebelum melaut.",
    "Polisi menutup jalan karena banjir.", "Kedua negara menandatangani perjanjian dagang.",
  ]

  /// What happened in the words of a test: the document's outputs, or where it failed.
  static func outline(_ event: BatchEvent) -> String {
    switch event {
    case .done(let document):
      "\(document.id) → \(document.outputs.map(\.path.string).sorted().joined(separator: " "))"
    case .failed(let failure):
      "\(FilePath(failure.file).lastComponent?.string ?? "")\(failure.line.map { ":\($0)" } ?? "") ✗ \(failure.stage)"
    case .unchanged: "unchanged"
    case .skipped: "skipped"
    case .repeated: "repeated"
    }
  }

  static func runner(
    into folder: FilePath, _ renderings: [Rendering] = [plain], workers: Int = 3, limit: Int = 1 << 20
  ) throws -> BatchRunner {
    BatchRunner(
      dictionaries: try repositoryDictionaries.get(), loader: DocumentLoader(limit: limit),
      plan: OutputPlan(folder: folder), renderings: renderings, workerCount: workers)
  }

  /// Runs a batch over one input and returns what happened, in the order of the outlines.
  @discardableResult static func run(
    _ runner: BatchRunner, _ inputs: FilePath...
  ) async throws -> (summary: BatchSummary, events: [BatchEvent]) {
    try runner.plan.makeFolder()
    let events = Mutex<[BatchEvent]>([])
    let inputs = try BatchInputs(inputs, excluding: runner.plan.folder)
    let summary = try await runner.run(inputs, manifest: Manifest(of: runner.plan.folder)) { event, _ in
      events.withLock { $0.append(event) }
    }
    return (summary, events.withLock { $0 }.sorted { outline($0) < outline($1) })
  }

  // MARK: Faults

  static func goodAndBad() throws -> TemporaryTree {
    let tree = try TemporaryTree()
    try tree.file("in/01.txt", "Judul berita\n\n\(sentences[0])\n")
    try tree.file("in/02.txt", "")
    try tree.file(FilePath("in/03.txt"), Array("Harga ber".utf8) + [0xFF])
    try tree.file("in/04.txt", "PNG\0\0")
    try tree.file("in/05.txt", String(repeating: "kata ", count: 400_000))
    try tree.file("in/06/a.html", "<h1>Judul</h1><p>\(sentences[1])</p>")
    try tree.file(
      "in/07.jsonl",
      "{\"id\": \"x/y\", \"text\": \"\(sentences[2])\"}\nrusak\n\n{\"id\": \"x/y\", \"text\": \"\(sentences[3])\"}\n"
    )
    try tree.file("in/08.jsonl", "\n")
    try tree.file("in/09\n.txt", sentences[4])
    return tree
  }

  /// In the order of letters.
  static let outlineOfGoodAndBad = [
    "01.txt → 01.txt.tsv", "02.txt ✗ decode", "03.txt ✗ decode", "04.txt ✗ decode", "05.txt ✗ read",
    "06/a.html → 06/a.html.tsv", "x/y → 07.jsonl.d/000001-x-y.tsv", "07.jsonl:2 ✗ decode",
    "x/y → 07.jsonl.d/000004-x-y.tsv", "08.jsonl ✗ decode", "09\n.txt → 09\n.txt.tsv",
  ]

  @Test(arguments: [1, 2, 8]) func badFilesCostOnlyThemselves(_ workers: Int) async throws {
    let tree = try Self.goodAndBad()
    let (summary, events) = try await Self.run(Self.runner(into: tree("out"), workers: workers), tree("in"))
    #expect(events.map(Self.outline) == Self.outlineOfGoodAndBad.sorted())
    #expect(summary.documents == 5)
    #expect(summary.failures == 6)
    #expect(summary.isComplete)
    #expect(summary.duration > .zero)
    #expect(
      try tree.outputs("out") == [
        "01.txt.tsv", "06/a.html.tsv", "07.jsonl.d/000001-x-y.tsv", "07.jsonl.d/000004-x-y.tsv",
        "09\n.txt.tsv",
      ])
  }

  private static func failures(_ events: [BatchEvent]) -> [BatchFailure] {
    events.compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
  }

  @Test func failuresSayWhatIsWrongWithoutRepeatingTheFile() async throws {
    let tree = try Self.goodAndBad()
    let failures = Self.failures(try await Self.run(Self.runner(into: tree("out")), tree("in")).events)
    let malformed = try #require(failures.first { $0.file.hasSuffix("03.txt") })
    #expect(malformed.reason.hasPrefix("not valid UTF-8 at byte 9"))
    #expect(malformed.byte == 9)
    #expect(malformed.description == "\(tree("in/03.txt")): \(malformed.reason)")
    let record = try #require(failures.first { $0.line == 2 })
    #expect(record.description == "\(tree("in/07.jsonl")):2: not valid JSON")
    for failure in failures { #expect(!failure.reason.contains(tree.path.string)) }
  }

  @Test func aFaultInOneFormatLeavesNoHalfSet() async throws {
    struct Broken: Error, CustomStringConvertible { let description = "out of ink" }
    let tree = try TemporaryTree()
    for name in ["a", "b"] { try tree.file("in/\(name).txt", "Judul \(name)\n\n\(Self.sentences[0])") }
    let broken = Rendering(.html) { document, _ in
      if document.document.id == "a.txt" { throw Broken() }
      return Array("baik".utf8)
    }
    let (_, events) = try await Self.run(Self.runner(into: tree("out"), [Self.plain, broken]), tree("in"))
    #expect(events.map(Self.outline) == ["a.txt ✗ render", "b.txt → b.txt.html b.txt.tsv"])
    #expect(
      Self.failures(events) == [
        BatchFailure(file: tree("in/a.txt").string, stage: .render, reason: "out of ink")
      ])
    #expect(try tree.outputs("out") == ["b.txt.html", "b.txt.tsv"])
  }

  @Test func anOutputThatCannotBeWrittenCostsOnlyItsDocument() async throws {
    let tree = try TemporaryTree()
    for name in ["a", "b"] { try tree.file("in/\(name).txt", Self.sentences[0]) }
    try tree.file("out/a.txt.tsv/x", "a directory is in the way")
    let (_, events) = try await Self.run(Self.runner(into: tree("out")), tree("in"))
    #expect(events.map(Self.outline) == ["a.txt ✗ write", "b.txt → b.txt.tsv"])
    #expect(try tree.outputs("out") == ["a.txt.tsv/x", "b.txt.tsv"])
  }

  @Test func whatWasWrittenOfAFailedDocumentGoes() async throws {
    let tree = try TemporaryTree()
    try tree.file("in/a.txt", Self.sentences[0])
    try tree.file("out/a.txt.md/x", "a directory is in the way")
    let runner = try Self.runner(into: tree("out"), [Self.plain, Self.title])
    #expect(try await Self.run(runner, tree("in")).events.map(Self.outline) == ["a.txt ✗ write"])
    #expect(try tree.outputs("out") == ["a.txt.md/x"])
  }

  @Test func whatAKilledRunDidNotEnterDoesNotStay() async throws {
    let tree = try TemporaryTree()
    try tree.file("in/a.txt", "\0")
    try tree.file("out/a.txt.tsv", "left by a killed run")
    let runner = try Self.runner(into: tree("out"))
    #expect(try await Self.run(runner, tree("in")).events.map(Self.outline) == ["a.txt ✗ decode"])
    #expect(try tree.outputs("out").isEmpty)
  }

  /// Of the same length as the output that is entered, so that only the time tells.
  @Test func whatAKilledRunWroteOverAnOutputDoesNotStay() async throws {
    let tree = try TemporaryTree()
    try tree.file("in/a.txt", Self.sentences[0])
    let runner = try Self.runner(into: tree("out"))
    _ = try await Self.run(runner, tree("in"))
    let contents = try tree.contents("out")
    let written = try #require(contents["a.txt.tsv"])
    usleep(20_000)
    try tree.file("out/a.txt.tsv", String(repeating: "x", count: written.utf8.count))
    #expect(try await Self.run(runner, tree("in")).events.map(Self.outline) == ["a.txt → a.txt.tsv"])
    #expect(try tree.contents("out")["a.txt.tsv"] == written)
  }

  @Test func whatVanishesDuringTheRunCostsOnlyItself() async throws {
    let tree = try TemporaryTree()
    for name in ["a", "b", "c"] { try tree.file("in/\(name).txt", Self.sentences[0]) }
    let vanishing = tree("in/b.txt")
    let rendering = Rendering(.tsv) { document, _ in
      if document.document.id == "a.txt" { try FileManager.default.removeItem(atPath: vanishing.string) }
      return Array("baik".utf8)
    }
    let runner = try Self.runner(into: tree("out"), [rendering], workers: 1)
    let (summary, events) = try await Self.run(runner, tree("in"))
    #expect(events.map(Self.outline) == ["a.txt → a.txt.tsv", "b.txt ✗ read", "c.txt → c.txt.tsv"])
    #expect(summary.isComplete)
  }

  // MARK: Results

  @Test func outputsHoldTheDocument() async throws {
    let tree = try TemporaryTree()
    try tree.file("in/a/b.txt", "Judul berita\n\n\(Self.sentences[0])")
    let runner = try Self.runner(into: tree("out"), [Self.plain, Self.title])
    let event = try await Self.run(runner, tree("in")).events.first
    guard case .done(let document)? = event else {
      Issue.record("no document")
      return
    }
    #expect(document.id == "a/b.txt")
    #expect(document.path == tree("in/a/b.txt").string)
    #expect(document.title == "Judul berita")
    let outputs = try tree.contents("out")
    #expect(document.outputs.map(\.kind) == [.tsv, .markdown])
    #expect(document.outputs.map(\.path) == ["a/b.txt.tsv", "a/b.txt.md"])
    for output in document.outputs { #expect(outputs[output.path.string]?.utf8.count == output.size) }
    #expect(outputs["a/b.txt.md"] == "Judul berita")
    let text = try #require(outputs["a/b.txt.tsv"])
    #expect(text.hasPrefix("a/b.txt\t../index.html\n"))
    #expect(text.contains(Self.sentences[0]))
  }

  static func manyArticles(_ seed: UInt64) throws -> TemporaryTree {
    let tree = try TemporaryTree()
    var random = SeededGenerator(seed: seed)
    for number in 0..<60 {
      let text = (0..<Int.random(in: 1...20, using: &random)).compactMap { _ in
        sentences.randomElement(using: &random)
      }
      try tree.file("in/\(number % 7)/\(number).txt", "Berita \(number)\n\n\(text.joined(separator: "\n\n"))")
    }
    let records = (0..<40).map { "{\"id\": \"r\($0)\", \"text\": \"\(sentences[$0 % 6])\"}" }
    try tree.file("in/arsip.jsonl", records.joined(separator: "\n"))
    try tree.file("in/3/rusak.txt", "\0")
    return tree
  }

  @Test func parallelEqualsSerial() async throws {
    let tree = try Self.manyArticles(1)
    var outputs: [[String: String]] = []
    var outlines: [[String]] = []
    for (folder, workers) in [("serial", 1), ("parallel", 8)] {
      let runner = try Self.runner(into: tree(folder), [Self.plain, Self.title], workers: workers)
      outlines.append(try await Self.run(runner, tree("in")).events.map(Self.outline))
      outputs.append(try tree.contents(folder).filter { !$0.key.hasPrefix(".padan") })
    }
    #expect(outputs[0].count == 200 + TemporaryTree.reports.count)
    #expect(outputs[0] == outputs[1])
    #expect(outlines[0].count == 101)
    #expect(outlines[0] == outlines[1])
  }

  @Test func noMoreDocumentsAreAtWorkThanThereAreWorkers() async throws {
    let tree = try Self.manyArticles(2)
    let atWork = Mutex((now: 0, most: 0))
    let counting = Rendering(.json) { _, _ in
      atWork.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      defer { atWork.withLock { $0.now -= 1 } }
      return []
    }
    let runner = try Self.runner(into: tree("out"), [counting], workers: 2)
    #expect(try await Self.run(runner, tree("in")).summary.documents == 100)
    #expect((1...2).contains(atWork.withLock(\.most)))
  }

  @Test func aCancelledRunIsNotComplete() async throws {
    let tree = try Self.manyArticles(3)
    let runner = try Self.runner(into: tree("out"))
    let input = tree("in")
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await Self.run(runner, input).summary
    }
    let summary = try await task.value
    #expect(!summary.isComplete)
    #expect(summary.documents == 0)
    #expect(!tree.exists("out/index.json"))
  }

  @Test func anEmptyTreeIsDone() async throws {
    let tree = try TemporaryTree()
    try tree.directory("in")
    let (summary, events) = try await Self.run(Self.runner(into: tree("out")), tree("in"))
    #expect(summary.isComplete)
    #expect(events.isEmpty)
    #expect(try tree.outputs("out") == [])
  }
}
