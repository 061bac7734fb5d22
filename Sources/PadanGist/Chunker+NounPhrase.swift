import PadanModel
import PadanTermbase

extension Chunker {
  /// No phrase has more; one that seems to would take time and stack with its length.
  static let mostDeterminers = 6
  static let mostOwners = 4

  /// A noun phrase that begins at an index; the index moves past it.
  func nounPhrase(at index: inout Int, depth: Int = 0) -> NounPhrase? {
    var end = index
    var opening = NounPhraseOpening()
    while let taken = determiner(at: end, isFirst: end == index) {
      opening.take(taken)
      end += 1
    }
    guard let head = unit(end), head.isHead || head.isNumber || head.isAmount else { return nil }
    let phrase = NounPhrase(head: head)
    phrase.depth = depth
    phrase.predeterminers = opening.predeterminers
    phrase.determiners = opening.determiners
    phrase.premodifiers = opening.premodifiers
    phrase.number = opening.number
    phrase.clitic = head.clitic
    end += 1
    if head.isHead, head.role != .pronoun { while extend(phrase, at: &end) {} }
    index = end
    return phrase
  }

  // MARK: Before the head

  private func determiner(at index: Int, isFirst: Bool, ahead: Int = 0) -> Determiner? {
    guard ahead < Self.mostDeterminers, index + 1 < units.count else { return nil }
    if role(index)?.isDeterminer == true, let function = units[index].function {
      return determiner(units[index], function, before: index + 1, ahead: ahead)
    }
    if units[index].isNumber { return numeral(units[index], before: index + 1) }
    // A classifier says nothing in English: `dua orang menteri`.
    if partOfSpeech(index) == .classifier, !isFirst, partOfSpeech(index + 1) == .noun, isHead(index + 1) {
      return Determiner(word: nil)
    }
    return nil
  }

  private func determiner(_ unit: GistUnit, _ function: FunctionWord, before index: Int, ahead: Int)
    -> Determiner?
  {
    guard index < units.count, role(index) != .pronoun else { return nil }
    if function.role == .premodifier {
      let english = EnglishWord(unit.gloss ?? function.english, unit.range)
      return isHead(index) ? Determiner(word: english, isAdjective: true) : nil
    }
    guard isHead(index) || determiner(at: index, isFirst: false, ahead: ahead + 1) != nil else { return nil }
    return Determiner(
      word: EnglishWord(function.english, unit.range), number: function.isPlural,
      isFirst: function.role == .predeterminer)
  }

  private func numeral(_ unit: GistUnit, before index: Int) -> Determiner? {
    guard let next = self.unit(index), !isPronoun(next), next.partOfSpeech == .noun || !unit.isYear else {
      return nil
    }
    let isClassified = next.partOfSpeech == .classifier && isHead(index + 1)
    let isCounted = next.isHead && next.partOfSpeech != nil && !next.isUnglossedName
    guard isClassified || isCounted || next.role == .premodifier else { return nil }
    let isOne = unit.gloss == "one" || unit.surface == "1"
    return Determiner(word: unit.english, number: !isOne)
  }

  func isPronoun(_ unit: GistUnit) -> Bool { unit.role == .pronoun }

  // MARK: After the head

  /// Takes what stands at `index` into the phrase, if it belongs there.
  private func extend(_ phrase: NounPhrase, at index: inout Int) -> Bool {
    guard let unit = unit(index), !unit.isMark, phrase.demonstrative == nil else { return false }
    if !phrase.owners.isEmpty {
      guard phrase.owners.last?.phrase.isDesignation == true, unit.role == .demonstrative else {
        return false
      }
    }
    if takeDesignation(phrase, unit, at: &index) { return true }
    if isRedundant(index) {
      index += 1
      return true
    }
    switch unit.role {
    case .demonstrative where !phrase.head.isNumber && (phrase.depth == 0 || !phrase.isDesignation):
      phrase.demonstrative = unit.function.map { EnglishWord($0.english, unit.range) }
    case .pronoun:
      guard phrase.head.isCommonNoun, phrase.possessor == nil,
        phrase.isHeadClitic || !startsClause(index)
      else { return false }
      phrase.clitic = nil
      phrase.possessor = EnglishWord(unit.function?.forms.last ?? unit.surface, unit.range)
    case .relative: return takeRelativeAdjective(phrase, at: &index)
    case .deictic where phrase.head.partOfSpeech != .name || phrase.head.word.isCalendarName:
      phrase.isMoment = true
      phrase.modifiers.append(.ordinal(unit))
    case .ordinal where phrase.head.isCommonNoun && phrase.possessor == nil:
      phrase.modifiers.append(.ordinal(unit))
    case nil, .aim, .site, .law, .designator, .rank, .time, .redundant, .dimension, .deictic, .premodifier,
      .comparative, .superlative,
      .degree,
      .quantifier, .article, .plural, .predeterminer:
      return takeModifier(phrase, unit, at: &index)
    case let role? where role.isVerbal: return takeModifier(phrase, unit, at: &index)
    default: return false
    }
    index += 1
    return true
  }

