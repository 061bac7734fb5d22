/// Terms that look Indonesian and mean nothing: the same for the same seed, and a longer list begins with the
/// shorter.
struct SyntheticTerms {
  private var generator: LinearCongruentialGenerator
  /// What was given out already, or must not be.
  private var taken: Set<String>

  /// Begins a list.
  ///
  /// - Parameter avoided: terms that must not be in it, in lower case.
  init(seed: UInt64, avoiding avoided: Set<String>) {
    generator = LinearCongruentialGenerator(state: seed)
    taken = avoided
  }

  /// The next term: one to three words, like none before.
  mutating func next() -> String {
    while true {
      let term = (0..<pick(Self.wordCounts)).map { _ in word() }.joined(separator: " ")
      if taken.insert(term).inserted { return term }
    }
  }

  /// The next terms as rows of a dictionary, a line each.
  mutating func rows(count: Int) -> [UInt8] {
    var rows: [UInt8] = []
    for number in 0..<count { rows += "\(next())\tn\tconcept \(number)\n".utf8 }
    return rows
  }

  private mutating func word() -> String {
    (0..<pick(Self.syllableCounts)).reduce(into: "") { word, _ in
      word += pick(Self.onsets) + pick(Self.vowels) + pick(Self.codas)
    }
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &generator)]
  }

  // What is usual stands in a list more than once.
  private static let wordCounts = [1, 1, 2, 2, 3]
  private static let syllableCounts = [2, 2, 3, 3, 4]
  private static let onsets = [
    "", "b", "c", "d", "g", "h", "j", "k", "l", "m", "n", "ng", "ny", "p", "r", "s", "t", "w", "y",
  ]
  private static let vowels = ["a", "a", "a", "i", "u", "e", "o"]
  private static let codas = ["", "", "", "", "n", "ng", "k", "r", "s", "t", "h", "m", "l"]
}

/// Pseudo-random numbers, the same on every run, with Knuth's constants of MMIX. The high bits are good enough to
/// choose by, and these are what `Int.random` goes by.
private struct LinearCongruentialGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
