public import PadanTables

/// A dictionary file of a termbase.
///
/// A class, because every ``Sense`` knows its file.
public final class DictionaryFile: Sendable {
  /// Its rows.
  public let table: Table
  /// The name that outputs show, relative to its dictionary folder: `terms/military.tsv`.
  public let name: String
  /// Later layers win over earlier ones; the default dictionaries are layer 0. A layer below them is a fallback:
  /// it speaks only for terms that no other layer has.
  public let layer: Int
  /// The domain of the rows that name none.
  public let defaultDomain: String

  /// Names a table; its default domain is what the table says.
  public convenience init(table: Table, name: String, layer: Int) {
    self.init(
      table: table, name: name, layer: layer,
      defaultDomain: table.defaults[TermKey.domain.rawValue] ?? "general")
  }

  /// Names a table of which the default domain is known.
  public init(table: Table, name: String, layer: Int, defaultDomain: String) {
    self.table = table
    self.name = name
    self.layer = layer
    self.defaultDomain = defaultDomain
  }
}

extension DictionaryFile {
  /// Calls `body` with the line, counted from 1, and the sense of every usable row, in order.
  public func forEachSense(_ body: (_ line: Int, _ sense: Sense) -> Void) {
    table.forEachRow { cells in
      let row = TermRow(table: table, cells: cells.cells)
      guard let sense = Sense(row, at: cells.start, of: self) else { return }
      body(cells.line, sense)
    }
  }
}
