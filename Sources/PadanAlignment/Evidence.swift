/// Which clues of a source unit and of a target unit answer each other, as sets of bits.
struct Answers: Sendable {
  var source: UInt64 = 0
  var target: UInt64 = 0
}

/// Compares one source unit after the other with target units.
struct Evidence: Sendable {
  let source: [WeighedUnit]
  let target: [WeighedUnit]
  let keyCount: Int
  /// By key: the clues of the source unit at hand that have it.
  private var cluesByKey: [UInt64]

  init(source: [WeighedUnit], target: [WeighedUnit], keyCount: Int) {
    self.source = source
    self.target = target
    self.keyCount = keyCount
    cluesByKey = Array(repeating: 0, count: keyCount)
  }

  /// How a source unit and each of some target units answer each other.
  mutating func answers(of unit: Int, from others: some Sequence<Int>) -> [Answers] {
    let clues = source[unit].keys
    for (bit, keys) in clues.enumerated() {
      for key in keys { cluesByKey[key.position] |= 1 << UInt64(bit) }
    }
    let answers = others.map { self.answers(of: target[$0]) }
    for key in clues.joined() { cluesByKey[key.position] = 0 }
    return answers
  }

  private func answers(of unit: WeighedUnit) -> Answers {
    var answers = Answers()
    for (bit, keys) in unit.keys.enumerated() {
      var found: UInt64 = 0
      for key in keys { found |= cluesByKey[key.position] }
      guard found != 0 else { continue }
      answers.source |= found
      answers.target |= 1 << UInt64(bit)
    }
    return answers
  }
}

extension Evidence {
  /// What the answers of a pair of units say for it, in log-odds; both sides count half.
  func weight(of answers: Answers, source: Int, target: Int) -> Double {
    (self.source[source].weight(of: answers.source, by: 1)
      + self.target[target].weight(of: answers.target, by: 1)) / 2
  }
}
