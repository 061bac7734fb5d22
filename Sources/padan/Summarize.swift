import ArgumentParser
import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanFiles
import PadanModel
import PadanSummary
import SystemPackage

/// The formats of `padan summarize`.
enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
  case terminal, json, jsonl
}

/// `padan summarize`
struct Summarize: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @OptionGroup var dictionaries: DictionaryOptions

  func validate() throws {
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
    try reportingFailure {
      if input.loader.isJSONL(FilePath(file)) {
        try summarizeStream()
      } else {
        try OutputFile.writeStandardOutput(try summarizeDocument())
      }
    }
  }

  private var length: SummaryLength {
    sentences.map { .sentences($0) } ?? ratio.map { .share($0) } ?? .usual
  }

  private func summarizeDocument() throws -> [UInt8] {
    let isStandardInput = file == "-"
    let loader = input.loader
    let bytes =
      isStandardInput
      ? try InputFile.readStandardInput(limit: loader.limit) : try loader.bytes(of: FilePath(file))
    let name = isStandardInput ? "standard input" : FilePath(file).lastComponent?.string ?? file
    let document = try loader.reader.read(bytes, id: name, path: isStandardInput ? nil : file)
    let report = try SummaryReporter(dictionaries.load(), length: length, explains: explain).report(document)
    switch format ?? (Terminal.isTerminal && !explain ? .terminal : .json) {
    case .terminal: return report.text
    case .json: return try report.json(isIndented: true)
    case .jsonl: return try report.json(isIndented: false)
    }
  }

  private func summarizeStream() throws {
    guard format == nil || format == .jsonl else { throw ValidationError("JSONL input needs --format jsonl") }
    let reporter = try SummaryReporter(dictionaries.load(), length: length, explains: explain)
    let loader = input.loader
    let path = file == "-" ? nil : file
    var records = try path.map { try loader.records(of: FilePath($0)) } ?? loader.recordsOfStandardInput()
    var failures = 0
    while let record = try records.next() {
      do {
        let report = try reporter.report(try loader.document(of: record, path: path))
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
