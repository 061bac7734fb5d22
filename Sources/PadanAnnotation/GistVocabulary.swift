import PadanGist
import PadanModel
import PadanMorphology
import PadanTermbase

/// Makes the units of segments for the gist. The words for choices of senses are kept with these.
///
/// It belongs to one worker.
final class GistVocabulary {
  private let builder: GistBuilder
  /// By surface: names, and tokens that no annotation covers.
  private var bareWords: [String: GistWord] = [:]

  /// More names and tokens are not remembered.
  private static let mostBareWords = 4_096

  init(builder: GistBuilder) { self.builder = builder }

  /// A segment's units for the gist: its annotations, and the tokens between them.
  func units(_ drafts: [Draft], in view: SegmentView) -> [GistUnit] {
    var result: [GistUnit] = []
    result.reserveCapacity(view.tokens.count)
    var position = 0
    for index in drafts.indices {
      let tokens = drafts[index].tokens
      appendBare(position..<tokens.lowerBound, in: view, to: &result)
      result.append(unit(of: drafts, index, in: view))
      position = tokens.upperBound
    }
    appendBare(position..<view.tokens.count, in: view, to: &result)
    return result
  }

  /// Whether a word left in English has such a neighbour: together they stand in English order already.
  private func isInEnglishPhrase(_ index: Int, _ drafts: [Draft]) -> Bool {
    guard drafts[index].isEnglish else { return false }
    let tokens = drafts[index].tokens
    return drafts[max(0, index - 1)..<min(index + 2, drafts.count)].contains {
      $0.isEnglish
        && ($0.tokens.upperBound == tokens.lowerBound || tokens.upperBound == $0.tokens.lowerBound)
    }
  }

  private func unit(of drafts: [Draft], _ index: Int, in view: SegmentView) -> GistUnit {
    let range = view.range(drafts[index].tokens)
    let surface = view.text[range]
    let rendering = drafts[index].rendering
    if rendering.value.kind == .name {
      return GistUnit(bareWord(surface, rendering.value.lemma), range: range, surface: surface)
    }
    let word =
      isInEnglishPhrase(index, drafts) ? builder.word(drafts[index].unchangedEntry) : word(of: drafts, index)
    let inflection = GistUnit.Inflection(drafts[index].reading)
    return GistUnit(word, range: range, surface: surface, inflection: inflection)
  }

  private func word(of drafts: [Draft], _ index: Int) -> GistWord {
    // What was put together is said of one place only.
    guard let choice = drafts[index].choice, drafts[index].parts.isEmpty else {
      return builder.word(drafts[index].entry)
    }
    let glosses = drafts[index].rendering.value.glosses
    let isDerived = drafts[index].reading?.basis == .derived
    return choice.gistWord(for: glosses, isDerived: isDerived) {
      builder.word(drafts[index].entry)
    }
  }

  // MARK: Without a sense

  private func appendBare(_ tokens: Range<Int>, in view: SegmentView, to units: inout [GistUnit]) {
    for position in tokens {
      let token = view.tokens[position]
      let surface = view.text[token.range]
      let word = bareWord(surface, normalizedTerm(surface), isMark: token.kind == .punctuation)
      units.append(GistUnit(word, range: token.range, surface: surface))
    }
  }

  private func bareWord(_ surface: String, _ lemma: @autoclosure () -> String, isMark: Bool = false)
    -> GistWord
  {
    if let known = bareWords[surface] { return known }
    if bareWords.count >= Self.mostBareWords { bareWords = [:] }
    var entry = GistEntry(lemma: lemma())
    entry.isMark = isMark
    let word = builder.word(entry)
    bareWords[surface] = word
    return word
  }
}

extension GistUnit.Inflection {
  fileprivate init(_ reading: Reading?) {
    let features = reading?.features
    self.init(
      isPlural: features?.isPlural ?? false, isPassive: features?.voice == .passive,
      possessor: (features?.possessor).flatMap(Person.init))
  }
}

extension Draft {
  /// Its gloss in the base form, its inflection apart.
  fileprivate var entry: GistEntry {
    let rendering = rendering.value
    var entry = GistEntry(
      lemma: rendering.lemma, glosses: rendering.glosses,
      partOfSpeech: sense?.partOfSpeech ?? .numeral)
    entry.semanticClass = sense?.semanticClass ?? numberClass
    entry.takesArticle = sense?.takesArticle ?? false
    entry.adjective = sense?.adjective
    entry.expansion = rendering.expansion
    entry.isCollocated = isCollocated
    return entry
  }

  /// A word of an English phrase, which stands as written.
  fileprivate var unchangedEntry: GistEntry {
    var entry = entry
    entry.glosses = []
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
