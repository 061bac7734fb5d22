#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The figures of a benchmark, as they are written out.
struct Report: Encodable {
  /// The text that was measured on.
  struct Text: Encodable {
    let name: String
    let documents: Int
    let bytes: Int
    let tokens: Int
  }

  /// A stage's figures; times are medians.
  struct Line: Encodable {
    let stage: String
    let secondsPerRun: Double
    let megabytesPerSecond: Double
    let tokensPerSecond: Double?
    let allocationsPerToken: Double?
    let ratioToICU: Double
  }

  let text: Text
  let runs: Int
  let stages: [Line]
  /// The median time to read the dictionaries and compile them in memory, in seconds.
  let dictionaryLoadSeconds: Double
  /// The most memory that was resident before the stages, dictionaries and text loaded, in bytes.
  let loadedPeakBytes: Int?
  /// The most memory that was resident at once, in bytes.
  let peakBytes: Int?
  /// The command on one article; nil if it has not been built.
  let coldStart: ColdStart?
  /// How speed and memory change with the glossary, the text and the workers; nil if nobody asked for it.
  var growth: Growth?
  /// What it ran on.
  let machine = Machine()

  /// Gathers the figures.
  init(
    _ workload: Workload, _ measurements: [Measurement], runs: Int, dictionaryLoadSeconds: Double,
    loadedPeakBytes: Int?, coldStart: ColdStart?
  ) {
    let corpus = workload.corpus
    text = Text(
      name: corpus.name, documents: corpus.documents.count, bytes: corpus.byteCount,
      tokens: workload.tokenCount)
    self.runs = runs
    stages = measurements.map { measurement in
      Line(
        stage: measurement.stage.name, secondsPerRun: measurement.seconds,
        megabytesPerSecond: measurement.bytesPerSecond / 1e6, tokensPerSecond: measurement.tokensPerSecond,
        allocationsPerToken: measurement.allocationsPerToken, ratioToICU: measurement.ratio)
    }
    self.dictionaryLoadSeconds = dictionaryLoadSeconds
    self.loadedPeakBytes = loadedPeakBytes
    peakBytes = Memory.own?.peak
    self.coldStart = coldStart
  }

  /// The figures as a JSON object.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// The figures as a table for people.
  func table() -> String {
    var table = TextTable(header: ["stage", "MB/s", "tokens/s", "allocations/token", "ratio to ICU"])
    for line in stages {
      table.add([
        line.stage, line.megabytesPerSecond.fixed(2), line.tokensPerSecond?.fixed(0) ?? "–",
        line.allocationsPerToken?.fixed(2) ?? "–", line.ratioToICU.fixed(3),
      ])
    }
    return """
      text          \(text.name): \(text.documents) documents, \(text.bytes) bytes, \(text.tokens) tokens
      runs          \(runs), medians
      dictionaries  read and compiled in \((dictionaryLoadSeconds * 1e3).fixed(1)) ms
      peak memory   \(peakBytes.inMegabytes); \(loadedPeakBytes.inMegabytes) before the first stage
      cold start    \(coldStart?.description ?? "not measured: no command 'padan' beside this one")
      machine       \(machine.description)

      \(table.description)\(growth.map { "\n\n\($0)" } ?? "")
      """
  }
}
