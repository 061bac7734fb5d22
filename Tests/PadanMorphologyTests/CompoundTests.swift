import PadanMorphology
import Testing

/// Words of several words, numbers with affixes, foreign prefixes, spoken forms.
@Suite struct CompoundTests {
  @Test(arguments: [
    ("ditandatangani", "menandatangani", "tanda tangan", "di- + tanda tangan + -i"),
    ("penandatanganan", "penandatanganan", "tanda tangan", "peN- + tanda tangan + -an"),
    ("pertanggungjawaban", "pertanggungjawaban", "tanggung jawab", "per- + tanggung jawab + -an"),
    (
      "mempertanggungjawabkan", "mempertanggungjawabkan", "tanggung jawab",
      "meN- + per- + tanggung jawab + -kan"
    ),
    ("menyebarluaskan", "menyebarluaskan", "sebar luas", "meN- + sebar luas + -kan"),
    ("disebarluaskan", "menyebarluaskan", "sebar luas", "di- + sebar luas + -kan"),
    ("mengambilalih", "mengambilalih", "ambil alih", "meN- + ambil alih"),
    ("diambilalih", "mengambilalih", "ambil alih", "di- + ambil alih"),
    ("ketidakpastian", "ketidakpastian", "pasti", "ke- + tidak + pasti + -an"),
    ("ketidakadilan", "ketidakadilan", "adil", "ke- + tidak + adil + -an"),
  ])
  func fusedCompounds(form: String, lemma: String, root: String, notation: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect([best.lemma, best.root, best.notation] == [lemma, root, notation])
  }

  @Test func aCompoundOfTheTermbaseFuses() throws {
    let knowing = try analyzer(knowing: "tanda n;tangan n;tanda tangan n;kapal n")
    let fused = try #require(knowing.analyze(word: "menandatangani").first)
    #expect([fused.lemma, fused.notation] == ["tanda tangan", "meN- + tanda tangan + -i"])
    #expect(knowing.analyze(word: "menandakapali").first?.basis == .unknown)
  }

  @Test(arguments: [
    ("ordinal", "ke-21", "21", ["ke-", "21"]), ("ordinal of two digits", "ke-65", "65", ["ke-", "65"]),
    ("decade", "1990-an", "1990", ["1990", "-an"]), ("short decade", "90-an", "90", ["90", "-an"]),
    ("with a clitic", "ke-21nya", "21", ["ke-", "21", "-nya"]),
  ])
  func numbersWithAffixes(name: String, form: String, root: String, chain: [String]) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.root == root)
    #expect(best.chain == chain)
  }

  @Test(arguments: [
    ("solid", "nonmiliter", "militer", "non- + militer", "non-{}"),
    ("hyphen", "anti-narkotika", "narkotika", "anti- + narkotika", "anti-{}"),
    (
      "hyphen before an affixed word", "anti-kemerdekaan", "kemerdekaan", "anti- + ke- + merdeka + -an",
      "anti-{}"
    ),
    ("former", "eks-menteri", "menteri", "eks- + menteri", "ex-{}"),
    ("between", "antar-negara", "negara", "antar- + negara", "inter-{}"),
    ("with a clitic", "nonmiliternya", "militer", "non- + militer + -nya", "non-{}"),
  ])
  func foreignPrefixes(name: String, form: String, lemma: String, notation: String, change: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .derived)
    #expect([best.lemma, best.notation] == [lemma, notation])
    #expect(best.glossChanges.last == change)
  }

  @Test(arguments: [
    ("antikorupsi", "korupsi"), ("antiteror", "teror"), ("nonblok", "blok"), ("pascakonflik", "konflik"),
    ("antarkota", "kota"), ("prakerja", "kerja"),
  ])
  func headwordsWithForeignPrefixesHaveTheirRoot(form: String, root: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .headword)
    #expect(best.root == root, "read as \(best.notation)")
  }

  @Test(arguments: ["promosi", "reaksi", "antik", "antena", "desa", "replika", "nonton", "subuh"])
  func wordsThatLookAsIfTheyHadForeignPrefixes(form: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect([best.lemma, best.root] == [form, form])
  }

  @Test(arguments: [
    ("dengerin", "mendengarkan"), ("dikasih", "memberi"), ("lihatin", "melihat"),
  ])
  func colloquialFormsAreReadAsTheStandard(form: String, lemma: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.lemma == lemma)
    #expect(best.basis >= .inflected)
    #expect(best.features.isColloquial)
  }

  @Test(arguments: ["nggak", "gak", "bikin", "bilang", "ngomong", "udah", "kalo"])
  func colloquialHeadwordsAreMarked(form: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .headword)
    #expect(best.features.isColloquial)
  }

  @Test(arguments: ["tidak", "membuat", "mengatakan", "mendengarkan", "diberi"])
  func standardFormsAreNotMarked(form: String) throws {
    #expect(try repositoryAnalyzer().analyze(word: form).allSatisfy { !$0.features.isColloquial })
  }
}
