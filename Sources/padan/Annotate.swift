public import ArgumentParser
public import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanFiles
public import PadanModel
import PadanRendering
import SystemPackage

extension DocumentFormat: ExpressibleByArgument {}
extension Shown: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// `padan annotate`
struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Lay English beside an article.",
    discussion: """
      With --input-format jsonl every line is an object with 'text' and, if it has one, 'id'; with \
      --format jsonl one object a line comes out, in order, as it goes. A line that cannot be read \
      becomes an object with 'error'.
      """)

  @Argument(help: ArgumentHelp("The article; '-' for standard input.", valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write; '-' for standard output.", valueName: "file"))
  var output: String = "-"

  @Option(help: "The output's format; the default is terminal on a terminal, json otherwise.")
  var format: OutputFormat?

  @OptionGroup var input: InputOptions

  @Option(help: "Which annotations to write.")
  var show: Shown = .all

  @OptionGroup var english: EnglishOptions

  @OptionGroup var dictionaries: DictionaryOptions

  func validate() throws { try english.check(file: file) }

  func run() async throws {
    try await reportingFailure {
      if input.loader.isJSONL(FilePath(file)) {
        try await annotateStream()
      } else {
        try await annotateDocument()
      }
    }
  }

  private func annotateDocument() async throws {
    let document = try input.document(file)
    let loaded = try dictionaries.load()
    try await english.withEnglish(loaded, input: input) { english in
      let gists = try Annotator(loaded).annotate(document, show: show)
      let annotated = try await english.lay(beside: gists, isLast: true)
      let format = format ?? (output == "-" && Terminal.isTerminal ? .terminal : .json)
      try write(
        Renderers.render(
          annotated, as: format, domainNames: loaded.domainNames,
          affixLabels: affixLabels(of: loaded, for: format)))
    }
  }

  private func affixLabels(
    of loaded: Dictionaries, for format: OutputFormat
  ) throws(DictionaryError) -> [String: AffixLabel] {
    switch format {
    case .interlinear, .interlinearPage: try loaded.affixLabels()
    default: [:]
    }
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    if output == "-" {
      try OutputFile.writeStandardOutput(bytes)
    } else {
      try OutputFile.write(bytes, to: FilePath(output))
    }
  }

  private func annotateStream() async throws {
    guard format == nil || format == .jsonl else {
      throw ValidationError(
        "JSONL input needs --format jsonl; for one file a record in another format, see 'padan batch'")
    }
    try english.checkStream()
    let loaded = try dictionaries.load()
    try await english.withEnglish(loaded, input: input) { english in
      try await annotateRecords(try Annotator(loaded), english)
    }
  }

  /// One record in, one object out, so that memory does not grow with the stream.
  private func annotateRecords(_ annotator: Annotator, _ english: EnglishSource) async throws {
    let renderer = JSONRenderer(isIndented: false)
    let loader = input.loader
    let path = file == "-" ? nil : file
    var records = try path.map { try loader.records(of: FilePath($0)) } ?? loader.recordsOfStandardInput()
    var sink = try OutputStream(output)
    var failures = 0
    while let record = try records.next() {
      do {
        let gists = try annotator.annotate(try loader.document(of: record, path: path), show: show)
        try sink.write(renderer.render(try await english.lay(beside: gists, isLast: false)))
      } catch let error as DocumentError {
        failures += 1
        complain(error.description)
        try sink.write(renderer.render(error: error.description, id: error.recordID ?? String(record.line)))
      }
    }
    try sink.finish()
    if failures > 0 { throw Exit.someFailed }
  }
}
