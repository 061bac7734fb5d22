import PadanTermbase

/// The senses of a term that may stand in a text written in one way, in order of preference.
final class SenseList {
  let senses: [Sense]
  /// All of them.
  let all: ChoiceID
  /// Whether it depends on the neighbourhood which senses hold, or whether any does.
  let isOpen: Bool

  /// - Parameter all: the choice of all the senses.
  init(_ senses: [Sense], all: ChoiceID) {
    self.senses = senses
    self.all = all
    isOpen = senses.isEmpty || senses.contains { !$0.condition.clauses.isEmpty }
  }
}

/// Sorts by a number, keeping the order of equals.
func stablySorted<Element>(_ elements: [Element], by rank: (Element) -> Int) -> [Element] {
  if elements.count < 2 { return elements }
  let ranks = elements.map(rank)
  // Most are in order as they come.
  if zip(ranks, ranks.dropFirst()).allSatisfy(<=) { return elements }
  return elements.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { elements[$0] }
}
