import PadanEnglish
import PadanTables
import Testing

/// The rules alone, and what tables written in a test change.
@Suite struct InflectorTableTests {
  private func inflector(
    nouns: String = "", verbs: String = "", postmodifiers: String = "", articles: String = ""
  ) -> Inflector {
    Inflector(
      nouns: table(nouns), verbs: table(verbs), postmodifiers: table(postmodifiers), articles: table(articles)
    )
  }

  private func table(_ text: String) -> Table { Table(path: "english/test.tsv", bytes: Array(text.utf8)) }

  @Test func aNounRowIsSingularAndPlural() {
    let inflector = inflector(nouns: "corps\tcorps\nwolf\twolves\nadvice\t-\nbroken\n")
    #expect(inflector.plural("corps") == "corps")
    #expect(inflector.plural("grey wolf") == "grey wolves")
    #expect(inflector.plural("advice") == "advice")
    #expect(inflector.isUncountable("advice"))
    #expect(!inflector.isUncountable("corps"))
    #expect(inflector.plural("broken") == "brokens")
  }

  @Test(arguments: [
    ("by itself", "moss", false, false, UsualArticle?.some(.definite)),
    ("with words before it", "moss", true, false, .some(.indefinite)),
    ("as an object", "moss", false, true, .some(.none)),
    ("object with words before it", "moss", true, true, .some(.none)),
    ("phrase", "green moss", false, false, .some(.indefinite)),
    ("head of a phrase", "moss of stone", false, false, .some(.definite)),
    ("varies", "fern", false, false, nil), ("unknown", "lichen", false, false, nil),
    ("nothing", "", false, false, nil),
    ("too few cells", "broken", false, false, nil),
  ])
  func anArticleRowIsByPlace(
    name: String, phrase: String, isModified: Bool, isObject: Bool, article: UsualArticle?
  ) {
    let inflector = inflector(
      postmodifiers: "of\n", articles: "moss\tthe\ta\t-\t9/9/9 9/9/9\nfern\t?\ta\t-\t9\nbroken\tthe\n")
    let articles = inflector.usualArticles(of: phrase)
    #expect((isObject ? articles.object : isModified ? articles.modified : articles.alone) == article)
  }

  @Test func aVerbRowIsBasePastParticipleAndGerund() {
    let inflector = inflector(verbs: "swim\tswam\tswum\nabet\tabetted\tabetted\tabetting\ntoo\tshort\n")
    #expect(inflector.past("swim out") == "swam out")
    #expect(inflector.participle("swim") == "swum")
    #expect(inflector.gerund("swim") == "swimming")
    #expect(inflector.gerund("abet") == "abetting")
    #expect(inflector.agent("abet") == "abetter")
    #expect(inflector.past("too") == "tooed")
  }

  @Test func postmodifiersEndTheNounPhrase() {
    let inflector = inflector(postmodifiers: "of\nwithout\n")
    #expect(inflector.plural("head of state") == "heads of state")
    #expect(inflector.plural("bridge over water") == "bridge over waters")
    #expect(inflector.plural("of course") == "of courses")
    #expect(inflector.isPostmodifier("without"))
    #expect(!inflector.isPostmodifier("over"))
  }

  /// One-syllable words double their last consonant, others do not.
  @Test(arguments: [
    ("one syllable", "jam", "jammed"), ("two vowels", "load", "loaded"), ("two consonants", "rest", "rested"),
    ("two syllables", "open", "opened"), ("w", "bow", "bowed"), ("x", "tax", "taxed"), ("y", "toy", "toyed"),
    ("qu", "quit", "quitted"), ("too short", "ax", "axed"),
  ])
  func doubling(name: String, base: String, past: String) {
    #expect(inflector().past(base) == past)
  }

  @Test(arguments: [
    ("man", "fireman", "firemen"), ("man by itself", "man", "mans"), ("hyphen", "ex-man", "ex-mans"),
    ("plural already", "talks", "talks"), ("ss", "witness", "witnesses"), ("us", "census", "censuses"),
  ])
  func endingsWithoutATable(name: String, singular: String, plural: String) {
    #expect(inflector().plural(singular) == plural)
  }
}
