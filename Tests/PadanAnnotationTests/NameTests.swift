import PadanModel
import Testing

/// Names that no dictionary has.
@Suite struct NameTests {
  @Test(arguments: [
    ("one word", "Kemarin Zarkusimo datang.", "Zarkusimo"),
    ("several words", "Kemarin Zarkusimo Belanira Dovak datang.", "Zarkusimo Belanira Dovak"),
    ("hyphen", "Kemarin Zarku-Simo datang.", "Zarku-Simo"), ("capitals", "Kemarin ZXQV datang.", "ZXQV"),
    ("capitals inside", "Kemarin McZarku datang.", "McZarku"),
    ("apostrophe", "Kemarin Za'arku datang.", "Za'arku"),
  ])
  func capitalsInsideASentenceMarkAName(name: String, text: String, surface: String) throws {
    let document = try annotated(text)
    let annotation = try #require(document.annotation(of: surface))
    #expect(annotation.kind == .name)
    #expect(annotation.gloss == surface)
    #expect(document.unknown.isEmpty)
  }

  @Test func aNameIsLearntForTheBeginningOfSentences() throws {
    let document = try annotated("Zarkusimo datang. Kemarin Zarkusimo pergi.")
    #expect(document.annotations.filter { $0.kind == .name }.map(\.surface) == ["Zarkusimo", "Zarkusimo"])
    #expect(document.unknown.isEmpty)
  }

  @Test func aNameIsLearntForHeadings() throws {
    let document = try annotated("# Zarkusimo Datang\n\nKemarin Zarkusimo datang.")
    #expect(document.segments[0].annotations.first?.kind == .name)
  }

  @Test(arguments: [
    ("first word", "Zarkusimo datang."), ("first word of a quotation", "Ia berkata, \"Zarkusimo datang.\""),
    ("after a colon", "Isinya: Zarkusimo datang."), ("small letters", "Ia zarkusimo datang."),
  ])
  func noNameWithoutEvidence(name: String, text: String) throws {
    let document = try annotated(text)
    #expect(document.annotations.allSatisfy { $0.kind != .name })
    #expect(document.unknown.map { $0.surface.lowercased() } == ["zarkusimo"])
  }

  @Test(arguments: [
    ("a road", "Ia tinggal di Jalan Merdeka sekarang.", "Merdeka"),
    ("a road of several words", "Ia tinggal di Jalan Bunga Mawar sekarang.", "Bunga Mawar"),
    ("a village", "Ia tinggal di Desa Indah sekarang.", "Indah"),
    ("after a title", "Ia bertemu Pak Bunga sekarang.", "Bunga"),
    ("a word after a name", "Kemarin Zarku Merah datang.", "Zarku Merah"),
    ("a word before a name", "Kemarin Indah Zarku datang.", "Indah Zarku"),
    ("given names", "Kemarin Rudy Gunawan dan Budi Sartono datang.", "Rudy Gunawan"),
    ("two of the dictionaries", "Kemarin Budi Gunawan datang.", "Budi Gunawan"),
    ("after an office", "Ia bertemu Menteri Indah Zarku sekarang.", "Indah Zarku"),
  ])
  func wordsInNamesAreNotTranslated(name: String, text: String, surface: String) throws {
    let annotation = try #require(try annotated(text).annotation(of: surface))
    #expect(annotation.kind == .name)
    #expect(annotation.gloss == surface)
  }

  @Test(arguments: [
    ("small letters", "Ia melihat jalan merdeka itu.", "merdeka", "independent"),
    ("another capital only", "Ia membaca Rencana Merah itu.", "Merah", "red"),
    ("a noun before a name", "Ia melihat Buku Zarku itu.", "Buku", "book"),
    ("the first word", "Merah Zarku itu datang.", "Merah", "red"),
    ("a headline in capitals first", "Rumah Indah Zarku Dijual", "Indah", "beautiful"),
    ("an office", "Ia bertemu Zarku Menteri itu.", "Menteri", "minister"),
    ("a mark between", "Ia bertemu Zarku, Merah itu.", "Merah", "red"),
  ])
  func wordsOutsideNamesAreTranslated(name: String, text: String, surface: String, gloss: String) throws {
    #expect(try annotated(text).gloss(of: surface) == gloss)
  }

  /// Capitals shield a name from being taken apart, even where its letters look like an affixed word.
  @Test(arguments: ["Susi", "Tomi", "Widodo", "Berlusconi", "Setnov", "Perwira"])
  func namesAreNotReadAsAffixedWords(name: String) throws {
    let document = try annotated("Kemarin Zarku \(name) datang.")
    #expect(document.annotations.allSatisfy { $0.match != .root })
  }

  @Test(arguments: ["Bali", "Bekasi", "Medan", "Kupang"])
  func namesOfTheDictionariesStand(name: String) throws {
    let annotation = try #require(try annotated("Ia tinggal di \(name) sekarang.").annotation(of: name))
    #expect(annotation.gloss == name)
    #expect(annotation.match == .exact)
  }

  @Test(arguments: ["MENZARKU", "KEMENZAR", "BERZANI"])
  func abbreviationsAreNotTakenApart(abbreviation: String) throws {
    let annotation = try #require(
      try annotated("Ia bekerja di \(abbreviation) sekarang.").annotation(of: abbreviation))
    #expect(annotation.kind == .name)
    #expect(annotation.gloss == abbreviation)
  }

  @Test func aHeadlineInCapitalsIsRead() throws {
    let document = try annotated("# RUDAL RUSIA JATUH DI LAUT\n\nRudal itu jatuh.")
    #expect(
      document.segments[0].annotations.compactMap(\.gloss) == ["missile", "Russian", "fall", "in", "sea"])
  }
}
