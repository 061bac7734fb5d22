import PadanStorage

/// A place in a hash table of words: the upper half of the word's hash, and its number plus one; 0 is free.
///
/// The half hash tells nearly every other word away without a look at its bytes.
struct WordSlot: FlatElement {
  static let free = WordSlot(rawValue: 0)

  private let rawValue: UInt64

  private init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ word: WordID, _ hash: UInt64) {
    rawValue = hash & ~0xFFFF_FFFF | UInt64(word.rawValue) + 1
  }

  /// The word; nil if the place is free.
  var word: WordID? {
    let number = UInt32(truncatingIfNeeded: rawValue)
    return number == 0 ? nil : WordID(number - 1)
  }

  /// Whether the word may be one with this hash.
  func agrees(with hash: UInt64) -> Bool { (rawValue ^ hash) >> 32 == 0 }
}
