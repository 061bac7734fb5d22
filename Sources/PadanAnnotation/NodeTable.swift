import PadanTermbase

/// What was worked out of places in the trie, each once.
struct NodeTable<Value> {
  /// By node the position of its value, and one more; 0 for none.
  private var positions: [Int32] = []
  private var values: [Value] = []

  /// The value of a place; nil if none was entered.
  subscript(node: TrieNode) -> Value? {
    let index = Int(node.rawValue)
    guard index < positions.count, positions[index] > 0 else { return nil }
    return values[Int(positions[index]) - 1]
  }

  /// Enters the value of a place that has none.
  mutating func enter(_ value: Value, at node: TrieNode) {
    let index = Int(node.rawValue)
    if index >= positions.count {
      positions += repeatElement(0, count: max(index + 1, positions.count * 2) - positions.count)
    }
    values.append(value)
    positions[index] = Int32(values.count)
  }
}
