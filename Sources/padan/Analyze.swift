import ArgumentParser
import PadanAnnotation
import PadanFiles
import PadanMorphology
import SystemPackage

/// `padan analyze`
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Show how words are formed: headword, root, affixes.",
    discussion: """
      Readings are ranked: a headword before an inflected form of one, that before a regular derivation, \
      and among equals the shortest chain. The table, json and jsonl show all readings; tsv (form, root, \
      lemma) and conllu the best one.
      """)

  @Argument(help: ArgumentHelp("Word forms; '-' reads one a line from standard input.", valueName: "word"))
  var words: [String]

  @Option(help: "The output's format.")
  var format: AnalysisFormat = .table

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let loaded = try dictionaries.load()
      let analyzer = loaded.analyzer
      var known: [String: [Analysis]] = [:]
      var report = AnalysisReport(format: format, termbase: loaded.termbase)
      func append(_ word: String) {
        let readings = known[word] ?? analyzer.analyze(word: word)
        if known.count < Self.mostKnown { known[word] = readings }
        report.append(word, readings)
      }
      if words == ["-"] {
        try readStandardInput(append)
      } else {
        words.forEach(append)
      }
      try OutputFile.writeStandardOutput(try report.finish())
    }
  }

  /// How many forms are remembered, since text repeats its words.
  private static let mostKnown = 100_000

  private func readStandardInput(_ body: (String) throws -> Void) throws {
    var lines = LineReader(.standardInput, named: "standard input")
    while let line = try lines.next() {
      guard case .bytes(let bytes) = line, !bytes.isEmpty else { continue }
      try body(String(decoding: bytes, as: UTF8.self))
    }
  }
}
