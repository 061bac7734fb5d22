import CPadanBenchmarks

/// What work took: time, and how often it asked for memory.
struct Cost {
  /// The time in seconds.
  private(set) var seconds: Double
  /// Calls of the C library's allocation functions by the thread that worked; nil where they cannot be counted.
  private(set) var allocations: Int?

  /// Nothing yet.
  init() {
    seconds = 0
    allocations = Self.allocationsSoFar.map { _ in 0 }
  }

  /// The cost of work that kept its own time and asked for no memory.
  init(seconds: Double) {
    self.init()
    self.seconds = seconds
  }

  /// Does work and adds what it took.
  mutating func count<Answer>(_ work: () throws -> Answer) rethrows -> Answer {
    let before = Self.allocationsSoFar
    let start = ContinuousClock.now
    let answer = try work()
    seconds += (ContinuousClock.now - start).seconds
    if let before, let after = Self.allocationsSoFar { allocations = (allocations ?? 0) + after - before }
    return answer
  }

  private static var allocationsSoFar: Int? {
    let count = padan_bench_allocations()
    return count < 0 ? nil : Int(count)
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { self / .seconds(1) }
}
