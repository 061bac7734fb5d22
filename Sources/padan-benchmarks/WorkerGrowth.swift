/// How the command's throughput grows with its workers.
struct WorkerGrowth: Encodable {
  /// The figures of one number of workers.
  struct Line: Encodable {
    let workers: Int
    let megabytesPerSecond: Double
    /// Throughput over that of one worker.
    let factor: Double
  }

  /// How often the corpus stands in the text.
  let repetitions: Int
  let lines: [Line]
}

extension WorkerGrowth {
  /// Measures 1, 2, 4 and so on up to the number of cores, in rounds: each number of workers once a round.
  init(_ stream: RecordStream, cores: Int, runs: Int) throws {
    let counts = Self.counts(upTo: cores)
    let rounds = try (0..<runs).map { _ in
      try counts.map { try stream.run(workers: $0).seconds }
    }
    repetitions = stream.repetitions
    lines = counts.indices.map { index in
      // Compared round by round, what slows the machine down for a while cancels out.
      Line(
        workers: counts[index],
        megabytesPerSecond: Double(stream.byteCount) / Measurement.median(rounds.map { $0[index] }) / 1e6,
        factor: Measurement.median(rounds.map { $0[0] / $0[index] }))
    }
  }

  /// The powers of two up to a number, and the number itself.
  static func counts(upTo cores: Int) -> [Int] {
    let powers = sequence(first: 1) { $0 * 2 }.prefix { $0 < cores }
    return powers + [max(1, cores)]
  }
}

extension WorkerGrowth: CustomStringConvertible {
  var description: String {
    var table = TextTable(header: ["workers", "MB/s", "factor"])
    for line in lines {
      table.add(["\(line.workers)", line.megabytesPerSecond.fixed(2), line.factor.fixed(2)])
    }
    return table.description
  }
}
