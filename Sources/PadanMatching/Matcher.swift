public import PadanModel
public import PadanMorphology
public import PadanTermbase

/// A term found at tokens.
public struct Match: Sendable, Hashable {
  /// The tokens, as positions in the sequence that was searched.
  public let tokens: Range<Int>
  /// Where the term ends in the termbase.
  public let node: TrieNode
  /// The weakest way any of its words was found: exact, inflected, root.
  public let kind: MatchKind
  /// The reading of the token that is inflected or derived; of several such tokens, the last one's.
  public let reading: Analysis?
  /// Whether the term is a function word or a connective.
  public let isFunction: Bool
}

/// Finds terms in sequences of word forms.
///
/// Overlaps are settled by the longest match: of all matches the one with the
/// most tokens is taken first, then, at equal length, the closest (exact before
/// inflected before root), then content words before connectives (`luar negeri`
/// before `di luar`), then the leftmost; whatever overlaps a taken match
/// is dropped, and so on until none is left. A match by root is made of a
/// single token only, so it can never displace a headword.
public struct Matcher: Sendable {
  private let termbase: Termbase

  /// Searches for the terms of a termbase.
  public init(termbase: Termbase) {
    self.termbase = termbase
  }

  /// All matches in a sequence of forms, by their first token, overlapping or not.
  ///
  /// - Parameters:
  ///   - forms: the forms of a segment's tokens.
  ///   - letterCase: how each token is written.
  ///   - inCapitals: whether the whole segment is in capitals.
  public func allMatches(in forms: [WordForm], letterCase: [LetterCase], inCapitals: Bool) -> [Match] {
    var found: [Match] = []
    found.reserveCapacity(forms.count * 2)
    for start in forms.indices {
      let search = Search(
        termbase: termbase, forms: forms, start: start, letterCase: letterCase[start], inCapitals: inCapitals)
      search.extend(.root, .exact, nil, at: start, into: &found)
    }
    return found
  }

  /// The search for terms that begin at one token.
  private struct Search {
    let termbase: Termbase
    let forms: [WordForm]
    let start: Int
    let letterCase: LetterCase
    let inCapitals: Bool

    /// Goes on from a place in the trie with the token at `position`.
    func extend(
      _ node: TrieNode, _ kind: MatchKind, _ reading: Analysis?, at position: Int, into found: inout [Match]
    ) {
      guard position < forms.count else { return }
      for candidate in forms[position].candidates {
        guard let next = termbase.child(of: node, by: candidate.word) else { continue }
        if candidate.kind == .root, position > start { continue }
        let kind = Matcher.weaker(kind, candidate.kind)
        let reading = candidate.reading ?? reading
        if termbase.isWritable(next, in: letterCase, inCapitals: inCapitals) {
          found.append(
            Match(
              tokens: start..<(position + 1), node: next, kind: kind, reading: reading,
              isFunction: termbase.isFunction(next)))
        }
        if candidate.kind != .root { extend(next, kind, reading, at: position + 1, into: &found) }
      }
    }
  }

  private static func weaker(_ first: MatchKind, _ second: MatchKind) -> MatchKind {
    rank(first) >= rank(second) ? first : second
  }

  /// The order in which matches are taken, the lowest first, with the match's offset in the last bits: longer,
  /// closer, content, leftmost.
  private static func precedence(_ match: Match, _ offset: Int) -> UInt64 {
    let shortness = UInt64(255 - min(match.tokens.count, 255))
    let place = UInt64(UInt32(offset) & 0x7FFF_FFFF)
    // Matches come in the order of their first tokens, so that the offset tells which is leftmost.
    return shortness << 40 | UInt64(rank(match.kind)) << 36 | (match.isFunction ? 1 : 0) << 35 | place
  }

  static func rank(_ kind: MatchKind) -> Int {
    switch kind {
    case .exact: 0
    case .inflected: 1
    case .root, .composed, .context: 2
    }
  }

  /// The matches that the overlap policy leaves, in order.
  ///
  /// - Parameters:
  ///   - matches: in the order of their first tokens, as ``allMatches(in:letterCase:inCapitals:)`` gives them.
  ///   - count: the number of tokens that were searched.
  public static func withoutOverlaps(_ matches: [Match], count: Int) -> [Match] {
    let order = matches.indices.map { precedence(matches[$0], $0) }.sorted()
    var isTaken = Array(repeating: false, count: count)
    var isChosen = Array(repeating: false, count: matches.count)
    for entry in order {
      let index = Int(UInt32(truncatingIfNeeded: entry) & 0x7FFF_FFFF)
      let tokens = matches[index].tokens
      if tokens.contains(where: { isTaken[$0] }) { continue }
      for token in tokens { isTaken[token] = true }
      isChosen[index] = true
    }
    return matches.indices.filter { isChosen[$0] }.map { matches[$0] }
  }
}
