import PadanMatching
import PadanModel
import PadanTermbase

/// Tells names from words by their capitals.
///
/// A capital inside a sentence marks a name; what was so marked anywhere in the
/// document is a name at the beginning of a sentence too.
struct NameRecognition {
  private var names: Set<WordID> = []

  /// Learns the names of a document from all its segments.
  init(_ segments: [SearchedSegment]) {
    for segment in segments where segment.view.segment.kind == .sentence {
      let view = segment.view
      for position in view.tokens.indices.dropFirst() where isInside(position, view) {
        names.insert(view.normalizedID(position))
      }
    }
  }

  /// Whether an unmatched token is to be taken for a name.
  func isName(_ position: Int, in view: SegmentView) -> Bool {
    let token = view.tokens[position]
    guard token.kind == .word, token.letterCase != .lower else { return false }
    return isInside(position, view) || names.contains(view.normalizedID(position))
  }

  /// Whether a token has a capital that its place in the sentence does not explain.
  private func isInside(_ position: Int, _ view: SegmentView) -> Bool {
    let token = view.tokens[position]
    guard token.kind == .word, token.letterCase != .lower else { return false }
    if token.letterCase != .title { return true }
    return position > 0 && !view.has(.opensSentence, position - 1)
  }
}
