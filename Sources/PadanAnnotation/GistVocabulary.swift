import PadanGist
import PadanModel
import PadanMorphology
import PadanTermbase

/// The gist's words for what annotations say, each made once.
///
/// It belongs to one worker.
final class GistVocabulary {
  private let builder: GistBuilder
  private var words: [ObjectIdentifier: Entry] = [:]
  /// By surface: tokens that no annotation covers.
  private var bareWords: [String: GistWord] = [:]

  /// More are not remembered of either.
  private static let mostWords = 16_384

  /// Holds on to the rendering, so that no other can come to have its identity.
  private struct Entry {
    let rendering: Annotation.SharedRendering
    let word: GistWord
  }

  init(builder: GistBuilder) { self.builder = builder }

  /// Forgets all words. To be called whenever the renderings are forgotten.
  func forget() { words = [:] }

  /// A segment's units for the gist: its annotations, and the tokens between them.
  func units(_ drafts: [Draft], in view: SegmentView) -> [GistUnit] {
    var result: [GistUnit] = []
    result.reserveCapacity(view.tokens.count)
    var position = 0
    for (index, draft) in drafts.enumerated() {
      for bare in position..<draft.tokens.lowerBound { result.append(bareUnit(bare, in: view)) }
      let word = isInEnglishPhrase(index, drafts) ? builder.word(draft.unchangedEntry) : word(draft)
      result.append(
        GistUnit(word, range: view.range(draft.tokens), surface: view.surface(draft.tokens)))
      position = draft.tokens.upperBound
    }
    for bare in position..<view.tokens.count { result.append(bareUnit(bare, in: view)) }
    return result
  }

  /// Whether a word left in English has such a neighbour: together they stand in English order already.
  private func isInEnglishPhrase(_ index: Int, _ drafts: [Draft]) -> Bool {
    let draft = drafts[index]
    guard draft.isEnglish else { return false }
    return drafts[max(0, index - 1)..<min(index + 2, drafts.count)].contains {
      $0.isEnglish
        && ($0.tokens.upperBound == draft.tokens.lowerBound
          || draft.tokens.upperBound == $0.tokens.lowerBound)
    }
  }

  private func word(_ draft: Draft) -> GistWord {
    if draft.isOfOnePlace { return builder.word(draft.entry) }
    let key = ObjectIdentifier(draft.rendering)
    if let known = words[key] { return known.word }
    if words.count >= Self.mostWords { words = [:] }
    let word = builder.word(draft.entry)
    words[key] = Entry(rendering: draft.rendering, word: word)
    return word
  }

  private func bareUnit(_ position: Int, in view: SegmentView) -> GistUnit {
    let token = view.tokens[position]
    let surface = view.text[token.range]
    return GistUnit(
      bareWord(surface, isMark: token.kind == .punctuation), range: token.range, surface: surface)
  }

  private func bareWord(_ surface: String, isMark: Bool) -> GistWord {
    if let known = bareWords[surface] { return known }
    if bareWords.count >= Self.mostWords { bareWords = [:] }
    var entry = GistEntry(lemma: normalizedTerm(surface))
    entry.isMark = isMark
    let word = builder.word(entry)
    bareWords[surface] = word
    return word
  }
}

extension Draft {
  /// Whether what it says is said of one place only.
  fileprivate var isOfOnePlace: Bool {
    numberClass != nil || !parts.isEmpty || sense == nil && tokens.count > 1
  }

  /// Its gloss in the base form, its inflection apart. A name stands as written.
  fileprivate var entry: GistEntry {
    let isName = rendering.value.kind == .name
    var entry = GistEntry(
      lemma: rendering.value.lemma, gloss: isName ? nil : rendering.value.glosses.first,
      partOfSpeech: sense?.partOfSpeech ?? (isName ? nil : .numeral))
    entry.inflection = GistEntry.Inflection(
      isPlural: isPlural, isPassive: reading?.features.voice == .passive,
      possessor: reading?.features.possessor)
    entry.semanticClass = sense?.semanticClass ?? numberClass
    entry.takesArticle = sense?.takesArticle ?? false
    entry.alternatives = Array(rendering.value.glosses.dropFirst())
    entry.adjective = sense?.adjective
    entry.expansion = rendering.value.expansion
    entry.isCollocated = isCollocated
    return entry
  }

  /// A word of an English phrase, which stands as written.
  fileprivate var unchangedEntry: GistEntry {
    var entry = entry
    entry.gloss = nil
    entry.partOfSpeech = nil
    return entry
  }

  /// Whether its gloss is none of the sense's own.
  private var isCollocated: Bool {
    guard let sense, let gloss = rendering.value.glosses.first, reading?.basis != .derived else {
      return false
    }
    return gloss != sense.adjective && !sense.glosses.contains(gloss)
  }
}
