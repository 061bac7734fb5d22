import PadanModel
import PadanTermbase

/// Puts the preferred glosses of a segment's units first.
struct PreferenceSelection {
  let preferences: GlossPreferences
  let cache: SenseCache
  let view: SegmentView

  /// No more words than these may stand between neighbours.
  private static let mostBetween = 2

  /// Gives units the glosses that their neighbours ask for; those with a preferred gloss keep it.
  func select(_ units: inout [Unit]) {
    let chosen = units.indices.compactMap { index in gloss(of: index, in: units).map { (index, $0) } }
    for (index, gloss) in chosen { units[index].prefer(gloss, cache.choice) }
  }

  private func gloss(of index: Int, in units: [Unit]) -> String? {
    guard units[index].has([.hasPreferences, .isContent]), units[index].preferredGloss == nil,
      let sense = units[index].sense,
      let gloss = preferences.gloss(
        of: sense.lemma, after: neighbour(of: index, step: -1, in: units),
        before: neighbour(of: index, step: 1, in: units)),
      units[index].senses.contains(where: { $0.glosses.contains(gloss) })
    else { return nil }
    return gloss
  }

  /// The headword of the next content word on one side, if no mark and few words stand between.
  private func neighbour(of index: Int, step: Int, in units: [Unit]) -> String? {
    var between = 0
    var position = index + step
    while units.indices.contains(position), between <= Self.mostBetween {
      let unit = units[position]
      if unit.has(.isContent) { return unit.sense?.lemma }
      if unit.tokens.contains(where: { view.tokens[$0].kind == .punctuation }) { return nil }
      between += unit.tokens.count
      position += step
    }
    return nil
  }
}
