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
  /// Whether the term is a function word or a connective.
  public let isFunction: Bool
  /// The token that is inflected or derived, and the candidate that it stands for; of several such tokens, the last.
  let inflected: Word?

  struct Word: Sendable, Hashable {
    let token: Int
    let candidate: Int
  }

  /// The reading of the token that is inflected or derived; of several such tokens, the last one's.
  ///
  /// - Parameter forms: the sequence that was searched.
  public func reading(in forms: [WordForm]) -> Analysis? {
    inflected.flatMap { forms[$0.token].candidates[$0.candidate].reading }
  }
}

extension Match {
  /// The form at a position as a term by itself.
  public init(_ opening: Opening, at position: Int) {
    tokens = position..<position + 1
    node = opening.node
    kind = opening.kind
    isFunction = opening.isFunction
    inflected = opening.kind == .exact ? nil : Word(token: position, candidate: opening.candidate)
  }
}
