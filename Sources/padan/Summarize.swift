import ArgumentParser
import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanFiles
import PadanModel
import PadanSummary
import SystemPackage

/// The formats of `padan summarize`.
enum SummaryFormat: String, Choice {
  case terminal, json, jsonl
}

/// `padan summarize`
struct Summarize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    abstract: "Pick an article's key sentences, with their English.",
    discussion: """
      Without --sentences and --ratio the summary is as long as editors write them. With --input-format jsonl \
      --format jsonl one object a line comes out for each record.
      """)

  @Argument(help: ArgumentHelp("The article; '-' for standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("How many sentences to pick.", valueName: "n"))
  var sentences: Int?

  @Option(help: ArgumentHelp("Which share of the article's words to pick, as 0.2.", valueName: "share"))
  var ratio: Double?

  @Option(help: "The output's format; the default is terminal on a terminal, json otherwise.")
  var format: SummaryFormat?

  @Flag(help: "In JSON, also write what is weighed for every sentence of the article.")
  var explain = false

  @OptionGroup var input: InputOptions

  @OptionGroup var english: EnglishOptions

  @OptionGroup var dictionaries: DictionaryOptions

  func validate() throws {
    try english.check(file: file)
    guard sentences == nil || ratio == nil else {
      throw ValidationError("--sentences and --ratio exclude each other")
    }
    guard (sentences ?? 1) >= 1 else { throw ValidationError("--sentences is a number from 1") }
    guard (ratio ?? 1) > 0, (ratio ?? 1) <= 1 else {
      throw ValidationError("--ratio is a number above 0 and at most 1")
    }
    guard !explain || format != .terminal else {
      throw ValidationError("--explain needs --format json or jsonl")
    }
  }

  func run() throws {
    try waiting { try await summarize() }
  }

  private func summarize() async throws {
    try await reportingFailure {
      let isStream = input.loader.isJSONL(FilePath(file))
      if isStream { try checkStream() }
      let document = isStream ? nil : try input.document(file)
      let loaded = try dictionaries.load()
      try await english.withEnglish(loaded, input: input) { english in
        let reporter = try SummaryReporter(loaded, english: english, length: length, explains: explain)
        if let document {
          try await summarize(document, reporter)
        } else {
          try await summarizeRecords(reporter)
        }
      }
    }
  }

  private func checkStream() throws {
    guard format == nil || format == .jsonl else { throw ValidationError("JSONL input needs --format jsonl") }
    try english.checkStream()
  }

  private var length: SummaryLength {
    sentences.map { .sentences($0) } ?? ratio.map { .share($0) } ?? .usual
  }

  private func summarize(_ document: Document, _ reporter: SummaryReporter) async throws {
    let report = try await reporter.report(document, isLast: true)
    let output =
      switch format ?? (Terminal.isTerminal && !explain ? .terminal : .json) {
      case .terminal: report.text
      case .json: try report.json(isIndented: true)
      case .jsonl: try report.json(isIndented: false)
      }
    try OutputFile.writeStandardOutput(output)
  }

  private func summarizeRecords(_ reporter: SummaryReporter) async throws {
    let loader = input.loader
    let path = file == "-" ? nil : file
    var records = try path.map { try loader.records(of: FilePath($0)) } ?? loader.recordsOfStandardInput()
    var failures = 0
    while let record = try records.next() {
      do {
        let report = try await reporter.report(try loader.document(of: record, path: path), isLast: false)
        try OutputFile.writeStandardOutput(try report.json(isIndented: false))
      } catch let error as DocumentError {
        failures += 1
        complain(error.description)
        let failure = SummaryFailure(id: error.recordID ?? String(record.line), error: error.description)
        try OutputFile.writeStandardOutput(try failure.json())
      }
    }
    if failures > 0 { throw Exit.someFailed }
  }
}
