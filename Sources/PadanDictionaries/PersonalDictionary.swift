/// The user's own term file as commands edit it: sorted rows, with the comments that people wrote between
/// them.
///
/// Rows that cannot be used stay as they are, so that no edit loses what somebody wrote.
public struct PersonalDictionary: Sendable {
  /// A row with the comments and empty lines that stand above it.
  private struct Entry {
    var above: [[UInt8]]
    var row: [UInt8]

    /// What rows are sorted by.
    var term: ArraySlice<UInt8> { row.prefix { $0 != UInt8(ascii: "\t") } }
  }

  /// What an edit did to a row.
  public enum Change: Sendable, Hashable {
    /// The row is new.
    case added
    /// The row has taken the place of this one.
    case replaced(String)
    /// There was such a row already.
    case unchanged
  }

  private static let newHeader = [
    "# Own terms. 'padan dictionary add' and 'remove' keep the rows sorted; they may be edited by hand, too.",
    "# term\tpart of speech\tglosses\tkey=value",
  ]

  /// The lines before the first row.
  private var header: [[UInt8]]
  private var entries: [Entry] = []
  /// The lines after the last row.
  private var trailer: [[UInt8]] = []

  /// An empty dictionary.
  public init() {
    header = Self.newHeader.map { Array($0.utf8) }
  }

  /// Reads a file's bytes.
  public init(bytes: [UInt8]) {
    header = []
    var comments: [[UInt8]] = []
    for line in Self.lines(of: bytes) {
      guard let first = line.first, first != UInt8(ascii: "#") else {
        comments.append(line)
        continue
      }
      if entries.isEmpty {
        header = comments
        comments = []
      }
      entries.append(Entry(above: comments, row: line))
      comments = []
    }
    if entries.isEmpty { header = comments } else { trailer = comments }
    sort()
  }

  /// The file's bytes, each line ended by a line feed.
  public var bytes: [UInt8] {
    let lines = header + entries.flatMap { $0.above + [$0.row] } + trailer
    return lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  /// The rows as they stand in the file, in order.
  public var rows: [String] { entries.map { Self.text($0.row) } }

  /// The line, counted from 1, on which a row stands.
  public func line(of row: String) -> Int? {
    guard let index = entries.firstIndex(where: { Self.text($0.row) == row }) else { return nil }
    return header.count + entries[...index].reduce(0) { $0 + $1.above.count + 1 }
  }

  /// Lines without their ends; a byte order mark belongs to none.
  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    if lines.last == [] { lines.removeLast() }
    return lines
  }

  private static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  /// Rows of the same term keep their order.
  private mutating func sort() {
    let order = entries.enumerated().sorted { first, second in
      if first.element.term.elementsEqual(second.element.term) { return first.offset < second.offset }
      return first.element.term.lexicographicallyPrecedes(second.element.term)
    }
    entries = order.map(\.element)
  }
}

// MARK: - Edits

extension PersonalDictionary {
  /// Enters a term.
  ///
  /// A row of the same term and part of speech that always holds takes the new glosses, and the new domain
  /// and note where there are any; its other cells stay.
  public mutating func add(_ entry: TermEntry) -> (row: String, change: Change) {
    let existing = entries.firstIndex { OwnRow($0.row).isSameSense(as: entry) }
    guard let existing else {
      let row = entry.row
      entries.append(Entry(above: [], row: Array(row.utf8)))
      sort()
      return (row, .added)
    }
    let old = Self.text(entries[existing].row)
    let row = OwnRow(entries[existing].row).updated(by: entry)
    entries[existing].row = Array(row.utf8)
    return (row, row == old ? .unchanged : .replaced(old))
  }

  /// Takes all rows of a term out, as it is written, and returns them; their comments stay.
  ///
  /// - Parameter partOfSpeech: if it is not nil, only the rows with this code.
  public mutating func remove(_ term: String, partOfSpeech: String? = nil) -> [String] {
    var removed: [String] = []
    var kept: [Entry] = []
    var comments: [[UInt8]] = []
    for entry in entries {
      let row = OwnRow(entry.row)
      if row.term == term, partOfSpeech == nil || row.partOfSpeech == partOfSpeech {
        removed.append(Self.text(entry.row))
        comments += entry.above
      } else {
        kept.append(Entry(above: comments + entry.above, row: entry.row))
        comments = []
      }
    }
    entries = kept
    trailer = comments + trailer
    return removed
  }

  /// The terms that differ from this one in capitals only.
  public func terms(like term: String) -> [String] {
    let lowercased = term.lowercased()
    return entries.map { OwnRow($0.row).term }.filter { $0 != term && $0.lowercased() == lowercased }
  }
}
