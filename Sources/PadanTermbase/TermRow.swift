import PadanModel
import PadanStorage
import PadanTables
import PadanText

/// The normalized form of a whole term: its words' normalized forms with single spaces.
public func normalizedTerm(_ term: String) -> String {
  isNormal(term.utf8) ? term : normalizedTerm(Array(term.utf8)[...])
}

/// The normalized form of a whole term, given as UTF-8.
func normalizedTerm(_ term: ArraySlice<UInt8>) -> String {
  if isNormal(term) { return String(decoding: term, as: UTF8.self) }
  var normalized: [UInt8] = []
  for word in term.split(separator: UInt8(ascii: " ")) {
    if !normalized.isEmpty { normalized.append(UInt8(ascii: " ")) }
    normalized += WordNormalization.normalize(word)
  }
  return String(decoding: normalized, as: UTF8.self)
}

/// Whether a term is of small letters with single spaces between its words, as most are.
private func isNormal(_ term: some Collection<UInt8>) -> Bool {
  var previous = UInt8(ascii: " ")
  for byte in term {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    guard isLetter || byte == UInt8(ascii: " ") && previous != byte else { return false }
    previous = byte
  }
  return previous != UInt8(ascii: " ")
}

/// The keys of a row's optional cells.
enum TermKey: String, CaseIterable {
  case variants = "var"
  case expansion = "full"
  case domain
  case semanticClass = "class"
  case adjective = "adj"
  case people
  case capital
  case article
  case condition = "when"
  case gap
  case root
  case register
  case status
  case concept
  case note
}

/// The fixed vocabularies of a row's cells.
enum TermValues {
  static let classes: Set<String> = [
    "state", "people", "language", "city", "region", "place", "organisation", "office", "person", "honorific",
    "month", "day", "unit", "currency", "weapon", "event",
  ]
  static let registers: Set<String> = [
    "colloquial", "formal", "archaic", "regional", "journalese", "foreign",
  ]
  static let articles: Set<String> = ["the"]
  /// What `case:` in a condition may ask for.
  static let letterCases: Set<String> = ["lower", "title", "upper"]
  /// What `@` may name in a condition beside the classes.
  static let positions: Set<String> = ["number", "date", "time", "name", "start", "end"]
  /// The parts of speech that `@` may name in a condition; `name` is taken.
  static let partsOfSpeech = Set(PartOfSpeech.allCases.map(\.rawValue)).subtracting(["name"])
}

/// A row's cells, read leniently: what is unusable is as if it were not there, and lint reports it.
struct TermRow: Sendable {
  let table: Table
  let cells: [TextRange]

  var term: String { table.string(cells[0]) }

  var partOfSpeech: PartOfSpeech? { cells.count > 1 ? PartOfSpeech(rawValue: table.string(cells[1])) : nil }

  var glosses: [String] { cells.count > 2 ? list(cells[2]) : [] }

  /// The value of an optional cell.
  func value(_ key: TermKey) -> String? {
    valueRange(of: key).map(table.string)
  }

  /// Where the value of an optional cell stands.
  func valueRange(of key: TermKey) -> TextRange? {
    for cell in optionalCells {
      if let value = value(of: cell, key) { return value }
    }
    return nil
  }

  /// The cells after term, part of speech and glosses.
  var optionalCells: ArraySlice<TextRange> { cells.dropFirst(3) }

  /// The part of an optional cell after its key; nil if it has another one.
  private func value(of cell: TextRange, _ key: TermKey) -> TextRange? {
    let name = key.rawValue.utf8
    let end = cell.start + name.count
    // Most others are ruled out by where they end.
    guard end < cell.end, table.bytes[end] == UInt8(ascii: "="),
      table.bytes[cell.start..<end].elementsEqual(name)
    else { return nil }
    return TextRange(end + 1, cell.end)
  }

  /// Whether nothing is derived from the term, since it belongs to spoken or foreign language.
  var isUnproductive: Bool {
    optionalCells.contains { cell in
      ["register=colloquial", "register=foreign"].contains {
        table.value(of: cell, key: $0)?.isEmpty ?? false
      }
    }
  }

  /// Whether the words of the term may stand apart.
  var maySplit: Bool { optionalCells.contains { table.value(of: $0, key: "gap=") != nil } }

  /// The pieces of a range between separators, without the spaces around them; an
  /// empty piece is an empty range.
  func items(of range: TextRange, separator: Unicode.Scalar) -> [TextRange] {
    var items: [TextRange] = []
    forEachItem(of: range, separator: separator) { items.append($0) }
    return items
  }

  private func forEachItem(of range: TextRange, separator: Unicode.Scalar, _ body: (TextRange) -> Void) {
    let separator = UInt8(ascii: separator)
    table.bytes.withUnsafeBufferPointer { bytes in
      var start = range.start
      for index in range.start...range.end where index == range.end || bytes[index] == separator {
        body(Self.withoutSpaces(start..<index, in: bytes))
        start = index + 1
      }
    }
  }

  private static func withoutSpaces(_ piece: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> TextRange {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    while start < end, bytes[start] == 0x20 { start += 1 }
    return TextRange(start, end)
  }

  func list(_ range: TextRange) -> [String] {
    var list: [String] = []
    list.reserveCapacity(4)
    forEachItem(of: range, separator: ";") { if !$0.isEmpty { list.append(table.string($0)) } }
    return list
  }

  /// The bytes of a cell, or of a part of it.
  func bytes(_ range: TextRange) -> [UInt8] { Array(table.bytes[range.start..<range.end]) }

  /// Whether the row makes a sense.
  var isUsable: Bool {
    guard partOfSpeech != nil, cells.count > 2,
      items(of: cells[2], separator: ";").contains(where: { !$0.isEmpty })
    else { return false }
    do throws(Condition.SyntaxError) {
      _ = try condition
      return true
    } catch {
      return false
    }
  }

  /// When the sense holds.
  var condition: Condition {
    get throws(Condition.SyntaxError) {
      guard let cell = valueRange(of: .condition) else { return .always }
      return try Condition(parsing: bytes(cell))
    }
  }

  /// The id of the concept of a row that gives none of its own.
  static func concept(of lemma: String, as partOfSpeech: PartOfSpeech, glossed gloss: String) -> String {
    var concept = lemma
    concept.reserveCapacity(lemma.utf8.count + gloss.utf8.count + 8)
    concept += "/"
    concept += partOfSpeech.rawValue
    concept += "/"
    concept += gloss
    return concept
  }

  /// The id of the concept: the row's own, or one made from the term and its first gloss.
  func concept(as partOfSpeech: PartOfSpeech, glossed gloss: String) -> String {
    value(.concept) ?? Self.concept(of: normalizedTerm(term), as: partOfSpeech, glossed: gloss)
  }
}
