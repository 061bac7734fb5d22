public import PadanModel
public import PadanTermbase

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

  /// The terms of several words in a sequence of forms, by their first token, overlapping or not.
  ///
  /// - Parameters:
  ///   - forms: the forms of a segment's tokens.
  ///   - tokens: the tokens themselves.
  ///   - inCapitals: whether the whole segment is in capitals.
  public func longMatches(in forms: FormSequence, _ tokens: [Token], inCapitals: Bool) -> [Match] {
    var found: [Match] = []
    search(in: forms).forEachPath { start, path in
      let writing = Writing(tokens[start].letterCase, inCapitals: inCapitals)
      if termbase.writings(of: path.node).contains(writing) { found.append(match(path, from: start)) }
    }
    return found
  }

  private func match(_ term: TermSearch.Path, from start: Int) -> Match {
    Match(
      tokens: start..<term.end, node: term.node, kind: term.inflected == nil ? .exact : .inflected,
      isFunction: termbase.isFunction(term.node), inflected: term.inflected)
  }

  /// The search for terms among forms, to be asked of some places only.
  public func search(in forms: FormSequence) -> TermSearch { TermSearch(termbase: termbase, forms: forms) }
}

// MARK: - The overlap policy

extension Matcher {
  /// Of the terms that a form is by itself, the one that is taken; nil if there is none.
  public static func closest(_ form: WordForm, written writing: Writing) -> Candidate? {
    form.candidates.filter { $0.writings.contains(writing) }.min { precedence($0) < precedence($1) }
  }

  private static func precedence(_ candidate: Candidate) -> Int {
    rank(candidate.kind) << 1 | (candidate.isFunction ? 1 : 0)
  }

  /// The order in which matches are taken, the lowest first, with the match's offset in the last bits: longer,
  /// closer, content, leftmost.
  private static func precedence(_ match: Match, _ offset: Int) -> UInt64 {
    let shortness = UInt64(255 - min(match.tokens.count, 255))
    let place = UInt64(UInt32(offset) & 0x7FFF_FFFF)
    // Matches come in the order of their first tokens, so that the offset tells which is leftmost.
    return shortness << 40 | UInt64(rank(match.kind)) << 36 | (match.isFunction ? 1 : 0) << 35 | place
  }

  private static func rank(_ kind: MatchKind) -> Int {
    switch kind {
    case .exact: 0
    case .inflected: 1
    case .root, .composed, .context: 2
    }
  }

  /// The matches that the overlap policy leaves, in order.
  ///
  /// - Parameters:
  ///   - matches: in the order of their first tokens.
  ///   - count: the number of tokens that were searched.
  public static func withoutOverlaps(_ matches: [Match], count: Int) -> [Match] {
    if !haveOverlaps(matches) { return matches }
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

  /// - Parameter matches: in the order of their first tokens.
  private static func haveOverlaps(_ matches: [Match]) -> Bool {
    var end = 0
    for match in matches {
      if match.tokens.lowerBound < end { return true }
      end = match.tokens.upperBound
    }
    return false
  }
}
