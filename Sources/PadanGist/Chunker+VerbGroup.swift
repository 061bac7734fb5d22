import PadanEnglish
import PadanModel
import PadanTermbase

extension Chunker {
  /// No verb has more words before it; what seems to would take time with its length.
  private static let mostBefore = 10

  /// Auxiliaries, negation and adverbs with the verb, copula or adjective they belong to.
  func verbGroup(at index: inout Int) -> VerbGroup? {
    guard units[index].mayOpenVerbGroup else { return nil }
    var end = index
    let group = VerbGroup(verb: lexicon.be, source: nil)
    while end < index + Self.mostBefore, let unit = unit(end),
      collect(unit, at: end, isFirst: end == index, into: group)
    {
      end += 1
    }
    let isAlone = end == index
    takeAgent(group, at: &end, isAlone: isAlone)
    guard takeVerb(group, at: &end) || (!isAlone && takeAdjective(group, at: &end)) else { return nil }
    index = end
    return group
  }

  /// Takes an auxiliary or an adverb into the group; false for anything else.
  private func collect(_ unit: GistUnit, at index: Int, isFirst: Bool, into group: VerbGroup) -> Bool {
    let precedesVerb = partOfSpeech(index + 1) == .verb
    if let adverb = adverbial(at: index) {
      group.adverbs.append(adverb)
      return true
    }
    guard let word = precedesVerb ? unit.word.functionBeforeVerb : unit.function else {
      return collectAdverb(unit, isFirst: isFirst, into: group)
    }
    let english = EnglishWord(word.english, unit.range)
    switch word.role {
    case .aspect:
      guard let aspect = VerbGroup.Aspect(word.english) else { return false }
      group.aspect = aspect
      group.aspectSource = unit.range
    case .modal:
      group.modal = VerbGroup.Modal(
        lexeme: lexicon[word.english], source: unit.range, past: word.past ?? word.english,
        nonfinite: word.nonfinite)
    case .negation: group.negation = english
    case .mid: group.adverbs.append(english)
    case .degree, .comparative, .superlative:
      if adverbial(at: index + 1) != nil {
        group.adverbs.append(english)
        return true
      }
      guard precedesVerb else { return false }
      group.adverbs.append(EnglishWord(word.forms.first ?? word.english, unit.range))
    default: return false
    }
    return true
  }

  /// An adverb after other words of the group, or one that is inflected before a verb: `perlu`.
  private func collectAdverb(_ unit: GistUnit, isFirst: Bool, into group: VerbGroup) -> Bool {
    guard unit.partOfSpeech == .adverb, let lexeme = unit.word.lexeme else { return false }
    if lexeme.traits.contains(.endsInTo) {
      group.modal = VerbGroup.Modal(lexeme: lexeme, source: unit.range, past: lexeme.text)
      return true
    }
    if isFirst { return false }
    group.adverbs.append(unit.english)
    return true
  }

  /// An adjective before a verb that says how: `resmi digunakan`.
  private func adverbial(at index: Int) -> EnglishWord? {
    guard role(index) == .adverbial, partOfSpeech(index) == .adjective, let unit = unit(index),
      let lexeme = unit.word.lexeme, partOfSpeech(index + 1) == .verb
    else { return nil }
    return EnglishWord(lexeme.adverb, unit.range)
  }

  private func takeVerb(_ group: VerbGroup, at index: inout Int) -> Bool {
    guard let unit = unit(index), let lexeme = unit.word.lexeme else { return false }
    switch (unit.role, unit.partOfSpeech) {
    case (.copula, let partOfSpeech) where partOfSpeech != .adverb: group.verb = lexicon.be
    case (.exist, .verb): group.verb = lexicon.thereBe
    case (_, .verb):
      group.verb = lexeme
      group.isPassive = unit.inflection.isPassive || group.agent != nil
      if !unit.inflection.isPassive { group.object = unit.objectPronoun }
    default: return false
    }
    group.source = unit.range
    group.word = unit.word
    index += 1
    return true
  }

  /// `akan kami bahas`, `usul itu kami bahas`: a pronoun right before a bare verb is who does it.
  private func takeAgent(_ group: VerbGroup, at index: inout Int, isAlone: Bool) {
    guard role(index) == .pronoun, partOfSpeech(index + 1) == .verb, let verb = unit(index + 1),
      !verb.inflection.isPassive
    else { return }
    if isAlone,
      !followsNoun(index) || isHead(index + 2) || verb.surface.lowercased() == verb.word.entry.lemma
    {
      return
    }
    group.agent = units[index]
    index += 1
  }

  private func followsNoun(_ index: Int) -> Bool {
    isCommonNoun(index - 1) || role(index - 1) == .demonstrative
  }

  /// After an auxiliary an adjective is the predicate.
  private func takeAdjective(_ group: VerbGroup, at index: inout Int) -> Bool {
    guard let phrase = adjectivePhrase(at: &index) else { return false }
    group.verb = lexicon[phrase.predicate]
    group.source = phrase.unit.range
    group.word = phrase.unit.word
    return true
  }
}

extension TransferRules.Role {
  /// Whether a verb group may begin with such a word.
  var mayOpenVerbGroup: Bool {
    isAuxiliary || isDegree || self == .mid || self == .adverbial || self == .copula || self == .exist
      || self == .pronoun
  }
}

extension VerbGroup.Aspect {
  /// By its name in the table.
  init?(_ name: String) {
    switch name {
    case "perfect": self = .perfect
    case "progressive": self = .progressive
    case "anterior": self = .anterior
    default: return nil
    }
  }
}

extension AdjectivePhrase {
  /// The adjective with `be`, as the verb of a clause.
  var predicate: String { "be " + words.map(\.text).joined(separator: " ") }
}

extension GistUnit {
  /// The English of an object clitic.
  var objectPronoun: EnglishWord? {
    switch inflection.possessor {
    case nil: nil
    case .first: EnglishWord("me", range)
    case .second: EnglishWord("you", range)
    case .third: EnglishWord("it", range)
    }
  }
}
