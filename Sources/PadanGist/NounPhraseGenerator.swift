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
  /// Whether a negation before it stands for an article: `there was no way`.
  var isNegated = false
  /// Whether a preposition before it wants the indefinite article: `as a minister`.
  var isIndefinite = false
  /// The possessive pronoun of the third person that fits here.
  let possessive: String

  func words(_ phrase: NounPhrase) -> [EnglishWord] {
    if let pronoun = rules.word(phrase.head), pronoun.role == .pronoun {
      return [self.pronoun(pronoun, phrase)]
    }
    guard let owner = phrase.owners.first else { return opening(phrase) + body(phrase) }
    switch owner.order {
    case .owner where phrase.determiners.isEmpty && phrase.demonstrative == nil:
      return possessiveForm(inner.words(owner.phrase)) + phrase.predeterminers + body(phrase)
    default:
      var phrase = phrase
      phrase.clitic = nil
      return opening(phrase, isPossessed: !owner.phrase.head.isAmount) + body(phrase) + [
        EnglishWord("of", nil)
      ]
        + inner.words(owner.phrase)
    }
  }

  /// How an owner is put.
  private var inner: NounPhraseGenerator {
    NounPhraseGenerator(
      inflector: inflector, rules: rules, style: style, isSubject: false, followsPreposition: true,
      possessive: possessive)
  }

  private func pronoun(_ word: TransferRules.FunctionWord, _ phrase: NounPhrase) -> EnglishWord {
    EnglishWord(isSubject ? word.english : word.forms.first ?? word.english, phrase.head.range)
  }

  private func possessiveForm(_ words: [EnglishWord]) -> [EnglishWord] {
    guard var last = words.last else { return words }
    last.text += last.text.hasSuffix("s") && !last.text.hasSuffix("ss") ? "'" : "'s"
    return words.dropLast() + [last]
  }

  // MARK: The head and what goes right before it

  private func body(_ phrase: NounPhrase) -> [EnglishWord] {
    var words = phrase.premodifiers
    for modifier in phrase.modifiers.reversed() where !isBeforeNumeral(modifier, phrase) {
      words += modifier.words
    }
    let head = EnglishWord(head(phrase), phrase.head.range)
    words.append(
      isTitle(phrase) || isSite(phrase) || isLaw(phrase) ? capitalized(head, isName: isLaw(phrase)) : head)
    return words + phrase.name.map { EnglishWord($0.gloss ?? $0.surface, $0.range) }
  }

  private func head(_ phrase: NounPhrase) -> String {
    guard let gloss = phrase.head.asNoun.gloss else { return phrase.head.surface }
    let inflects = phrase.head.isCommonNoun || phrase.head.partOfSpeech == .classifier
    return phrase.isPlural && inflects ? inflector.plural(gloss) : gloss
  }

  private func isTitle(_ phrase: NounPhrase) -> Bool {
    style == .sentence && !phrase.name.isEmpty && !phrase.isPlural
      && (phrase.head.semanticClass == "office" || phrase.head.semanticClass == "honorific")
  }

  /// Whether it is the name of a place: `Paloh Subdistrict`.
  private func isSite(_ phrase: NounPhrase) -> Bool {
    rules.role(phrase.head) == .site && phrase.head.surface.first?.isUppercase == true && !phrase.isPlural
      && !phrase.modifiers.isEmpty
      && phrase.modifiers.allSatisfy { $0.words.first?.text.first?.isUppercase ?? false }
  }

  private func isLaw(_ phrase: NounPhrase) -> Bool {
    rules.role(phrase.head) == .law && !phrase.name.isEmpty && phrase.head.surface.first?.isUppercase == true
  }

  /// `president-elect` → `President-elect`; small words stay small.
  private func capitalized(_ word: EnglishWord, isName: Bool = false) -> EnglishWord {
    var word = word
    word.text = word.text.split(separator: " ").map { part in
      part.count > 3 || isName ? part.prefix(1).uppercased() + part.dropFirst() : String(part)
    }.joined(separator: " ")
    return word
  }

  // MARK: Determiners

  /// Determiners, or the demonstrative, or the possessor, or an article.
  private func opening(_ phrase: NounPhrase, isPossessed: Bool = false) -> [EnglishWord] {
    let first = phrase.predeterminers
    if let demonstrative = phrase.demonstrative {
      let english = demonstrative.english == "this" && phrase.isPlural ? "these" : demonstrative.english
      let isLeftOut = english == "the" && isWithoutArticle(phrase)
      return first + (isLeftOut ? [] : [EnglishWord(english, demonstrative.word.range)]) + phrase.determiners
    }
    if let possessor = possessor(phrase) { return first + [possessor] + phrase.determiners }
    let ordinals = phrase.modifiers.filter { isBeforeNumeral($0, phrase) }.flatMap(\.words)
    if !ordinals.isEmpty { return first + [EnglishWord("the", nil)] + ordinals + phrase.determiners }
    if !phrase.determiners.isEmpty || !first.isEmpty { return first + phrase.determiners }
    return article(phrase, isPossessed: isPossessed).map { [EnglishWord($0, nil)] } ?? []
  }

  /// `all the ministers` needs no article, nor does `every minister`, nor a name.
  private func isWithoutArticle(_ phrase: NounPhrase) -> Bool {
    !phrase.predeterminers.isEmpty || phrase.number == false && !phrase.determiners.isEmpty
      || !phrase.head.isCommonNoun && !phrase.head.takesArticle
  }

  private func possessor(_ phrase: NounPhrase) -> EnglishWord? {
    if let possessor = phrase.possessor { return possessor }
    guard let unit = phrase.clitic else { return nil }
    switch unit.inflection.possessor {
    case 1: return EnglishWord("my", unit.range)
    case 2: return EnglishWord("your", unit.range)
    default: return EnglishWord(possessive, unit.range)
    }
  }

  private func article(_ phrase: NounPhrase, isPossessed: Bool) -> String? {
    guard style == .sentence, !isNegated, let gloss = phrase.head.gloss else { return nil }
    if phrase.head.takesArticle, phrase.modifiers.isEmpty { return "the" }
    guard phrase.head.isCommonNoun, phrase.name.isEmpty, !phrase.isMoment, !isSite(phrase) else { return nil }
    if isPossessed || gloss.contains(" of ") && !phrase.isPlural { return "the" }
    if phrase.modifiers.contains(where: { $0.isOrdinal || isSuperlative($0) }) { return "the" }
    if phrase.head.semanticClass == "office" || phrase.head.semanticClass == "organisation" {
      return phrase.isPlural ? nil : "the"
    }
    let isCounted = !phrase.isPlural && !inflector.isUncountable(gloss) && inflector.plural(gloss) != gloss
    switch usualArticle(phrase, gloss) {
    case .definite? where !isIndefinite: return "the"
    case UsualArticle.none?: return nil
    case .indefinite?: return isCounted ? "a" : nil
    default: break
    }
    guard isCounted else { return nil }
    return (isSubject || followsPreposition) && !isIndefinite ? "the" : "a"
  }

  private func usualArticle(_ phrase: NounPhrase, _ gloss: String) -> UsualArticle? {
    inflector.usualArticle(
      of: phrase.isPlural ? inflector.plural(gloss) : gloss,
      isModified: !phrase.modifiers.isEmpty || !phrase.premodifiers.isEmpty,
      isObject: !isSubject && !followsPreposition)
  }

  /// `the last ten years`
  private func isBeforeNumeral(_ modifier: NounPhrase.Modifier, _ phrase: NounPhrase) -> Bool {
    modifier.isOrdinal && phrase.number == true && !phrase.determiners.isEmpty && phrase.possessor == nil
      && phrase.clitic == nil && phrase.demonstrative == nil
  }

  private func isSuperlative(_ modifier: NounPhrase.Modifier) -> Bool {
    modifier.words.first.map { inflector.isSuperlative($0.text) } ?? false
  }
}
