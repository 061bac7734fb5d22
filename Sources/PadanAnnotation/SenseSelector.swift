import PadanTermbase

/// Chooses among the senses of a term by its neighbourhood.
///
/// Senses whose condition does not hold are out; those with more clauses come first, then the order of the
/// ``SenseList``.
struct SenseSelector {
  let terms: FoundTermTable
  let conditions: ConditionTable

  /// Leaves the units with the senses that hold.
  ///
  /// What the dictionaries offer around decides, not what was chosen there.
  ///
  /// - Parameter others: the other terms at the tokens of a unit, to be asked in order if no sense of its own holds.
  func select(_ units: inout UnitSequence, documentDomain: String?, others: (Range<Int>) -> [TermID]) {
    let open = units.indices.filter { units[$0].isOpen }
    if open.isEmpty { return }
    let neighbourhood = Neighbourhood(of: units, documentDomain: documentDomain, conditions: conditions)
    for index in open { units[index] = decided(units[index], at: index, neighbourhood, others) }
  }

  /// A unit with the senses that hold; where none does, those of another term at the same tokens.
  private func decided(
    _ unit: Unit, at index: Int, _ neighbourhood: Neighbourhood, _ others: (Range<Int>) -> [TermID]
  ) -> Unit {
    var unit = unit
    while unit.isOpen {
      if let choice = conditions.choice(among: unit.choice, where: { neighbourhood.finds($0, at: index) }) {
        unit.choose(choice)
        break
      }
      let next = others(unit.tokens).dropFirst(unit.otherTermsAsked).first
      unit.giveWay(to: next.map(terms.facts))
    }
    return unit
  }
}
