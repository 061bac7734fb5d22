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
  public func reading(in forms: FormSequence) -> Reading? {
    guard let inflected else { return nil }
    let form = forms[inflected.token]
    return form.reading(of: form.candidates[inflected.candidate])
  }
}

extension Match {
  /// The form at a position as a term by itself, or as the beginning of terms; nil if no term begins with it.
  ///
  /// - Parameter candidate: the position among the form's candidates of the one that it stands for.
  public init?(_ candidate: Int, of form: WordForm, at position: Int) {
    let word = form.candidates[candidate]
    guard let node = word.node else { return nil }
    tokens = position..<position + 1
    self.node = node
    kind = word.kind
    isFunction = word.isFunction
    inflected = kind == .exact ? nil : Word(token: position, candidate: candidate)
  }
}