  private func takeModifier(_ phrase: NounPhrase, _ unit: GistUnit, at index: inout Int) -> Bool {
    if phrase.head.semanticClass == .day, unit.partOfSpeech == .noun {
      phrase.appendName(unit)
      index += 1
      return true
    }
    if unit.isOrdinal, phrase.head.isCommonNoun, phrase.possessor == nil {
      phrase.modifiers.append(.ordinal(unit))
      index += 1
      return true
    }
    if unit.isNumber || unit.isAmount { return takeNumber(phrase, unit, at: &index) }
    guard phrase.head.isCommonNoun || phrase.head.partOfSpeech == nil else { return false }
    if let adjective = attributive(phrase, at: &index) {
      phrase.modifiers.append(adjective)
      if let clitic = adjective.adjective?.unit.clitic { phrase.clitic = clitic }
      return true
    }
    if unit.role?.isDeterminer == true { return takeDeterminedOwner(phrase, unit, at: &index) }
    guard unit.isHead else { return false }
    return takeNoun(phrase, unit, at: &index)
  }

  /// An adjective after its noun; several may be joined: `baik dan stabil`.
  private func attributive(_ phrase: NounPhrase, at index: inout Int) -> NounPhrase.Modifier? {
    guard phrase.name.isEmpty, phrase.head.isCommonNoun, phrase.possessor == nil else { return nil }
    let start = index
    guard let first = adjectivePhrase(at: &index) else { return nil }
    if first.unit.role == .adverbial, partOfSpeech(index) == .verb {
      index = start
      return nil
    }
    if role(start) == .comparative, isCompared(index) {
      index = start
      return nil
    }
    var modifier = NounPhrase.Modifier(words: first.words, adjective: first)
    var next = index + 1
    if unit(index)?.isCoordinator == true, let second = adjectivePhrase(at: &next), !isHead(next) {
      modifier.words.append(EnglishWord(units[index].gloss ?? "", units[index].range))
      modifier.words += second.words
      index = next
    }
    return modifier
  }

  /// Whether a comparison goes on after its adjective, which then is a predicate.
  private func isCompared(_ index: Int) -> Bool {
    let partOfSpeech = partOfSpeech(index)
    return partOfSpeech == .preposition || partOfSpeech == .conjunction
  }

  /// `hubungan yang sangat baik`: an adjective without more goes before the noun.
  private func takeRelativeAdjective(_ phrase: NounPhrase, at index: inout Int) -> Bool {
    var end = index + 1
    if phrase.head.isCommonNoun, phrase.possessor == nil, let ordinal = unit(end),
      ordinal.role == .ordinal,
      !isHead(end + 1), partOfSpeech(end + 1) != .verb
    {
      phrase.modifiers.append(.ordinal(ordinal))
      index = end + 1
      return true
    }
    guard phrase.head.isCommonNoun, var modifier = attributive(phrase, at: &end) else { return false }
    guard unit(end).map({ !$0.isHead && $0.role != .infinitive && !$0.isNumber || $0.isMark }) ?? true
    else { return false }
    modifier.adjective = nil
    phrase.modifiers.append(modifier)
    index = end
    return true
  }

  /// Whether a pronoun after a noun is the subject of what follows rather than the owner of what precedes.
  private func startsClause(_ index: Int) -> Bool {
    if partOfSpeech(index + 1) == .verb { return true }
    guard let role = role(index + 1) else { return false }
    return role.isAuxiliary || role == .copula || role == .mid
  }
}

extension NounPhrase.Modifier {
  static func ordinal(_ unit: GistUnit) -> Self {
    Self(words: [unit.english], isOrdinal: true)
  }
}

/// A word before the head of a noun phrase.
private struct Determiner {
  /// Nil for what English leaves out.
  var word: EnglishWord?
  var isAdjective = false
  var number: Bool?
  /// Whether it goes before articles and demonstratives: `all these`.
  var isFirst = false
}

/// What stands before the head of a noun phrase.
private struct NounPhraseOpening {
  var predeterminers: [EnglishWord] = []
  var determiners: [EnglishWord] = []
  var premodifiers: [EnglishWord] = []
  var number: Bool?

  mutating func take(_ determiner: Determiner) {
    number = determiner.number ?? number
    guard let word = determiner.word, !word.text.isEmpty else { return }
    if determiner.isAdjective {
      premodifiers.append(word)
    } else if determiner.isFirst {
      predeterminers.append(word)
    } else {
      determiners.append(word)
    }
  }
}
