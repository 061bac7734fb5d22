import PadanEnglish
import Testing

/// Words and phrases with what the inflector says of them.
@Suite struct LexemeTests {
  private func lexicon() throws -> Lexicon { Lexicon(inflector: try repositoryInflector()) }

  private static let phrases: [(name: String, text: String, traits: Lexeme.Traits)] = [
    ("word", "moss", []), ("phrase", "green moss", [.isPhrase]),
    ("predicate", "be green", [.isPhrase, .beginsWithBe]), ("copula alone", "be", []),
    ("existence", "there be", [.isPhrase, .beginsWithThere]), ("another word", "bear up", [.isPhrase]),
    ("governing", "want to", [.isPhrase, .endsInTo]), ("not governing", "veto", []),
    ("owner inside", "risk one's life", [.isPhrase, .namesOwner]),
    ("owner last", "end one's", [.isPhrase, .namesOwner, .endsInOwner]),
    ("of", "head of state", [.isPhrase, .containsOf]), ("of first", "of course", [.isPhrase]),
    ("of last", "made of", [.isPhrase]), ("nothing", "", []),
  ]

  @Test(arguments: phrases)
  func traits(name: String, text: String, traits: Lexeme.Traits) throws {
    #expect(try lexicon()[text].traits == traits)
  }

  @Test(arguments: ["shield", "carry out", "head of state", "information", "police", "be green", "", "be"])
  func formsAreTheInflectors(text: String) throws {
    let (lexeme, inflector) = (try lexicon()[text], try repositoryInflector())
    for _ in 0..<2 {
      #expect(lexeme.plural == inflector.plural(text))
      #expect(lexeme.past == inflector.past(text))
      #expect(lexeme.participle == inflector.participle(text))
      #expect(lexeme.gerund == inflector.gerund(text))
      #expect(lexeme.thirdPerson == inflector.thirdPerson(text))
      #expect(lexeme.passive.text == "be " + inflector.participle(text))
      #expect(lexeme.isPerson == inflector.isPerson(text))
      #expect(lexeme.isPluralOnly == inflector.isPluralOnly(text))
    }
  }

  @Test(arguments: [("word", "shield", true), ("mass", "information", false), ("plural", "police", false)])
  func countability(name: String, noun: String, isCountable: Bool) throws {
    #expect(try lexicon()[noun].isCountable == isCountable)
  }

  @Test(arguments: [("two words", "be green", "green"), ("three", "carry out well", "out well")])
  func remainders(name: String, phrase: String, remainder: String) throws {
    #expect(try lexicon()[phrase].remainder?.text == remainder)
    #expect(try lexicon()["shield"].remainder == nil)
  }

  @Test func aLexemeIsMadeOnce() throws {
    let lexicon = try lexicon()
    #expect(lexicon["shield"] === lexicon["shield"])
    #expect(lexicon["shield"] !== lexicon["shields"])
  }

  @Test func aFullLexiconBeginsAnew() throws {
    let lexicon = try lexicon()
    let first = lexicon["shield"]
    for number in 0..<Lexicon.mostLexemes { _ = lexicon["shield \(number)"] }
    #expect(lexicon["shield"] !== first)
    #expect(lexicon["shield"].plural == first.plural)
  }
}
