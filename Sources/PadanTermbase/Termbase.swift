import PadanModel
public import PadanStorage
public import PadanTables
import PadanText
import Synchronization

/// The dictionaries, compiled for matching: words are numbers, terms are paths in a trie.
///
/// All of it lies in flat arrays, on the heap or in a mapped file. Numbers that
/// a damaged file might hold are checked where they are used. A sense is read
/// from its row when it is first asked for.
public final class Termbase: Sendable {
  /// All words of all terms, and the roots.
  public let vocabulary: CompiledVocabulary
  private let trie: TermTrie
  private let files: [DictionaryFile]
  private let rows: FlatArray<SenseRow>
  /// By node the position of its first sense among the rows, and one more for the end.
  private let rowStarts: FlatArray<UInt32>
  /// By word the bits of its ``WordRole``.
  private let roles: FlatArray<UInt16>
  /// The senses read so far; workers share them, because all ask for much the same.
  private let known = Mutex<[SenseID: Sense]>([:])

  /// Compiles dictionary files; of rows with the same term, later layers come first, then earlier files.
  public init(files: [DictionaryFile], roots: Table?) {
    let builder = TermbaseBuilder(files: files, roots: roots)
    vocabulary = CompiledVocabulary(builder.vocabulary)
    trie = TermTrie(builder.trie)
    self.files = files
    rows = FlatArray(builder.sortedRows)
    rowStarts = FlatArray(builder.rowStarts)
    roles = FlatArray(builder.roles.map(\.rawValue))
  }

  private init(
    vocabulary: CompiledVocabulary, trie: TermTrie, files: [DictionaryFile], rows: FlatArray<SenseRow>,
    rowStarts: FlatArray<UInt32>, roles: FlatArray<UInt16>
  ) {
    self.vocabulary = vocabulary
    self.trie = trie
    self.files = files
    self.rows = rows
    self.rowStarts = rowStarts
    self.roles = roles
  }

  /// The number of senses.
  public var senseCount: Int { rows.count }
}

// MARK: - Looking up

extension Termbase {
  /// The place one word further, if a term goes on with it.
  public func child(of node: TrieNode, by word: WordID) -> TrieNode? {
    trie.child(of: node, by: word)
  }

  /// Whether a term ends at a place.
  public func isTerm(_ node: TrieNode) -> Bool { !senses(at: node).isEmpty }

  /// Whether the term that ends at a place is a function word or a connective, by its first sense.
  public func isFunction(_ node: TrieNode) -> Bool {
    senses(at: node).first.flatMap(row)?.isFunction ?? false
  }

  /// Whether any term goes on from a place.
  public func goesOn(from node: TrieNode) -> Bool { trie.goesOn(from: node) }

  /// The ways the first word may be written of the term that ends at a place; empty if none ends there.
  public func writings(of node: TrieNode) -> WritingSet {
    senses(at: node).reduce(into: []) { $0.formUnion(caseRule(of: $1).writings) }
  }

  /// The senses of the term that ends at a place, in order of preference.
  public func senses(at node: TrieNode) -> SenseIDs {
    guard let first = rowStarts.element(at: node.rawValue),
      let end = rowStarts.element(at: Int(node.rawValue) + 1), first <= end, end <= rows.count
    else { return SenseIDs(numbers: 0..<0) }
    return SenseIDs(numbers: Int(first)..<Int(end))
  }

  private func row(_ sense: SenseID) -> SenseRow? { rows.element(at: sense.rawValue) }

  /// Whether a term may stand in the text in this letter case; for a term of several words, its first word's.
  public func caseRule(of sense: SenseID) -> CaseRule { row(sense)?.caseRule ?? .any }

  /// The layer a sense comes from.
  public func layer(of sense: SenseID) -> Int { row(sense).map { Int($0.layer) } ?? 0 }

  /// Where a sense's row stands.
  public func place(of sense: SenseID) -> SensePlace {
    guard let row = row(sense), let file = file(of: row) else {
      return SensePlace(path: "", line: 1, layer: 0)
    }
    let feeds = file.table.bytes[..<Int(row.start)].count { $0 == UInt8(ascii: "\n") }
    return SensePlace(path: file.table.path, line: feeds + 1, layer: Int(row.layer))
  }

  /// A sense; nil for a row that cannot be used, which lint reports.
  public func sense(_ id: SenseID) -> Sense? {
    if let known = known.withLock({ $0[id] }) { return known }
    let sense = read(id)
    known.withLock { $0[id] = sense }
    return sense
  }

