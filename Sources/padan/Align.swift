import ArgumentParser
import PadanAlignment
import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanFiles
public import PadanModel
import PadanRendering
import SystemPackage

extension AlignmentUnit: Choice {}

/// The formats of `padan align`.
enum BitextFormat: String, Choice {
  case json, tsv, tmx, html
}

/// `padan align`
struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Find which sentences of an English text translate which of an Indonesian one.",
    discussion: """
      Both texts must run in the same order; either may have sentences that the other lacks. With --unit line \
      the units are the lines of two plain texts, numbered from 0, and empty lines are in no link; with --unit \
      sentence they are the sentences of two articles. The score of a link goes from 0 to 1; below one half it \
      is worth a look. TMX has the pairs only.
      """)

  @Argument(help: ArgumentHelp("The Indonesian text; '-' for standard input.", valueName: "source"))
  var source: String

  @Argument(help: ArgumentHelp("The English text; '-' for standard input.", valueName: "target"))
  var target: String

  @Option(help: "What to align.")
  var unit: AlignmentUnit = .sentence

  @Option(help: "The output's format.")
  var format: BitextFormat = .json

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write; '-' for standard output.", valueName: "file"))
  var output: String = "-"

  @OptionGroup var input: InputOptions

  @OptionGroup var dictionaries: DictionaryOptions

  func validate() throws {
    guard source != "-" || target != "-" else {
      throw ValidationError("only one of the two texts can come from standard input")
    }
    guard input.inputFormat != .jsonl else {
      throw ValidationError("'padan align' reads two texts, not JSONL")
    }
    guard unit == .sentence || (input.inputFormat ?? .plain) == .plain else {
      throw ValidationError("--unit line takes plain text; for a text with markup, use --unit sentence")
    }
  }

  func run() throws {
    try reportingFailure {
      let loaded = try dictionaries.load()
      let units = try units(loaded)
      let aligner = Aligner(loaded, rules: try loaded.alignmentRules())
      let links = try aligner.align(source: units.source, target: units.target)
      try write(render(Bitext(unit: unit, source: units.source, target: units.target, links: links)))
    }
  }

  private func units(_ loaded: Dictionaries) throws -> (source: [String], target: [String]) {
    switch unit {
    case .line:
      (
        try input.document(source, format: .plain).text.lines,
        try input.document(target, format: .plain).text.lines
      )
    case .sentence:
      (
        try input.document(source).sentences(loaded.textRules),
        try input.document(target).sentences(try loaded.englishTextRules())
      )
    }
  }

  private func render(_ bitext: Bitext) -> [UInt8] {
    switch format {
    case .json: BitextJSONRenderer().render(bitext)
    case .tsv: BitextTSVRenderer().render(bitext)
    case .tmx: BitextTMXRenderer(creationToolVersion: padanVersion).render(bitext)
    case .html: BitextPageRenderer(title: "\(name(of: source)) · \(name(of: target))").render(bitext)
    }
  }

  private func name(of path: String) -> String {
    path == "-" ? "standard input" : FilePath(path).lastComponent?.string ?? path
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    if output == "-" {
      try OutputFile.writeStandardOutput(bytes)
    } else {
      try OutputFile.write(bytes, to: FilePath(output))
    }
  }
}

extension SourceText {
  /// The lines, without their ends; a line end that closes the text opens no further line.
  fileprivate var lines: [String] {
    var lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self) }
  }
}
