public import PadanTermbase

/// Reads the forms of tokens as paths in a termbase's trie.
///
/// A class, because the search hands itself on from token to token.
public final class TermSearch {
  private let termbase: Termbase
  private let forms: FormSequence
  private let words: FormWords

  /// Tokens up to a position, read as a term or the beginning of one.
  struct Path {
    let node: TrieNode
    let end: Int
    /// The last of the tokens that is inflected.
    let inflected: Match.Word?

    /// One token further.
    fileprivate func extended(to node: TrieNode, by word: FormWords.Word) -> Path {
      let inflected = word.isExact ? inflected : Match.Word(token: end, candidate: Int(word.candidate))
      return Path(node: node, end: end + 1, inflected: inflected)
    }
  }

  init(termbase: Termbase, forms: FormSequence) {
    self.termbase = termbase
    self.forms = forms
    words = forms.words
  }

  /// Passes the paths of more than one token, and where they start, in the order of their starts.
  func forEachPath(_ body: (_ start: Int, Path) -> Void) {
    for start in forms.indices where words.opensTerms(forms.id(at: start)) {
      let nothing = Path(node: .root, end: start, inflected: nil)
      for place in words.places(of: forms.id(at: start)) {
        let word = words[place]
        if let node = word.start { extend(nothing.extended(to: node, by: word)) { body(start, $0) } }
      }
    }
  }

  /// Goes on from a place in the termbase with the tokens from a position on, as far as terms reach, and passes
  /// each place on the way and the position after its last token.
  public func forEachPlace(
    after node: TrieNode, from position: Int, _ body: (TrieNode, _ end: Int) -> Void
  ) {
    extend(Path(node: node, end: position, inflected: nil)) { body($0.node, $0.end) }
  }

  /// Passes the paths that go on from another.
  private func extend(_ path: Path, _ body: (Path) -> Void) {
    guard path.end < forms.count else { return }
    for place in words.places(of: forms.id(at: path.end)) {
      let word = words[place]
      guard let node = termbase.child(of: path.node, by: word.word) else { continue }
      let longer = path.extended(to: node, by: word)
      body(longer)
      if termbase.goesOn(from: node) { extend(longer, body) }
    }
  }
}
