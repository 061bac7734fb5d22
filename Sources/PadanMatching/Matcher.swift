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
    let words = forms.words
    for start in forms.indices where words.opensTerms(forms.id(at: start)) {
      let writing = Writing(tokens[start].letterCase, inCapitals: inCapitals)
      let search = Search(termbase: termbase, forms: forms, words: words, start: start, writing: writing)
      search.begin(into: &found)
    }
    return found
  }

  /// The search for terms that begin at one token.
  private struct Search {
    let termbase: Termbase
    let forms: FormSequence
    let words: FormWords
    let start: Int
    let writing: Writing

    /// The tokens up to a position, read as the beginning of terms.
    struct Beginning {
      let node: TrieNode
      let end: Int
      /// The last of its tokens that is inflected.
      let inflected: Match.Word?

      /// One token further.
      func extended(to node: TrieNode, by word: FormWords.Word) -> Beginning {
        let inflected = word.isExact ? inflected : Match.Word(token: end, candidate: Int(word.candidate))
        return Beginning(node: node, end: end + 1, inflected: inflected)
      }
    }

    func begin(into found: inout [Match]) {
      let nothing = Beginning(node: .root, end: start, inflected: nil)
      for place in words.places(of: forms.id(at: start)) {
        let word = words[place]
        if let node = word.start { goOn(from: nothing.extended(to: node, by: word), into: &found) }
      }
    }

    /// Goes on with the next token.
    private func goOn(from beginning: Beginning, into found: inout [Match]) {
      guard beginning.end < forms.count else { return }
      for place in words.places(of: forms.id(at: beginning.end)) {
        let word = words[place]
        guard let node = termbase.child(of: beginning.node, by: word.word) else { continue }
        let longer = beginning.extended(to: node, by: word)
        if termbase.writings(of: node).contains(writing) { found.append(match(longer)) }
        if termbase.goesOn(from: node) { goOn(from: longer, into: &found) }
      }
    }

    private func match(_ term: Beginning) -> Match {
      Match(
        tokens: start..<term.end, node: term.node, kind: term.inflected == nil ? .exact : .inflected,
        isFunction: termbase.isFunction(term.node), inflected: term.inflected)
    }
  }
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
