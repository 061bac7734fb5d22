import SystemPackage

/// How speed and memory change with the glossary, the text and the workers.
struct Growth: Encodable {
  let glossary: GlossaryGrowth
  let text: TextGrowth
  let workers: WorkerGrowth
}

extension Growth {
  /// Measures all of it, which takes minutes.
  ///
  /// - Parameters:
  ///   - command: `padan`.
  ///   - dictionaries: the folder of the default dictionaries.
  ///   - entries: the sizes of the glossaries.
  ///   - runs: how often what is compared runs.
  init(_ workload: Workload, command: FilePath, dictionaries: FilePath, entries: [Int], runs: Int) throws {
    let cores = Machine().cores
    glossary = try GlossaryGrowth(workload, directory: dictionaries, sizes: entries, runs: runs)
    (text, workers) = try TemporaryFolder.use { folder in
      let streams = try Self.repetitions.map { repetitions in
        try RecordStream(
          workload, repetitions: repetitions, command: command, dictionaries: dictionaries, in: folder)
      }
      return (
        try TextGrowth(streams, workers: cores),
        try WorkerGrowth(streams[Self.steady], cores: cores, runs: min(runs, Self.mostRounds))
      )
    }
  }

  private static let repetitions = [1, 4, 16]
  /// The text that is long enough for the start not to count, as an index of ``repetitions``.
  private static let steady = 1
  /// A round goes through that text once for each number of workers.
  private static let mostRounds = 3
}

extension Growth: CustomStringConvertible {
  var description: String {
    """
    Growth of the glossary: annotate, with synthetic entries beside the default dictionaries
    \(glossary)

    Growth of the text: padan annotate, JSONL, \(text.workers) workers
    \(text)

    Workers: padan annotate, JSONL, the text × \(workers.repetitions)
    \(workers)
    """
  }
}
