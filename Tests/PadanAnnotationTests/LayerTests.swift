import PadanAnnotation
import PadanModel
import SystemPackage
import Testing

/// A user's own rows win over the default dictionaries.
@Suite struct LayerTests {
  private static let text = "Ada rudal dan zalfor di sana."

  @Test func aUsersRowWins() throws {
    let own = try dictionaries(layers: ["rudal\tn\tprojectile\nzalfor\tn\tgizmo\n"])
    let document = try annotated(Self.text, with: own)
    let annotation = try #require(document.annotation(of: "rudal"))
    #expect(annotation.gloss == "projectile")
    #expect(annotation.glosses == ["projectile"])
    #expect(annotation.dictionary?.hasSuffix("layer1.tsv") ?? false)
    #expect(document.gloss(of: "zalfor") == "gizmo")
    #expect(document.unknown.isEmpty)
  }

  @Test func withoutALayerTheDefaultsSpeak() throws {
    let document = try annotated(Self.text)
    #expect(document.gloss(of: "rudal") == "missile")
    #expect(document.annotation(of: "rudal")?.dictionary == "terms/military.tsv")
    #expect(document.unknown.map(\.surface) == ["zalfor"])
  }

  @Test func theLastLayerWins() throws {
    let own = try dictionaries(layers: ["rudal\tn\tfirst\nzalfor\tn\tfirst\n", "rudal\tn\tsecond\n"])
    let document = try annotated(Self.text, with: own)
    #expect(document.gloss(of: "rudal") == "second")
    #expect(document.gloss(of: "zalfor") == "first")
  }

  @Test func aUsersTermOfSeveralWordsIsFound() throws {
    let own = try dictionaries(layers: ["kerja zalfor\tn\tgizmo work\tclass=event\n"])
    let document = try annotated("Ia membahas kerja zalfor NATO.", with: own)
    #expect(document.gloss(of: "kerja zalfor NATO") == "NATO gizmo work")
  }

  @Test func aUsersVerbIsFoundInflected() throws {
    let own = try dictionaries(layers: ["memezalfi\tv\tgizmo\n"])
    let document = try annotated("Kapal itu dipezalfi.", with: own)
    let annotation = try #require(document.annotation(of: "dipezalfi"))
    #expect(annotation.lemma == "memezalfi")
    #expect(annotation.gloss == "be gizmoed")
  }

  @Test func aRowThatCannotBeUsedIsLeftOut() throws {
    let own = try dictionaries(layers: ["zalfor\tnoun\tgizmo\nrudal\tn\tprojectile\n"])
    let document = try annotated(Self.text, with: own)
    #expect(document.gloss(of: "rudal") == "projectile")
    #expect(document.unknown.map(\.surface) == ["zalfor"])
  }

  @Test func aMissingLayerIsAnError() {
    #expect(throws: DictionaryError.self) {
      try Dictionaries(directory: repositoryFolder, layers: ["/nowhere/my.tsv"])
    }
    #expect(throws: DictionaryError.self) { try Dictionaries(directory: "/nowhere") }
  }
}
