/// A few normalized words, among which others are looked for.
///
/// Nearly all that are looked for are not there. Their fingerprints tell, without a look at their letters, as in a
/// filter after Bloom (1970).
public struct WordSet: Sendable, Hashable {
  /// A number that equal words share, and few others.
  public struct Fingerprint: Sendable, Hashable {
    fileprivate let lane: Int
    fileprivate let bit: UInt64

    /// The fingerprint of a normalized word.
    public init(_ word: String) {
      var word = word
      let hash = word.withUTF8 { WordHash.hash($0) }
      lane = Int(truncatingIfNeeded: hash >> 6 & 7)
      bit = 1 << (hash & 63)
    }
  }

  /// Few enough that no table finds a word sooner than a look at each.
  private let words: [String]
  private let bits: SIMD8<UInt64>

  init(_ words: [String]) {
    self.words = words
    var bits = SIMD8<UInt64>()
    for word in words {
      let mark = Fingerprint(word)
      bits[mark.lane] |= mark.bit
    }
    self.bits = bits
  }

  /// Whether there is no word at all.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether a word is there.
  ///
  /// - Parameter fingerprint: the word's own.
  public func contains(_ word: String, _ fingerprint: Fingerprint) -> Bool {
    bits[fingerprint.lane] & fingerprint.bit != 0 && words.contains(word)
  }

  /// Whether a word is there.
  public func contains(_ word: String) -> Bool { words.contains(word) }
}
