import PadanStorage

/// A place in a ``Termbase``'s trie: a beginning of one or more terms.
public struct TrieNode: Hashable, Sendable {
  /// The place's number: 0 for the root, without gaps.
  public let rawValue: UInt32

  /// Where every term begins.
  public static let root = TrieNode(rawValue: 0)
}

/// A step from one place to the next, in a hash table of them; the free places lead to the root.
struct TrieEdge: FlatElement {
  static let free = TrieEdge(node: 0, word: 0, child: 0)

  let node: UInt32
  let word: UInt32
  let child: UInt32
}

/// Terms as paths of words, on the way into a ``TermTrie``.
struct TermTrieBuilder: Sendable {
  /// The children of the root, by word; 0 for none.
  private(set) var starts: [UInt32] = []
  private(set) var edges: [TrieEdge]
  /// By node: whether anything follows.
  private(set) var isInner: [Bool] = [true]
  private var edgeCount = 0

  /// - Parameter capacity: about how many edges are to come.
  init(capacity: Int) {
    var count = 1 << 12
    while count < capacity { count *= 2 }
    edges = Array(repeating: .free, count: count)
  }

  var nodeCount: Int { isInner.count }

  mutating func insert(_ node: TrieNode, _ word: WordID) -> TrieNode {
    node == .root ? insertStart(Int(word.rawValue)) : insertEdge(node, word)
  }

  private mutating func insertStart(_ word: Int) -> TrieNode {
    if word >= starts.count { starts += repeatElement(0, count: word + 1 - starts.count) }
    if starts[word] == 0 { starts[word] = makeNode() }
    return TrieNode(rawValue: starts[word])
  }

  private mutating func insertEdge(_ node: TrieNode, _ word: WordID) -> TrieNode {
    let slot = slot(of: node, word)
    if edges[slot].child != 0 { return TrieNode(rawValue: edges[slot].child) }
    let child = makeNode()
    isInner[Int(node.rawValue)] = true
    edges[slot] = TrieEdge(node: node.rawValue, word: word.rawValue, child: child)
    edgeCount += 1
    if edgeCount * 2 > edges.count { grow() }
    return TrieNode(rawValue: child)
  }

  private mutating func makeNode() -> UInt32 {
    isInner.append(false)
    return UInt32(isInner.count - 1)
  }

  private func slot(of node: TrieNode, _ word: WordID) -> Int {
    let mask = edges.count - 1
    var slot = Int(truncatingIfNeeded: WordHash.hash(node, word)) & mask
    while edges[slot].child != 0, edges[slot].node != node.rawValue || edges[slot].word != word.rawValue {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: .free, count: old.count * 2)
    for edge in old where edge.child != 0 {
      edges[slot(of: TrieNode(rawValue: edge.node), WordID(edge.word))] = edge
    }
  }
}

/// Terms as paths of words, read where they lie in memory.
struct TermTrie: Sendable {
  private let starts: FlatArray<UInt32>
  private let edges: FlatArray<TrieEdge>
  /// By node: 1 if anything follows.
  private let inner: FlatArray<UInt8>
  private let mask: Int

  init(_ builder: TermTrieBuilder) {
    starts = FlatArray(builder.starts)
    edges = FlatArray(builder.edges)
    inner = FlatArray(builder.isInner.map { $0 ? 1 : 0 })
    mask = edges.count - 1
  }

  /// Whether a term goes on from a place.
  func goesOn(from node: TrieNode) -> Bool { inner.element(at: node.rawValue) == 1 }

  func child(of node: TrieNode, by word: WordID) -> TrieNode? {
    guard node != .root else {
      let child = starts.element(at: word.rawValue) ?? 0
      return child == 0 ? nil : TrieNode(rawValue: child)
    }
    var slot = Int(truncatingIfNeeded: WordHash.hash(node, word)) & mask
    for _ in 0..<edges.count {
      let edge = edges[slot]
      if edge.child == 0 { return nil }
      if edge.node == node.rawValue, edge.word == word.rawValue { return TrieNode(rawValue: edge.child) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

// MARK: - In an archive

extension TermTrie {
  private enum Section {
    static let starts: UInt32 = 4
    static let edges: UInt32 = 5
    static let inner: UInt32 = 9
  }

  /// Reads the trie of an archive.
  init(_ archive: Archive) throws(ArchiveError) {
    starts = try archive.section(Section.starts)
    edges = try archive.section(Section.edges)
    inner = try archive.section(Section.inner)
    guard edges.count.isPowerOfTwo else { throw .damaged }
    mask = edges.count - 1
  }

  func write(into archive: inout ArchiveWriter) {
    archive.add(starts, as: Section.starts)
    archive.add(edges, as: Section.edges)
    archive.add(inner, as: Section.inner)
  }
}
