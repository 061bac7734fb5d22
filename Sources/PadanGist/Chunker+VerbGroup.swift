import PadanModel
import PadanTermbase

extension Chunker {
  /// Auxiliaries, negation and adverbs with the verb, copula or adjective they belong to.
  mutating func verbGroup() -> VerbGroup? {
    var index = position
    var group = VerbGroup(verb: EnglishWord("", nil))
    while let unit = unit(index), collect(unit, at: index, into: &group) { index += 1 }
    let isAlone = index == position
    guard takeVerb(&group, at: &index) || (!isAlone && takeAdjective(&group, at: &index)) else { return nil }
    position = index
    return group
  }

  /// Whether a verb group begins at an index, with adverbs before it.
  func startsVerbGroup(_ index: Int) -> Bool {
    var index = index
    while let unit = unit(index), unit.partOfSpeech == .adverb, role(index) == nil { index += 1 }
    var ahead = self
    ahead.position = index
    guard let group = ahead.verbGroup() else { return false }
    return group.verb.text != "be" && !group.verb.text.hasPrefix("there ")
  }

  /// Takes an auxiliary or an adverb into the group; false for anything else.
  private func collect(_ unit: GistUnit, at index: Int, into group: inout VerbGroup) -> Bool {
    let precedesVerb = self.unit(index + 1)?.partOfSpeech == .verb
    guard let word = precedesVerb ? rules.wordBeforeVerb(unit) : rules.word(unit) else {
      guard unit.partOfSpeech == .adverb, let gloss = unit.gloss else { return false }
      if gloss.hasSuffix(" to") {
        group.modal = EnglishWord(gloss, unit.range)
        return true
      }
      guard index > position else { return false }
      group.adverbs.append(EnglishWord(gloss, unit.range))
      return true
    }
    let english = EnglishWord(word.english, unit.range)
    switch word.role {
    case .aspect:
      group.aspect = word.english == "perfect" ? .perfect : .progressive
      group.aspectSource = unit.range
    case .modal: group.modal = english
    case .negation: group.negation = english
    case .mid: group.adverbs.append(english)
    case .degree, .comparative, .superlative:
      guard self.unit(index + 1)?.partOfSpeech == .verb else { return false }
      group.adverbs.append(english)
    default: return false
    }
    return true
  }

  private func takeVerb(_ group: inout VerbGroup, at index: inout Int) -> Bool {
    guard let unit = unit(index), let gloss = unit.gloss else { return false }
    switch (rules.role(unit), unit.partOfSpeech) {
    case (.copula, let partOfSpeech) where partOfSpeech != .adverb:
      group.verb = EnglishWord("be", unit.range)
    case (.exist, .verb):
      group.verb = EnglishWord("there be", unit.range)
    case (_, .verb):
      group.verb = EnglishWord(gloss, unit.range)
      group.isPassive = unit.inflection.isPassive
      if !unit.inflection.isPassive { group.object = unit.objectPronoun }
    default: return false
    }
    group.unit = unit
    index += 1
    return true
  }

  /// After an auxiliary an adjective is the predicate.
  private func takeAdjective(_ group: inout VerbGroup, at index: inout Int) -> Bool {
    guard let phrase = adjectivePhrase(at: &index) else { return false }
    group.verb = .predicate(phrase)
    group.unit = phrase.unit
    return true
  }
}

extension EnglishWord {
  /// An adjective with `be`, as the verb of a clause.
  static func predicate(_ phrase: AdjectivePhrase) -> EnglishWord {
    EnglishWord("be " + phrase.words.map(\.text).joined(separator: " "), phrase.unit.range)
  }
}

extension GistUnit {
  /// The English of an object clitic.
  var objectPronoun: EnglishWord? {
    switch inflection.possessor {
    case nil: nil
    case 1: EnglishWord("me", range)
    case 2: EnglishWord("you", range)
    default: EnglishWord("it", range)
    }
  }
}
