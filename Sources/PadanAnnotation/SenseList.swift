import PadanTermbase

/// The senses of a term that may stand in a text written in one way, in order of preference.
final class SenseList {
  /// All of them.
  let all: ChoiceID
  let senses: [Sense]
  /// By sense, when it holds.
  let conditions: [PreparedCondition]
  /// Whether it depends on the neighbourhood which senses hold, or whether any does.
  let isOpen: Bool
  private var choices: [UInt64: ChoiceID] = [:]

  /// - Parameter all: the choice of all the senses.
  init(_ senses: [Sense], all: ChoiceID) {
    self.all = all
    self.senses = senses
    conditions = senses.map { PreparedCondition($0.condition) }
    isOpen = senses.isEmpty || !senses.allSatisfy(\.condition.clauses.isEmpty)
  }

  /// Those senses that hold, the more clauses the earlier; nil if there is none.
  func choice(where holds: (PreparedCondition) -> Bool, in cache: SenseCache) -> ChoiceID? {
    let holding = senses.indices.filter { holds(conditions[$0]) }
    if holding.isEmpty { return nil }
    // Bits tell apart so many only.
    guard senses.count <= 64 else { return cache.choice(of: byClauses(holding)) }
    let bits = holding.reduce(UInt64(0)) { $0 | (1 << UInt64($1)) }
    if let known = choices[bits] { return known }
    let choice = cache.choice(of: byClauses(holding))
    choices[bits] = choice
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
