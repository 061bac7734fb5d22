import PadanAnnotation
import PadanModel
import Testing

/// The article's glossary and what was left without a gloss.
@Suite struct GlossaryTests {
  private static let text = """
    # Rudal Rusia Jatuh

    Rudal itu jatuh di Jakarta. NATO membahas zarkusan itu.

    Rudal-rudal NATO dan zolfiran jatuh. Zarkusan itu besar. Mereka membayar Rp1,5 miliar.
    """

  @Test func termsStandByFirstUseWithTheirCount() throws {
    let glossary = try annotated(Self.text).glossary
    #expect(glossary.map(\.lemma) == ["rudal", "rusia", "jakarta", "nato"])
    #expect(glossary.map(\.count) == [3, 1, 1, 2])
    #expect(glossary.map(\.first) == ["s1", "s1", "s2", "s3"])
    #expect(glossary.map(\.gloss) == ["missile", "Russian", "Jakarta", "NATO"])
    #expect(glossary.first { $0.lemma == "nato" }?.term == "NATO")
  }

  @Test func unknownWordsStandByTheirNumber() throws {
    let unknown = try annotated(Self.text).unknown
    #expect(
      unknown == [UnknownWord(surface: "zarkusan", count: 2), UnknownWord(surface: "zolfiran", count: 1)])
  }

  @Test func generalWordsNumbersAndNamesAreNoTerms() throws {
    let document = try annotated("Ia dan Zarkusimo membeli 1.500 rumah pada 12 Mei.")
    #expect(document.glossary.isEmpty)
  }

  @Test func abbreviationsCarryTheirExpansion() throws {
    let entry = try #require(try annotated("Ia membela HAM.").glossary.first)
    #expect(entry.expansion == "hak asasi manusia")
    #expect(entry.term == "HAM")
  }

  @Test func creditsAreNeitherGlossedNorCounted() throws {
    let document = try annotated(
      "# Rudal Jatuh\n\nRudal itu jatuh.\n\nEditor: Rudal Zarkusan\n\n(rudal/zarkus)")
    #expect(document.segments.map(\.segment.kind) == [.heading, .sentence, .credit, .credit])
    #expect(document.segments.suffix(2).allSatisfy { $0.annotations.isEmpty && $0.gist == nil })
    #expect(document.glossary.map(\.count) == [2])
    #expect(document.unknown.isEmpty)
  }

  @Test func onlyTermsAreShownIfAskedFor() throws {
    let all = try annotated(Self.text)
    let terms = try annotated(Self.text, show: .terms)
    #expect(all.annotations.contains { $0.kind == .word })
    #expect(terms.annotations == all.annotations.filter { $0.kind != .word })
    #expect(terms.glossary == all.glossary)
    #expect(terms.unknown == all.unknown)
    #expect(terms.segments.allSatisfy { $0.gist == nil })
    #expect(terms.summary.isEmpty)
  }
}
