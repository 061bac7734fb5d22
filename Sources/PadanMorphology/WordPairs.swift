import PadanModel
import PadanTables

/// Words and what stands for each: a table's rows, and what was added to them; `-` stands for the word itself.
struct WordPairs: Sendable {
  private var rows: KeyedTable?
  private var added: [[UInt8]: [UInt8]] = [:]

  /// No words.
  init() {}

  /// The rows of a table that have two cells.
  init(_ table: Table) { rows = KeyedTable(table, minimumCells: 2) }

  /// What stands for a word, whatever stood for it before.
  mutating func add(_ word: [UInt8], _ other: [UInt8]) {
    added[word] = Self.isItself(other) ? word : other
  }

  subscript(word: [UInt8]) -> [UInt8]? {
    if !added.isEmpty, let other = added[word] { return other }
    var last: [UInt8]?
    rows?.forEachRow(of: word) { last = rows?.bytes(of: $0[1]) }
    return last.map { Self.isItself($0) ? word : $0 }
  }

  private static func isItself(_ word: [UInt8]) -> Bool { word == [UInt8(ascii: "-")] }
}
