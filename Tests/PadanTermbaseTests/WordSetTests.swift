import Testing

@testable import PadanTermbase

@Suite struct WordSetTests {
  @Test func itHasItsWordsAndNoOthers() {
    let words = (0..<200).map { "kata\($0)" }
    let set = WordSet(Array(words.prefix(100)))
    for (index, word) in words.enumerated() {
      #expect(set.contains(word, WordSet.Fingerprint(word)) == (index < 100))
      #expect(set.contains(word) == (index < 100))
    }
  }

  @Test func theEmptySetHasNone() {
    #expect(WordSet([]).isEmpty)
    #expect(!WordSet([]).contains("", WordSet.Fingerprint("")))
  }
}
