import ArgumentParser
public import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanFiles
public import PadanModel
import PadanRendering
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension DocumentFormat: Choice {}
extension Shown: Choice {}
extension OutputFormat: Choice {}

/// `padan annotate`
struct Annotate: ParsableCommand {
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

  @Option(
    help: "How many records of a JSONL stream to work on at once; the default is the number of processors.")
  var jobs: Int?

  @OptionGroup var english: EnglishOptions

  @OptionGroup var dictionaries: DictionaryOptions

  func validate() throws {
    guard jobs.map({ (1...1024).contains($0) }) ?? true else {
      throw ValidationError("--jobs is a number from 1 to 1024")
    }
    try english.check(file: file)
  }

  func run() throws {
    try reportingFailure {
      if input.loader.isJSONL(FilePath(file)) {
        try waiting { try await annotateStream() }
      } else {
        try annotateDocument()
      }
    }
  }

  private func annotateDocument() throws {
    if format == .html { prepareTemplate() }
    let document = try input.document(file)
    let loaded = try dictionaries.load()
    guard english.translator == nil else {
      return try waiting { try await annotate(document, loaded) }
    }
    let english = try english.source(loaded, input: input)
    let annotator = try Annotator(loaded)
    let annotated = try english.laySupplied(beside: try annotator.annotate(document, show: show))
    try write(annotated, loaded)
    // The system takes the memory back in one piece; to give it back piece by piece takes a millisecond.
    Self.exit()
  }

  /// Reads the page's template while the article is annotated.
  private func prepareTemplate() {
    do {
      try WorkerThread.start { HTMLRenderer.prepare() }
    } catch {
      // Without a thread to spare it is read when the page is written.
    }
  }

  /// Annotates the document while the translator works.
  private func annotate(_ document: Document, _ loaded: Dictionaries) async throws {
    try await english.withEnglish(loaded, input: input) { english in
      let gists = try Annotator(loaded).annotate(document, show: show)
      try write(try await english.lay(beside: gists, isLast: true), loaded)
    }
  }

  private func write(_ annotated: AnnotatedDocument, _ loaded: Dictionaries) throws {
    let format = format ?? (output == "-" && Terminal.isTerminal ? .terminal : .json)
    try write(
      Renderers.render(
        annotated, as: format, domainNames: loaded.domainNames,
        affixLabels: affixLabels(of: loaded, for: format)))
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
    let stream = AnnotationStream(
      dictionaries: loaded, loader: input.loader, path: file == "-" ? nil : file, show: show,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let sink = try RecordSink(output)
    if english.translator == nil {
      try await stream.forEach(gatheredBy: { RecordLines() }) { try sink.write($0) }
    } else {
      try await translate(stream, into: sink, loaded)
    }
    try sink.finish()
  }

  /// The translator answers one article after the other, so that the lines are made here and not by the workers.
  private func translate(
    _ stream: AnnotationStream, into sink: RecordSink, _ loaded: Dictionaries
  ) async throws {
    let lines = RecordLines()
    try await english.withEnglish(loaded, input: input) { english in
      try await stream.forEach(gatheredBy: { OutcomeList() }) { outcomes in
        for outcome in outcomes {
          if case .annotated(let gists) = outcome {
            lines.add(.annotated(try await english.lay(beside: gists, isLast: false)))
          } else {
            lines.add(outcome)
          }
          try sink.write(lines.takeProduct())
        }
      }
    }
  }
}

/// Where the lines of a JSONL stream go.
private final class RecordSink {
  private var stream: OutputStream?
  private var failures = 0

  init(_ output: String) throws { stream = try OutputStream(output) }

  /// Writes lines, and tells on standard error of the records that could not be annotated.
  // Not inlined: the optimizer of Swift 6.3 crashes over a value that cannot be copied in an asynchronous function.
  @inline(never) func write(_ lines: RecordLines.Product) throws {
    failures += lines.complaints.count
    lines.complaints.forEach { complain($0) }
    try stream?.write(lines.bytes)
  }

  /// Ends the stream. Fails if a record did.
  @inline(never) func finish() throws {
    if let stream = stream.take() { try stream.finish() }
    if failures > 0 { throw Exit.someFailed }
  }
}
