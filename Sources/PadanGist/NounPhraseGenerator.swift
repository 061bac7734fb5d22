import PadanEnglish
import PadanModel
import PadanTermbase

/// Puts a noun phrase into English order.
struct NounPhraseGenerator {
  let inflector: Inflector
  let rules: TransferRules
  let style: GistBuilder.Style
  let isSubject: Bool
  let followsPreposition: Bool
  /// Whether the owner that `-nya` announces follows.
  let ownerFollows: Bool
  /// The possessive pronoun of the third person that fits here.
  let possessive: String

  func words(_ phrase: NounPhrase) -> [EnglishWord] {
    if let pronoun = rules.word(phrase.head.lemma), pronoun.role == .pronoun {
      return [
        EnglishWord(isSubject ? pronoun.english : pronoun.forms.first ?? pronoun.english, phrase.head.range)
      ]
    }
    let isPlural = phrase.isPlural ?? phrase.head.inflection.isPlural
    var words = opening(phrase, isPlural: isPlural)
    words += phrase.premodifiers
    words += phrase.modifiers.reversed().map { EnglishWord($0.gloss ?? $0.surface, $0.range) }
    words.append(EnglishWord(head(phrase, isPlural: isPlural), phrase.head.range))
    words += phrase.name.map { EnglishWord($0.gloss ?? $0.surface, $0.range) }
    if ownerFollows { words.append(EnglishWord("of", phrase.head.range)) }
    return words
  }

  private func head(_ phrase: NounPhrase, isPlural: Bool) -> String {
    guard let gloss = phrase.head.gloss else { return phrase.head.surface }
    return isPlural && phrase.head.partOfSpeech != .name ? inflector.plural(gloss) : gloss
  }

  /// Determiners, or the demonstrative, or the possessor, or an article.
  private func opening(_ phrase: NounPhrase, isPlural: Bool) -> [EnglishWord] {
    if ownerFollows { return [EnglishWord("the", nil)] }
    if let demonstrative = phrase.demonstrative {
      let english = demonstrative.english == "this" && isPlural ? "these" : demonstrative.english
      return [EnglishWord(english, demonstrative.word.range)] + phrase.determiners
    }
    if let possessor = possessor(phrase) { return [possessor] + phrase.determiners }
    if !phrase.determiners.isEmpty { return phrase.determiners }
    return article(phrase, isPlural: isPlural).map { [EnglishWord($0, nil)] } ?? []
  }

  private func possessor(_ phrase: NounPhrase) -> EnglishWord? {
    if let possessor = phrase.possessor { return possessor }
    guard let unit = ([phrase.head] + phrase.modifiers).first(where: { $0.inflection.possessor != nil })
    else { return nil }
    switch unit.inflection.possessor {
    case 1: return EnglishWord("my", unit.range)
    case 2: return EnglishWord("your", unit.range)
    default: return EnglishWord(possessive, unit.range)
    }
  }

  private func article(_ phrase: NounPhrase, isPlural: Bool) -> String? {
    guard style == .sentence, let gloss = phrase.head.gloss else { return nil }
    if phrase.head.takesArticle, phrase.modifiers.isEmpty { return "the" }
    guard phrase.head.partOfSpeech == .noun, !isPlural, phrase.name.isEmpty else { return nil }
    if phrase.modifiers.contains(where: { rules.word($0.lemma)?.role == .deictic }) { return nil }
    if phrase.head.semanticClass == "office" || phrase.head.semanticClass == "organisation" { return "the" }
    if inflector.isUncountable(gloss) || inflector.plural(gloss) == gloss { return nil }
    if isSubject || followsPreposition { return "the" }
    return "a"
  }
}
