import PadanTermbase
import PadanTestSupport
import Testing

@Suite struct VocabularyTests {
  @Test func aWordKeepsItsNumber() {
    var vocabulary = Vocabulary()
    let kapal = vocabulary.intern(Array("kapal".utf8)[...])
    let laut = vocabulary.intern(Array("laut".utf8)[...])
    #expect(kapal != laut)
    #expect(vocabulary.intern(Array("kapal".utf8)[...]) == kapal)
    #expect(vocabulary.id(of: Array("laut".utf8)) == laut)
    #expect(vocabulary.id(of: Array("lau".utf8)) == nil)
    #expect(vocabulary.count == 2)
  }

  @Test func theEmptyWordIsAWord() {
    var vocabulary = Vocabulary()
    #expect(vocabulary.id(of: Array("".utf8)) == nil)
    let empty = vocabulary.intern(Array("".utf8)[...])
    _ = vocabulary.intern(Array("a".utf8)[...])
    #expect(vocabulary.id(of: Array("".utf8)) == empty)
    #expect(vocabulary[empty].isEmpty)
  }

  /// Enough words to make the index grow several times, unless it was made large; a dictionary is the naive model.
  @Test(arguments: [1, 50_000]) func agreesWithADictionary(capacity: Int) {
    var generator = SeededGenerator(seed: 7)
    var vocabulary = Vocabulary(capacity: capacity)
    var model: [[UInt8]: WordID] = [:]
    var renumbered = 0
    for _ in 0..<20_000 {
      let word = Array(generator.text(of: ["ka", "pal", "é", "-", "u", "ng"], count: 6).utf8)
      let id = vocabulary.intern(word[...])
      renumbered += model[word, default: id] == id ? 0 : 1
      model[word] = id
    }
    #expect(renumbered == 0)
    #expect(vocabulary.count == model.count)
    #expect(model.count > 1 << 12)
    #expect(model.allSatisfy { vocabulary[$0.value].elementsEqual($0.key) })
    #expect(model.allSatisfy { vocabulary.id(of: $0.key) == $0.value })
    #expect(Set(model.values).count == model.count)
  }
}
