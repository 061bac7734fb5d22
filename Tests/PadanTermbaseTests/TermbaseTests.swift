import PadanModel
import PadanTables
import PadanTermbase
import PadanTestSupport
import PadanText
import Testing

@Suite struct TermbaseTests {
  @Test func aRowIsReadWithAllItsCells() throws {
    let base = termbase(
      "#! domain=diplomacy\n"
        + "Suriah\tname\tSyria\tvar=Suria; Syiria\tclass=state\tadj=Syrian\tpeople=Syrians\tarticle=the"
        + "\tnote=Spelled so since 1972.\troot=suri\tregister=formal\tstatus=admitted\tgap=2\tfull=negeri\n")
    let sense = try #require(base.senses(of: "suriah").first)
    #expect(sense.term == "Suriah")
    #expect(sense.variants == ["Suria", "Syiria"])
    #expect(sense.partOfSpeech == .name)
    #expect(sense.glosses == ["Syria"])
    #expect(sense.domain == "diplomacy")
    #expect(sense.semanticClass == "state")
    #expect(sense.adjective == "Syrian")
    #expect(sense.people == "Syrians")
    #expect(sense.takesArticle)
    #expect(sense.note == "Spelled so since 1972.")
    #expect(sense.root == "suri")
    #expect(sense.register == "formal")
    #expect(sense.status == .admitted)
    #expect(sense.gap == 2)
    #expect(sense.expansion == "negeri")
    #expect(sense.condition == .always)
    #expect(sense.dictionary == "terms/test.tsv")
    #expect(sense.concept == "suriah/name/Syria")
  }

  @Test func whatARowLeavesOutHasDefaults() throws {
    let sense = try #require(termbase("kapal\tn\tship\n").senses(of: "kapal").first)
    #expect(sense.domain == "general")
    #expect(sense.status == .preferred)
    #expect(sense.gap == 0)
    #expect(!sense.takesArticle)
    #expect(sense.variants.isEmpty)
    #expect(sense.note == nil && sense.expansion == nil && sense.semanticClass == nil)
  }

  @Test(arguments: [
    ("two cells", "kapal\tn\n"), ("no term", "\tn\tship\n"), ("part of speech", "kapal\tnoun\tship\n"),
    ("no gloss", "kapal\tn\t;\n"), ("condition", "kapal\tn\tship\twhen=near\n"),
  ])
  func rowsThatCannotBeUsedGiveNoSense(name: String, text: String) {
    #expect(termbase(text + "laut\tn\tsea\n").senses(of: "kapal").isEmpty)
    #expect(termbase(text + "laut\tn\tsea\n").senses(of: "laut").map(\.glosses) == [["sea"]])
  }

  @Test func termsOfSeveralWordsArePaths() throws {
    let base = termbase("kapal\tn\tship\nkapal selam nuklir\tn\tnuclear submarine\n")
    let kapal = try #require(base.node(of: "KAPAL"))
    let selam = try #require(base.node(of: "kapal selam"))
    #expect(base.isTerm(kapal))
    #expect(!base.isTerm(selam))
    #expect(base.child(of: kapal, by: try #require(base.vocabulary.id(of: Array("selam".utf8)))) == selam)
    #expect(base.child(of: selam, by: try #require(base.vocabulary.id(of: Array("kapal".utf8)))) == nil)
    #expect(base.senses(of: "kapal selam nuklir").map(\.glosses) == [["nuclear submarine"]])
    #expect(base.node(of: "selam") == nil)
    #expect(base.node(of: "kapal perang") == nil)
    let words = try #require(base.words(of: "Kapal  selam"))
    #expect(base.node(of: words) == selam)
    #expect(base.node(of: words[1...]) == nil)
    #expect(base.words(of: "kapal perang") == nil)
  }

  /// What is read at once, and what only when it is asked for.
  @Test(arguments: [
    "adj=A\tarticle=the\tclass=office\tconcept=c\tdomain=law\tfull=F\tgap=2\tnote=N\tpeople=P\tregister=formal"
      + "\troot=r\tstatus=admitted\tvar=v; w\twhen=next:x",
    "when=next:x\tvar=v; w\tstatus=admitted\troot=r\tregister=formal\tpeople=P\tnote=N\tgap=2\tfull=F\tdomain=law"
      + "\tconcept=c\tclass=office\tarticle=the\tadj=A",
  ])
  func cellsComeInAnyOrder(cells: String) throws {
    let sense = try #require(termbase("laut\tn\tsea\nKetua\tn\tchair\t\(cells)\n").senses(of: "ketua").first)
    #expect([sense.term, sense.lemma, sense.domain] == ["Ketua", "ketua", "law"])
    #expect(sense.dictionary == "terms/test.tsv" && sense.semanticClass == "office")
    #expect([sense.adjective, sense.expansion, sense.people] == ["A", "F", "P"])
    #expect([sense.root, sense.register, sense.concept, sense.note] == ["r", "formal", "c", "N"])
    #expect(sense.gap == 2 && sense.takesArticle && sense.status == .admitted)
    #expect(sense.variants == ["v", "w"] && sense.condition.clauses.count == 1)
  }

