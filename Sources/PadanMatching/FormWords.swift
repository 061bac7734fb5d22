import PadanModel
import PadanTermbase

/// The words that forms may be in terms of several words, those of all forms in one array.
///
/// Searching takes nothing else of a form, so that it need not go to the ``WordForm`` itself.
struct FormWords {
  /// A word that a form may be in a term.
  struct Word {
    let word: WordID
    /// Where it leads to from the beginning of terms of several words; nil if none begins so.
    let start: TrieNode?
    /// The position among the form's candidates.
    let candidate: Int32
    /// Whether it is the form as written, not one it is inflected from.
    let isExact: Bool
  }

  private var words: [Word] = []
  /// By form, where its words end.
  private var ends: [Int32] = []
  /// By form, whether terms of several words begin with it.
  private var opensTerms: [Bool] = []

  /// The number of forms.
  var count: Int { ends.count }

  /// Adds the words of the next form. A root is none: what is derived from it stands in no term for it.
  mutating func append(_ form: WordForm) {
    let first = words.count
    for (index, candidate) in form.candidates.enumerated() where candidate.kind != .root {
      words.append(
        Word(
          word: candidate.word, start: candidate.goesOn ? candidate.node : nil, candidate: Int32(index),
          isExact: candidate.kind == .exact))
    }
    ends.append(Int32(words.count))
    opensTerms.append(words[first...].contains { $0.start != nil })
  }

  /// The places of a form's words, the closest first.
  func places(of form: FormID) -> Range<Int> {
    let start = form.rawValue == 0 ? 0 : Int(ends[form.rawValue - 1])
    return start..<Int(ends[form.rawValue])
  }

  /// The word at a place.
  subscript(place: Int) -> Word { words[place] }

  /// Whether terms of several words begin with a form.
  func opensTerms(_ form: FormID) -> Bool { opensTerms[form.rawValue] }
}
