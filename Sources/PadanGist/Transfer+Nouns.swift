import PadanEnglish
import PadanModel
import PadanTermbase

extension Transfer {
  mutating func write(_ phrase: NounPhrase) {
    if followsPreposition || isMoment(phrase) && !predicateNeedsSubject { return writeOther(phrase) }
    if clause.isReporting, !clause.endsInSubject, !clause.isAttribution {
      if predicateFollows(index + 1), !isExplained(index) || verbFollows(index + 2) {
        startClause(isSubordinate: clause.isSubordinate)
      }
    } else if clause.hasVerb, opensClause(phrase) {
      startClause()
    }
    if !clause.hasVerb, followsComma, isPronoun(phrase), predicateFollows(index + 1) { startClause() }
    if clause.hasVerb || clause.subject != nil && !clause.endsInSubject { return writeOther(phrase) }
    if clause.endsInSubject { return writeOtherSubject(phrase) }
    writeSubject(phrase)
    writeMissingPredicate()
  }

  /// Whether a noun phrase after a verb is the subject of another.
  private func opensClause(_ phrase: NounPhrase) -> Bool {
    if isPronoun(phrase), verbRole(index + 1) == .reporting { return true }
    guard verbIndex != index - 1, predicateFollows(index + 1) else { return false }
    return !clause.isRelative || followsComma && isPronoun(phrase)
  }

  /// Whether a moment would be the subject of the verb right after it.
  private var predicateNeedsSubject: Bool {
    clause.subject == nil && !clause.hasVerb && verb(index + 1).map { !$0.isPassive } ?? false
  }

  /// The subject of the clause; an adjective at its end may be the predicate.
  mutating func writeSubject(_ phrase: NounPhrase) {
    var phrase = phrase
    var predicate: AdjectivePhrase?
    if isDefinite(phrase), lacksVerb(index + 1), let last = phrase.modifiers.last?.adjective {
      phrase = phrase.copy()
      phrase.modifiers.removeLast()
      predicate = last
    }
    append(phrase, generator(isSubject: true))
    clause.subject = subject(phrase)
    mainSubject = clause.subject
    clause.endsInSubject = true
    followsPreposition = false
    if let predicate { writePredicate(predicate) }
  }

  /// What a conjunction adds to the subject.
  private mutating func writeOtherSubject(_ phrase: NounPhrase) {
    append(phrase, generator(isSubject: true))
    if followsConjunction {
      clause.subject?.isPlural = true
      clause.subject?.person = .third
      clause.subject?.pronoun = "they"
      clause.subject?.object = "them"
      clause.subject?.possessive = "their"
      mainSubject = clause.subject
    }
  }

  /// `Dia menteri`: a pronoun and a noun make a sentence.
  private mutating func writeMissingPredicate() {
    guard let phrase = noun(index), isPronoun(phrase), let next = noun(index + 1), !isPronoun(next),
      lacksVerb(index + 1)
    else { return }
    insertCopula()
  }

  /// An object, or what a preposition governs.
  private mutating func writeOther(_ phrase: NounPhrase) {
    var phrase = phrase
    if let demonstrative = phrase.demonstrative, let place = placeOfMeasured(phrase) {
      point(to: place, with: demonstrative)
      phrase = phrase.copy()
      phrase.demonstrative = nil
    }
    let isNegated = output.last?.text == "no" || ownerEndsVerb
    append(phrase, generator(isSubject: false, isNegated: isNegated))
    if clause.isReporting, clause.subject == nil {
      clause.subject = subject(phrase)
      mainSubject = clause.subject
    }
    followsPreposition = false
  }

  /// Whether the verb before ends in the owner of its object: `end his`.
  private var ownerEndsVerb: Bool {
    verbIndex == index - 1 && clause.verb?.verb.traits.contains(.endsInOwner) == true
  }

  private mutating func append(_ phrase: NounPhrase, _ generator: NounPhraseGenerator) {
    lastNoun = phrase
    lastNounPlace = output.count
    lastNounIsGoverned = generator.followsPreposition
    generator.write(phrase, to: &output)
  }

  /// Whether a noun phrase is added to the one right before it.
  private var joinsNouns: Bool { isNoun(index - 2) && (followsComma || isCoordinator(index - 1)) }

  /// Whether the word before wants no article: `per person`, `a tonne/day`.
  private var isArticleless: Bool {
    wordRole(index - 1) == .articleless || isMark(index - 1, "/")
      || isMark(index - 1, "(") && isMark(index + 1, ")")
  }

  /// Whether the preposition before introduces what something is.
  private var isIndefinite: Bool { wordRole(index - 1) == .indefinite }

  private func generator(isSubject: Bool, isNegated: Bool = false) -> NounPhraseGenerator {
    NounPhraseGenerator(
      lexicon: lexicon, style: style, isSubject: isSubject,
      followsPreposition: followsPreposition || lastNounIsGoverned && joinsNouns,
      isNegated: isNegated || isArticleless,
      isIndefinite: isIndefinite,
      possessive: (clause.subject ?? mainSubject)?.possessive ?? "its")
  }

  /// Where that begins which a measure is said of, so that the demonstrative is that's: `pria berusia 31 tahun itu`,
  /// `rapat yang berlangsung lima jam itu`.
  private func placeOfMeasured(_ phrase: NounPhrase) -> Int? {
    guard phrase.number == true, phrase.owners.isEmpty, phrase.modifiers.isEmpty else { return nil }
    if verbRole(index - 1) == .stative { return lastNounPlace }
    let isMeasure = phrase.head.role == .time || phrase.head.semanticClass == .unit
    return clause.isRelative && isMeasure ? clause.head : nil
  }

  /// Whether nothing is left to say of which one it is, so that an adjective is said of it.
  private func isDefinite(_ phrase: NounPhrase) -> Bool {
    !phrase.determiners.isEmpty || phrase.possessor != nil || phrase.clitic != nil
  }

  // MARK: Agreement

  func subject(_ phrase: NounPhrase) -> Subject {
    var subject = Subject()
    if let pronoun = phrase.head.function, pronoun.role == .pronoun {
      subject.pronoun = pronoun.english
      subject.object = pronoun.object
      subject.possessive = pronoun.forms.last ?? "its"
      subject.isPlural = pronoun.isPlural ?? false
      if subject.possessive == "my" { subject.person = .first }
      return subject
    }
    let isPluralOnly = phrase.head.isCommonNoun && phrase.head.word.lexeme?.isPluralOnly ?? false
    subject.isPlural = phrase.isPlural || isPluralOnly
    if subject.isPlural {
      (subject.pronoun, subject.object, subject.possessive) = ("they", "them", "their")
    } else if isHuman(phrase) || phrase.head.isUnglossedName {
      (subject.pronoun, subject.object, subject.possessive) = ("he", "him", "his")
    }
    return subject
  }
}
