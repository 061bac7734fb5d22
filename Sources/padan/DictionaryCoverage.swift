import ArgumentParser
import PadanAnnotation
import PadanBatch
import PadanFiles
import PadanModel
import PadanTermbase
import SystemPackage

/// `padan dictionary coverage`
struct DictionaryCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Report which words of a corpus no dictionary glosses, by frequency.",
    discussion: """
      Words with a capital first, and function words, do not count. The words come as lines of count, word and \
      example with tabs between, the counts of the whole before them, marked with '#'. Exits with 1 if a file \
      cannot be read.
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles, JSONL files, and directories of them; '-' for a list of paths on standard input.",
      valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("Show no more than this many words.", valueName: "n"))
  var limit: Int?

  @Flag(
    help: "Report instead the rows of the dictionaries whose term no text has in any form, by file and line.")
  var unused = false

  @OptionGroup var selection: BatchSelection

  @OptionGroup var input: InputOptions

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let inputs = try BatchInputs(paths.map { FilePath($0) }, selecting: selection.files)
      let loaded = try dictionaries.load()
      let reader = CorpusReader(inputs, loader: input.loader)
      let (lines, hasFailed) = try unused ? unusedRows(reader, loaded) : unglossedWords(reader, loaded)
      try OutputFile.writeStandardOutput(Array(lines.map { "\($0)\n" }.joined().utf8))
      if hasFailed { throw Exit.someFailed }
    }
  }

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1 on") }
  }

  private func unglossedWords(_ reader: CorpusReader, _ loaded: Dictionaries) throws -> ([String], Bool) {
    let annotator = try Annotator(loaded)
    var coverage = CorpusCoverage()
    let hasFailed = try forEachDocument(of: reader) { coverage.add(try annotator.annotate($0)) }
    let words = coverage.unglossedWords
    let share = (coverage.share * 1000).rounded(.down) / 10
    let totals = [
      "# articles: \(coverage.documentCount)",
      "# words: \(coverage.glossedCount + coverage.unglossedCount), \(share)% glossed",
      "# different words without a gloss: \(words.count)",
    ]
    let rows = words.prefix(limit ?? .max).map { word in
      ["\(word.count)", word.surface, word.example].map(\.withControlsEscaped).joined(separator: "\t")
    }
    return (totals + rows, hasFailed)
  }

  private func unusedRows(_ reader: CorpusReader, _ loaded: Dictionaries) throws -> ([String], Bool) {
    let usage = try TermUsage(loaded)
    let hasFailed = try forEachDocument(of: reader) { try usage.add($0) }
    let rows = usage.unusedRows
    let lines = rows.prefix(limit ?? .max).map {
      "\($0.place.path):\($0.place.line): \($0.term)".withControlsEscaped
    }
    return (["# rows whose term no text has: \(rows.count)"] + lines, hasFailed)
  }

  /// Tells whether any document could not be read; each is reported.
  private func forEachDocument(of reader: CorpusReader, _ body: (Document) throws -> Void) throws -> Bool {
    var hasFailed = false
    while let result = reader.next() {
      switch result {
      case .success(let document): try body(document)
      case .failure(let failure):
        complain("\(failure)")
        hasFailed = true
      }
    }
    return hasFailed
  }
}
