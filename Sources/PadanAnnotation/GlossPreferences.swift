import PadanModel
import PadanTables
import PadanTermbase

/// Which gloss of a headword goes with a neighbouring headword, as counted in published translations.
///
/// It is asked where neither a condition nor a collocation decides, and only ever puts
/// one of the dictionaries' own glosses first.
///
/// A class, because it is handed about for every choice of senses.
final class GlossPreferences: Sendable {
  private let rows: KeyedTable?
  let diagnostics: [Diagnostic]

  /// The table this is read from, below the dictionary folder; without it nothing is preferred.
  static let file = "transfer/preferences.tsv"
  private static let cellCount = 5

  /// A row is the headword, `prev` or `next`, the neighbour's headword, the gloss, and the counts of it and the first.
  init(_ table: Table?) {
    rows = table.map { KeyedTable($0, minimumCells: Self.cellCount) }
    diagnostics = table.map(Self.faults) ?? []
  }

  private static func faults(of table: Table) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    table.forEachRow { row in
      if !isPreference(row.cells, of: table) {
        diagnostics.append(
          Diagnostic(
            severity: .error, file: table.path, line: row.line, column: 1,
            message: "a preference has headword, prev or next, another headword, gloss and counts"))
      }
    }
    return diagnostics
  }

  private static func isPreference(_ cells: [TextRange], of table: Table) -> Bool {
    cells.count == cellCount
      && ["prev", "next"].contains { table.value(of: cells[1], key: $0)?.isEmpty == true }
      && count(table.string(cells[4])) != nil
  }

  /// `17/3` → 17
  private static func count(_ counts: String) -> Int? {
    Int(Substring(counts.utf8.prefix { $0 != UInt8(ascii: "/") }))
  }

  /// Where a neighbour stands.
  enum Side: String {
    case prev, next
  }

  /// A gloss of a headword, and the neighbour that it goes with.
  struct Row {
    let side: Side
    let neighbour: String
    let gloss: String
    /// How often it was counted.
    let count: Int
  }

  /// What is said of a headword, in the order of the rows; of the same neighbour the last row holds.
  func rows(of headword: String) -> [Row] {
    var found: [Row] = []
    rows?.forEachRow(of: headword) { cells in
      guard let rows, let side = Side(rawValue: rows.string(cells[1])) else { return }
      found.append(
        Row(
          side: side, neighbour: rows.string(cells[2]), gloss: rows.string(cells[3]),
          count: Self.count(rows.string(cells[4])) ?? 0))
    }
    return found
  }

  /// Whether any neighbour has a say in the gloss of a headword.
  func knows(_ headword: String) -> Bool { rows?.contains(headword) ?? false }
}
