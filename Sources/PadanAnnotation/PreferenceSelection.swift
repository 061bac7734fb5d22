import PadanModel
import PadanTermbase

/// Puts the preferred glosses of a segment's units first.
struct PreferenceSelection {
  let preferences: NeighbourPreferences

  /// No more words than these may stand between neighbours.
  private static let mostBetween = 2

  /// Gives units the glosses that their neighbours ask for; those with a preferred gloss keep it.
  func select(_ units: inout UnitSequence) {
    var chosen: [(index: Int, gloss: GlossID)] = []
    for index in units.indices where units.has([.hasPreferences, .isContent], index) {
      if let gloss = gloss(of: index, in: units) { chosen.append((index, gloss)) }
    }
    for (index, gloss) in chosen { units.prefer(gloss, at: index) }
  }

  private func gloss(of index: Int, in units: UnitSequence) -> GlossID? {
    guard units[index].preferredGloss == nil else { return nil }
    return preferences.gloss(
      of: units[index].choice, after: neighbour(of: index, step: -1, in: units),
      before: neighbour(of: index, step: 1, in: units))
  }

  /// The headword of the next content word on one side, if no mark and few words stand between.
  private func neighbour(of index: Int, step: Int, in units: UnitSequence) -> HeadwordID? {
    var between = 0
    var position = index + step
    while units.indices.contains(position), between <= Self.mostBetween {
      if units.has(.isContent, position) { return preferences.headword(of: units[position].choice) }
      let tokens = units[position].tokens
      if tokens.contains(where: { units.view.tokens[$0].kind == .punctuation }) { return nil }
      between += tokens.count
      position += step
    }
    return nil
  }
}
