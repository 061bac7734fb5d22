public import PadanModel
public import PadanTermbase

/// A word a form can stand for in a term, and the term that this word alone is or begins.
public struct Candidate: Sendable, Hashable {
  /// The word of the vocabulary.
  public let word: WordID
  /// How the form comes to stand for it.
  public let kind: MatchKind
  /// The position among the form's readings of the one it rests on; nil for the form as it is.
  let readingIndex: Int?
  /// Where the word leads to from the beginning; nil if no term begins so.
  public let node: TrieNode?
  /// Whether the term is a function word or a connective.
  public let isFunction: Bool
  /// Whether longer terms begin so.
  public let goesOn: Bool
  /// The ways the form may be written if the term is to be the form alone; empty if no term ends here.
  public let writings: WritingSet

  init(word: WordID, kind: MatchKind, readingIndex: Int?, termbase: Termbase) {
    self.word = word
    self.kind = kind
    self.readingIndex = readingIndex
    node = termbase.child(of: .root, by: word)
    isFunction = node.map(termbase.isFunction) ?? false
    goesOn = node.map(termbase.goesOn) ?? false
    writings = node.map(termbase.writings) ?? []
  }
}