  @Test(arguments: ["", "\twhen=next:x", "\tdomain=general", "\tnote=N\tnote=M"])
  func whatIsNotThereIsNil(cells: String) throws {
    let sense = try #require(termbase("laut\tn\tsea\(cells)\n").senses(of: "laut").first)
    #expect([sense.semanticClass, sense.adjective, sense.expansion, sense.people] == [nil, nil, nil, nil])
    #expect([sense.root, sense.register] == [nil, nil] && sense.concept == "laut/n/sea")
    #expect(sense.note == (cells.contains("note") ? "N" : nil))
    #expect(sense.gap == 0 && !sense.takesArticle && sense.status == .preferred && sense.variants.isEmpty)
  }

  @Test func variantsLeadToTheSameSense() {
    let base = termbase("Afghanistan\tname\tAfghanistan\tvar=Afganistan; Negeri Khyber\n")
    #expect(base.senses(of: "afganistan").map(\.term) == ["Afghanistan"])
    #expect(base.senses(of: "negeri khyber").map(\.term) == ["Afghanistan"])
    #expect(base.senses(of: "negeri").isEmpty)
  }

  @Test func laterLayersComeFirstThenEarlierFiles() {
    let base = Termbase(
      files: [
        dictionaryFile("kapal\tn\tship\n", name: "a.tsv"),
        dictionaryFile("kapal\tn\tvessel\n", name: "b.tsv"),
        dictionaryFile("kapal\tn\tboat\n", name: "mine.tsv", layer: 1),
        dictionaryFile("kapal\tn\tcraft\n", name: "ours.tsv", layer: 2),
      ], roots: nil)
    #expect(base.senses(of: "kapal").map(\.dictionary) == ["ours.tsv", "mine.tsv", "a.tsv", "b.tsv"])
    #expect(base.node(of: "kapal").map { base.senses(at: $0).map(base.layer) } == [2, 1, 0, 0])
    #expect(base.senseCount == 4)
  }

  @Test func sensesOfAFileKeepItsOrder() {
    let base = termbase("bisa\taux\tcan\nbisa\tn\tvenom\nbisa\tadj\table\n")
    #expect(base.senses(of: "bisa").map(\.partOfSpeech) == [.auxiliary, .noun, .adjective])
  }

  @Test(arguments: [
    ("lower case", "kapal", CaseRule.any), ("name", "Bali", .capitalized), ("abbreviation", "KTT", .upper),
    ("capitals inside", "KemenPAN", .capitalized), ("two words", "Laut Merah", .any),
    ("abbreviation with a word", "KTT luar biasa", .upper),
  ])
  func capitalsOfATermSetItsRule(name: String, term: String, rule: CaseRule) throws {
    let base = termbase("\(term)\tn\tx\n")
    let node = try #require(base.node(of: term))
    #expect(base.senses(at: node).map(base.caseRule) == [rule])
  }

  @Test(arguments: [
    (CaseRule.any, false, [LetterCase.lower, .title, .mixed]),
    (.any, true, [.lower, .title, .upper, .mixed]),
    (.capitalized, false, [.title, .upper, .mixed]), (.capitalized, true, [.title, .upper, .mixed]),
    (.upper, false, [.upper, .mixed]), (.upper, true, [.upper, .mixed]),
  ])
  func rulesAdmitLetterCases(rule: CaseRule, inCapitals: Bool, admitted: [LetterCase]) {
    let all: [LetterCase] = [.lower, .title, .upper, .mixed]
    #expect(all.filter { rule.admits($0, inCapitals: inCapitals) } == admitted)
  }

  @Test func rolesOfWords() {
    let roots = Table(path: "roots.tsv", bytes: Array("# root\nlayar\nkapal\n".utf8))
    let rows =
      "BIN\tname\tagency\ndi\tprep\tin\nekor\tclass\thead\nkapal\tn\tship\nkapal selam\tn\tsub\ntiga\tnum\tthree\n"
    let base = Termbase(files: [dictionaryFile(rows)], roots: roots)
    #expect(base.role(of: Array("kapal".utf8)) == [.headword, .noun, .root])
    #expect(base.role(of: Array("layar".utf8)) == .root)
    #expect(base.role(of: Array("di".utf8)) == [.headword, .function])
    #expect(base.role(of: Array("ekor".utf8)) == [.headword, .noun])
    #expect(base.role(of: Array("tiga".utf8)) == [.headword, .numeral])
    #expect(base.role(of: Array("bin".utf8)) == .shielded)
    #expect(base.role(of: Array("selam".utf8)) == [])
    #expect(base.role(of: Array("zebra".utf8)) == [])
  }

  @Test func normalizedTermsHaveSingleSpacesAndSmallLetters() {
    #expect(normalizedTerm("Kapal  Selam ") == "kapal selam")
    #expect(normalizedTerm("Jum\u{2019}at") == "jum'at")
    #expect(normalizedTerm("") == "")
  }

  /// Enough random terms to make the trie grow; a dictionary of lists is the naive model.
  @Test func agreesWithADictionary() {
    var generator = SeededGenerator(seed: 11)
    let pieces = ["kapal ", "laut ", "di ", "selam ", "nuklir ", "é ", "ke-2 "]
    var model: [String: [String]] = [:]
    var text = ""
    for number in 0..<6_000 {
      let count = Int.random(in: 1...6, using: &generator)
      let term = String(generator.text(of: pieces, count: count).dropLast())
      text += "\(term)\tn\tgloss \(number)\n"
      model[term, default: []].append("gloss \(number)")
    }
    let base = termbase(text)
    let wrong = model.filter { term, glosses in base.senses(of: term).flatMap(\.glosses) != glosses }
    #expect(wrong.isEmpty)
    #expect(model.count > 1 << 11)
  }
}
