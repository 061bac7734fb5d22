/// A word of a ``Vocabulary``.
public struct WordID: Hashable, Sendable {
  /// The position in the vocabulary, from 0.
  public let rawValue: UInt32

  init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// Normalized words, each stored once and known by a number.
///
/// The words' bytes lie in one array and the index is an open-addressed hash
/// table over it, so that the whole is a handful of flat arrays.
public struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Word number plus one; 0 is a free place.
  private var slots: [UInt32]
  private var mask: Int

  /// An empty vocabulary.
  ///
  /// - Parameter capacity: about how many words are to come.
  public init(capacity: Int = 1 << 11) {
    var count = 1 << 12
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    mask = count - 1
    ends.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 8)
  }

  /// The number of words.
  public var count: Int { ends.count }

  /// The id of a word, entered if it is new.
  public mutating func intern(_ word: ArraySlice<UInt8>) -> WordID {
    let slot = word.withUnsafeBufferPointer(slot)
    if slots[slot] != 0 { return WordID(slots[slot] - 1) }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    slots[slot] = UInt32(ends.count)
    let id = WordID(UInt32(ends.count - 1))
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  /// The id of a word, if it is there.
  public func id(of word: ArraySlice<UInt8>) -> WordID? {
    let entry = slots[word.withUnsafeBufferPointer(slot)]
    return entry == 0 ? nil : WordID(entry - 1)
  }

  /// The id of a word, if it is there.
  public func id(of word: [UInt8]) -> WordID? { id(of: word[...]) }

  /// The bytes of a word.
  public subscript(id: WordID) -> ArraySlice<UInt8> {
    let index = Int(id.rawValue)
    return bytes[start(of: index)..<Int(ends[index])]
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(word) & mask
    return bytes.withUnsafeBufferPointer { bytes in
      while slots[slot] != 0 {
        let index = Int(slots[slot] - 1)
        let start = start(of: index)
        if Int(ends[index]) - start == word.count, Self.areEqual(bytes, from: start, word) { break }
        slot = (slot + 1) & mask
      }
      return slot
    }
  }

  private static func areEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for offset in word.indices where bytes[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    mask = slots.count - 1
    for index in ends.indices {
      var slot = self[WordID(UInt32(index))].withUnsafeBufferPointer(Self.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// FNV-1a; the same on every run, unlike Swift's own.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}
