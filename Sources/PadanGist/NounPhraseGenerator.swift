import PadanEnglish
import PadanModel
import PadanTermbase

/// Puts a noun phrase into English order.
struct NounPhraseGenerator {
  let lexicon: Lexicon
  let style: GistBuilder.Style
  let isSubject: Bool
  let followsPreposition: Bool
  /// Whether a negation before it stands for an article: `there was no way`.
  var isNegated = false
  /// Whether a preposition before it wants the indefinite article: `as a minister`.
  var isIndefinite = false
  /// The possessive pronoun of the third person that fits here.
  let possessive: String

  /// Appends the words of a noun phrase.
  func write(_ phrase: NounPhrase, to words: inout [EnglishWord]) {
    if let pronoun = phrase.head.function, pronoun.role == .pronoun {
      let text = isSubject ? pronoun.english : pronoun.object
      return words.append(EnglishWord(text, phrase.head.range))
    }
    guard let owner = phrase.owners.first else {
      writeOpening(phrase, to: &words)
      return writeBody(phrase, to: &words)
    }
    if owner.order == .owner, phrase.determiners.isEmpty, phrase.demonstrative == nil {
      writePossessive(owner.phrase, to: &words)
      words += phrase.predeterminers
      writeBody(phrase, to: &words)
    } else {
      let phrase = phrase.clitic == nil ? phrase : phrase.copy()
      phrase.clitic = nil
      writeOpening(phrase, isPossessed: !owner.phrase.head.isAmount, to: &words)
      writeBody(phrase, to: &words)
      words.append(EnglishWord("of", nil))
      inner.write(owner.phrase, to: &words)
    }
  }

  /// How an owner is put.
  private var inner: NounPhraseGenerator {
    NounPhraseGenerator(
      lexicon: lexicon, style: style, isSubject: false, followsPreposition: true, possessive: possessive)
  }

  private func writePossessive(_ phrase: NounPhrase, to words: inout [EnglishWord]) {
    inner.write(phrase, to: &words)
    guard let last = words.indices.last else { return }
    words[last].text += words[last].text.hasSuffix("s") && !words[last].text.hasSuffix("ss") ? "'" : "'s"
  }

  // MARK: The head and what goes right before it

  private func writeBody(_ phrase: NounPhrase, to words: inout [EnglishWord]) {
    words += phrase.premodifiers
    for modifier in phrase.modifiers.reversed() where !isBeforeNumeral(modifier, phrase) {
      words += modifier.words
    }
    let isLaw = isLaw(phrase)
    let head = head(phrase)
    let text = isLaw || isTitle(phrase) || isSite(phrase) ? capitalized(head, isName: isLaw) : head
    words.append(EnglishWord(text, phrase.head.range))
    words += phrase.name
  }

  private func head(_ phrase: NounPhrase) -> String {
    let word = phrase.head.word.name ?? phrase.head.word
    guard let lexeme = word.lexeme else { return phrase.head.surface }
    return phrase.isPlural && phrase.head.isCommonNoun ? lexeme.plural : lexeme.text
  }

  private func isTitle(_ phrase: NounPhrase) -> Bool {
    style == .sentence && !phrase.name.isEmpty && !phrase.isPlural
      && phrase.head.semanticClass?.isTitle == true
  }

  /// Whether it is the name of a place: `Paloh Subdistrict`.
  private func isSite(_ phrase: NounPhrase) -> Bool {
    phrase.head.role == .site && phrase.head.isCapitalized && !phrase.isPlural && !phrase.modifiers.isEmpty
      && phrase.modifiers.allSatisfy { $0.words.first?.text.first?.isUppercase ?? false }
  }

  private func isLaw(_ phrase: NounPhrase) -> Bool {
    phrase.head.role == .law && !phrase.name.isEmpty && phrase.head.isCapitalized
  }

  /// `president-elect` → `President-elect`; small words stay small.
  private func capitalized(_ text: String, isName: Bool) -> String {
    text.split(separator: " ").map { part in
      part.count > 3 || isName ? part.withCapital : String(part)
    }.joined(separator: " ")
  }

  // MARK: Determiners

