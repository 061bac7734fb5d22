#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import PadanTermbase

/// A unit's clues with what finding an answer to each says for a link, in log-odds.
struct WeighedUnit: Sendable {
  /// The most clues that count: a set of them is the bits of a word.
  static let limit = 64

  /// The length in bytes, without white space.
  let length: Double
  /// The keys of each clue.
  let keys: [[WordID]]
  /// By clue: how much more its being answered by one unit says than its not being answered.
  let gains: [Double]
  /// The same for two units taken together, which answer more by chance.
  let gainsOfTwo: [Double]
  /// What it says if no clue is answered: below 0.
  let silence: Double

  /// What it says that one or two units answer these clues and no others.
  func weight(of answered: UInt64, by count: Int) -> Double {
    let gains = count > 1 ? gainsOfTwo : gains
    var sum = silence
    var rest = answered
    while rest != 0 {
      sum += gains[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}

/// Weighs clues by how rarely they are answered by chance.
///
/// For each clue it is counted how many units of the other side answer it. In a
/// true link it is answered with the chance of its kind, in any other with that
/// share; the logarithm of the ratio is what an answer, or its lack, says.
/// A clue that most units answer says nothing. One that no unit answers may lack
/// a gloss, the surer the more units it stands in, or belong to a unit that was
/// not translated.
struct ClueWeights {
  private let rules: AlignmentRules
  /// By key: how many units of the other side have a clue with it.
  private let unitCounts: [Int]
  private let unitCount: Int

  /// - Parameter answers: the other side.
  init(rules: AlignmentRules, answers: TextProfile, keyCount: Int) {
    self.rules = rules
    unitCount = answers.units.count
    var counts = Array(repeating: 0, count: keyCount)
    var lastUnit = Array(repeating: -1, count: keyCount)
    for (unit, profile) in answers.units.enumerated() {
      for key in profile.clues.lazy.flatMap({ answers.clues[$0].keys }) where lastUnit[key.position] != unit {
        lastUnit[key.position] = unit
        counts[key.position] += 1
      }
    }
    unitCounts = counts
  }

  /// The weighed units of a side.
  func weigh(_ text: TextProfile) -> [WeighedUnit] {
    let weights = text.clues.map(weight)
    let unanswered = unansweredWeights(text)
    return text.units.map { unit in
      let telling = unit.clues.compactMap { clue in weights[clue].map { (clue: clue, weight: $0) } }
        .sorted { ($1.weight.found, $0.clue) < ($0.weight.found, $1.clue) }.prefix(WeighedUnit.limit)
      return WeighedUnit(
        length: Double(unit.length), keys: telling.map { text.clues[$0.clue].keys },
        gains: telling.map { $0.weight.found - $0.weight.missed },
        gainsOfTwo: telling.map { $0.weight.foundInTwo - $0.weight.missed },
        silence: telling.reduce(0) { $0 + $1.weight.missed } + unit.clues.reduce(0) { $0 + unanswered[$1] })
    }
  }

  /// By clue: what it says that no unit answers it; 0 where one does.
  private func unansweredWeights(_ text: TextProfile) -> [Double] {
    var counts = Array(repeating: 0, count: text.clues.count)
    for clue in text.units.lazy.flatMap(\.clues) { counts[clue] += 1 }
    return zip(text.clues, counts).map { clue, count in
      guard mostAnswers(to: clue) == 0 else { return 0 }
      return rules[.unansweredWeight] * log(1 - rules[clue.kind.hit]) / Double(max(1, count))
    }
  }

  /// How many units answer a clue by the same key, at most.
  private func mostAnswers(to clue: Clue) -> Int { clue.keys.map { unitCounts[$0.position] }.max() ?? 0 }

  /// What a clue says, in log-odds.
  private struct Weight {
    let found: Double
    let foundInTwo: Double
    let missed: Double
  }

  /// What a clue says that some units answer; nil if that is nothing.
  private func weight(of clue: Clue) -> Weight? {
    let most = mostAnswers(to: clue)
    guard most > 0, Double(most) <= rules[.commonShare] * Double(max(unitCount, 3)) else { return nil }
    let hit = rules[clue.kind.hit]
    let chance = max(chance(of: clue), hit * exp(-rules[clue.kind.cap]))
    let found = [chance, 1 - (1 - chance) * (1 - chance)].map { log((hit + (1 - hit) * $0) / $0) }
    return Weight(found: found[0], foundInTwo: found[1], missed: log(1 - hit))
  }

  /// The chance that a unit answers though it is another's translation.
  private func chance(of clue: Clue) -> Double {
    let units = rules[.chanceUnits]
    let none = clue.keys.reduce(1.0) { none, key in
      // One answer is expected to be the right one.
      let count = Double(max(0, unitCounts[key.position] - 1))
      return none * (1 - count / (Double(unitCount) + units))
    }
    let prior = rules[.chanceShare] * units / (Double(unitCount) + units)
    return 1 - none * (1 - prior)
  }
}

extension WordID {
  /// The key's position in tables over all keys.
  var position: Int { Int(rawValue) }
}

extension ClueKind {
  var hit: AlignmentFeature {
    switch self {
    case .word: .wordHit
    case .name: .nameHit
    case .number: .numberHit
    case .mark: .markHit
    }
  }

  var cap: AlignmentFeature {
    switch self {
    case .word: .wordCap
    case .name: .nameCap
    case .number: .numberCap
    case .mark: .markCap
    }
  }
}
