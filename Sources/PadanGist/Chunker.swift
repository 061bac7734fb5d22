import PadanEnglish
import PadanModel
import PadanTermbase

/// Cuts a segment's units into chunks, from left to right.
struct Chunker {
  let units: [GistUnit]
  let rules: TransferRules
  let lexicon: Lexicon

  /// Appends all chunks; every unit is in one, but for those that English leaves out.
  func cut(into chunks: inout Chunks) {
    var index = 0
    while index < units.count {
      if isRedundant(index) { index += 1 } else { takeChunk(at: &index, into: &chunks) }
    }
  }

  private func takeChunk(at index: inout Int, into chunks: inout Chunks) {
    let start = index
    if units[index].isMark {
      index += 1
      chunks.append(mark: units[start])
    } else if let adverb = adverbOfManner(at: &index) {
      chunks.append(word: adverb)
    } else if let group = verbGroup(at: &index) {
      chunks.append(group, range(start..<index))
    } else if let phrase = nounPhrase(at: &index) {
      chunks.append(phrase, range(start..<index))
    } else if let phrase = adjectivePhrase(at: &index) {
      chunks.append(phrase, range(start..<index))
    } else {
      index += 1
      chunks.append(word: units[start])
    }
  }

  private func range(_ indices: Range<Int>) -> TextRange {
    units[indices.lowerBound].range.union(units[indices.upperBound - 1].range)
  }

  // MARK: What the units are

  func unit(_ index: Int) -> GistUnit? { units.indices.contains(index) ? units[index] : nil }

  func word(_ index: Int) -> GistWord? { units.indices.contains(index) ? units[index].word : nil }

  func role(_ index: Int) -> TransferRules.Role? { units.indices.contains(index) ? units[index].role : nil }

  func partOfSpeech(_ index: Int) -> PartOfSpeech? {
    units.indices.contains(index) ? units[index].partOfSpeech : nil
  }

  func isHead(_ index: Int) -> Bool { units.indices.contains(index) && units[index].isHead }

  func isCommonNoun(_ index: Int) -> Bool { units.indices.contains(index) && units[index].isCommonNoun }

  /// Whether English leaves the unit out: `tahun` before 2012, `hari` before a day's name.
  func isRedundant(_ index: Int) -> Bool {
    guard role(index) == .redundant, let function = word(index)?.function, let next = unit(index + 1) else {
      return false
    }
    switch function.english {
    case "number": return next.isYear
    case "date": return next.isDate
    case let name: return next.word.entry.semanticClass == name || next.partOfSpeech?.rawValue == name
    }
  }

  // MARK: Adjectives and adverbs

  /// `secara signifikan`: an adverb made from an adjective.
  private func adverbOfManner(at index: inout Int) -> GistUnit? {
    guard role(index) == .manner, let adjective = unit(index + 1),
      adjective.partOfSpeech == .adjective, let lexeme = adjective.word.lexeme
    else { return nil }
    let range = units[index].range.union(adjective.range)
    index += 2
    let entry = GistEntry(lemma: adjective.word.entry.lemma, glosses: [lexeme.adverb], partOfSpeech: .adverb)
    return GistUnit(
      GistWord(entry, rules: rules, lexicon: lexicon), range: range, surface: adjective.surface)
  }

  /// An adjective with the words of degree before it.
  func adjectivePhrase(at index: inout Int) -> AdjectivePhrase? {
    var end = index
    var degree: GistUnit?
    if role(end)?.isDegree == true {
      degree = units[end]
      end += 1
    }
    guard partOfSpeech(end) == .adjective, let adjective = unit(end), let lexeme = adjective.word.lexeme,
      adjective.role?.isVerbal ?? true
    else { return nil }
    index = end + 1
    return AdjectivePhrase(words: words(lexeme, adjective, degree), unit: adjective)
  }

  private func words(_ lexeme: Lexeme, _ adjective: GistUnit, _ degree: GistUnit?) -> [EnglishWord] {
    guard let degree, let word = degree.function else { return [adjective.english] }
    let compared =
      switch word.role {
      case .comparative: lexeme.comparative
      case .superlative: lexeme.superlative
      default: ""
      }
    // `more effective` keeps its word of degree, `larger` comes from both.
    guard compared.isEmpty || compared.contains(" ") else {
      return [EnglishWord(compared, degree.range.union(adjective.range))]
    }
    return [EnglishWord(word.english, degree.range), adjective.english]
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

  var isDegree: Bool { self == .degree || self == .comparative || self == .superlative }
}
