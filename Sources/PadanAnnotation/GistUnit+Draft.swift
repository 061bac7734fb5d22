import PadanGist
import PadanModel
import PadanMorphology
import PadanTermbase

extension Draft {
  /// Whether its gloss is none of the sense's own.
  fileprivate var isCollocated: Bool {
    guard let sense, let gloss = rendering.value.glosses.first, reading?.basis != .derived else {
      return false
    }
    return gloss != sense.adjective && !sense.glosses.contains(gloss)
  }
}

extension GistUnit {
  /// A segment's units for the gist: its annotations, and the tokens between them.
  static func units(_ drafts: [Draft], in view: SegmentView) -> [GistUnit] {
    var result: [GistUnit] = []
    var position = 0
    for (index, draft) in drafts.enumerated() {
      result += (position..<draft.tokens.lowerBound).map { bare($0, in: view) }
      result.append(GistUnit(draft, in: view, isUnchanged: isInEnglishPhrase(index, drafts)))
      position = draft.tokens.upperBound
    }
    return result + (position..<view.tokens.count).map { bare($0, in: view) }
  }

  /// Whether a word left in English has such a neighbour: together they stand in English order already.
  private static func isInEnglishPhrase(_ index: Int, _ drafts: [Draft]) -> Bool {
    let draft = drafts[index]
    guard draft.isEnglish else { return false }
    return drafts[max(0, index - 1)..<min(index + 2, drafts.count)].contains {
      $0.isEnglish
        && ($0.tokens.upperBound == draft.tokens.lowerBound
          || draft.tokens.upperBound == $0.tokens.lowerBound)
    }
  }

  private static func bare(_ position: Int, in view: SegmentView) -> GistUnit {
    let token = view.tokens[position]
    let surface = view.text[token.range]
    return GistUnit(
      range: token.range, surface: surface, lemma: normalizedTerm(surface), gloss: nil, partOfSpeech: nil,
      isMark: token.kind == .punctuation)
  }

  /// The unit of an annotation: its gloss in the base form, its inflection apart.
  ///
  /// - Parameter isUnchanged: whether it stands as written, as a name always does.
  private init(_ draft: Draft, in view: SegmentView, isUnchanged isPhrase: Bool) {
    let annotation = draft.rendering.value
    let isUnchanged = isPhrase || annotation.kind == .name
    self.init(
      range: view.range(draft.tokens), surface: view.surface(draft.tokens), lemma: annotation.lemma,
      gloss: isUnchanged ? nil : annotation.glosses.first,
      partOfSpeech: isPhrase ? nil : draft.sense?.partOfSpeech ?? (isUnchanged ? nil : .numeral),
      inflection: Inflection(
        isPlural: draft.isPlural, isPassive: draft.reading?.features.voice == .passive,
        possessor: draft.reading?.features.possessor),
      semanticClass: draft.sense?.semanticClass ?? draft.numberClass,
      takesArticle: draft.sense?.takesArticle ?? false,
      alternatives: Array(annotation.glosses.dropFirst()), adjective: draft.sense?.adjective,
      expansion: annotation.expansion, isCollocated: draft.isCollocated)
  }
}
