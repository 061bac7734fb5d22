import PadanModel
import PadanTermbase

/// Counts the words without a gloss by their normalized form; the first surface stands for it.
struct UnknownWords {
  private var positions: [WordID: Int] = [:]
  private var words: [(surface: String, count: Int)] = []

  /// Counts a word.
  ///
  /// - Parameter form: the number of its normalized form.
  mutating func note(_ form: WordID, in view: SegmentView, at tokens: Range<Int>) {
    if let position = positions[form] {
      words[position].count += 1
    } else {
      positions[form] = words.count
      words.append((view.surface(tokens), 1))
    }
  }

  /// The most frequent first; equals in the order they were met.
  var byFrequency: [UnknownWord] {
    stablySorted(words.map { UnknownWord(surface: $0.surface, count: $0.count) }) { -$0.count }
  }
}
