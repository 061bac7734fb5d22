import PadanTermbase

/// A clause of a sense's condition, made ready to be asked many times.
struct PreparedClause {
  let place: Condition.Place
  let isNegated: Bool
  /// What it looks for, one of which must be there.
  let features: ConditionFeatures
  /// The position of the sense among those of its choice.
  fileprivate let sense: Int32
  /// The position of the whole clause in its table.
  fileprivate let position: Int32
}

/// The conditions of open choices, and what was chosen among their senses by those that hold.
///
/// The clauses of all choices lie in one array, because each is looked at for every place of a term. It belongs to
/// one worker, and forgets with the ``SenseCache``, by whose numbers it knows choices.
final class ConditionTable {
  private let senses: SenseCache
  private var clauses: [PreparedClause] = []
  private var wholeClauses: [Condition.Clause] = []
  /// By choice, the position of what is known of it, and one more; 0 for nothing yet.
  private var positions: [Int32] = []
  private var known: [Known] = []
  private var decisions: [Decision: ChoiceID] = [:]

  private struct Known {
    let clauses: Range<Int32>
    let senseCount: Int32
    /// What was chosen last, which is likely to be chosen again.
    var last: (failed: SenseSet, choice: ChoiceID)?
  }

  private struct Decision: Hashable {
    let all: ChoiceID
    let failed: SenseSet
  }

  init(senses: SenseCache) { self.senses = senses }

  /// Forgets all choices. To be called whenever the cache of the senses forgets these.
  func forget() {
    clauses = []
    wholeClauses = []
    positions = []
    known = []
    decisions = [:]
  }

  /// All of a clause that was passed by ``choice(among:where:)``.
  func whole(_ clause: PreparedClause) -> Condition.Clause { wholeClauses[Int(clause.position)] }

  /// Those senses of a choice that hold, the more clauses the earlier; nil if there is none.
  func choice(among all: ChoiceID, where holds: (PreparedClause) -> Bool) -> ChoiceID? {
    let position = position(of: all)
    var failed = SenseSet()
    for index in known[position].clauses {
      let clause = clauses[Int(index)]
      if !failed.contains(clause.sense), holds(clause) == clause.isNegated { failed.insert(clause.sense) }
    }
    if let last = known[position].last, last.failed == failed { return last.choice }
    guard failed.count < known[position].senseCount else { return nil }
    let choice = decided(Decision(all: all, failed: failed))
    known[position].last = (failed, choice)
    return choice
  }

  private func decided(_ decision: Decision) -> ChoiceID {
    if let known = decisions[decision] { return known }
    let all = senses[decision.all].senses
    let holding = all.indices.filter { !decision.failed.contains(Int32($0)) }.map { all[$0] }
    let choice = senses.choice(of: stablySorted(holding) { -$0.condition.clauses.count })
    decisions[decision] = choice
    return choice
  }

  private func position(of choice: ChoiceID) -> Int {
    let index = Int(choice.rawValue)
    if index >= positions.count {
      positions += repeatElement(0, count: max(index + 1, positions.count * 2) - positions.count)
    }
    if positions[index] == 0 {
      enter(senses[choice].senses)
      positions[index] = Int32(known.count)
    }
    return Int(positions[index]) - 1
  }

  private func enter(_ senses: [Sense]) {
    let start = Int32(clauses.count)
    for (index, sense) in senses.enumerated() {
      for clause in sense.condition.clauses {
        clauses.append(
          PreparedClause(
            place: clause.place, isNegated: clause.isNegated, features: ConditionFeatures(soughtBy: clause),
            sense: Int32(index), position: Int32(wholeClauses.count)))
        wholeClauses.append(clause)
      }
    }
    known.append(Known(clauses: start..<Int32(clauses.count), senseCount: Int32(senses.count)))
  }
}

/// Some of the senses of a choice, by their positions.
private struct SenseSet: Hashable {
  private(set) var count: Int32 = 0
  private var bits: UInt64 = 0
  /// Those that bits have no room for; no term that anybody would write has them.
  private var others: [Int32] = []

  mutating func insert(_ sense: Int32) {
    if sense < UInt64.bitWidth { bits |= 1 << UInt64(sense) } else { others.append(sense) }
    count += 1
  }

  func contains(_ sense: Int32) -> Bool {
    sense < UInt64.bitWidth ? bits >> UInt64(sense) & 1 == 1 : others.contains(sense)
  }
}
