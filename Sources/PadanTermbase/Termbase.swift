public import PadanModel
public import PadanTables
import PadanText

/// A sense's number in a ``Termbase``.
public struct SenseID: Hashable, Sendable {
  let rawValue: Int32
}

/// A dictionary file on its way into a termbase.
public struct DictionaryFile: Sendable {
  /// Its rows.
  public let table: Table
  /// The name that outputs show, relative to its dictionary folder: `terms/military.tsv`.
  public let name: String
  /// Later layers win over earlier ones; the default dictionaries are layer 0. A layer below them is a fallback:
  /// it speaks only for terms that no other layer has.
  public let layer: Int

  /// Names a table.
  public init(table: Table, name: String, layer: Int) {
    self.table = table
    self.name = name
    self.layer = layer
  }
}

/// Where a sense's row stands.
public struct SensePlace: Sendable, Hashable {
  /// The file's path.
  public let path: String
  /// The line, counted from 1.
  public let line: Int
  /// The layer the file belongs to.
  public let layer: Int
}

/// The dictionaries, compiled for matching: words are numbers, terms are paths in a trie.
///
/// Building one only cuts the rows into cells and enters the terms; a sense is
/// read from its row when it is asked for, since an article needs few of them.
public struct Termbase: Sendable {
  /// All words of all terms, and the roots.
  public private(set) var vocabulary: Vocabulary
  private var trie: TermTrie
  private var files: [DictionaryFile] = []
  private var defaultDomains: [String] = []
  private var rows: [Row] = []
  /// By node: the first and last sense of the term that ends there, or -1.
  private var firstRow: [Int32] = [-1]
  private var lastRow: [Int32] = [-1]
  /// By word: what it is to morphology.
  private var roles: [WordRole] = []

  private struct Row: Sendable {
    let file: UInt16
    let layer: Int8
    let caseRule: CaseRule
    let start: UInt32
    let next: Int32
    let wordCount: UInt8
    let isFunction: Bool
  }

  /// What a single word is known as.
  public struct WordRole: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// Makes a set from bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// A term by itself, in lower case.
    public static let headword = WordRole(rawValue: 1)
    /// Listed as a root.
    public static let root = WordRole(rawValue: 2)
    /// An abbreviation, blend or name: never taken apart.
    public static let shielded = WordRole(rawValue: 4)
    /// A headword that is a noun.
    public static let noun = WordRole(rawValue: 8)
    /// A headword that is a verb.
    public static let verb = WordRole(rawValue: 16)
    /// A headword that is an adjective.
    public static let adjective = WordRole(rawValue: 32)
    /// A headword that is a numeral.
    public static let numeral = WordRole(rawValue: 64)
    /// A headword of spoken or foreign language, which nothing is derived from.
    public static let unproductive = WordRole(rawValue: 256)
    /// A headword of a closed class: preposition, conjunction, pronoun, particle and the like.
    public static let function = WordRole(rawValue: 128)