  /// Determiners, or the demonstrative, or the possessor, or an article.
  private func writeOpening(_ phrase: NounPhrase, isPossessed: Bool = false, to words: inout [EnglishWord]) {
    words += phrase.predeterminers
    if let demonstrative = phrase.demonstrative {
      writeDemonstrative(demonstrative, of: phrase, to: &words)
    } else if let possessor = possessor(phrase) {
      words.append(possessor)
    } else if phrase.modifiers.contains(where: { isBeforeNumeral($0, phrase) }) {
      words.append(EnglishWord("the", nil))
      for modifier in phrase.modifiers where isBeforeNumeral(modifier, phrase) { words += modifier.words }
    } else if phrase.determiners.isEmpty, phrase.predeterminers.isEmpty,
      let article = article(phrase, isPossessed: isPossessed)
    {
      words.append(EnglishWord(article, nil))
    }
    words += phrase.determiners
  }

  private func writeDemonstrative(
    _ demonstrative: EnglishWord, of phrase: NounPhrase, to words: inout [EnglishWord]
  ) {
    var demonstrative = demonstrative
    if demonstrative.text == "this", phrase.isPlural { demonstrative.text = "these" }
    if demonstrative.text == "the", isWithoutArticle(phrase) { return }
    words.append(demonstrative)
  }

  /// `all the ministers` needs no article, nor does `every minister`, nor a name.
  private func isWithoutArticle(_ phrase: NounPhrase) -> Bool {
    !phrase.predeterminers.isEmpty || phrase.number == false && !phrase.determiners.isEmpty
      || !phrase.head.isCommonNoun && !phrase.head.word.entry.takesArticle
  }

  private func possessor(_ phrase: NounPhrase) -> EnglishWord? {
    if let possessor = phrase.possessor { return possessor }
    guard let clitic = phrase.clitic else { return nil }
    switch clitic.person {
    case .first: return EnglishWord("my", clitic.range)
    case .second: return EnglishWord("your", clitic.range)
    case .third: return EnglishWord(possessive, clitic.range)
    }
  }

  private func article(_ phrase: NounPhrase, isPossessed: Bool) -> String? {
    guard style == .sentence, !isNegated, let lexeme = phrase.head.word.lexeme else { return nil }
    if phrase.head.word.entry.takesArticle, phrase.modifiers.isEmpty { return "the" }
    guard phrase.head.isCommonNoun, phrase.name.isEmpty, !phrase.isMoment, !isSite(phrase) else { return nil }
    if isPossessed || lexeme.traits.contains(.containsOf) && !phrase.isPlural { return "the" }
    if phrase.modifiers.contains(where: { $0.isOrdinal || isSuperlative($0) }) { return "the" }
    if phrase.head.semanticClass == .office || phrase.head.semanticClass == .organisation {
      return phrase.isPlural ? nil : "the"
    }
    let isCounted = !phrase.isPlural && lexeme.isCountable
    switch usualArticle(phrase, lexeme) {
    case .definite? where !isIndefinite: return "the"
    case UsualArticle.none?: return nil
    case .indefinite?: return isCounted ? "a" : nil
    default: break
    }
    guard isCounted else { return nil }
    return (isSubject || followsPreposition) && !isIndefinite ? "the" : "a"
  }

  private func usualArticle(_ phrase: NounPhrase, _ lexeme: Lexeme) -> UsualArticle? {
    let articles = phrase.isPlural ? lexeme.pluralArticles : lexeme.articles
    if !isSubject, !followsPreposition { return articles.object }
    return phrase.modifiers.isEmpty && phrase.premodifiers.isEmpty ? articles.alone : articles.modified
  }

  /// `the last ten years`
  private func isBeforeNumeral(_ modifier: NounPhrase.Modifier, _ phrase: NounPhrase) -> Bool {
    modifier.isOrdinal && phrase.number == true && !phrase.determiners.isEmpty && phrase.possessor == nil
      && phrase.clitic == nil && phrase.demonstrative == nil
  }

  private func isSuperlative(_ modifier: NounPhrase.Modifier) -> Bool {
    modifier.words.first.map { lexicon.isSuperlative($0.text) } ?? false
  }
}
