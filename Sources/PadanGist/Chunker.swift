import PadanEnglish
import PadanModel
import PadanTermbase

/// Cuts a segment's units into chunks, from left to right.
struct Chunker {
  let units: [GistUnit]
  let rules: TransferRules
  let inflector: Inflector
  var position = 0

  init(units: [GistUnit], rules: TransferRules, inflector: Inflector) {
    self.units = units
    self.rules = rules
    self.inflector = inflector
  }

  /// All chunks; every unit is in one, but for those that English leaves out.
  mutating func chunks() -> [Chunk] {
    var result: [Chunk] = []
    while position < units.count {
      if isRedundant(position) {
        position += 1
        continue
      }
      let start = position
      let content = next()
      result.append(Chunk(content: content, range: units[start].range.union(units[position - 1].range)))
    }
    return result
  }

  private mutating func next() -> Chunk.Content {
    if units[position].isMark { return .mark(take()) }
    if let adverb = adverbOfManner() { return .word(adverb) }
    if let group = verbGroup() { return .verb(group) }
    if let phrase = nounPhrase(at: &position) { return .noun(phrase) }
    if let phrase = adjectivePhrase(at: &position) { return .adjective(phrase) }
    return .word(take())
  }

  private mutating func take() -> GistUnit {
    position += 1
    return units[position - 1]
  }

  // MARK: What the units are

  func unit(_ index: Int) -> GistUnit? { units.indices.contains(index) ? units[index] : nil }

  func role(_ index: Int) -> TransferRules.Role? { unit(index).flatMap(rules.role) }

  /// Whether a noun phrase can have the unit as its head.
  func isHead(_ unit: GistUnit) -> Bool {
    if unit.isMark { return false }
    if rules.role(unit) == .pronoun { return true }
    switch unit.partOfSpeech {
    case .noun, .name, .classifier, .pronoun, nil: return rules.role(unit).map { $0.isNominal } ?? true
    default: return false
    }
  }

  /// Whether the unit joins what is alike on both sides.
  func isCoordinator(_ index: Int) -> Bool {
    unit(index).map { $0.partOfSpeech == .conjunction && rules.role($0) == nil } ?? false
  }

  /// Whether English leaves the unit out: `tahun` before 2012, `hari` before a day's name.
  func isRedundant(_ index: Int) -> Bool {
    guard let word = unit(index).flatMap(rules.word), word.role == .redundant, let next = unit(index + 1)
    else { return false }
    switch word.english {
    case "number": return next.isYear
    case "date": return next.surface.first?.isNumber ?? false
    default: return [next.semanticClass, next.partOfSpeech?.rawValue].contains(word.english)
    }
  }

  // MARK: Adjectives and adverbs

  /// `secara signifikan`: an adverb made from an adjective.
  private mutating func adverbOfManner() -> GistUnit? {
    guard role(position) == .manner, let adjective = unit(position + 1),
      adjective.partOfSpeech == .adjective, let gloss = adjective.gloss
    else { return nil }
    let range = units[position].range.union(adjective.range)
    position += 2
    return GistUnit(
      range: range, surface: adjective.surface, lemma: adjective.lemma, gloss: inflector.adverb(gloss),
      partOfSpeech: .adverb)
  }

  /// An adjective with the words of degree before it.
  func adjectivePhrase(at index: inout Int) -> AdjectivePhrase? {
    var end = index
    var degree: GistUnit?
    if let role = role(end), role.isDegree {
      degree = units[end]
      end += 1
    }
    guard let adjective = unit(end), adjective.partOfSpeech == .adjective, let gloss = adjective.gloss,
      rules.role(adjective) == nil || rules.role(adjective)?.isVerbal == true
    else { return nil }
    index = end + 1
    return AdjectivePhrase(words: words(gloss, adjective, degree), unit: adjective)
  }

  private func words(_ gloss: String, _ adjective: GistUnit, _ degree: GistUnit?) -> [EnglishWord] {
    guard let degree, let word = rules.word(degree) else { return [EnglishWord(gloss, adjective.range)] }
    let compared =
      switch word.role {
      case .comparative: inflector.comparative(gloss)
      case .superlative: inflector.superlative(gloss)
      default: ""
      }
    // `more effective` keeps its word of degree, `larger` comes from both.
    guard compared.isEmpty || compared.contains(" ") else {
      return [EnglishWord(compared, degree.range.union(adjective.range))]
    }
    return [EnglishWord(word.english, degree.range), EnglishWord(gloss, adjective.range)]
  }
}

extension TransferRules.Role {
  /// Whether the word is still a noun.
  var isNominal: Bool {
    switch self {
    case .redundant, .time, .pronoun, .deictic, .dimension, .aim, .premodifier, .site, .law, .designator,
      .rank:
      true
    default: false
    }
  }

  /// Whether the word is still a verb or an adjective.
  var isVerbal: Bool {
    switch self {
    case .reporting, .catenative, .causative, .resultative, .complemented, .stative, .governing,
      .presentative, .adverbial:
      true
    default: false
    }
  }

  var isDegree: Bool { [.degree, .comparative, .superlative].contains(self) }
}

extension GistUnit {
  /// Whether it is written as a year.
  var isYear: Bool {
    surface.count == 4 && surface.allSatisfy(\.isNumber)
      && (surface.hasPrefix("1") || surface.hasPrefix("20"))
  }

  /// Whether it counts something.
  var isNumber: Bool {
    (partOfSpeech == .numeral || surface.first?.isNumber ?? false) && semanticClass == nil && !isMark
  }

  /// Whether it is a noun and no name.
  var isCommonNoun: Bool { partOfSpeech == .noun || partOfSpeech == .classifier }

  /// Whether it stands as written, a name or not: several in a row keep their order.
  var isForeign: Bool { gloss == nil && partOfSpeech == nil && !isMark }

  /// Whether it is a name that stands unchanged.
  var isUnglossedName: Bool {
    gloss == nil && partOfSpeech == nil && !isMark && surface.first?.isUppercase ?? false
  }
}
