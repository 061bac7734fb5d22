/// The runs of one stage, compared with the yardstick.
struct Measurement {
  /// The stage.
  let stage: Stage
  /// Its runs, in the order of the rounds.
  let samples: [Stage.Sample]
  /// Throughput over that of the yardstick in the same round, a median; 1 is as fast as ICU alone.
  let ratio: Double

  /// The median time of a run, in seconds.
  var seconds: Double { Self.median(samples.map(\.cost.seconds)) }
  /// Bytes of text a second.
  var bytesPerSecond: Double { Double(stage.byteCount) / seconds }
  /// Tokens a second, where there are tokens.
  var tokensPerSecond: Double? { stage.tokenCount.map { Double($0) / seconds } }

  /// How often memory was asked for, a token, where both are counted.
  var allocationsPerToken: Double? {
    let counts = samples.compactMap(\.cost.allocations).map(Double.init)
    guard let tokenCount = stage.tokenCount, counts.count == samples.count else { return nil }
    return Self.median(counts) / Double(tokenCount)
  }

  private init(stage: Stage, samples: [Stage.Sample], yardstick: Stage, rounds: [Stage.Sample]) {
    self.stage = stage
    self.samples = samples
    // Compared round by round, what slows the machine down for a while cancels out.
    ratio = Self.median(
      zip(samples, rounds).map { sample, reference in
        Double(stage.byteCount) / sample.cost.seconds * reference.cost.seconds / Double(yardstick.byteCount)
      })
  }

  /// Measures stages in rounds, each stage once a round, after a round that does not count.
  ///
  /// - Parameters:
  ///   - stages: the yardstick first.
  ///   - runs: the number of rounds that count; at least 1.
  static func measure(_ stages: [Stage], runs: Int) throws -> [Measurement] {
    guard let yardstick = stages.first else { return [] }
    let warmUp = try stages.map { try $0.sample() }
    let rounds = try (0..<runs).map { _ in try stages.map { try $0.sample() } }
    return try stages.indices.map { index in
      let samples = rounds.map { $0[index] }
      guard samples.allSatisfy({ $0.output == warmUp[index].output }) else {
        throw BenchmarkError.notDeterministic(stage: stages[index].name)
      }
      return Measurement(
        stage: stages[index], samples: samples, yardstick: yardstick, rounds: rounds.map { $0[0] })
    }
  }

  /// The middle value, or the mean of the two in the middle; NaN of none.
  static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
