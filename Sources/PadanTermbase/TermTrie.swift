/// A place in a ``TermTrie``: a beginning of one or more terms.
public struct TrieNode: Hashable, Sendable {
  let rawValue: UInt32

  /// Where every term begins.
  public static let root = TrieNode(rawValue: 0)
}

/// Terms as paths of words, kept in one hash table of edges.
struct TermTrie: Sendable {
  private var keys: [UInt64]
  private var children: [UInt32]
  private var edgeCount = 0
  private(set) var nodeCount: UInt32 = 1

  /// - Parameter capacity: about how many edges are to come.
  init(capacity: Int) {
    var count = 1 << 12
    while count < capacity * 2 { count *= 2 }
    keys = Array(repeating: .max, count: count)
    children = Array(repeating: 0, count: count)
  }

  func child(of node: TrieNode, by word: WordID) -> TrieNode? {
    let slot = slot(for: Self.key(node, word))
    return keys[slot] == .max ? nil : TrieNode(rawValue: children[slot])
  }

  mutating func insert(_ node: TrieNode, _ word: WordID) -> TrieNode {
    let key = Self.key(node, word)
    let slot = slot(for: key)
    if keys[slot] != .max { return TrieNode(rawValue: children[slot]) }
    let child = nodeCount
    nodeCount += 1
    keys[slot] = key
    children[slot] = child
    edgeCount += 1
    if edgeCount * 2 > keys.count { grow() }
    return TrieNode(rawValue: child)
  }

  private static func key(_ node: TrieNode, _ word: WordID) -> UInt64 {
    UInt64(node.rawValue) << 32 | UInt64(word.rawValue)
  }

  private func slot(for key: UInt64) -> Int {
    let mask = keys.count - 1
    // The 64-bit finalizer of MurmurHash3 spreads neighbouring numbers.
    var hash = key
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 33)) & mask
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldChildren = children
    keys = Array(repeating: .max, count: oldKeys.count * 2)
    children = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, child) in zip(oldKeys, oldChildren) where key != .max {
      let slot = slot(for: key)
      keys[slot] = key
      children[slot] = child
    }
  }
}
