import PadanAnnotation
import PadanEnglish
import PadanGist
import PadanModel
import PadanTables
import PadanTermbase
import Testing

/// Lines built from units written by hand.
@Suite struct GistBuilderTests {
  private static func sentence() throws -> UnitRow {
    var row = try UnitRow()
    row.add("tentara", "soldier", .noun)
    row.add("menembak", "shoot", .verb)
    row.add("elang", "eagle", .noun)
    return row
  }

  @Test(arguments: [
    (GistBuilder.Style.sentence, "The soldier shot an eagle"), (.headline, "Soldier shoots eagle"),
    (.phrase, "soldier shoots eagle"),
  ])
  func styles(style: GistBuilder.Style, line: String) throws {
    #expect(try Self.sentence().gist(style).text == line)
  }

  @Test func linksTieWordsToTheirSource() throws {
    let gist = try Self.sentence().gist()
    #expect(
      gist.alignment == [
        GistLink(english: TextRange(4, 11), source: TextRange(0, 7)),
        GistLink(english: TextRange(12, 16), source: TextRange(8, 16)),
        GistLink(english: TextRange(20, 25), source: TextRange(17, 22)),
      ])
  }

  @Test func nothingGivesNothing() throws {
    let gist = try UnitRow().gist()
    #expect(gist.text.isEmpty && gist.alignment.isEmpty)
  }

  @Test func whatHasNoGlossStandsInIndonesian() throws {
    var row = try UnitRow()
    row.add("zarkusan", nil, nil)
    row.add("menembak", "shoot", .verb)
    #expect(row.gist().text == "Zarkusan shot")
  }

  @Test(arguments: [
    ("vowel", "eagle", "an eagle"), ("consonant", "dog", "a dog"),
    ("vowel said as a consonant", "university", "a university"),
    ("silent consonant", "hour", "an hour"), ("one", "one-way street", "a one-way street"),
    ("un", "uninvited guest", "an uninvited guest"),
    ("no plural", "equipment", "equipment"), ("plural already", "sanctions", "sanctions"),
  ])
  func indefiniteArticles(name: String, gloss: String, phrase: String) throws {
    var row = try UnitRow()
    row.add("ia", "he", .pronoun)
    row.add("menembak", "shoot", .verb)
    row.add("zarkusan", gloss, .noun)
    #expect(row.gist().text == "He shot \(phrase)")
  }

  @Test(arguments: [
    ("adjective", "besar", "big", "The big soldier"), ("noun", "kota", "city", "The city soldier"),
    ("state", "rusia", "Russian", "The Russian soldier"),
  ])
  func modifiersComeFirst(name: String, surface: String, gloss: String, line: String) throws {
    var row = try UnitRow()
    row.add("tentara", "soldier", .noun)
    row.add(surface, gloss, surface == "besar" ? .adjective : surface == "rusia" ? .name : .noun)
    #expect(row.gist().text == line)
  }

  @Test func severalModifiersAreReversed() throws {
    var row = try UnitRow()
    row.add("kapal", "ship", .noun, isPlural: true)
    row.add("perang", "war", .noun)
    row.add("besar", "big", .adjective)
    #expect(row.gist().text == "Big war ships")
  }

  @Test func marksCloseUp() throws {
    var row = try UnitRow()
    row.addMark("\"", opens: true)
    row.add("tentara", "soldier", .noun)
    row.addMark(",")
    row.addMark("\"")
    row.addMark("(", opens: true)
    row.add("elang", "eagle", .noun)
    row.addMark(")")
    row.addMark(".")
    #expect(row.gist(.phrase).text == "\"soldier,\" (eagle).")
  }

  @Test func theFirstLetterIsACapital() throws {
    var row = try UnitRow()
    row.addMark("(", opens: true)
    row.add("elang", "eagle", .noun)
    row.addMark(")")
    #expect(row.gist(.headline).text == "(Eagle)")
  }

  @Test(arguments: [
    ("first person", Person.first, "My shield"), ("second person", .second, "Your shield"),
    ("third person", .third, "Its shield"),
  ])
  func possessors(name: String, person: Person, line: String) throws {
    var row = try UnitRow()
    row.add("perisai", "shield", .noun, possessor: person)
    #expect(row.gist().text == line)
  }

  @Test func aNameWithAnArticleTakesIt() throws {
    var row = try UnitRow()
    row.add("PBB", "United Nations", .name, takesArticle: true)
    row.add("menembak", "shoot", .verb)
    #expect(row.gist().text == "The United Nations shot")
    #expect(row.gist(.headline).text == "United Nations shoots")
  }
}

/// Reading the table of function words.
@Suite struct TransferRulesTests {
  private func rules(_ text: String) -> TransferRules {
    TransferRules(Table(path: "transfer/function.tsv", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    ("too few cells", "semua\tquantifier\tall\n"), ("unknown role", "semua\tnumber\tall\tpl\n"),
    ("too many cells", "semua\tquantifier\tall\tpl\tx\n"),
  ])
  func rowsThatCannotBeReadAreReported(name: String, row: String) {
    let diagnostics = rules("# comment\n" + row).diagnostics
    #expect(diagnostics.map(\.line) == [2])
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.file == "transfer/function.tsv" })
  }

  @Test(arguments: [
    ("too few cells", "jumlah\tn\tof\n"), ("unknown order", "jumlah\tn\tbehind\t3/3\n"),
    ("unknown kind", "jumlah\tverb\tof\t3/3\n"),
  ])
  func ordersThatCannotBeReadAreReported(name: String, row: String) {
    let table = Table(path: "transfer/noun-order.tsv", bytes: Array(row.utf8))
    let diagnostics = TransferRules(Table(path: "f", bytes: []), nounOrder: table).diagnostics
    #expect(diagnostics.map(\.line) == [1] && diagnostics.map(\.file) == ["transfer/noun-order.tsv"])
  }

  /// Orders of a test's own decide how two nouns are tied.
  @Test(arguments: [
    ("before", "The soldier shield"), ("of", "The shield of the soldier"), ("owner", "The soldier's shield"),
  ])
  func theOrderOfNounsIsATable(order: String, line: String) throws {
    let inflector = Inflector(
      nouns: Table(path: "n", bytes: []), verbs: Table(path: "v", bytes: []),
      postmodifiers: Table(path: "p", bytes: []))
    let table = Table(path: "o", bytes: Array("zarku\tn\t\(order)\t3/3\n".utf8))
    let rules = TransferRules(Table(path: "f", bytes: []), nounOrder: table)
    var row = try UnitRow(for: GistBuilder(rules: rules, inflector: inflector))
    row.add("zarku", "shield", .noun)
    row.add("tentara", "soldier", .noun)
    #expect(row.gist().text == line)
  }

  /// A quantifier of a test's own: its number decides the noun's.
  @Test(arguments: [("pl", "Umpteen soldiers"), ("sg", "Umpteen soldier")])
  func aQuantifierSaysTheNumber(number: String, line: String) throws {
    let inflector = Inflector(
      nouns: Table(path: "n", bytes: []), verbs: Table(path: "v", bytes: []),
      postmodifiers: Table(path: "p", bytes: []))
    let builder = GistBuilder(rules: rules("zarku\tquantifier\tumpteen\t\(number)\n"), inflector: inflector)
    var row = try UnitRow(for: builder)
    row.add("zarku", "umpteen", .determiner)
    row.add("tentara", "soldier", .noun)
    #expect(row.gist().text == line)
  }

  @Test func theRepositoryTableHasNoFaults() throws {
    let rules = try repositoryDictionaries.get().transferRules
    #expect(rules.diagnostics == [])
  }
}
