import PadanModel
import PadanTables
import PadanTermbase

/// Which gloss of a headword goes with a neighbouring headword, as counted in published translations.
///
/// It is asked where neither a condition nor a collocation decides, and only ever puts
/// one of the dictionaries' own glosses first.
struct GlossPreferences: Sendable {
  /// Where the neighbour stands.
  enum Side: String, Sendable { case prev, next }

  private struct Key: Hashable {
    let headword: String
    let side: Side
    let other: String
  }

  private struct Preference {
    let gloss: String
    let count: Int
  }

  private var preferences: [Key: Preference] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The table this is read from, below the dictionary folder; without it nothing is preferred.
  static let file = "transfer/preferences.tsv"

  /// A row is the headword, `prev` or `next`, the neighbour's headword, the gloss, and the counts of it and the first.
  init(_ table: Table?) {
    guard let table else { return }
    for (line, cells) in table.rows() {
      guard cells.count == 5, let side = Side(rawValue: cells[1]),
        let count = cells[4].split(separator: "/").first.flatMap({ Int($0) })
      else {
        diagnostics.append(
          Diagnostic(
            severity: .error, file: table.path, line: line, column: 1,
            message: "a preference has headword, prev or next, another headword, gloss and counts"))
        continue
      }
      preferences[Key(headword: cells[0], side: side, other: cells[2])] = Preference(
        gloss: cells[3], count: count)
    }
  }

  /// The gloss that goes with either neighbour; of two the one counted more often.
  func gloss(of headword: String, after previous: String?, before next: String?) -> String? {
    let found = [(Side.prev, previous), (.next, next)].compactMap { side, other in
      other.flatMap { preferences[Key(headword: headword, side: side, other: $0)] }
    }
    return found.max { $0.count < $1.count }?.gloss
  }

  var isEmpty: Bool { preferences.isEmpty }
}

/// Puts the preferred glosses of a segment's units first.
struct PreferenceSelection {
  let preferences: GlossPreferences
  let units: [Unit]
  let view: SegmentView

  /// No more words than these may stand between neighbours.
  private static let mostBetween = 2

  /// The units with the glosses that their neighbours ask for; those in `decided` stay as they are.
  func select(keeping decided: (Unit) -> Bool) -> [Unit] {
    guard !preferences.isEmpty else { return units }
    return units.indices.map { index in
      let unit = units[index]
      guard isContent(unit), !decided(unit), let sense = unit.sense, sense.condition.clauses.isEmpty else {
        return unit
      }
      let gloss = preferences.gloss(
        of: sense.lemma, after: neighbour(of: index, step: -1), before: neighbour(of: index, step: 1))
      return unit.preferring(gloss.flatMap { gloss in isOffered(gloss, unit) ? gloss : nil })
    }
  }

  private func isOffered(_ gloss: String, _ unit: Unit) -> Bool {
    unit.senses.contains { $0.glosses.contains(gloss) }
  }

  /// The headword of the next content word on one side, if no mark and few words stand between.
  private func neighbour(of index: Int, step: Int) -> String? {
    var between = 0
    var position = index + step
    while units.indices.contains(position), between <= Self.mostBetween {
      let unit = units[position]
      if isContent(unit) { return unit.sense?.lemma }
      if unit.tokens.contains(where: { view.tokens[$0].kind == .punctuation }) { return nil }
      between += unit.tokens.count
      position += step
    }
    return nil
  }

  private func isContent(_ unit: Unit) -> Bool {
    unit.sense.map { $0.partOfSpeech.isContent && $0.partOfSpeech != .phrase } ?? false
  }
}
