import PadanModel
import PadanTables

/// How much the termbase files hold. Rows that cannot be used do not count.
public struct DictionaryStatistics: Sendable, Hashable {
  /// A name with its number of rows.
  public struct Count: Sendable, Hashable {
    /// What is counted: a file, a domain, a part of speech, a class.
    public let name: String
    /// The number of rows.
    public let rows: Int
  }

  /// The number of rows, that is, of senses.
  public let rowCount: Int
  /// The number of different headwords, as written.
  public let termCount: Int
  /// How many of the headwords have several words.
  public let multiwordCount: Int
  /// The number of different concepts.
  public let conceptCount: Int
  /// Rows by file, in the order in which the files were given.
  public let byFile: [Count]
  /// Rows by domain, the largest first.
  public let byDomain: [Count]
  /// Rows by part of speech, the largest first.
  public let byPartOfSpeech: [Count]
  /// Rows by semantic class, the largest first; rows without one are not in it.
  public let byClass: [Count]

  /// Counts.
  public init(_ files: [DictionaryFile]) {
    var tally = Tally()
    byFile = files.map { Count(name: $0.name, rows: tally.enter($0)) }
    rowCount = byFile.reduce(0) { $0 + $1.rows }
    termCount = tally.terms.count
    multiwordCount = tally.terms.count { $0.utf8.contains(UInt8(ascii: " ")) }
    conceptCount = tally.concepts.count
    byDomain = Self.ranked(tally.domains, name: \.self)
    byPartOfSpeech = Self.ranked(tally.partsOfSpeech, name: \.fullName)
    byClass = Self.ranked(tally.classes, name: \.self)
  }

  /// The share of headwords with several words, from 0 to 1.
  public var multiwordShare: Double {
    termCount == 0 ? 0 : Double(multiwordCount) / Double(termCount)
  }

  private static func ranked<Key>(_ counts: [Key: Int], name: (Key) -> String) -> [Count] {
    let list = counts.map { Count(name: name($0.key), rows: $0.value) }
    return list.sorted { ($1.rows, $0.name) < ($0.rows, $1.name) }
  }
}

/// What is counted while the files are walked through.
private struct Tally {
  var terms: Set<String> = []
  var concepts: Set<String> = []
  var domains: [String: Int] = [:]
  var partsOfSpeech: [PartOfSpeech: Int] = [:]
  var classes: [String: Int] = [:]

  /// Counts a file's rows and returns how many there are.
  mutating func enter(_ file: DictionaryFile) -> Int {
    let defaultDomain = file.table.defaults[TermKey.domain.rawValue] ?? "general"
    var rows = 0
    file.table.forEachRow { cells in
      let row = TermRow(table: file.table, cells: cells.cells)
      guard let partOfSpeech = row.partOfSpeech, let gloss = row.glosses.first, !row.term.isEmpty
      else { return }
      rows += 1
      terms.insert(row.term)
      concepts.insert(row.concept(as: partOfSpeech, glossed: gloss))
      domains[row.value(.domain) ?? defaultDomain, default: 0] += 1
      partsOfSpeech[partOfSpeech, default: 0] += 1
      if let name = row.value(.semanticClass) { classes[name, default: 0] += 1 }
    }
    return rows
  }
}

extension DictionaryStatistics: CustomStringConvertible {
  /// The numbers as tables for a terminal, names on the left, numbers on the right.
  public var description: String {
    let permille = Int((multiwordShare * 1000).rounded())
    let totals = [
      ("rows", "\(rowCount)"), ("terms", "\(termCount)"),
      ("terms of several words", "\(multiwordCount) (\(permille / 10).\(permille % 10)%)"),
      ("concepts", "\(conceptCount)"),
    ]
    let sections = [
      ("file", byFile), ("domain", byDomain), ("part of speech", byPartOfSpeech), ("class", byClass),
    ]
    let tables = sections.filter { !$0.1.isEmpty }.map { title, counts in
      [(title, "rows")] + counts.map { ($0.name, "\($0.rows)") }
    }
    return ([totals] + tables).map(Self.aligned).joined(separator: "\n\n")
  }

  private static func aligned(_ lines: [(name: String, value: String)]) -> String {
    let nameWidth = lines.map(\.name.count).max() ?? 0
    let valueWidth = lines.map(\.value.count).max() ?? 0
    return lines.map { name, value in
      let gap = nameWidth - name.count + 2 + valueWidth - value.count
      return name + String(repeating: " ", count: gap) + value
    }.joined(separator: "\n")
  }
}
