public import PadanTables

/// Inflects English glosses: plurals of nouns, forms of verbs.
///
/// Regular spelling follows the common rules (sibilants, consonant + y, doubled
/// consonants of one-syllable verbs); all else is in `dictionaries/english`.
/// A gloss may be a phrase: nouns inflect before a preposition (`heads of
/// state`), verbs in their first word (`carried out`).
///
/// A class, because every ``Lexeme`` knows its inflector.
public final class Inflector: Sendable {
  private let nouns: KeyedTable
  private let verbs: KeyedTable

  /// The tables this is read from, below the dictionary folder.
  public static let files = [
    "english/nouns.tsv", "english/verbs.tsv", "english/postmodifiers.tsv", "english/adjectives.tsv",
    "english/persons.tsv", "english/articles.tsv",
  ]

  private let persons: Set<String>
  private let comparison: Comparison
  private let articleUse: ArticleUse

  /// Words after which a noun phrase goes on with something that does not inflect: `heads of state`.
  private let postmodifiers: Set<String>

  /// Reads the tables, in the order of ``files``.
  ///
  /// A noun row is singular and plural, `-` for a noun without one, `+` for one that is a plural
  /// itself; a verb row is base, past, participle and, where doubling is irregular, the gerund; an
  /// adjective row is the adjective, its comparative, superlative and adverb; an article row is the noun and
  /// its articles by itself, with words before it, and as an object; the others are words.
  public init(
    nouns: Table, verbs: Table, postmodifiers: Table, adjectives: Table = Table(path: "", bytes: []),
    persons: Table = Table(path: "", bytes: []), articles: Table = Table(path: "", bytes: [])
  ) {
    self.postmodifiers = Set(postmodifiers.rows().map { $0.cells[0] })
    self.persons = Set(persons.rows().map { $0.cells[0] })
    comparison = Comparison(adjectives)
    articleUse = ArticleUse(articles)
    self.nouns = KeyedTable(nouns, minimumCells: 2)
    self.verbs = KeyedTable(verbs, minimumCells: 3)
  }

  /// The plural that the table knows of a noun; the noun itself if it has none.
  private func knownPlural(_ noun: String) -> String? {
    nouns.cell(1, of: noun).map { $0 == "-" || $0 == "+" ? noun : $0 }
  }

  private func isKnownUncountable(_ noun: String) -> Bool { nouns.cell(1, of: noun) == "-" }

  private func knownPast(_ verb: String) -> String? { verbs.cell(1, of: verb) }

  private func knownParticiple(_ verb: String) -> String? { verbs.cell(2, of: verb) }

  private func knownGerund(_ verb: String) -> String? {
    verbs.cell(3, of: verb)
  }

  /// Whether a noun phrase ends before this word, as before a preposition.
  public func isPostmodifier(_ word: String) -> Bool { postmodifiers.contains(word) }

  /// Whether a noun or noun phrase has no plural and takes no indefinite article: `information`.
  public func isUncountable(_ phrase: String) -> Bool {
    if isKnownUncountable(phrase) { return true }
    guard phrase.utf8.contains(UInt8(ascii: " ")) else { return false }
    let words = phrase.split(separator: " ").map(String.init)
    return words.prefix(headEnd(words)).last.map(isKnownUncountable) ?? false
  }

  /// Whether a noun or noun phrase is a plural as it stands: `police`, `peace talks`.
  public func isPluralOnly(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ").map(String.init)
    guard let last = words.prefix(headEnd(words)).last else { return false }
    if nouns.cell(1, of: last) == "+" { return true }
    return knownPlural(last) == nil && last.hasSuffix("s")
      && !["ss", "us", "is", "ics"].contains(where: last.hasSuffix)
      && pluralWord(last) == last
  }

  /// The articles that a noun phrase, singular or plural as it stands, usually takes where nothing says which one
  /// is meant.
  public func usualArticles(of phrase: String) -> UsualArticles {
    let words = phrase.split(separator: " ").map(String.init)
    let end = headEnd(words)
    guard let head = words.prefix(end).last else { return UsualArticles() }
    return articleUse.articles(of: head, isModified: end > 1)
  }

  /// Whether a noun or noun phrase means a person, whom `who` refers to.
  public func isPerson(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ").map(String.init)
    return words.prefix(headEnd(words)).last.map(persons.contains) ?? false
  }

  /// The comparative of an adjective: `larger`, `more effective`.
  public func comparative(_ adjective: String) -> String { comparison.comparative(adjective) }

  /// The superlative of an adjective: `largest`, `most effective`.
  public func superlative(_ adjective: String) -> String { comparison.superlative(adjective) }

  /// Whether an adjective is a superlative.
  public func isSuperlative(_ adjective: String) -> Bool { comparison.isSuperlative(adjective) }

  /// The adverb of an adjective: `significantly`.
  public func adverb(_ adjective: String) -> String { comparison.adverb(adjective) }

