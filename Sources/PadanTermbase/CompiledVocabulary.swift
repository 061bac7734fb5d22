public import PadanStorage

/// The words of a ``Termbase``, read where they lie in memory.
///
/// Numbers that a damaged file might hold are checked where they are used: what leads nowhere is no word.
public struct CompiledVocabulary: Sendable {
  private let bytes: FlatArray<UInt8>
  private let ends: FlatArray<UInt32>
  private let slots: FlatArray<WordSlot>
  private let mask: Int

  init(_ words: Vocabulary) {
    bytes = FlatArray(words.bytes)
    ends = FlatArray(words.ends)
    slots = FlatArray(words.slots)
    mask = slots.count - 1
  }

  /// The number of words.
  public var count: Int { ends.count }

  /// The id of a word's normalized form, if it is there. Nothing is allocated.
  public func id(of word: Span<UInt8>) -> WordID? { word.withUnsafeBufferPointer(find) }

  /// The id of a word's normalized form, if it is there. Nothing is allocated.
  public func id(of word: ArraySlice<UInt8>) -> WordID? { word.withUnsafeBufferPointer(find) }

  /// The id of a word's normalized form, if it is there. Nothing is allocated.
  public func id(of word: [UInt8]) -> WordID? { word.withUnsafeBufferPointer(find) }

  /// The bytes of a word; empty for a number that is no word's.
  public subscript(id: WordID) -> FlatArray<UInt8> { bytes.part(range(of: id.rawValue)) ?? FlatArray([]) }

  private func range(of index: UInt32) -> Range<Int> {
    let end = Int(ends.element(at: index) ?? 0)
    let start = index == 0 ? 0 : Int(ends.element(at: index - 1) ?? 0)
    return min(start, end)..<end
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>) -> WordID? {
    let hash = WordHash.hash(word)
    var slot = Int(truncatingIfNeeded: hash) & mask
    for _ in 0..<slots.count {
      guard let known = slots[slot].word else { return nil }
      if slots[slot].agrees(with: hash), isWord(known, word) { return known }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isWord(_ id: WordID, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(of: id.rawValue)
    guard range.count == word.count, range.upperBound <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      word.indices.allSatisfy { bytes[range.lowerBound + $0] == word[$0] }
    }
  }
}

// MARK: - In an archive

extension CompiledVocabulary {
  private enum Section {
    static let bytes: UInt32 = 1
    static let ends: UInt32 = 2
    static let slots: UInt32 = 3
  }

  /// Reads the vocabulary of an archive.
  init(_ archive: Archive) throws(ArchiveError) {
    bytes = try archive.section(Section.bytes)
    ends = try archive.section(Section.ends)
    slots = try archive.section(Section.slots)
    guard slots.count.isPowerOfTwo else { throw .damaged }
    mask = slots.count - 1
  }

  func write(into archive: inout ArchiveWriter) {
    archive.add(bytes, as: Section.bytes)
    archive.add(ends, as: Section.ends)
    archive.add(slots, as: Section.slots)
  }
}

extension Int {
  /// Whether a hash table of so many places finds them by a mask.
  var isPowerOfTwo: Bool { self > 0 && self & (self - 1) == 0 }
}
