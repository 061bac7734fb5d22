import PadanEnglish
import PadanModel
import PadanTermbase

extension Transfer {
  mutating func writeWord(_ unit: GistUnit) {
    guard let word = unit.function, word.role != .redundant, word.role != .personal else {
      return writePlain(unit)
    }
    let english = EnglishWord(word.english, unit.range)
    switch word.role {
    case .relative: startRelative(unit)
    case .infinitive: govern(unit, word.english, .infinitive)
    case .gerund: govern(unit, word.english, .gerund)
    case .apposition, .articleless: writePreposition(unit)
    case .finite where isMerePreposition(unit): writePreposition(unit)
    case .finite: startFinite(unit, word)
    case .mid: writeMid(unit)
    case .agent:
      output.append(english)
      followsPreposition = true
    case .imperative:
      output.append(english)
      clause.form = .base
    case .demonstrative: writeDemonstrative(unit, word)
    case .negation: writeNegation(unit, word)
    case .modal: writeModal(unit, word)
    case .question: openQuestion(unit, word)
    case .aspect: writeAspect(unit, word)
    case .approximator where word.forms.first != nil && followsNoun:
      output.append(EnglishWord(word.forms.first ?? "", unit.range))
    default: output.append(unit.english)
    }
  }

  /// Whether the word before belongs to what a noun phrase is the last part of.
  private var followsNoun: Bool { isNoun(index - 1) }

  /// Whether a word that may open a clause has only a noun phrase after it.
  private func isMerePreposition(_ unit: GistUnit) -> Bool {
    unit.partOfSpeech == .preposition && !isVerbAhead(index + 1)
      && (!isNoun(index + 1) || !predicateFollows(index + 2))
  }

  /// `masih di bawah`: an adverb between a subject and where it is.
  private mutating func writeMid(_ unit: GistUnit) {
    if clause.endsInSubject, !clause.hasVerb, !followsPreposition, isPreposition(index + 1),
      lacksVerb(index + 1)
    {
      insertCopula()
    }
    output.append(unit.english)
  }

  private mutating func writePreposition(_ unit: GistUnit) {
    output.append(unit.english)
    followsPreposition = true
    clause.endsInSubject = false
  }

  private mutating func writePlain(_ unit: GistUnit) {
    // `agreed on` says the preposition already.
    if unit.partOfSpeech != .preposition || output.last?.text.hasSuffix(" " + unit.text) != true {
      output.append(unit.english)
    }
    if unit.partOfSpeech == .preposition {
      followsPreposition = true
      clause.endsInSubject = false
      if let object = personalObject(unit) { output.append(object) }
    }
    if unit.partOfSpeech == .adverb { followsPreposition = false }
    if unit.partOfSpeech == .conjunction { coordinate() }
  }

  /// The pronoun in `baginya`: whom the sentence speaks of, or a person.
  private func personalObject(_ unit: GistUnit) -> EnglishWord? {
    guard var object = unit.objectPronoun, object.text == "it" else { return unit.objectPronoun }
    let subject = clause.subject ?? mainSubject
    if let subject, subject.person == .third { object.text = subject.object }
    if object.text == "it", unit.role == .personal { object.text = "him" }
    return object
  }

  /// What is joined takes the form of what it is joined to.
  private mutating func coordinate() {
    followsPreposition = false
    if clause.endsInSubject, !clause.hasVerb { clause.subject?.isPlural = true }
    if clause.hasVerb, clause.form == .finite, let noun = nounAhead(index + 1), predicateFollows(noun + 1) {
      startClause(isSubordinate: clause.isSubordinate)
    }
  }

  /// A word that a verb follows in a form of its own, or a noun: `untuk`, `setelah`.
  private mutating func govern(_ unit: GistUnit, _ english: String, _ form: VerbForm) {
    let hasVerb = isVerbAhead(index + 1)
    if !hasVerb, isConjunction(unit), isNoun(index + 1), predicateFollows(index + 2) {
      output.append(EnglishWord(unit.gloss ?? english, unit.range))
      return startClause(isSubordinate: true)
    }
    writeGoverning(EnglishWord(hasVerb ? english : unit.gloss ?? english, unit.range))
    if let object = personalObject(unit) { output.append(object) }
    followsPreposition = !hasVerb
    clause.endsInSubject = false
    guard hasVerb else { return }
    if isConjunction(unit) { startClause(isSubordinate: true) }
    clause.form = form
  }

  /// `dalam rangka untuk`: one `to` is enough.
  private mutating func writeGoverning(_ word: EnglishWord) {
    guard word.text == "to", let last = output.last, last.text.hasSuffix(" to"), let source = last.source
    else {
      return output.append(word)
    }
    output[output.count - 1].source = word.source.map(source.union)
  }

  private func isConjunction(_ unit: GistUnit) -> Bool { unit.partOfSpeech == .conjunction }

