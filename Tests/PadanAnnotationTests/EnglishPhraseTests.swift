import PadanAnnotation
import PadanModel
import Testing

/// Words that Indonesian leaves in English keep their English order.
@Suite struct EnglishPhraseTests {
  /// Rows of a user, so that nothing else is known of their words.
  private static let rows = """
    fantra	n	fantra	register=foreign
    kolo	n	kolo	register=foreign
    fantra mendo	n	fantra mendo
    mendo	n	mendo	register=foreign
    zalmur	n	ship
    """

  @Test(arguments: [
    ("two stay in order", "Mereka membeli fantra kolo.", "fantra kolo"),
    ("one follows the rules of Indonesian", "Mereka membeli zalmur kolo.", "kolo ship"),
    ("a mark parts them", "Mereka membeli zalmur fantra, kolo.", "fantra ship,"),
  ])
  func theOrderOfTheGist(name: String, text: String, phrase: String) throws {
    let own = try englishPhraseDictionaries.get()
    let gist = try annotated(text, with: own).segments[0].gist
    #expect(gist?.contains(phrase) == true, "\(gist ?? "–")")
  }

  @Test func aPhraseThatStaysInEnglishIsATerm() throws {
    let own = try englishPhraseDictionaries.get()
    #expect(try annotated("Ia melihat fantra mendo.", with: own).gloss(of: "fantra mendo") == "fantra mendo")
  }

  fileprivate static func load() throws -> Dictionaries { try dictionaries(layers: [rows]) }
}

private let englishPhraseDictionaries = Result { try EnglishPhraseTests.load() }