  /// The plural of a noun or noun phrase.
  public func plural(_ phrase: String) -> String {
    if !phrase.utf8.contains(UInt8(ascii: " ")) { return phrase.isEmpty ? phrase : pluralWord(phrase) }
    if let whole = knownPlural(phrase) { return whole }
    var words = phrase.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return phrase }
    let end = headEnd(words)
    // The longest ending that the table knows: `Indonesian attorney general`.
    for start in 0..<end {
      guard let known = knownPlural(words[start..<end].joined(separator: " ")) else { continue }
      return (words[..<start] + [known] + words[end...]).joined(separator: " ")
    }
    words[end - 1] = pluralWord(words[end - 1])
    return words.joined(separator: " ")
  }

  /// Whether a word is the plural of a noun, which is a word.
  public func isPlural(_ word: String, of noun: String) -> Bool {
    // Only the table has plurals that begin with another letter.
    (word.utf8.first == noun.utf8.first || nouns.contains(noun)) && pluralWord(noun) == word
  }

  /// Where a noun phrase's head ends: before a postmodifier, or at its end.
  private func headEnd(_ words: [String]) -> Int {
    words.dropFirst().firstIndex { postmodifiers.contains($0) } ?? words.count
  }

  /// The past tense: `deployed`, `carried out`.
  public func past(_ phrase: String) -> String {
    inflectFirst(phrase) { knownPast($0) ?? Self.regularPast($0) }
  }

  /// The past participle: `taken`.
  public func participle(_ phrase: String) -> String {
    inflectFirst(phrase) { knownParticiple($0) ?? Self.regularPast($0) }
  }

  /// The gerund and present participle: `deploying`.
  public func gerund(_ phrase: String) -> String {
    inflectFirst(phrase) { knownGerund($0) ?? Self.regularGerund($0) }
  }

  /// The third person singular of the present: `deploys`.
  public func thirdPerson(_ phrase: String) -> String {
    inflectFirst(phrase) { word in
      switch word {
      case "be": "is"
      case "have": "has"
      case "can", "must", "may", "will", "shall", "should": word
      default: Self.withS(word)
      }
    }
  }

  /// Whoever does it: `deployer`.
  public func agent(_ phrase: String) -> String {
    inflectFirst(phrase) { word in
      if word.hasSuffix("e") { return word + "r" }
      if Self.endsInConsonantAndY(word) { return word.dropLast() + "ier" }
      return (knownGerund(word) ?? Self.regularGerund(word)).dropLast(3) + "er"
    }
  }

  private func inflectFirst(_ phrase: String, _ change: (String) -> String) -> String {
    var words = phrase.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return phrase }
    if words.count == 1 { return change(words[0]) }
    words[0] = change(words[0])
    return words.joined(separator: " ")
  }

  private func pluralWord(_ word: String) -> String {
    if let known = knownPlural(word) { return known }
    // The irregular noun may be the second half of a compound: `policeman`, `by-election`.
    if let hyphen = word.lastIndex(of: "-") {
      return word[...hyphen] + pluralWord(String(word[word.index(after: hyphen)...]))
    }
    if word.hasSuffix("man"), word.count > 4, !word.hasSuffix("human"), !word.hasSuffix("German") {
      return word.dropLast(2) + "en"
    }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), word.count > 3 { return word }
    return Self.withS(word)
  }

  /// What takes -es.
  private static let endingsBeforeES = ["s", "x", "z", "ch", "sh", "go", "do", "to", "cho"]

  private static func withS(_ word: String) -> String {
    if word.hasSuffix("iz") { return word + "zes" }
    if endingsBeforeES.contains(where: word.hasSuffix) { return word + "es" }
    if endsInConsonantAndY(word) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }

  private static func regularPast(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if endsInConsonantAndY(word) {
      return word.dropLast() + "ied"
    }
    return doubled(word) + "ed"
  }

  private static func regularGerund(_ word: String) -> String {
    if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
    if word.hasSuffix("e"), !word.hasSuffix("ee"), !word.hasSuffix("oe"), !word.hasSuffix("ye"), word != "be"
    {
      return word.dropLast() + "ing"
    }
    return doubled(word) + "ing"
  }

  /// Doubles the last consonant of a one-syllable word that ends consonant, vowel, consonant.
  private static func doubled(_ word: String) -> String {
    let letters = Array(word)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxyh".contains(last) else {
      return word
    }
    let vowels = letters.indices.filter { isVowel(letters[$0]) }
    let isShort = vowels.count == 1 && vowels[0] == letters.count - 2
    let afterQu =
      vowels.count == 2 && letters[vowels[0]] == "u" && vowels[0] > 0 && letters[vowels[0] - 1] == "q"
      && vowels[1] == letters.count - 2
    return isShort || afterQu ? word + String(last) : word
  }

  private static func endsInConsonantAndY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
