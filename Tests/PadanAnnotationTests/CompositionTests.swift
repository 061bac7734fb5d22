import PadanModel
import Testing

/// Neighbouring terms in English order.
@Suite struct CompositionTests {
  @Test(arguments: [
    ("event and organisation", "Ia menghadiri KTT NATO.", "KTT NATO", "NATO summit"),
    ("event and organisation", "Ia menghadiri KTT APEC.", "KTT APEC", "APEC summit"),
    ("event and city", "Ia menghadiri KTT Brussels.", "KTT Brussels", "Brussels summit"),
    ("office and organisation", "Sekjen PBB datang.", "Sekjen PBB", "UN secretary-general"),
    ("minister and state", "Menlu Norwegia datang.", "Menlu Norwegia", "Norwegian foreign minister"),
    ("ministry and state", "Kemlu Rusia membantahnya.", "Kemlu Rusia", "Russian Foreign Ministry"),
    ("sense by the state", "Menlu AS datang.", "Menlu AS", "US Secretary of State"),
    ("member and organisation", "Anggota DPR datang.", "Anggota DPR", "lawmaker"),
  ])
  func oneAnnotation(name: String, text: String, surface: String, gloss: String) throws {
    let annotation = try #require(try annotated(text).annotation(of: surface))
    #expect(annotation.glosses.first == gloss)
    #expect(annotation.kind == .term)
  }

  @Test(arguments: [
    ("state", "Presiden Rusia datang.", ["Presiden = president", "Rusia = Russian"]),
    ("state after a plain noun", "Pemerintah Suriah jatuh.", ["Pemerintah = government", "Suriah = Syrian"]),
    ("state after a weapon", "Rudal Iran jatuh.", ["Rudal = missile", "Iran = Iranian"]),
    ("state without an adjective of its own", "Rudal AS jatuh.", ["Rudal = missile", "AS = US"]),
    ("no noun before", "Di Rusia ia jatuh.", ["Di = in", "Rusia = Russia"]),
    ("a mark between", "Presiden, Rusia, jatuh.", ["Presiden = president", "Rusia = Russia"]),
  ])
  func twoAnnotations(name: String, text: String, glosses: [String]) throws {
    #expect(try annotated(text).glosses.prefix(2) == glosses[...])
  }

  @Test func thePartsStayReachable() throws {
    let annotation = try #require(try annotated("Menlu Norwegia datang.").annotation(of: "Menlu Norwegia"))
    #expect(annotation.match == .composed)
    #expect(annotation.parts.map(\.surface) == ["Menlu", "Norwegia"])
    #expect(annotation.parts.map(\.gloss) == ["foreign minister", "Norway"])
    #expect(annotation.parts.map(\.lemma) == ["menlu", "norwegia"])
    #expect(annotation.lemma == "menlu norwegia")
    #expect(annotation.term == "Menlu Norwegia")
  }

  /// What is counted or plural is no title of one holder.
  @Test(arguments: ["Para Menlu Norwegia datang.", "Dua Menlu Norwegia datang."])
  func whatIsCountedStaysApart(text: String) throws {
    #expect(try annotated(text).annotation(of: "Menlu Norwegia") == nil)
  }

  @Test func aTitleStaysApartFromItsHolder() throws {
    let document = try annotated("Kemarin Menlu Norwegia Zarkusimo Belani datang.")
    #expect(
      document.glosses.dropFirst().prefix(2)
        == ["Menlu Norwegia = Norwegian foreign minister", "Zarkusimo Belani = Zarkusimo Belani"])
  }
}