  /// A clause that a conjunction opens. Without a subject it becomes shorter: `when leaving`.
  private mutating func startFinite(_ unit: GistUnit, _ word: FunctionWord) {
    if let preposition = word.preposition, isNoun(index + 1), !predicateFollows(index + 2) {
      output.append(EnglishWord(preposition, unit.range))
      followsPreposition = true
      clause.endsInSubject = false
      return
    }
    output.append(EnglishWord(unit.gloss ?? word.english, unit.range))
    let isReduced = word.forms.first == "reduced"
    let isConditional = word.forms.first == "present"
    startClause(isSubordinate: true)
    clause.isConditional = isConditional
    guard isReduced, let verb = verbAhead(index + 1), !verb.isMarkedFinite,
      verb.role != .exist
    else { return }
    clause.form = verb.isPassive ? .participle : .gerund
  }

  // MARK: Questions

  /// A question that its mark ends is turned around at its verb.
  private mutating func openQuestion(_ unit: GistUnit, _ word: FunctionWord) {
    let isAsked = isQuestion && clause.subject == nil && !clause.hasVerb && isNoun(index + 1)
    output.append(EnglishWord(isAsked ? word.english : unit.gloss ?? word.english, unit.range))
    if isAsked { questionPlace = output.count }
  }

  private var isQuestion: Bool {
    chunks[index...].lazy.compactMap(\.mark).first { $0 == "." || $0 == "?" || $0 == "!" || $0 == ";" } == "?"
  }

  // MARK: Pronouns and negation by themselves

  /// `Ini rumah besar`: a demonstrative as subject; if no verb follows, English wants one.
  private mutating func writeDemonstrative(_ unit: GistUnit, _ word: FunctionWord) {
    if closeRelative(unit, word) { return }
    if clause.isReporting, predicateFollows(index + 1) || wordRole(index + 1) == .negation {
      startClause(isSubordinate: true)
    }
    output.append(EnglishWord(word.english == "the" ? "that" : word.english, unit.range))
    guard clause.subject == nil, !followsPreposition, !clause.hasVerb else {
      followsPreposition = false
      return
    }
    clause.subject = Subject()
    clause.endsInSubject = true
    mainSubject = clause.subject
    if chunk(index + 1) != nil, !isMark(index + 1), lacksVerb(index + 1) { insertCopula() }
  }

  /// Writes the form of `be` that the subject wants.
  mutating func insertCopula() {
    output.append(EnglishWord(verbGenerator(clause.subject).beForm, nil))
    clause.verb = VerbGroup(verb: lexicon.be, source: nil)
    clause.endsInSubject = false
  }

  /// `bukan` before a noun: `was not a minister`.
  private mutating func writeNegation(_ unit: GistUnit, _ word: FunctionWord) {
    if writeNegatedModal(unit) { return }
    if clause.subject != nil, !clause.hasVerb, !followsPreposition,
      isNoun(index + 1) || lacksVerb(index + 1)
    {
      insertCopula()
    }
    output.append(EnglishWord(unit.gloss ?? word.english, unit.range))
  }

  /// `tidak bisa` without a verb.
  private mutating func writeNegatedModal(_ negation: GistUnit) -> Bool {
    guard wordRole(index + 1) == .modal, let unit = word(index + 1), let word = unit.function,
      !word.isCatenative, negation.function?.english == "not"
    else { return false }
    index += 1
    if word.english == "can" {
      output.append(EnglishWord("cannot", negation.range.union(unit.range)))
    } else {
      output += [EnglishWord(word.english, unit.range), EnglishWord("not", negation.range)]
    }
    return true
  }

  /// `ingin` before a noun: `wanted the minister to leave`.
  private mutating func writeModal(_ unit: GistUnit, _ word: FunctionWord) {
    if !word.isCatenative, isNoun(index + 1), let verb = verb(index + 2), !verb.isMarkedFinite,
      clause.subject == nil, !clause.hasVerb
    {
      clause.pendingModal = VerbGroup.Modal(
        lexeme: lexicon[word.english], source: unit.range, past: word.past ?? word.english)
      return
    }
    guard word.isCatenative, isNoun(index + 1), !word.english.hasPrefix("be ") else {
      output.append(EnglishWord(word.alone ?? unit.gloss ?? word.english, unit.range))
      return
    }
    write(VerbGroup(verb: lexicon[String(word.english.dropLast(3))], source: unit.range))
    clause.verb?.word = unit.word
  }

  /// An auxiliary without a verb: `sedang dalam proses` is `was in the process`.
  private mutating func writeAspect(_ unit: GistUnit, _ word: FunctionWord) {
    if word.english == "perfect" { return output.append(EnglishWord("already", unit.range)) }
    guard clause.subject != nil, !clause.hasVerb || followsConjunction else { return }
    output.append(EnglishWord(verbGenerator(clause.subject).beForm, unit.range))
    clause.verb = VerbGroup(verb: lexicon.be, source: unit.range)
  }
}
