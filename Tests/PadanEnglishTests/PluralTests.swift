import PadanEnglish
import Testing

@Suite struct PluralTests {
  @Test(arguments: [
    ("plain", "missile", "missiles"), ("sibilant s", "virus", "viruses"), ("sibilant ss", "boss", "bosses"),
    ("sibilant x", "box", "boxes"), ("sibilant ch", "speech", "speeches"),
    ("sibilant sh", "clash", "clashes"),
    ("sibilant z", "waltz", "waltzes"), ("one z doubled", "quiz", "quizzes"),
    ("ch said k", "monarch", "monarchs"),
    ("consonant and y", "ally", "allies"), ("vowel and y", "envoy", "envoys"),
    ("qu and y", "soliloquy", "soliloquies"),
    ("o with es", "veto", "vetoes"), ("o with es", "embargo", "embargoes"), ("o with es", "hero", "heroes"),
    ("o with es", "volcano", "volcanoes"), ("o with s", "photo", "photos"), ("o with s", "memo", "memos"),
    ("o with s", "logo", "logos"), ("o with s", "manifesto", "manifestos"),
    ("vowel and o", "studio", "studios"),
    ("short word in s", "gas", "gases"), ("lens", "lens", "lenses"), ("surplus", "surplus", "surpluses"),
    ("hyphen", "by-election", "by-elections"), ("capital", "Secretary", "Secretaries"),
  ])
  func regularSpelling(name: String, singular: String, plural: String) throws {
    #expect(try repositoryInflector().plural(singular) == plural)
  }

  @Test(arguments: [
    ("child", "children"), ("person", "people"), ("woman", "women"), ("policeman", "policemen"),
    ("foot", "feet"),
    ("tooth", "teeth"), ("mouse", "mice"), ("crisis", "crises"), ("thesis", "theses"),
    ("criterion", "criteria"),
    ("phenomenon", "phenomena"), ("wife", "wives"), ("knife", "knives"), ("life", "lives"),
    ("leaf", "leaves"),
    ("half", "halves"), ("thief", "thieves"), ("chief", "chiefs"), ("roof", "roofs"), ("human", "humans"),
    ("German", "Germans"), ("Roman", "Romans"), ("Ottoman", "Ottomans"), ("shaman", "shamans"),
    ("sheep", "sheep"),
    ("fish", "fish"), ("aircraft", "aircraft"), ("series", "series"), ("headquarters", "headquarters"),
    ("Japanese", "Japanese"), ("Swiss", "Swiss"), ("passer-by", "passers-by"),
    ("commander-in-chief", "commanders-in-chief"), ("grandchild", "grandchildren"), ("ox", "oxen"),
  ])
  func irregularNouns(singular: String, plural: String) throws {
    #expect(try repositoryInflector().plural(singular) == plural)
  }

  @Test(arguments: [
    ("regular", "ships", "ship", true), ("irregular", "people", "person", true),
    ("the regular form of an irregular noun", "persons", "person", false),
    ("without a plural", "information", "information", true), ("singular", "ship", "ship", false),
    ("another word", "ships", "boat", false), ("same beginning", "shops", "ship", false),
    ("nothing", "", "ship", false),
  ])
  func isPlural(name: String, word: String, noun: String, isPlural: Bool) throws {
    let inflector = try repositoryInflector()
    #expect(inflector.isPlural(word, of: noun) == isPlural)
    #expect((inflector.plural(noun) == word) == isPlural)
  }

  @Test(arguments: [
    ("last word", "cruise missile", "cruise missiles"), ("before of", "head of state", "heads of state"),
    ("before to", "aide to the president", "aides to the president"),
    ("before in", "commander in chief", "commanders in chief"),
    ("irregular head", "member of parliament", "members of parliament"),
    ("irregular last word", "prime ministerial wife", "prime ministerial wives"),
    ("known phrase", "attorney general", "attorneys general"),
    ("known ending", "Indonesian attorney general", "Indonesian attorneys general"),
    ("capitals", "Secretary of State", "Secretaries of State"),
    ("possessive", "women's group", "women's groups"),
    ("no plural", "information", "information"),
    ("no plural in a phrase", "secret information", "secret information"),
    ("plural already", "peace talks", "peace talks"), ("nothing", "", ""),
  ])
  func phrases(name: String, singular: String, plural: String) throws {
    #expect(try repositoryInflector().plural(singular) == plural)
  }

  @Test(arguments: [
    ("information", true), ("secret information", true), ("source of information", false), ("weather", true),
    ("missile", false), ("attack on equipment", false), ("news", true), ("", false),
  ])
  func uncountableNouns(phrase: String, isUncountable: Bool) throws {
    #expect(try repositoryInflector().isUncountable(phrase) == isUncountable)
  }

  /// A plural that is known is not made plural again.
  @Test func thePluralOfAPluralIsItself() throws {
    let inflector = try repositoryInflector()
    for noun in [
      "missile", "crisis", "person", "ally", "head of state", "attack", "box", "boss", "police officer",
    ] {
      let plural = inflector.plural(noun)
      #expect(inflector.plural(plural) == plural)
    }
  }
}
