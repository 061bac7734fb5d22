import PadanModel
import Testing

@testable import PadanAnnotation

/// Annotators forget to stay small; that must not show.
@Suite struct ForgettingTests {
  /// Collocations, some of them split, words that their neighbours decide, domains, names and abbreviations.
  private static let texts = [
    "Pemerintah menjatuhkan berbagai sanksi ekonomi. Sanksi itu dijatuhkan kemarin.",
    "# Kapal selam dan rudal\n\nAngkatan laut meluncurkan rudal jelajah. Kapal selam itu membawa rudal balistik.",
    "Presiden bisa menarik pasukan. Film itu menarik.",
    "Kantor Pusat Zarkusan Nasional (KPZN) menaikkan suku bunga. KPZN menaikkan harga tinggi.",
    "Menteri Luar Negeri Rusia bertemu Zarkusimo di Jakarta.",
  ]

  @Test(arguments: [(0, 0), (0, Int.max), (20, 0), (20, 40)])
  func `what was forgotten changes no annotation`(formLimit: Int, senseLimit: Int) throws {
    let dictionaries = try repositoryDictionaries.get()
    let forgetful = try Annotator(dictionaries, formLimit: formLimit, senseLimit: senseLimit)
    for text in Self.texts + Self.texts.reversed() {
      let document = article(text)
      let found = try forgetful.annotate(document)
      let expected = try Annotator(dictionaries).annotate(document)
      #expect(found.segments == expected.segments && found.glossary == expected.glossary)
    }
  }
}
