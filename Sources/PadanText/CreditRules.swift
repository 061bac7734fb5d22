import PadanModel

/// The words that tell a block to be a credit, normalized.
struct CreditRules: Sendable {
  /// Beginnings of blocks, by their first byte.
  private var starts: [UInt8: [[UInt8]]] = [:]
  /// Whole blocks.
  private var wholes: Set<[UInt8]> = []
  /// The length of the longest in bytes.
  private var longest = 0

  mutating func insert(start: [UInt8]) {
    guard let first = start.first else { return }
    starts[first, default: []].append(start)
    longest = max(longest, start.count)
  }

  mutating func insert(whole: [UInt8]) {
    wholes.insert(whole)
    longest = max(longest, whole.count)
  }

  /// In bytes: what tells a credit stands at a block's start.
  static let limit = 200

  /// Whether a block is a credit by its words.
  func isCredit(_ block: TextRange, of text: SourceText) -> Bool {
    // ASCII is normalized byte by byte: of it no more is needed than the longest words.
    let start = text.bytes(in: TextRange(block.start, min(block.end, block.start + longest + 1)))
    if start.allSatisfy({ $0 < 0x80 }) {
      return isCredit(WordNormalization.normalize(start), isWhole: start.count == block.count)
    }
    let head = text.bytes(in: text.head(of: block, limit: Self.limit))
    return isCredit(WordNormalization.normalize(head), isWhole: head.count == block.count)
  }

  private func isCredit(_ head: [UInt8], isWhole: Bool) -> Bool {
    if isWhole, wholes.contains(head) { return true }
    guard let first = head.first, let starts = starts[first] else { return false }
    return starts.contains { head.starts(with: $0) }
  }
}
