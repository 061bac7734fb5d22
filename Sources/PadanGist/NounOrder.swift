import PadanModel
import PadanTables

/// Where English puts the noun or name that follows a noun in Indonesian, by the headword of the first.
struct NounOrder: Sendable {
  /// The four ways to tie two nouns.
  enum Order: String, Sendable {
    /// `missile shield`
    case before
    /// `number of victims`
    case of
    /// `president's wife`
    case owner
    /// `actress Zarkusima`
    case after
  }

  /// What the table says of a headword.
  struct Orders: Sendable {
    /// Before a noun.
    var noun: Order?
    /// Before a name without a gloss.
    var name: Order?
  }

  private let rows: KeyedTable
  private(set) var diagnostics: [Diagnostic] = []

  private static let cellCount = 4

  /// A row is the headword, what follows it (`n` or `name`), the order, and the counts it rests on.
  init(_ table: Table) {
    rows = KeyedTable(table, minimumCells: Self.cellCount)
    table.forEachRow { row in
      if row.cells.count == Self.cellCount,
        Rule(follower: table.string(row.cells[1]), order: table.string(row.cells[2])) != nil
      {
        return
      }
      diagnostics.append(
        Diagnostic(
          severity: .error, file: table.path, line: row.line, column: 1,
          message: "a row has headword, n or name, a known order, and the counts"))
    }
  }

  /// What the table says of a headword; nil if nothing. Of several rows for the same the last one says it.
  func orders(of headword: String) -> Orders? {
    var orders: Orders?
    rows.forEachRow(of: headword) { cells in
      guard let rule = Rule(follower: rows.string(cells[1]), order: rows.string(cells[2])) else { return }
      var known = orders ?? Orders()
      if rule.isOfName { known.name = rule.order } else { known.noun = rule.order }
      orders = known
    }
    return orders
  }

  /// A row's cells after the headword.
  private struct Rule {
    let isOfName: Bool
    let order: Order

    init?(follower: String, order: String) {
      guard follower == "n" || follower == "name", let order = Order(rawValue: order) else { return nil }
      isOfName = follower == "name"
      self.order = order
    }
  }
}
