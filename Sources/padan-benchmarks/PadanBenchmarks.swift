public import ArgumentParser
public import PadanAnnotation
import PadanFiles
import SystemPackage

extension Shown: ExpressibleByArgument {}

/// The command `padan-benchmarks`.
@main
struct PadanBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "padan-benchmarks",
    abstract: "Measure how fast Padan's stages go through a text.",
    discussion: """
      Every stage is compared with plain iteration over ICU's word boundaries in C, of the same text in \
      the same run: a ratio of 1 is as fast as ICU alone. Run it from the repository's root, or name \
      text and dictionaries.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: ArgumentHelp(
      "Plain text, or JSONL with 'text'; the default is the articles in 'examples', repeated to 1 MB.",
      valueName: "path"))
  var path: String?

  @Option(help: "How often each stage runs; the stages take turns.")
  var runs = 5

  @Option(help: "The report's format.")
  var format: Format = .table

  @Option(help: "Which annotations to keep.")
  var show: Shown = .all

  @Option(help: ArgumentHelp("The folder of dictionaries.", valueName: "dir"))
  var dictionaries = "dictionaries"

  @Option(
    help: ArgumentHelp("A folder for the report, in a file named after the day.", valueName: "dir"))
  var results: String?

  @Flag(
    help: """
      Measure, too, how speed and memory change with the size of the glossary, the length of the text and \
      the number of workers. Takes minutes.
      """)
  var growth = false

  @Option(
    help: ArgumentHelp(
      "How many synthetic entries a glossary has; may be repeated. For --growth.", valueName: "number"))
  var entries = [20_000, 200_000, 1_000_000]

  @Option(
    help: ArgumentHelp(
      "Run one stage once, or none of them, and report nothing: for what watches the process from outside.",
      valueName: "stage"))
  var only: String?

  func validate() throws {
    guard (1...1000).contains(runs) else { throw ValidationError("--runs is a number from 1 to 1000") }
    guard entries.allSatisfy({ (1...10_000_000).contains($0) }) else {
      throw ValidationError("--entries is a number from 1 to 10000000")
    }
  }

  func run() throws {
    do {
      if let only { return try run(only) }
      let report = try measure()
      let text = Array((format == .json ? try report.json() : report.table()).utf8) + [UInt8(ascii: "\n")]
      try OutputFile.writeStandardOutput(text)
      if let results { try keep(text, of: report, in: FilePath(results)) }
    } catch {
      _ = try FileDescriptor.standardError.writeAll("padan-benchmarks: \(error)\n".utf8)
      throw ExitCode.failure
    }
  }

  private func measure() throws -> Report {
    let corpus = try path.map { try Corpus(reading: FilePath($0)) } ?? Self.examples()
    let (loaded, seconds) = try loadDictionaries()
    let workload = try Workload(corpus: corpus, dictionaries: loaded, shown: show)
    let loadedPeakBytes = Memory.own?.peak
    let measurements = try Measurement.measure(Stage.all(workload), runs: runs)
    let coldStart = try corpus.article.flatMap { article in
      try ColdStart(
        of: Self.command, on: article, dictionaries: FilePath(dictionaries), runs: runs * Self.startsPerRun)
    }
    var report = Report(
      workload, measurements, runs: runs, dictionaryLoadSeconds: seconds, loadedPeakBytes: loadedPeakBytes,
      coldStart: coldStart)
    if growth {
      report.growth = try Growth(
        workload, command: Self.command, dictionaries: FilePath(dictionaries), entries: entries, runs: runs)
    }
    return report
  }

  /// - Parameter name: the name of a stage, or `none`.
  private func run(_ name: String) throws {
    let corpus = try path.map { try Corpus(reading: FilePath($0)) } ?? Self.examples()
    let loaded = try Dictionaries(directory: FilePath(dictionaries))
    let stages = try Stage.all(Workload(corpus: corpus, dictionaries: loaded, shown: show))
    if name == Self.noStage { return }
    guard let stage = stages.first(where: { $0.name == name }) else {
      throw BenchmarkError.noSuchStage(name, known: stages.map(\.name) + [Self.noStage])
    }
    _ = try stage.sample()
  }

  private static let noStage = "none"

  /// A start is short, and what else the machine does counts for much.
  private static let startsPerRun = 10

  /// `padan`, where this program lies.
  private static var command: FilePath {
    FilePath(CommandLine.arguments.first ?? "").removingLastComponent().appending("padan")
  }

  private func keep(_ text: [UInt8], of report: Report, in folder: FilePath) throws {
    try OutputFile.makeDirectory(folder)
    let suffix = format == .json ? "json" : "txt"
    try OutputFile.write(text, to: folder.appending("\(report.machine.date).\(suffix)"))
  }

  private static func examples() throws -> Corpus {
    try Corpus(repeating: "examples", toByteCount: 1_000_000)
  }

  /// Loads the dictionaries as often as the stages run; returns them with the median time in seconds.
  private func loadDictionaries() throws -> (Dictionaries, seconds: Double) {
    let folder = FilePath(dictionaries)
    var times: [Double] = []
    while true {
      let start = ContinuousClock.now
      let loaded = try Dictionaries(directory: folder)
      times.append((ContinuousClock.now - start).seconds)
      if times.count == runs { return (loaded, Measurement.median(times)) }
    }
  }
}
