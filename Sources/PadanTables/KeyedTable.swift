import PadanModel
import PadanStorage

/// A table whose rows are asked for by their first cell; of rows with the same one, the last answers.
///
/// Only places are kept of the rows, so that a large table costs little to read of which little is asked.
public struct KeyedTable: Sendable {
  private let table: Table
  /// A hash table of the rows' starts plus one; 0 is free.
  private var slots: [UInt32]

  /// Finds the rows.
  ///
  /// - Parameter minimumCells: rows with fewer cells are left out.
  public init(_ table: Table, minimumCells: Int) {
    self.table = table
    // Hardly a row has fewer than eight bytes; where rows have, the table grows.
    var count = 64
    while count < table.bytes.count / 4 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    var rows = 0
    table.forEachRow { row in
      guard row.cells.count >= minimumCells, let start = UInt32(exactly: row.start + 1) else { return }
      rows += 1
      if rows * 2 > slots.count { grow() }
      let key = table.bytes[row.cells[0].start..<row.cells[0].end]
      slots[slot(of: key)] = start
    }
  }

  /// The cells of a key's row, the key included; nil if there is none.
  public func cells(of key: String) -> [String]? {
    let start = slots[slot(of: key.utf8)]
    return start == 0 ? nil : table.cells(ofLineAt: Int(start) - 1).map(table.string)
  }

  /// The place of the key's row, or the free one where it belongs.
  private func slot(of key: some Collection<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    var slot = Int(hash ^ (hash >> 15)) & (slots.count - 1)
    while slots[slot] != 0, !isKey(key, ofRowAt: Int(slots[slot]) - 1) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isKey(_ key: some Collection<UInt8>, ofRowAt start: Int) -> Bool {
    let row = table.bytes[start...]
    guard row.starts(with: key) else { return false }
    let end = start + key.count
    return end == table.bytes.count || [0x09, 0x0A, 0x0D].contains(table.bytes[end])
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for start in old where start != 0 {
      let key = table.cells(ofLineAt: Int(start) - 1)[0]
      slots[slot(of: table.bytes[key.start..<key.end])] = start
    }
  }
}
