import PadanModel
import PadanStorage
import PadanTables
import PadanText

/// Enters dictionary files into the tables of a ``Termbase``.
///
/// It only cuts the rows into cells and enters the terms; a sense is read from
/// its row when it is asked for, since an article needs few of them.
struct TermbaseBuilder {
  private(set) var vocabulary: Vocabulary
  private(set) var trie: TermTrieBuilder
  /// By word: what it is to morphology.
  private(set) var roles: [Termbase.WordRole] = []
  private var rows: [SenseRow] = []
  /// By row: the next sense of the same term, or -1.
  private var next: [Int32] = []
  /// By node: the first and last sense of the term that ends there, or -1.
  private var firstRow: [Int32] = [-1]
  private var lastRow: [Int32] = [-1]

  /// Enters files; of rows with the same term, later layers come first, then earlier files.
  init(files: [DictionaryFile], roots: Table?) {
    // A row has some sixty bytes and little more than one new word.
    let size = files.reduce(roots?.bytes.count ?? 0) { $0 + $1.table.bytes.count }
    vocabulary = Vocabulary(capacity: size / 40)
    trie = TermTrieBuilder(capacity: size / 40)
    let order = files.indices.sorted { (files[$1].layer, $0) < (files[$0].layer, $1) }
    for index in order { enter(files[index], at: index) }
    if let roots { enter(roots: roots) }
  }

  /// By node the position of its first sense in ``sortedRows``, and one more for the end.
  var rowStarts: [UInt32] {
    var starts: [UInt32] = []
    starts.reserveCapacity(firstRow.count + 1)
    var count: UInt32 = 0
    forEachTerm { senses in
      starts.append(count)
      count += UInt32(senses.count)
    }
    return starts + [count]
  }

  /// The rows in order of the nodes, those of a term together.
  var sortedRows: [SenseRow] {
    var sorted: [SenseRow] = []
    sorted.reserveCapacity(rows.count)
    forEachTerm { sorted += $0 }
    return sorted
  }

  private func forEachTerm(_ body: ([SenseRow]) -> Void) {
    var senses: [SenseRow] = []
    for first in firstRow {
      senses.removeAll(keepingCapacity: true)
      var index = first
      while index >= 0 {
        senses.append(rows[Int(index)])
        index = next[Int(index)]
      }
      body(senses)
    }
  }

  private mutating func enter(roots: Table) {
    let bytes = Array(roots.bytes)
    roots.forEachRow { row in
      let root = bytes[row.cells[0].start..<row.cells[0].end]
      note(.root, of: vocabulary.intern(WordNormalization.normalize(root)[...]))
    }
  }

  private mutating func enter(_ file: DictionaryFile, at index: Int) {
    let bytes = Array(file.table.bytes)
    file.table.forEachRow { row in
      guard row.cells.count >= 3, !row.cells[0].isEmpty, isUsable(row, in: file) else { return }
      let entry = RowEntry(row, of: file, at: index)
      enter(bytes[row.cells[0].start..<row.cells[0].end], entry)
      for cell in row.cells.dropFirst(3) {
        guard let value = file.table.value(of: cell, key: "var=") else { continue }
        for piece in bytes[value.start..<value.end].split(separator: UInt8(ascii: ";")) {
          let variant = piece.drop { $0 == 0x20 }
          if !variant.isEmpty { enter(variant, entry) }
        }
      }
    }
  }

  /// A user's row that cannot be used must not hide the rows of the layers below. The default dictionaries are
  /// checked when they are made.
  private func isUsable(_ row: borrowing Table.Row, in file: DictionaryFile) -> Bool {
    file.layer <= 0 || TermRow(table: file.table, cells: row.cells).isUsable
  }

  private mutating func enter(_ term: ArraySlice<UInt8>, _ entry: RowEntry) {
    var node = TrieNode.root
    var count = 0
    var first: WordID?
    for piece in term.split(separator: 0x20) {
      let id = vocabulary.intern(WordNormalization.normalize(piece)[...])
      node = insert(node, id)
      count += 1
      first = first ?? id
    }
    guard let first, count <= Int(UInt8.max) else { return }
    let caseRule = CaseRule(
      writtenAs: WordNormalization.letterCase(count == 1 ? term : term.prefix { $0 != 0x20 }))
    if entry.layer < 0, isKnown(node, caseRule, above: entry.layer) { return }
    if count == 1 { note(caseRule == .any ? entry.role : .shielded, of: first) }
    if count > 1, entry.maySplit { note(.opensSplit, of: first) }
    append(entry.row(count == 1 || caseRule == .upper ? caseRule : .any), to: node)
  }

  /// Whether a higher layer has the term that ends at a place, for texts in that letter case.
  private func isKnown(_ node: TrieNode, _ caseRule: CaseRule, above layer: Int) -> Bool {
    var index = firstRow[Int(node.rawValue)]
    while index >= 0 {
      let row = rows[Int(index)]
      if row.layer > layer, row.caseRule == .any || row.caseRule == caseRule { return true }
      index = next[Int(index)]
    }
    return false
  }

  private mutating func insert(_ node: TrieNode, _ word: WordID) -> TrieNode {
    let child = trie.insert(node, word)
    while firstRow.count < trie.nodeCount {
      firstRow.append(-1)
      lastRow.append(-1)
    }
    return child
  }

  private mutating func append(_ row: SenseRow, to node: TrieNode) {
    let index = Int32(rows.count)
    let last = lastRow[Int(node.rawValue)]
    rows.append(row)
    next.append(-1)
    if last < 0 {
      firstRow[Int(node.rawValue)] = index
    } else {
      next[Int(last)] = index
    }
    lastRow[Int(node.rawValue)] = index
  }

  private mutating func note(_ role: Termbase.WordRole, of word: WordID) {
    while roles.count <= Int(word.rawValue) { roles.append([]) }
    roles[Int(word.rawValue)].insert(role)
  }
}

/// What is entered for each spelling of a row.
private struct RowEntry {
  let layer: Int
  let role: Termbase.WordRole
  /// Whether its words may stand apart.
  let maySplit: Bool
  private let file: Int
  private let start: Int
  private let isFunction: Bool

  init(_ row: borrowing Table.Row, of file: DictionaryFile, at index: Int) {
    let cells = TermRow(table: file.table, cells: row.cells)
    let partOfSpeech = cells.partOfSpeech
    layer = file.layer
    role = Self.role(of: cells, partOfSpeech).union(file.layer < 0 ? .fallback : [])
    maySplit = cells.maySplit
    self.file = index
    start = row.start
    isFunction = partOfSpeech.map { !$0.isContent } ?? false
  }

  func row(_ caseRule: CaseRule) -> SenseRow {
    SenseRow(start: start, file: file, layer: layer, caseRule: caseRule, isFunction: isFunction)
  }

  private static func role(of row: TermRow, _ partOfSpeech: PartOfSpeech?) -> Termbase.WordRole {
    var role: Termbase.WordRole = .headword
    if let partOfSpeech { role.formUnion(Termbase.WordRole(partOfSpeech)) }
    if row.isUnproductive { role.insert(.unproductive) }
    return role
  }
}
