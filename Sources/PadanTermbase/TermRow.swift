import PadanModel
import PadanStorage
import PadanTables
import PadanText

/// The normalized form of a whole term: its words' normalized forms with single spaces.
public func normalizedTerm(_ term: some StringProtocol) -> String {
  if isNormal(term.utf8) { return String(term) }
  let bytes = Array(term.utf8)
  guard bytes.contains(UInt8(ascii: " ")) else {
    return String(decoding: WordNormalization.normalize(bytes[...]), as: UTF8.self)
  }
  let words = bytes.split(separator: UInt8(ascii: " ")).map { WordNormalization.normalize($0) }
  return String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
}

/// Whether a term is one word of small letters, as most are.
private func isNormal(_ term: some Collection<UInt8>) -> Bool {
  term.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
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
struct TermRow {
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
    let name = key.rawValue.utf8
    for cell in cells.dropFirst(3) {
      let bytes = table.bytes[cell.start..<cell.end]
      let end = cell.start + name.count
      if end < cell.end, bytes[end] == UInt8(ascii: "="), bytes.starts(with: name) {
        return TextRange(end + 1, cell.end)
      }
    }
    return nil
  }

  /// Whether nothing is derived from the term, since it belongs to spoken or foreign language.
  var isUnproductive: Bool {
    cells.dropFirst(3).contains { cell in
      ["register=colloquial", "register=foreign"].contains {
        table.value(of: cell, key: $0)?.isEmpty ?? false
      }
    }
  }

  /// Whether the words of the term may stand apart.
  var maySplit: Bool { cells.dropFirst(3).contains { table.value(of: $0, key: "gap=") != nil } }

  /// The pieces of a range between separators, without the spaces around them; an
  /// empty piece is an empty range.
  func items(of range: TextRange, separator: Unicode.Scalar) -> [TextRange] {
    let pieces: [Slice<FlatArray<UInt8>>] = table.bytes[range.start..<range.end]
      .split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
    return pieces.map { piece in
      guard let first = piece.firstIndex(where: { $0 != 0x20 }),
        let last = piece.lastIndex(where: { $0 != 0x20 })
      else { return TextRange(piece.startIndex, piece.startIndex) }
      return TextRange(first, last + 1)
    }
  }

  private func list(_ range: TextRange) -> [String] {
    items(of: range, separator: ";").filter { !$0.isEmpty }.map(table.string)
  }

  /// Whether the row makes a sense.
  var isUsable: Bool {
    guard partOfSpeech != nil, cells.count > 2,
      items(of: cells[2], separator: ";").contains(where: { !$0.isEmpty })
    else { return false }
    do throws(Condition.SyntaxError) {
      _ = try value(.condition).map(Condition.init(parsing:))
      return true
    } catch {
      return false
    }
  }

  func sense(dictionary: String, defaultDomain: String) -> Sense? {
    let glosses = glosses
    guard let partOfSpeech, !glosses.isEmpty else { return nil }
    let condition: Condition
    do throws(Condition.SyntaxError) {
      condition = try value(.condition).map(Condition.init(parsing:)) ?? .always
    } catch {
      return nil
    }
    return Sense(
      term: term, lemma: normalizedTerm(term), variants: valueRange(of: .variants).map(list) ?? [],
      partOfSpeech: partOfSpeech, glosses: glosses, domain: value(.domain) ?? defaultDomain,
      expansion: value(.expansion),
      semanticClass: value(.semanticClass), adjective: value(.adjective), people: value(.people),
      takesArticle: value(.article) == "the", condition: condition, gap: value(.gap).flatMap { Int($0) } ?? 0,
      root: value(.root), register: value(.register),
      status: value(.status).flatMap(TermStatus.init(rawValue:)) ?? .preferred,
      concept: concept(as: partOfSpeech, glossed: glosses[0]),
      note: value(.note), dictionary: dictionary)
  }

  /// The id of the concept: the row's own, or one made from the term and its first gloss.
  func concept(as partOfSpeech: PartOfSpeech, glossed gloss: String) -> String {
    value(.concept) ?? "\(normalizedTerm(term))/\(partOfSpeech.rawValue)/\(gloss)"
  }
}
