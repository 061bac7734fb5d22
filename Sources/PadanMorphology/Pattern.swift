extension AffixRules {
  /// A derivation: a prefix, a suffix, or both at once.
  ///
  /// A class, because every word is held against many of them.
  final class Pattern: Sendable {
    let id: String
    let prefix: String?
    /// The ways to write the prefix; none without one.
    let forms: [PrefixForm]
    let suffix: [UInt8]
    let stemClass: StemClass
    let cost: Int
    let gloss: String
    private let initials: ByteSet

    init(
      id: String, prefix: String?, forms: [PrefixForm], suffix: [UInt8], stemClass: StemClass, cost: Int,
      gloss: String
    ) {
      self.id = id
      self.prefix = prefix
      self.forms = forms
      self.suffix = suffix
      self.stemClass = stemClass
      self.cost = cost
      self.gloss = gloss
      let firsts = forms.map { $0.form.first.map { [$0] } ?? ByteSet.all }
      initials = prefix == nil ? .all : ByteSet(firsts)
    }

    /// Whether a word is longer than the suffix and ends with it.
    func mayEnd(_ word: [UInt8]) -> Bool { word.count > suffix.count && word.ends(with: suffix) }

    /// Whether the pattern may be in words that begin and end with some bytes; nil stands for any.
    fileprivate func mayBe(from first: UInt8?, to last: UInt8?) -> Bool {
      first.map(initials.contains) ?? true && (suffix.isEmpty || last == nil || last == suffix.last)
    }
  }

  /// Patterns by the first and the last letter of the words that they may be in, so that few are tried on a word.
  struct PatternIndex: Sendable {
    private let patterns: LetterTable<LetterTable<[Pattern]>>

    init(_ patterns: [Pattern]) {
      self.patterns = LetterTable { first in
        LetterTable { last in patterns.filter { $0.mayBe(from: first, to: last) } }
      }
    }

    /// The patterns that may be in a word, in their order.
    func patterns(for word: [UInt8]) -> [Pattern] {
      guard let first = word.first, let last = word.last else { return [] }
      return patterns[first][last]
    }
  }

  /// What a derivation may be made from.
  enum StemClass: String, Sendable {
    case any, n, v, adj, num
  }
}
