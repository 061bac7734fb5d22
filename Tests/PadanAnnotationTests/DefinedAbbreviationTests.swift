import PadanModel
import Testing

/// Abbreviations that an article explains.
@Suite struct DefinedAbbreviationTests {
  @Test(arguments: [
    ("initials", "Badan Pengawas Perikanan Rakyat (BPPR)", "BPPR"),
    ("initials over small words", "Komite Riset dan Pangan Desa (KRPD)", "KRPD"),
    ("blend", "Kementerian Zarkus (Kemzar)", "Kemzar"),
    ("blend of a name", "Dewan Zarkusimo (Dezar)", "Dezar"),
  ])
  func learntForTheArticle(name: String, phrase: String, abbreviation: String) throws {
    let document = try annotated("Ia memimpin \(phrase) itu. Kemarin \(abbreviation) bertemu.")
    let later = try #require(document.segments[1].annotations.first { $0.surface == abbreviation })
    #expect(later.kind == .term)
    #expect(later.match == .context)
    #expect(later.expansion == phrase.split(separator: " (").first.map(String.init))
    #expect(later.gloss.map { !$0.isEmpty && $0 != abbreviation } ?? false)
    #expect(document.glossary.contains { $0.lemma == abbreviation.lowercased() && $0.count == 2 })
  }

  @Test func theGlossIsTheEnglishOfThePhrase() throws {
    let document = try annotated(
      "Ia memimpin Badan Perikanan Rakyat (BPRX). Itu Komite Riset Nuklir (KRNU). KRNU bertemu.")
    #expect(document.annotations.last { $0.surface == "KRNU" }?.gloss == "nuclear research committee")
  }

  @Test func aDefinitionCountsBeforeItToo() throws {
    let document = try annotated("# BPPR Bertemu\n\nIa memimpin Badan Pengawas Perikanan Rakyat (BPPR).")
    #expect(document.segments[0].annotations.first?.expansion == "Badan Pengawas Perikanan Rakyat")
  }

  @Test(arguments: [
    ("other letters", "Badan Pengawas Perikanan Rakyat (XYZ)", "XYZ"),
    ("too many letters", "Badan Perikanan (BPRQ)", "BPRQ"), ("one word", "Badan (BX)", "BX"),
    ("a mark between", "Badan, Perikanan (BPX)", "BPX"),
    ("no parentheses", "Badan Perikanan yang BPX", "BPX"),
  ])
  func notADefinition(name: String, phrase: String, abbreviation: String) throws {
    let document = try annotated("Ia memimpin \(phrase) itu.")
    let annotation = try #require(document.annotations.last { $0.surface == abbreviation })
    #expect(annotation.kind == .name)
    #expect(annotation.expansion == nil)
  }

  @Test func whatTheDictionariesKnowIsNotLearnt() throws {
    let document = try annotated("Ia memimpin Pakta Pertahanan Atlantik Utara (NATO). Kemarin NATO bertemu.")
    let later = try #require(document.segments[1].annotations.first { $0.surface == "NATO" })
    #expect(later.gloss == "NATO")
    #expect(later.dictionary == "terms/organisations.tsv")
  }

  @Test func otherArticlesDoNotKnowIt() throws {
    _ = try annotated("Ia memimpin Badan Pengawas Perikanan Rakyat (BPPR). Kemarin BPPR bertemu.")
    #expect(try annotated("Kemarin BPPR bertemu.").annotation(of: "BPPR")?.kind == .name)
  }

  /// Letters taken as early as they come would leave the last word without one.
  @Test func aBlendWhoseLettersComeTwice() throws {
    let document = try annotated("Ia memimpin Badan Pengawas Perikanan Rakyat (Bapera) itu.")
    #expect(document.annotation(of: "Bapera")?.expansion == "Badan Pengawas Perikanan Rakyat")
  }
}