  private func read(_ id: SenseID) -> Sense? {
    guard let row = row(id), let file = file(of: row) else { return nil }
    let start = Int(row.start)
    return Sense(
      TermRow(table: file.table, cells: file.table.cells(ofLineAt: start)), at: start, of: file)
  }

  /// The file of a row that lies in it.
  private func file(of row: SenseRow) -> DictionaryFile? {
    guard Int(row.file) < files.count else { return nil }
    let file = files[Int(row.file)]
    return Int(row.start) < file.table.bytes.count ? file : nil
  }

  /// What a word is known as; empty if it is only a part of terms, or unknown.
  public func role(of word: [UInt8]) -> WordRole {
    vocabulary.id(of: word).map(role) ?? []
  }

  /// What a word is known as; empty if it is only a part of terms, or unknown.
  public func role(of word: ArraySlice<UInt8>) -> WordRole {
    vocabulary.id(of: word).map(role) ?? []
  }

  /// What a word is known as; empty if it is only a part of terms.
  public func role(of word: WordID) -> WordRole {
    WordRole(rawValue: roles.element(at: word.rawValue) ?? 0)
  }

  /// The words of a term given as text; nil if one of them is unknown.
  public func words(of term: String) -> [WordID]? {
    var words: [WordID] = []
    for word in Array(term.utf8).split(separator: UInt8(ascii: " ")) {
      guard let id = vocabulary.id(of: WordNormalization.normalize(word)) else { return nil }
      words.append(id)
    }
    return words
  }

  /// The place to which words lead from the beginning; nil if no term begins so.
  public func node(of words: some Sequence<WordID>) -> TrieNode? {
    var node = TrieNode.root
    for word in words {
      guard let next = child(of: node, by: word) else { return nil }
      node = next
    }
    return node
  }

  /// The place where a whole term ends, given as text.
  public func node(of term: String) -> TrieNode? { words(of: term).flatMap { node(of: $0) } }

  /// The senses of a term given as text, in order of preference; empty if there is none.
  public func senses(of term: String) -> [Sense] {
    guard let node = node(of: term) else { return [] }
    return senses(at: node).compactMap(sense)
  }
}

// MARK: - Going through all of it

extension Termbase {
  /// The rows, each once, of which no spelling's place is among some places, by file and line.
  public func rows(outside places: Set<TrieNode>) -> [(term: String, place: SensePlace)] {
    let nodes = (0..<UInt32(max(0, rowStarts.count - 1))).map(TrieNode.init)
    // The spellings of a row share its beginning in its file.
    var starts: [Int: Set<Int>] = [:]
    for node in nodes where !places.contains(node) { collect(node) { starts[$0, default: []].insert($1) } }
    for node in nodes where places.contains(node) { collect(node) { starts[$0]?.remove($1) } }
    return starts.sorted { $0.key < $1.key }.flatMap { rows(of: files[$0.key], at: $0.value.sorted()) }
  }

  private func collect(_ node: TrieNode, _ body: (_ file: Int, _ start: Int) -> Void) {
    for row in senses(at: node).compactMap(row) where file(of: row) != nil {
      body(Int(row.file), Int(row.start))
    }
  }

  /// - Parameter starts: the byte offsets of rows, in order.
  private func rows(of file: DictionaryFile, at starts: [Int]) -> [(term: String, place: SensePlace)] {
    var (line, offset) = (1, 0)
    return starts.map { start in
      line += file.table.bytes[offset..<start].count { $0 == UInt8(ascii: "\n") }
      offset = start
      let term = file.table.cells(ofLineAt: start).first.map(file.table.string) ?? ""
      return (term, SensePlace(path: file.table.path, line: line, layer: file.layer))
    }
  }
}

// MARK: - In an archive

extension Termbase {
  private enum Section {
    static let rows: UInt32 = 6
    static let rowStarts: UInt32 = 7
    static let roles: UInt32 = 8
  }

  /// Reads the termbase of an archive.
  ///
  /// - Parameter files: those that it was compiled from.
  public convenience init(_ archive: Archive, files: [DictionaryFile]) throws(ArchiveError) {
    self.init(
      vocabulary: try CompiledVocabulary(archive), trie: try TermTrie(archive), files: files,
      rows: try archive.section(Section.rows), rowStarts: try archive.section(Section.rowStarts),
      roles: try archive.section(Section.roles))
  }

  /// Adds the termbase's sections, but not the rows of its files, to an archive.
  public func write(into archive: inout ArchiveWriter) {
    vocabulary.write(into: &archive)
    trie.write(into: &archive)
    archive.add(rows, as: Section.rows)
    archive.add(rowStarts, as: Section.rowStarts)
    archive.add(roles, as: Section.roles)
  }
}
