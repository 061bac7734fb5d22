@testable import PadanMatching
import PadanModel
import PadanMorphology
import PadanTestSupport
import PadanText
import Testing

/// What is remembered of word forms.
@Suite struct FormTableTests {
  private static let words = [
    "rudal", "Rudal", "RUDAL", "rudal-rudal", "rudalnya", "jelajah", "kapal", "selam", "dijatuhkan",
    "jatuhkan",
    "pengerahan", "AS", "as", "12", "1.500", ",", ".", "(", "entah", "Entah", "\u{2019}", "é",
  ]
  private static let terms =
    "rudal n;jelajah n;rudal jelajah n;kapal selam n;menjatuhkan v;kerah n;AS name;as n"

  private static func text(seed: UInt64) -> TokenizedText {
    var generator = SeededGenerator(seed: seed)
    return TokenizedText(
      (0..<30).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " "))
  }

  @Test(arguments: UInt64(0)..<20) func forgettingChangesNoResult(seed: UInt64) throws {
    let keeping = try TestMatching(termbase(Self.terms))
    let forgetting = try TestMatching(termbase(Self.terms), limit: Int(seed % 5))
    for document in 0..<10 {
      let text = Self.text(seed: seed * 10 + UInt64(document))
      keeping.forms.trim()
      forgetting.forms.trim()
      let kept = keeping.forms(of: text)
      let anew = forgetting.forms(of: text)
      #expect(kept.map(\.text) == anew.map(\.text))
      #expect(kept.map(\.readings) == anew.map(\.readings))
      #expect(kept.map(\.candidates) == anew.map(\.candidates))
      #expect(keeping.allMatches(in: text) == forgetting.allMatches(in: text))
    }
  }

  @Test func aFormHasOneNumber() throws {
    let matching = try TestMatching(Self.terms)
    let text = TokenizedText("rudal kapal rudal Rudal")
    let forms = matching.forms(of: text)
    #expect(forms.map(\.id.rawValue) == [0, 1, 0, 2])
    #expect(Set(forms.map(\.normalizedID)).count == 2)
    #expect(forms[0].normalizedID == forms[3].normalizedID)
    #expect(matching.forms(of: text).map(\.id) == forms.map(\.id))
  }

  @Test func otherLettersChangeNoReading() throws {
    let forms = try TestMatching(Self.terms).forms(of: TokenizedText("Rudalnya rudalnya RUDALNYA"))
    #expect(forms.map(\.id.rawValue) == [0, 1, 2])
    for form in forms {
      #expect(form.text == forms[0].text && form.readings == forms[0].readings)
      #expect(form.candidates == forms[0].candidates)
    }
  }

  /// Case folding makes letters of some signs.
  @Test(arguments: [("\u{2122} tm", [true, false]), ("tm \u{2122}", [false, true])])
  func aSignHasNoReadings(string: String, isSign: [Bool]) throws {
    let matching = try TestMatching(Self.terms)
    let text = SourceText(string)
    var tokens: [Token] = []
    try Tokenizer().tokenize(text, in: text.range, into: &tokens)
    let forms = matching.forms.forms(of: tokens, in: text)
    #expect(forms[0].normalizedID == forms[1].normalizedID)
    #expect(forms.map(\.isPunctuation) == isSign)
  }

  @Test func whatAFormCanStandFor() throws {
    let matching = try TestMatching(Self.terms)
    let forms = matching.forms(of: TokenizedText("rudal Rudalnya pengerahan , 12 entah"))
    #expect(forms.map(\.text) == ["rudal", "rudalnya", "pengerahan", ",", "12", "entah"])
    #expect(forms[0].candidates.map(\.kind) == [.exact])
    #expect(forms[0].candidates.map(forms[0].reading) == [nil])
    #expect(forms[1].candidates.map(\.kind) == [.inflected])
    #expect(forms[2].candidates.map(\.kind) == [.root])
    #expect(forms[3].readings.isEmpty && forms[3].candidates.isEmpty)
    #expect(forms[4].candidates.isEmpty)
    #expect(forms[5].readings.isEmpty && forms[5].candidates.isEmpty)
  }

  @Test(arguments: UInt64(0)..<10) func candidatesAreDistinctAndPointToTheirReading(seed: UInt64) throws {
    let dictionaries = try repositoryDictionaries.get()
    let matching = try TestMatching(dictionaries)
    for form in matching.forms(of: Self.text(seed: seed)) {
      #expect(Set(form.candidates.map(\.word)).count == form.candidates.count)
      for candidate in form.candidates {
        guard let reading = form.reading(of: candidate) else {
          #expect(candidate.kind == .exact)
          continue
        }
        #expect(form.readings.contains { $0 === reading })
        #expect((candidate.kind == .root) == (reading.basis == .derived))
      }
    }
  }
}
