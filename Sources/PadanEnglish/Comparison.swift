import PadanTables

/// The comparative, superlative and adverb of adjectives.
struct Comparison: Sendable {
  private struct Forms: Sendable {
    let comparative: String
    let superlative: String
    let adverb: String?
  }

  private var irregular: [String: Forms] = [:]
  private var superlatives: Set<String> = ["most"]

  /// A row is the adjective, its comparative, superlative and adverb; `-` for none.
  init(_ table: Table) {
    for (_, cells) in table.rows() where cells.count >= 4 {
      irregular[cells[0]] = Forms(
        comparative: cells[1], superlative: cells[2], adverb: cells[3] == "-" ? nil : cells[3])
      superlatives.insert(cells[2])
    }
  }

  func comparative(_ adjective: String) -> String {
    irregular[adjective]?.comparative ?? (isShort(adjective) ? stem(adjective) + "er" : "more " + adjective)
  }

  func superlative(_ adjective: String) -> String {
    irregular[adjective]?.superlative ?? (isShort(adjective) ? stem(adjective) + "est" : "most " + adjective)
  }

  func isSuperlative(_ adjective: String) -> Bool {
    superlatives.contains(adjective)
      || adjective.hasSuffix("est") && adjective.count > 5 && irregular[adjective] == nil
  }

  /// The adverb; a phrase, or an adjective without one, stays as it is.
  func adverb(_ adjective: String) -> String {
    if let known = irregular[adjective] { return known.adverb ?? adjective }
    if adjective.contains(" ") || adjective.hasSuffix("ly") { return adjective }
    if adjective.hasSuffix("ic") { return adjective + "ally" }
    if adjective.hasSuffix("ll") { return adjective + "y" }
    if adjective.hasSuffix("le"), adjective.count > 4, let before = adjective.dropLast(2).last,
      !isVowel(before)
    {
      return adjective.dropLast() + "y"
    }
    if adjective.hasSuffix("y"), adjective.count > 3 { return adjective.dropLast() + "ily" }
    return adjective + "ly"
  }

  // MARK: Spelling

  /// One syllable, or two that end in consonant and y.
  private func isShort(_ adjective: String) -> Bool {
    guard !adjective.contains(" "), !adjective.contains("-") else { return false }
    let syllables = Self.syllables(adjective)
    return syllables == 1 || syllables == 2 && adjective.hasSuffix("y") && !adjective.hasSuffix("ly")
  }

  /// The runs of vowels, but for a silent e at the end.
  private static func syllables(_ word: String) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return word.hasSuffix("e") && count > 1 && !word.hasSuffix("le") ? count - 1 : count
  }

  /// What -er and -est are put to.
  private func stem(_ adjective: String) -> String {
    if adjective.hasSuffix("e") { return String(adjective.dropLast()) }
    if adjective.hasSuffix("y"), let before = adjective.dropLast().last, !isVowel(before) {
      return adjective.dropLast() + "i"
    }
    let letters = Array(adjective)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxyh".contains(last),
      isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3])
    else { return adjective }
    return adjective + String(last)
  }

  private func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
