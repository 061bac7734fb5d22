import PadanTermbase

/// The senses of a term that may stand in a text written in one way, in order of preference.
final class SenseList {
  /// All of them.
  let all: ChoiceID
  let senses: [Sense]
  /// By sense, when it holds; empty if all hold always.
  let conditions: [PreparedCondition]
  /// Whether it depends on the neighbourhood which senses hold, or whether any does.
  let isOpen: Bool
  /// The choices made so far, by the senses that held, as bits.
  private var choices: [(holding: UInt64, choice: ChoiceID)] = []
  private var manyChoices: [[Int]: ChoiceID] = [:]

  /// - Parameter all: the choice of all the senses.
  init(_ senses: [Sense], all: ChoiceID) {
    self.all = all
    self.senses = senses
    isOpen = senses.isEmpty || senses.contains { !$0.condition.clauses.isEmpty }
    conditions = isOpen ? senses.map { PreparedCondition($0.condition) } : []
  }

  /// Those senses of an open list that hold, the more clauses the earlier; nil if there is none.
  func choice(where holds: (PreparedCondition) -> Bool, in cache: SenseCache) -> ChoiceID? {
    // Bits tell apart so many only; no term that anybody would write has more.
    guard senses.count <= UInt64.bitWidth else {
      return choice(of: senses.indices.filter { holds(conditions[$0]) }, in: cache)
    }
    var holding: UInt64 = 0
    for index in conditions.indices where holds(conditions[index]) { holding |= 1 << UInt64(index) }
    if holding == 0 { return nil }
    if let known = choices.first(where: { $0.holding == holding }) { return known.choice }
    let choice = cache.choice(of: byClauses(senses.indices.filter { holding >> UInt64($0) & 1 == 1 }))
    choices.append((holding, choice))
    return choice
  }

  private func choice(of holding: [Int], in cache: SenseCache) -> ChoiceID? {
    if holding.isEmpty { return nil }
    if let known = manyChoices[holding] { return known }
    let choice = cache.choice(of: byClauses(holding))
    manyChoices[holding] = choice
    return choice
  }

  private func byClauses(_ indices: [Int]) -> [Sense] {
    stablySorted(indices.map { senses[$0] }) { -$0.condition.clauses.count }
  }
}

/// Sorts by a number, keeping the order of equals.
func stablySorted<Element>(_ elements: [Element], by rank: (Element) -> Int) -> [Element] {
  if elements.count < 2 { return elements }
  return elements.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
    \.element)
}
