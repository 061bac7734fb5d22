import PadanMorphology
import Testing

/// What inflection does to headwords of the dictionaries.
@Suite struct InflectionTests {
  @Test(arguments: [
    ("passive", "dikerahkan", "mengerahkan", "di- + kerah + -kan", Features.Voice.passive, nil),
    ("passive of a plain verb", "ditulis", "menulis", "di- + tulis", .passive, nil),
    ("first person before", "kukerahkan", "mengerahkan", "ku- + kerah + -kan", .passive, 1),
    ("second person before", "kautulis", "menulis", "kau- + tulis", .passive, 2),
    ("bare stem", "kerahkan", "mengerahkan", "kerah + -kan", nil, nil),
  ])
  func voices(
    name: String, form: String, lemma: String, notation: String, voice: Features.Voice?, agent: Int?
  ) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .inflected)
    #expect([best.lemma, best.notation] == [lemma, notation])
    #expect(best.features.voice == voice)
    #expect(best.features.agent == agent)
  }

  @Test(arguments: ["mengerahkan", "menulis", "memasuki"])
  func activeFormsShowTheirVoice(form: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .headword)
    #expect(best.features.voice == .active)
  }

  @Test func nounsHaveNoVoice() throws {
    for form in ["pemerintah", "rudal", "menteri", "rudalnya"] {
      #expect(try repositoryAnalyzer().analyze(word: form).first?.features.voice == nil)
    }
  }

  @Test(arguments: [
    ("first person", "rudalku", "rudal", "rudal + -ku", Int?(1), String?.none),
    ("second person", "rudalmu", "rudal", "rudal + -mu", 2, nil),
    ("third person", "perisainya", "perisai", "perisai + -nya", 3, nil),
    ("emphasis", "datanglah", "datang", "datang + -lah", nil, "Emphasis"),
    ("question", "bisakah", "bisa", "bisa + -kah", nil, "Question"),
    ("also", "merekapun", "mereka", "mereka + -pun", nil, "Also"),
    ("pronoun and particle", "rumahnyalah", "rumah", "rumah + -nya + -lah", 3, "Emphasis"),
    ("pronoun and also", "pasukannyapun", "pasukan", "pasukan + -nya + -pun", 3, "Also"),
    ("headword that looks like a clitic's", "bukumu", "buku", "buku + -mu", 2, nil),
  ])
  func clitics(
    name: String, form: String, lemma: String, notation: String, possessor: Int?, particle: String?
  ) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .inflected)
    #expect([best.lemma, best.notation] == [lemma, notation])
    #expect(best.features.possessor == possessor)
    #expect(best.features.particle == particle)
  }

  @Test func voiceAndCliticGoTogether() throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: "dikerahkannya").first)
    #expect([best.lemma, best.notation] == ["mengerahkan", "di- + kerah + -kan + -nya"])
    #expect(best.features.voice == .passive)
    #expect(best.features.possessor == 3)
  }

  @Test(arguments: [
    ("abbreviation", "DPR-nya", "dpr", "dpr + -nya"),
    ("abbreviation written solid", "DPRnya", "dpr", "dpr + -nya"),
    ("name", "Indonesia-lah", "indonesia", "indonesia + -lah"),
  ])
  func namesTakeClitics(name: String, form: String, lemma: String, notation: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .inflected)
    #expect([best.lemma, best.root, best.notation] == [lemma, lemma, notation])
  }

  /// Words that end or begin like a clitic.
  @Test(arguments: [
    "hanya", "tanya", "masalah", "sekolah", "kaku", "kamu", "ilmu", "ampun", "kuda", "kursi", "kaum",
  ])
  func wordsThatLookAsIfTheyHadClitics(form: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .headword)
    #expect(best.features == Features())
  }

  @Test func whatAPassiveStandsFor() throws {
    let passive = try analyzer(knowing: "jalan n;lari v")
    #expect(passive.analyze(word: "dijalan").map(\.basis).contains(.inflected) == false)
    #expect(passive.analyze(word: "dilari").first?.basis == .inflected)
  }
}
