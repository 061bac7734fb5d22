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

  private var orders: [String: Order] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// A row is the headword, what follows it (`n` or `name`), the order, and the counts it rests on.
  init(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count == 4, cells[1] == "n" || cells[1] == "name", let order = Order(rawValue: cells[2])
      else {
        diagnostics.append(
          Diagnostic(
            severity: .error, file: table.path, line: line, column: 1,
            message: "a row has headword, n or name, a known order, and the counts"))
        continue
      }
      orders[cells[0] + "\t" + cells[1]] = order
    }
  }

  /// What the table says of a headword before a noun, or before a name without a gloss.
  func order(_ headword: String, beforeName: Bool) -> Order? {
    orders[headword + "\t" + (beforeName ? "name" : "n")]
  }
}
