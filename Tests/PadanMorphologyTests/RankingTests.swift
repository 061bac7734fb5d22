import PadanMorphology
import PadanTables
import PadanTermbase
import Testing

/// The order of readings, over dictionaries written for each case.
@Suite struct RankingTests {
  @Test(arguments: [
    ("headword before derivation", "perintah n;pemerintah n", "pemerintah", ["pemerintah", "perintah"]),
    ("headword before inflection", "beruang n;uang n;berunya n;beru n", "berunya", ["berunya", "beru"]),
    ("inflection before derivation", "menulis v;tulis n", "ditulis", ["menulis", "tulis"]),
    ("fewest affixes first", "ajar v;ajaran n;pelajaran n", "pelajarannya", ["pelajaran"]),
    ("bare stem after the headword", "tembak n;menembak v", "tembak", ["tembak", "menembak"]),
  ])
  func order(name: String, words: String, form: String, lemmas: [String]) throws {
    let found = try analyzer(knowing: words).analyze(word: form).map(\.lemma)
    #expect(Array(found.prefix(lemmas.count)) == lemmas)
  }

  @Test func aRootWithoutARowIsADerivation() throws {
    let best = try #require(try analyzer(knowing: "", roots: "kerah").analyze(word: "kerah").first)
    #expect(best.basis == .derived)
    #expect([best.lemma, best.root, best.notation] == ["kerah", "kerah", "kerah"])
  }

  @Test func aWordThatNewsUsesIsALikelierBaseThanAListedRoot() throws {
    let best = try #require(
      try analyzer(knowing: "kala n", roots: "ala").analyze(word: "mengala").first)
    #expect(best.root == "kala")
  }

  @Test(arguments: [
    ("a listed root", "", "zoli"), ("a headword", "zoli v", "zoli"), ("nothing else", "zolip n", "zol"),
  ])
  func `a word that only a fallback has gives way`(to name: String, words: String, root: String) throws {
    let own = table(words)
    let files = [own, table("zol n")].enumerated().map { DictionaryFile(table: $1, name: "", layer: -$0) }
    let roots = Table(path: "roots.tsv", bytes: Array((name == "a listed root" ? "zoli" : "").utf8))
    let analyzer = Analyzer(rules: try repositoryRules(), lexicon: Termbase(files: files, roots: roots))
    #expect(analyzer.analyze(word: "menzoli").first?.root == root)
  }

  @Test func spokenWordsAreNoBases() throws {
    let spoken = lexicon(file: "zolip\tv\tgive\tregister=colloquial\n")
    let analyzer = Analyzer(rules: try repositoryRules(), lexicon: spoken)
    #expect(analyzer.analyze(word: "penzolipan").first?.basis == .unknown)
  }

  @Test func aWordThatIsAlsoSpokenIsABase() throws {
    let both = lexicon(file: "zolip\tn\tgift\nzolip\tv\tgive\tregister=colloquial\n")
    let analyzer = Analyzer(rules: try repositoryRules(), lexicon: both)
    // One colloquial row marks the word as spoken language only, whatever its other rows say.
    withKnownIssue {
      #expect(analyzer.analyze(word: "penzolipan").first?.basis == .derived)
    }
  }

  @Test func whatIsUnknownStandsForItself() throws {
    let readings = try repositoryAnalyzer().analyze(word: "Zxqv")
    #expect(readings.map(\.basis) == [.unknown])
    #expect(readings.map(\.lemma) == ["zxqv"])
    #expect(readings.map(\.chain) == [["zxqv"]])
  }

  @Test(arguments: ["DIKERAHKAN", "Dikerahkan", "di\u{AD}kerahkan", "ｄikerahkan"])
  func formsAreNormalized(form: String) throws {
    #expect(try repositoryAnalyzer().analyze(word: form).first?.lemma == "mengerahkan")
  }

  @Test func readingsAreNotRepeated() throws {
    for form in ["perisainya", "pasukan-pasukannya", "berlari-lari", "memperhatikan", "keberadaannya"] {
      let readings = try repositoryAnalyzer().analyze(word: form)
      #expect(Set(readings.map { [$0.lemma, $0.root, $0.notation] }).count == readings.count)
    }
  }
}
