public import PadanModel
import PadanStorage

/// A table whose rows are asked for by their first cell.
///
/// Only places are kept of the rows, so that a large table costs little to read of which little is asked.
public struct KeyedTable: Sendable {
  private let table: Table
  private let minimumCells: Int
  /// A hash table of the rows' starts plus one; 0 is free. Rows with the same key follow each other as they
  /// stand in the table.
  private var slots: [UInt32]

  /// Finds the rows.
  ///
  /// - Parameter minimumCells: rows with fewer cells are left out.
  public init(_ table: Table, minimumCells: Int) {
    self.table = table
    self.minimumCells = minimumCells
    let starts = table.rowStarts().compactMap { UInt32(exactly: $0 + 1) }
    var count = 64
    while count < starts.count * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    table.bytes.withUnsafeBufferPointer { bytes in
      for start in starts {
        var slot = Self.hash(Self.key(ofRowAt: Int(start) - 1, in: bytes)) & (count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
        slots[slot] = start
      }
    }
  }

  /// The cells of a key's row, the key included; nil if there is none. Of several rows the last answers.
  public func cells(of key: String) -> [String]? {
    var last: [TextRange]?
    forEachRow(of: key) { last = $0 }
    return last?.map(table.string)
  }

  /// One cell of a key's row, counted from 0; nil if there is none. Of several rows the last answers.
  public func cell(_ column: Int, of key: String) -> String? {
    var last: TextRange?
    forEachRow(of: key) { last = $0.indices.contains(column) ? $0[column] : nil }
    return last.map(table.string)
  }

  /// Whether a key has a row, though it may have too few cells.
  public func contains(_ key: String) -> Bool {
    var key = key
    return key.withUTF8 { key in
      table.bytes.withUnsafeBufferPointer { bytes in slot(of: key, from: Self.hash(key), in: bytes) != nil }
    }
  }

  /// Calls `body` with the cells of every row that a key has, in order.
  public func forEachRow(of key: String, _ body: ([TextRange]) -> Void) {
    var key = key
    key.withUTF8 { forEachRow(of: $0, body) }
  }

  /// Calls `body` with the cells of every row that a key has, in order.
  public func forEachRow(of key: [UInt8], _ body: ([TextRange]) -> Void) {
    key.withUnsafeBufferPointer { forEachRow(of: $0, body) }
  }

  private func forEachRow(of key: UnsafeBufferPointer<UInt8>, _ body: ([TextRange]) -> Void) {
    table.bytes.withUnsafeBufferPointer { bytes in
      var next = slot(of: key, from: Self.hash(key), in: bytes)
      while let slot = next {
        let cells = table.cells(ofLineAt: Int(slots[slot]) - 1)
        if cells.count >= minimumCells { body(cells) }
        next = self.slot(of: key, from: slot + 1, in: bytes)
      }
    }
  }

  /// The next slot with a row of a key, from one on; nil if there is none.
  private func slot(
    of key: UnsafeBufferPointer<UInt8>, from first: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var slot = first & (slots.count - 1)
    while slots[slot] != 0 {
      if Self.areEqual(Self.key(ofRowAt: Int(slots[slot]) - 1, in: bytes), key) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether a cell holds exactly this text.
  public func isCell(_ cell: TextRange, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      table.bytes.withUnsafeBufferPointer { bytes in
        Self.areEqual(UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end]), text)
      }
    }
  }

  /// The bytes of a cell.
  public func bytes(of cell: TextRange) -> [UInt8] { Array(table.bytes[cell.start..<cell.end]) }

  /// The text of a cell.
  public func string(_ cell: TextRange) -> String { table.string(cell) }

  private static func key(
    ofRowAt start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var end = start
    while end < bytes.count, !endsKey(bytes[end]) { end += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private static func endsKey(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func areEqual(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard first.count == second.count else { return false }
    for index in first.indices where first[index] != second[index] { return false }
    return true
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}