    init(_ partOfSpeech: PartOfSpeech) {
      switch partOfSpeech {
      case .noun, .classifier: self = .noun
      case .verb: self = .verb
      case .adjective: self = .adjective
      case .numeral: self = .numeral
      case .adverb, .name, .phrase, .interjection: self = []
      case .pronoun, .determiner, .preposition, .conjunction, .auxiliary, .particle: self = .function
      }
    }
  }

  /// Compiles dictionary files; of rows with the same term, later layers come first, then earlier files.
  public init(files: [DictionaryFile], roots: Table?) {
    self.files = files
    // A row has some sixty bytes and little more than one new word.
    let size = files.reduce(roots?.bytes.count ?? 0) { $0 + $1.table.bytes.count }
    vocabulary = Vocabulary(capacity: size / 40)
    trie = TermTrie(capacity: size / 40)
    let order = files.indices.sorted { (files[$1].layer, $0) < (files[$0].layer, $1) }
    for index in order { enter(file: index) }
    defaultDomains = files.map { $0.table.defaults["domain"] ?? "general" }
    roots?.forEachRow { row in
      note(.root, of: vocabulary.intern(normalized(roots, row.cells[0])[...]))
    }
  }

  /// The number of senses.
  public var senseCount: Int { rows.count }

  private func normalized(_ table: Table?, _ range: TextRange) -> [UInt8] {
    WordNormalization.normalize(table?.bytes[range.start..<range.end] ?? [])
  }

  private mutating func enter(file index: Int) {
    let file = files[index]
    file.table.forEachRow { row in
      guard row.cells.count >= 3, !row.cells[0].isEmpty, isUsable(row, in: file) else { return }
      enter(row.cells[0], row, file: index)
      for cell in row.cells.dropFirst(3) {
        guard let value = file.table.value(of: cell, key: "var=") else { continue }
        for piece in file.table.bytes[value.start..<value.end].split(separator: UInt8(ascii: ";")) {
          let start = piece.firstIndex { $0 != 0x20 } ?? piece.endIndex
          if start < piece.endIndex { enter(TextRange(start, piece.endIndex), row, file: index) }
        }
      }
    }
  }

  /// A user's row that cannot be used must not hide the rows of the layers below. The default dictionaries are
  /// checked when they are made.
  private func isUsable(_ row: borrowing Table.Row, in file: DictionaryFile) -> Bool {
    file.layer <= 0 || TermRow(table: file.table, cells: row.cells).isUsable
  }

  private mutating func enter(_ term: TextRange, _ row: borrowing Table.Row, file index: Int) {
    let file = files[index]
    let bytes = file.table.bytes[term.start..<term.end]
    var node = TrieNode.root
    var count = 0
    var word: WordID?
    for piece in bytes.split(separator: 0x20) {
      let id = vocabulary.intern(WordNormalization.normalize(piece)[...])
      node = insert(node, id)
      count += 1
      word = id
    }
    guard let word, count <= Int(UInt8.max) else { return }
    let caseRule = CaseRule(
      writtenAs: WordNormalization.letterCase(count == 1 ? bytes : bytes.prefix { $0 != 0x20 }))
    if file.layer < 0, isKnown(node, caseRule, above: file.layer) { return }
    if count == 1 {
      note(caseRule == .any ? role(of: row, in: file.table) : .shielded, of: word)
    }
    append(
      Row(
        file: UInt16(index), layer: Int8(clamping: file.layer),
        caseRule: count == 1 ? caseRule : (caseRule == .upper ? .upper : .any),
        start: UInt32(row.start), next: -1, wordCount: UInt8(count),
        isFunction: PartOfSpeech(rawValue: file.table.string(row.cells[1])).map { !$0.isContent } ?? false),
      to: node)
  }

  /// Whether a higher layer has the term that ends at a place, for texts in that letter case.
  private func isKnown(_ node: TrieNode, _ caseRule: CaseRule, above layer: Int) -> Bool {
    var index = firstRow[Int(node.rawValue)]
    while index >= 0 {
      let row = rows[Int(index)]
      if row.layer > layer, row.caseRule == .any || row.caseRule == caseRule { return true }
      index = row.next
    }
    return false
  }

  private func role(of row: borrowing Table.Row, in table: Table) -> WordRole {
    var role: WordRole = .headword
    if let partOfSpeech = PartOfSpeech(rawValue: table.string(row.cells[1])) {
      role.formUnion(WordRole(partOfSpeech))
    }
    let isUnproductive = row.cells.dropFirst(3).contains { cell in
      ["register=colloquial", "register=foreign"].contains {
        table.value(of: cell, key: $0)?.isEmpty ?? false
      }
    }
    if isUnproductive { role.insert(.unproductive) }
    return role
  }

  private mutating func insert(_ node: TrieNode, _ word: WordID) -> TrieNode {
    let child = trie.insert(node, word)
    while firstRow.count < Int(trie.nodeCount) {
      firstRow.append(-1)
      lastRow.append(-1)
    }
    return child
  }

  private mutating func append(_ row: Row, to node: TrieNode) {
    let index = Int32(rows.count)
    let last = lastRow[Int(node.rawValue)]
    rows.append(row)
    if last < 0 {
      firstRow[Int(node.rawValue)] = index
    } else {
      let previous = rows[Int(last)]
      rows[Int(last)] = Row(
        file: previous.file, layer: previous.layer, caseRule: previous.caseRule, start: previous.start,
        next: index,
        wordCount: previous.wordCount, isFunction: previous.isFunction)
    }
    lastRow[Int(node.rawValue)] = index
  }

  private mutating func note(_ role: WordRole, of word: WordID) {
    while roles.count <= Int(word.rawValue) { roles.append([]) }
    roles[Int(word.rawValue)].insert(role)
  }
}

