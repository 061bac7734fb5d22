/// A word of a ``Vocabulary`` or a ``CompiledVocabulary``.
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
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []
  private(set) var slots: [WordSlot]
  private var mask: Int

  /// An empty vocabulary.
  ///
  /// - Parameter capacity: about how many words are to come.
  public init(capacity: Int = 1 << 11) {
    var count = 1 << 12
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: .free, count: count)
    mask = count - 1
    ends.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 8)
  }

  /// The number of words.
  public var count: Int { ends.count }

  /// The id of a word, entered if it is new.
  public mutating func intern(_ word: ArraySlice<UInt8>) -> WordID {
    word.withUnsafeBufferPointer { intern($0) }
  }

  /// The id of a word, entered if it is new.
  public mutating func intern(_ word: Span<UInt8>) -> WordID {
    word.withUnsafeBufferPointer { intern($0) }
  }

  private mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> WordID {
    let hash = WordHash.hash(word)
    let slot = slot(of: word, hash)
    if let known = slots[slot].word { return known }
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    let id = WordID(UInt32(ends.count - 1))
    slots[slot] = WordSlot(id, hash)
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  /// The id of a word, if it is there.
  public func id(of word: ArraySlice<UInt8>) -> WordID? {
    word.withUnsafeBufferPointer { slots[slot(of: $0, WordHash.hash($0))].word }
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
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while let known = slots[slot].word {
      if slots[slot].agrees(with: hash), isWord(Int(known.rawValue), word) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isWord(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = start(of: index)
    guard Int(ends[index]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }
  }

  private mutating func grow() {
    slots = Array(repeating: .free, count: slots.count * 2)
    mask = slots.count - 1
    for index in ends.indices {
      let id = WordID(UInt32(index))
      let hash = self[id].withUnsafeBufferPointer(WordHash.hash)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].word != nil { slot = (slot + 1) & mask }
      slots[slot] = WordSlot(id, hash)
    }
  }
}
