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
  private var headwords: Set<String> = []
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
      headwords.insert(cells[0])
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

  /// Whether any neighbour has a say in the gloss of a headword.
  func knows(_ headword: String) -> Bool { headwords.contains(headword) }
}
