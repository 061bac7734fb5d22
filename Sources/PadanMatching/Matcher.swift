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

  /// The order in which matches are taken: the lowest first.
  private static func precedence(_ match: Match, _ offset: Int) -> (Int, Int, Int, Int, Int) {
    (-match.tokens.count, rank(match.kind), match.isFunction ? 1 : 0, match.tokens.lowerBound, offset)
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
  /// - Parameter count: the number of tokens that were searched.
  public static func withoutOverlaps(_ matches: [Match], count: Int) -> [Match] {
    let order = matches.enumerated().sorted {
      precedence($0.element, $0.offset) < precedence($1.element, $1.offset)
    }
    var isTaken = Array(repeating: false, count: count)
    var result: [Match] = []
    for (_, match) in order where !match.tokens.contains(where: { isTaken[$0] }) {
      for token in match.tokens { isTaken[token] = true }
      result.append(match)
    }
    return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
