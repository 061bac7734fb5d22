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
