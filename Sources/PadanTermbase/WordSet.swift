/// A few normalized words, among which others are looked for.
///
/// Nearly all that are looked for are not there. Their fingerprints tell, without a look at their letters, as in a
/// filter after Bloom (1970).
public struct WordSet: Sendable, Hashable {
  /// A number that equal words share, and few others.
  public struct Fingerprint: Sendable, Hashable {
    @usableFromInline let lane: Int
    @usableFromInline let bit: UInt64

    /// The fingerprint of a normalized word.
    public init(_ word: String) {
      var word = word
      let hash = word.withUTF8 { WordHash.hash($0) }
      lane = Int(truncatingIfNeeded: hash >> 6 & 7)
      bit = 1 << (hash & 63)
    }
  }

  /// The fingerprints of some words, laid over each other.
  public struct Fingerprints: Sendable {
    @usableFromInline var lanes = InlineArray<8, UInt64>(repeating: 0)

    /// Those of no word.
    @inlinable public init() {}

    /// Adds a word's.
    @inlinable public mutating func insert(_ fingerprint: Fingerprint) {
      lanes[fingerprint.lane] |= fingerprint.bit
    }

    /// Adds those of other words.
    @inlinable public mutating func formUnion(_ other: Fingerprints) {
      for lane in lanes.indices { lanes[lane] |= other.lanes[lane] }
    }

    /// Whether a word may be among two sets of words; false if certainly none is.
    @inlinable public func mayShare(with other: Fingerprints) -> Bool {
      var shared: UInt64 = 0
      for lane in lanes.indices { shared |= lanes[lane] & other.lanes[lane] }
      return shared != 0
    }
  }

  /// Few enough that no table finds a word sooner than a look at each.
  private let words: [String]
  /// The fingerprints of the words.
  public let fingerprints: Fingerprints

  init(_ words: [String]) {
    self.words = words
    var fingerprints = Fingerprints()
    for word in words { fingerprints.insert(Fingerprint(word)) }
    self.fingerprints = fingerprints
  }

  /// Whether there is no word at all.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether a word is there.
  ///
  /// - Parameter fingerprint: the word's own.
  public func contains(_ word: String, _ fingerprint: Fingerprint) -> Bool {
    fingerprints.lanes[fingerprint.lane] & fingerprint.bit != 0 && words.contains(word)
  }

  /// Whether a word is there.
  public func contains(_ word: String) -> Bool { words.contains(word) }

  /// Whether two sets have the same words.
  public static func == (first: WordSet, second: WordSet) -> Bool { first.words == second.words }

  /// Hashes the words.
  public func hash(into hasher: inout Hasher) { hasher.combine(words) }
}
