public import ArgumentParser
import PadanAlignment
import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanFiles
public import PadanModel
import PadanMorphology
import PadanRendering
import PadanTables
import PadanText
import SystemPackage

extension AlignmentUnit: ExpressibleByArgument {}

/// The formats of `padan align`.
enum BitextFormat: String, ExpressibleByArgument, CaseIterable {
  case json, tsv, tmx, html
}

/// `padan align`
struct Align: ParsableCommand {
  static let configuration = CommandConfiguration(
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
      let aligner = Aligner(
        termbase: loaded.termbase, analyzer: Analyzer(rules: loaded.affixRules, lexicon: loaded.termbase),
        rules: try loaded.alignmentRules())
      let links = try aligner.align(source: units.source, target: units.target)
      try write(render(Bitext(unit: unit, source: units.source, target: units.target, links: links)))
    }
  }

  private func units(_ loaded: Dictionaries) throws -> (source: [String], target: [String]) {
    switch unit {
    case .line: (try document(source).text.lines, try document(target).text.lines)
    case .sentence:
      (
        try document(source).sentences(loaded.textRules),
        try document(target).sentences(try loaded.englishTextRules())
      )
    }
  }

  private func document(_ name: String) throws -> Document {
    var reader = input.loader.reader
    if unit == .line { reader.format = .plain }
    let bytes =
      try name == "-"
      ? InputFile.readStandardInput(limit: input.loader.limit) : input.loader.bytes(of: FilePath(name))
    return try reader.read(bytes, id: name == "-" ? "standard input" : name, path: name == "-" ? nil : name)
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

extension Document {
  /// The segments as text.
  fileprivate func sentences(_ rules: TextRules) throws -> [String] {
    try ArticleSegmenter(rules: rules).segment(self).segments.map { text[$0.range] }
  }
}

extension Dictionaries {
  /// What alignment knows beyond the termbase.
  fileprivate func alignmentRules() throws(DictionaryError) -> AlignmentRules {
    var tables: [Table] = []
    for file in AlignmentRules.files { tables.append(try table(file)) }
    let rules = AlignmentRules(tables)
    guard rules.diagnostics.isEmpty else { throw DictionaryError(.invalid(rules.diagnostics)) }
    return rules
  }

  /// What is known of the layout of English news.
  fileprivate func englishTextRules() throws(DictionaryError) -> TextRules {
    let none = Table(path: "", bytes: [])
    return TextRules(abbreviations: try table("english/abbreviations.tsv"), unfinished: none, credits: none)
  }
}
