import PadanGist
import PadanModel
import PadanMorphology
import PadanTermbase

extension GistUnit {
  /// A segment's units for the gist: its annotations, and the tokens between them.
  static func units(_ drafts: [Draft], in view: SegmentView) -> [GistUnit] {
    var result: [GistUnit] = []
    var position = 0
    for draft in drafts {
      result += (position..<draft.tokens.lowerBound).map { bare($0, in: view) }
      result.append(GistUnit(draft))
      position = draft.tokens.upperBound
    }
    return result + (position..<view.tokens.count).map { bare($0, in: view) }
  }

  private static func bare(_ position: Int, in view: SegmentView) -> GistUnit {
    let token = view.tokens[position]
    let surface = view.text[token.range]
    return GistUnit(
      range: token.range, surface: surface, lemma: normalizedTerm(surface), gloss: nil, partOfSpeech: nil,
      isMark: token.kind == .punctuation)
  }

  /// The unit of an annotation: its gloss in the base form, its inflection apart.
  init(_ draft: Draft) {
    let annotation = draft.annotation
    let isUnchanged = annotation.kind == .name
    self.init(
      range: annotation.range, surface: annotation.surface, lemma: annotation.lemma,
      gloss: isUnchanged ? nil : annotation.glosses.first,
      partOfSpeech: draft.sense?.partOfSpeech ?? (isUnchanged ? nil : .numeral),
      inflection: Inflection(
        isPlural: draft.isPlural, isPassive: draft.reading?.features.voice == .passive,
        possessor: draft.reading?.features.possessor),
      semanticClass: draft.sense?.semanticClass, takesArticle: draft.sense?.takesArticle ?? false)
  }
}
