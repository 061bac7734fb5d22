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

  /// By headword.
  private(set) var orders: [String: Orders] = [:]
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
      if cells[1] == "n" {
        orders[cells[0], default: Orders()].noun = order
      } else {
        orders[cells[0], default: Orders()].name = order
      }
    }
  }
}
