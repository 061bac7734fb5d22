public import PadanModel
public import PadanStorage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file of tab-separated rows, the form all of Padan's dictionaries have.
///
/// Lines that begin with `#` are comments; `#! key=value` gives a default for
/// the whole file; empty lines are allowed; a carriage return before the line
/// feed and a byte order mark are not part of the data.
public struct Table: Sendable {
  /// The path, for diagnostics.
  public let path: String
  /// The bytes as read.
  public let bytes: FlatArray<UInt8>

  /// Takes a file's bytes; they are looked at when the rows are asked for.
  public init(path: String, bytes: FlatArray<UInt8>) {
    self.path = path
    self.bytes = bytes
  }

  /// Takes a file's bytes; they are looked at when the rows are asked for.
  public init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: FlatArray(bytes))
  }

  /// A row: the cells' byte ranges in the table, and the line it stands on, counted from 1.
  public struct Row: Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The byte offset of the line's start.
    public let start: Int
    /// The byte ranges of the cells; at least one.
    public fileprivate(set) var cells: [TextRange]
  }

  /// Calls `body` with every row in order. The row's storage is reused.
  public func forEachRow<Failure: Error>(_ body: (borrowing Row) throws(Failure) -> Void) throws(Failure) {
    var cells: [TextRange] = []
    cells.reserveCapacity(12)
    var line = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      line += 1
      let (end, next) = splitLine(from: start, into: &cells)
      if end > start, bytes[start] != UInt8(ascii: "#") {
        try body(Row(line: line, start: start, cells: cells))
      }
      start = next
    }
  }

  /// The byte offsets at which rows start, in order.
  func rowStarts() -> [Int] {
    var starts: [Int] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes.withUnsafeBufferPointer { bytes in
      while start < bytes.count {
        let end = Self.lineEnd(from: start, in: bytes)
        let isEmpty = end == start || end == start + 1 && bytes[start] == UInt8(ascii: "\r")
        if !isEmpty, bytes[start] != UInt8(ascii: "#") { starts.append(start) }
        start = end + 1
      }
    }
    return starts
  }

  /// The offset of the next line feed, or of the end of the bytes.
  private static func lineEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    offset(of: UInt8(ascii: "\n"), within: start..<bytes.count, of: bytes) ?? bytes.count
  }

  /// The offset of the first of some bytes that is this one; nil if none is.
  private static func offset(
    of byte: UInt8, within range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let part = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range]))
    guard let base = part.baseAddress, let found = memchr(base, Int32(byte), part.count) else { return nil }
    return range.lowerBound + (UnsafeRawPointer(found) - base)
  }

  /// Finds the end of the line and its cells; returns where the content ends and the next line starts.
  private func splitLine(from start: Int, into cells: inout [TextRange]) -> (end: Int, next: Int) {
    cells.removeAll(keepingCapacity: true)
    return bytes.withUnsafeBufferPointer { bytes in
      var end = Self.lineEnd(from: start, in: bytes)
      let next = end + 1
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      var cellStart = start
      while let tab = Self.offset(of: UInt8(ascii: "\t"), within: cellStart..<end, of: bytes) {
        cells.append(TextRange(cellStart, tab))
        cellStart = tab + 1
      }
      cells.append(TextRange(cellStart, end))
      return (end, next)
    }
  }

  /// The cells of the line that starts at a byte offset.
  public func cells(ofLineAt start: Int) -> [TextRange] {
    var cells: [TextRange] = []
    cells.reserveCapacity(6)
    _ = splitLine(from: start, into: &cells)
    return cells
  }

  /// The part of a cell after `key`, if the cell begins so.
  public func value(of cell: TextRange, key: StaticString) -> TextRange? {
    guard cell.count >= key.utf8CodeUnitCount else { return nil }
    for offset in 0..<key.utf8CodeUnitCount where bytes[cell.start + offset] != key.utf8Start[offset] {
      return nil
    }
    return TextRange(cell.start + key.utf8CodeUnitCount, cell.end)
  }

  /// The text of a cell.
  public func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// All rows as strings. For small tables.
  public func rows() -> [(line: Int, cells: [String])] {
    var result: [(line: Int, cells: [String])] = []
    bytes.withUnsafeBufferPointer { bytes in
      forEachRow { row in
        let cells = row.cells.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        result.append((row.line, cells))
      }
    }
    return result
  }

  /// The file's defaults, from its `#! key=value` lines.
  public var defaults: [String: String] {
    var result: [String: String] = [:]
    for line in bytes.prefix(4096).split(separator: UInt8(ascii: "\n")) where line.starts(with: [0x23, 0x21])
    {
      let text = String(decoding: line.dropFirst(2), as: UTF8.self).trimmingSpaces
      guard let equals = text.firstIndex(of: "=") else { continue }
      result[String(text[..<equals]).trimmingSpaces] =
        String(text[text.index(after: equals)...]).trimmingSpaces
    }
    return result
  }
}

extension String {
  /// The parts of the string between bytes of ASCII, without empty ones.
  public func split(at separator: UInt8) -> [String] {
    // Most have one part.
    guard utf8.contains(separator) else { return isEmpty ? [] : [self] }
    return utf8.split(separator: separator).map { String(Substring($0)) }
  }
}

extension StringProtocol {
  /// The string without spaces, tabs and line ends around it.
  public var trimmingSpaces: String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let isWhole: (UInt8) -> Bool = { $0 < 0x80 && !isBlank($0) }
    let text = String(self)
    if let first = text.utf8.first, isWhole(first), let last = text.utf8.last, isWhole(last) { return text }
    guard let start = text.utf8.firstIndex(where: { !isBlank($0) }),
      let end = text.utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    // Beyond ASCII, only characters tell which spaces stand by themselves.
    guard text.utf8[start] >= 0x80 || text.utf8[end] >= 0x80 else { return String(text[start...end]) }
    return trimmingCharacters
  }

  private var trimmingCharacters: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) })
    else {
      return ""
    }
    return String(self[first...last])
  }
}
