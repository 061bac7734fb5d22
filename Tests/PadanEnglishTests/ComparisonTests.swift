import PadanAnnotation
import PadanEnglish
import Testing

/// Degrees and adverbs of adjectives, with the repository's tables.
@Suite struct ComparisonTests {
  private let inflector: Inflector

  init() throws { inflector = try repositoryDictionaries.get().inflector }

  @Test(arguments: [
    ("one syllable", "small", "smaller", "smallest"), ("silent e", "large", "larger", "largest"),
    ("doubled", "big", "bigger", "biggest"), ("y", "easy", "easier", "easiest"),
    ("not doubled after two vowels", "cheap", "cheaper", "cheapest"),
    ("not doubled after w", "low", "lower", "lowest"),
    ("several syllables", "effective", "more effective", "most effective"),
    ("irregular", "good", "better", "best"), ("hyphen", "long-term", "more long-term", "most long-term"),
  ])
  func degrees(name: String, adjective: String, comparative: String, superlative: String) {
    #expect(inflector.comparative(adjective) == comparative)
    #expect(inflector.superlative(adjective) == superlative)
  }

  @Test(arguments: [
    ("regular", "quick", "quickly"), ("ic", "economic", "economically"), ("le", "possible", "possibly"),
    ("y", "easy", "easily"), ("irregular", "good", "well"), ("the same", "fast", "fast"),
    ("phrase", "in detail", "in detail"), ("le after a vowel", "sole", "solely"), ("full", "full", "fully"),
    ("ly already", "friendly", "friendly"),
  ])
  func adverbs(name: String, adjective: String, adverb: String) {
    #expect(inflector.adverb(adjective) == adverb)
  }

  @Test(arguments: [
    ("largest", true), ("best", true), ("most", true), ("honest", false), ("large", false), ("west", false),
  ])
  func superlatives(adjective: String, isSuperlative: Bool) {
    #expect(inflector.isSuperlative(adjective) == isSuperlative)
  }

  @Test(arguments: [
    ("police", true), ("peace talks", true), ("people", true), ("news", false), ("politics", false),
    ("bus", false),
    ("ministers of state", true), ("soldier", false), ("analysis", false),
  ])
  func pluralsByThemselves(noun: String, isPlural: Bool) { #expect(inflector.isPluralOnly(noun) == isPlural) }

  @Test(arguments: [
    ("minister", true), ("foreign minister", true), ("head of state", false), ("bridge", false),
  ])
  func persons(noun: String, isPerson: Bool) { #expect(inflector.isPerson(noun) == isPerson) }
}
