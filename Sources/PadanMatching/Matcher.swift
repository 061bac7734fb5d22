public import PadanModel
public import PadanTermbase

/// A term found at tokens.
public struct Match: Sendable, Hashable {
  /// The tokens, as positions in the sequence that was searched.
  public let tokens: Range<Int>
  /// Where the term ends in the termbase.
  public let node: TrieNode
  /// The weakest way any of its words was found: exact, inflected, root.
  public let kind: MatchKind
  /// For each token the reading it rests on, as a position in its form's analyses; nil for the form as it is.
  public let readings: [Int?]
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
    for start in forms.indices { search(forms, letterCase[start], inCapitals, from: start, into: &found) }
    return found
  }

  private struct Path {
    var node = TrieNode.root
    var kind = MatchKind.exact
    var readings: [Int?] = []
  }

  private func search(
    _ forms: [WordForm], _ letterCase: LetterCase, _ inCapitals: Bool, from start: Int,
    into found: inout [Match]
  ) {
    var paths = [Path()]
    var position = start
    while !paths.isEmpty, position < forms.count {
      var longer: [Path] = []
      for path in paths {
        for candidate in forms[position].candidates {
          guard let node = termbase.child(of: path.node, by: candidate.word) else { continue }
          if candidate.kind == .root, position > start { continue }
          let next = Path(
            node: node, kind: Self.weaker(path.kind, candidate.kind),
            readings: path.readings + [candidate.reading])
          if termbase.isTerm(node), isWritable(node, letterCase, inCapitals) {
            found.append(
              Match(
                tokens: start..<(position + 1), node: node, kind: next.kind, readings: next.readings,
                isFunction: termbase.isFunction(node)))
          }
          if candidate.kind != .root { longer.append(next) }
        }
      }
      paths = longer
      position += 1
    }
  }

  private func isWritable(_ node: TrieNode, _ letterCase: LetterCase, _ inCapitals: Bool) -> Bool {
    termbase.senses(at: node).contains {
      termbase.caseRule(of: $0).admits(letterCase, inCapitals: inCapitals)
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
