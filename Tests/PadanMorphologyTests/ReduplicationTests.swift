import PadanMorphology
import Testing

/// Repeated words of every kind.
@Suite struct ReduplicationTests {
  @Test(arguments: [
    ("full", "rudal-rudal", "rudal", "rudal", "rudal + RED"),
    ("full with affixes", "pasukan-pasukan", "pasukan", "pasukan", "pasukan + RED"),
    ("full with a clitic", "rudal-rudalnya", "rudal", "rudal", "rudal + RED + -nya"),
    ("prefix once", "berlari-lari", "berlari", "lari", "ber- + lari + RED"),
    ("prefix and suffix", "meniru-nirukan", "menirukan", "tiru", "meN- + tiru + -kan + RED"),
    ("passive", "ditulis-tulis", "menulis", "tulis", "di- + tulis + RED"),
    ("suffix once", "tanam-tanaman", "tanaman", "tanam", "tanam + -an + RED"),
    ("reciprocal", "beri-memberi", "memberi", "beri", "beri + RED + meN- + beri"),
  ])
  func regularKinds(name: String, form: String, lemma: String, root: String, notation: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .inflected)
    #expect([best.lemma, best.root, best.notation] == [lemma, root, notation])
    #expect(best.features.isPlural)
  }

  @Test(arguments: [
    ("reciprocal", "tarik-menarik", "tarik"), ("reciprocal with a suffix", "hormat-menghormati", "hormat"),
    ("kinds", "buah-buahan", "buah"), ("like", "kekanak-kanakan", "kanak"),
    ("as can be", "sebaik-baiknya", "baik"),
    ("prefix once", "berkali-kali", "kali"), ("play", "ikut-ikutan", "ikut"),
  ])
  func headwordsHaveTheRootOfWhatIsRepeated(name: String, form: String, root: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .headword)
    #expect([best.lemma, best.root] == [form, root])
  }

  @Test(arguments: [
    ("other first consonant", "sayur-mayur", "sayur"), ("no first consonant", "lauk-pauk", "lauk"),
    ("other vowel", "warna-warni", "warna"), ("other vowel", "gerak-gerik", "gerak"),
    ("first part changed", "bolak-balik", "balik"),
  ])
  func soundChange(name: String, form: String, root: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect([best.lemma, best.root] == [form, root])
  }

  @Test func anEchoThatNoDictionaryHasLeadsToItsWord() throws {
    let best = try #require(try analyzer(knowing: "sayur n").analyze(word: "sayur-mayur").first)
    #expect(best.lemma == "sayur")
    #expect(best.features.isPlural)
  }

  @Test(arguments: [
    ("two words", "kapal-perang"), ("unknown", "sarapu-sarapu"), ("no repetition", "rudal-rumah"),
    ("only a hyphen", "-"), ("nothing before", "-rudal"), ("nothing after", "rudal-"),
  ])
  func whatIsNoRepetition(name: String, form: String) throws {
    let best = try #require(
      try analyzer(knowing: "kapal n;perang n;rudal n;rumah n").analyze(word: form).first)
    #expect(best.basis == .unknown)
    #expect(!best.features.isPlural)
  }

  @Test func theVoiceOfWhatIsRepeatedIsKept() throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: "ditembak-tembak").first)
    #expect(best.lemma == "menembak")
    #expect(best.features.voice == .passive)
    #expect(best.features.isPlural)
  }
}
