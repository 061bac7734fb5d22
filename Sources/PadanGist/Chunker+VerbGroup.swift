import PadanEnglish
import PadanModel
import PadanTermbase

extension Chunker {
  /// No verb has more words before it; what seems to would take time with its length.
  private static let mostBefore = 10

  /// Auxiliaries, negation and adverbs with the verb, copula or adjective they belong to.
  mutating func verbGroup() -> VerbGroup? {
    var index = position
    var group = VerbGroup(verb: EnglishWord("", nil))
    while index < position + Self.mostBefore, let unit = unit(index), collect(unit, at: index, into: &group) {
      index += 1
    }
    let isAlone = index == position
    takeAgent(&group, at: &index, isAlone: isAlone)
    guard takeVerb(&group, at: &index) || (!isAlone && takeAdjective(&group, at: &index)) else { return nil }
    position = index
    return group
  }

  /// Takes an auxiliary or an adverb into the group; false for anything else.
  private func collect(_ unit: GistUnit, at index: Int, into group: inout VerbGroup) -> Bool {
    let precedesVerb = self.unit(index + 1)?.partOfSpeech == .verb
    if let adverb = adverbial(at: index) {
      group.adverbs.append(adverb)
      return true
    }
    guard let word = precedesVerb ? rules.wordBeforeVerb(unit) : rules.word(unit) else {
      guard unit.partOfSpeech == .adverb, let gloss = unit.gloss else { return false }
      if gloss.hasSuffix(" to") {
        group.modal = VerbGroup.Modal(word: EnglishWord(gloss, unit.range), past: gloss)
        return true
      }
      guard index > position else { return false }
      group.adverbs.append(EnglishWord(gloss, unit.range))
      return true
    }
    let english = EnglishWord(word.english, unit.range)
    switch word.role {
    case .aspect:
      guard let aspect = VerbGroup.Aspect(word.english) else { return false }
      group.aspect = aspect
      group.aspectSource = unit.range
    case .modal:
      group.modal = VerbGroup.Modal(word: english, past: word.past ?? word.english, nonfinite: word.nonfinite)
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

  /// An adjective before a verb that says how: `resmi digunakan`.
  private func adverbial(at index: Int) -> EnglishWord? {
    guard let unit = unit(index), unit.partOfSpeech == .adjective, rules.role(unit) == .adverbial,
      let gloss = unit.gloss, self.unit(index + 1)?.partOfSpeech == .verb
    else { return nil }
    return EnglishWord(inflector.adverb(gloss), unit.range)
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
      group.isPassive = unit.inflection.isPassive || group.agent != nil
      if !unit.inflection.isPassive { group.object = unit.objectPronoun }
    default: return false
    }
    group.unit = unit
    index += 1
    return true
  }

  /// `akan kami bahas`, `usul itu kami bahas`: a pronoun right before a bare verb is who does it.
  private func takeAgent(_ group: inout VerbGroup, at index: inout Int, isAlone: Bool) {
    guard let agent = unit(index), isPronoun(agent), let verb = unit(index + 1), verb.partOfSpeech == .verb,
      !verb.inflection.isPassive
    else { return }
    if isAlone,
      verb.surface.lowercased() == verb.lemma || !followsNoun || unit(index + 2).map(isHead) ?? false
    {
      return
    }
    group.agent = agent
    index += 1
  }

  private var followsNoun: Bool {
    unit(position - 1).map { $0.isCommonNoun || rules.role($0) == .demonstrative } ?? false
  }

  /// After an auxiliary an adjective is the predicate.
  private func takeAdjective(_ group: inout VerbGroup, at index: inout Int) -> Bool {
    guard let phrase = adjectivePhrase(at: &index) else { return false }
    group.verb = .predicate(phrase)
    group.unit = phrase.unit
    return true
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

extension TransferRules.FunctionWord {
  /// The past of an auxiliary.
  var past: String? { forms.first }

  /// What stands for an auxiliary in an infinitive or a gerund.
  var nonfinite: String? { forms.dropFirst().first.map { $0 == "-" ? "" : $0 } }

  /// The preposition that a conjunction is before a mere noun.
  var preposition: String? { role == .finite ? forms.dropFirst().first : nil }

  /// What stands for an auxiliary that has no verb.
  var alone: String? { forms.dropFirst(2).first }
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