// MARK: - Looking up

extension Termbase {
  /// The place one word further, if a term goes on with it.
  public func child(of node: TrieNode, by word: WordID) -> TrieNode? {
    trie.child(of: node, by: word)
  }

  /// Whether a term ends at a place.
  public func isTerm(_ node: TrieNode) -> Bool {
    firstRow[Int(node.rawValue)] >= 0
  }

  /// Whether the term that ends at a place is a function word or a connective, by its first sense.
  public func isFunction(_ node: TrieNode) -> Bool {
    let first = firstRow[Int(node.rawValue)]
    return first >= 0 && rows[Int(first)].isFunction
  }

  /// Whether a term ends at a place that may stand in the text in this letter case.
  ///
  /// - Parameters:
  ///   - letterCase: how the first word is written.
  ///   - inCapitals: whether the whole segment is in capitals.
  public func isWritable(_ node: TrieNode, in letterCase: LetterCase, inCapitals: Bool) -> Bool {
    var index = firstRow[Int(node.rawValue)]
    while index >= 0 {
      let row = rows[Int(index)]
      if row.caseRule.admits(letterCase, inCapitals: inCapitals) { return true }
      index = row.next
    }
    return false
  }

  /// The senses of the term that ends at a place, in order of preference.
  public func senses(at node: TrieNode) -> [SenseID] {
    var result: [SenseID] = []
    var index = firstRow[Int(node.rawValue)]
    while index >= 0 {
      result.append(SenseID(rawValue: index))
      index = rows[Int(index)].next
    }
    return result
  }

  /// Whether a term may stand in the text in this letter case; for a term of several words, its first word's.
  public func caseRule(of sense: SenseID) -> CaseRule { rows[Int(sense.rawValue)].caseRule }

  /// The layer a sense comes from.
  public func layer(of sense: SenseID) -> Int { Int(rows[Int(sense.rawValue)].layer) }

  /// Where a sense's row stands.
  public func place(of sense: SenseID) -> SensePlace {
    let row = rows[Int(sense.rawValue)]
    let table = files[Int(row.file)].table
    let feeds = table.bytes[..<Int(row.start)].count { $0 == UInt8(ascii: "\n") }
    return SensePlace(path: table.path, line: feeds + 1, layer: Int(row.layer))
  }

  /// Reads a sense from its row; nil for a row that cannot be used, which lint reports.
  public func sense(_ id: SenseID) -> Sense? {
    let row = rows[Int(id.rawValue)]
    let file = files[Int(row.file)]
    return TermRow(table: file.table, cells: file.table.cells(ofLineAt: Int(row.start)))
      .sense(dictionary: file.name, defaultDomain: defaultDomains[Int(row.file)])
  }

  /// What a word is known as; empty if it is only a part of terms, or unknown.
  public func role(of word: [UInt8]) -> WordRole {
    vocabulary.id(of: word).map { role(of: $0) } ?? []
  }

  /// What a word of the vocabulary is known as.
  public func role(of word: WordID) -> WordRole {
    Int(word.rawValue) < roles.count ? roles[Int(word.rawValue)] : []
  }

  /// The place where a whole term ends, given as text.
  public func node(of term: String) -> TrieNode? {
    var node = TrieNode.root
    for word in term.split(separator: " ") {
      guard let id = vocabulary.id(of: WordNormalization.normalize(word)),
        let next = child(of: node, by: id)
      else { return nil }
      node = next
    }
    return node
  }

  /// The senses of a term given as text, in order of preference; empty if there is none.
  public func senses(of term: String) -> [Sense] {
    guard let node = node(of: term) else { return [] }
    return senses(at: node).compactMap(sense)
  }
}
