import PadanModel
import PadanTermbase

extension Transfer {
  mutating func write(_ group: VerbGroup) {
    if writeInverted(group) { return }
    if writeComplement(group) { return }
    var group = group
    if isGoverned { group.modal = nil }
    let form = form(of: group)
    if form == .finite { supplySubject(&group) }
    writeWords(of: group, form)
    finish(group, form)
    writeAgent(of: group, form)
  }

  /// `upaya mengurangi …`: what an effort is for.
  private mutating func writeComplement(_ group: VerbGroup) -> Bool {
    guard let noun = noun(index - 1), rules.role(noun.head) == .aim, noun.possessor == nil,
      noun.demonstrative == nil,
      !group.isPassive, !group.isMarkedFinite, verbIndex < index - 1, verbFollows(index + 1)
    else { return false }
    writeWords(of: group, .infinitive)
    clause.endsInSubject = false
    return true
  }

  /// Whether a modal adds nothing after what governs the verb: `was expected to reach`.
  private var isGoverned: Bool {
    guard let previous = clause.verb, !followsConjunction, outer == nil,
      case .verb(let group)? = chunk(index), group.modal.map({ ["will", "can"].contains($0.text) }) ?? false
    else { return false }
    if verbIndex == index - 1 { return previous.isPassive }
    return !clause.isReporting && verbIndex == index - 2 && noun(index - 1) != nil
  }

  // MARK: Form

  /// The form a verb takes after what stands before it in its clause.
  private mutating func form(of group: VerbGroup) -> VerbForm {
    if clause.form != .finite, group.modal == nil { return clause.form }
    if group.verb.text.hasPrefix("there be") || isAttribution(group) { return .finite }
    if clause.isReporting, let verb = clause.verb?.unit, rules.word(verb)?.english == "to",
      !group.isMarkedFinite
    {
      return .infinitive
    }
    if isFronted(group) { return group.isPassive ? .participle : .gerund }
    guard let previous = clause.verb, !clause.isReporting, !group.isMarkedFinite else {
      if clause.hasVerb, clause.isRelative, group.isMarkedFinite, !followsConjunction { resumeOuterClause() }
      return .finite
    }
    if followsConjunction { return clause.lastForm == .participle ? .finite : clause.lastForm }
    if outer != nil {
      resumeOuterClause()
      return .finite
    }
    if followsComma { return group.isPassive ? .participle : .gerund }
    return governed(by: previous, group)
  }

  /// A verb before the subject of another: `Menanggapi usul itu, menteri …`.
  private func isFronted(_ group: VerbGroup) -> Bool {
    clause.subject == nil && !clause.hasVerb && !clause.isSubordinate && !isQuoting && !followsConjunction
      && !group.isMarkedFinite && group.negation == nil && group.unit.flatMap(rules.role) == nil
      && !group.verb.text.hasPrefix("there ") && verbFollows(index + 1)
  }

  /// `…, kata menteri itu`: who said what stands before it.
  private func isAttribution(_ group: VerbGroup) -> Bool {
    guard group.unit.flatMap(rules.role) == .reporting, !group.isPassive, noun(index + 1) != nil,
      case .mark? = chunk(index - 1)
    else { return false }
    return !predicateFollows(index + 2)
  }

  /// The form of a verb that another verb governs: `tried to reduce`, `stopped smoking`, `made them leave`.
  private func governed(by previous: VerbGroup, _ group: VerbGroup) -> VerbForm {
    if previous.unit == nil || previous.unit.flatMap(rules.role) == .copula {
      return group.isPassive ? .participle : .infinitive
    }
    switch previous.unit.flatMap(rules.role) {
    case .causative: return group.isPassive ? .participle : .base
    case .catenative: return .gerund
    case .resultative where group.isPassive || group.verb.text.hasPrefix("be "): return .participle
    default: return .infinitive
    }
  }

  // MARK: Words

  private mutating func writeWords(of group: VerbGroup, _ form: VerbForm) {
    let subject = group.verb.text.hasPrefix("there be") ? existing() : clause.subject
    if form == .finite, let place = questionPlace, place < output.count {
      questionPlace = nil
      let words = verbGenerator(subject).question(group)
      output.insert(words.auxiliary, at: place)
      output += words.rest
      return
    }
    var words = verbGenerator(subject).words(group, form)
    if form == .infinitive, !endsWithTo {
      let place = group.negation == nil ? 0 : 1
      words.insert(EnglishWord("to", nil), at: place)
    } else if form == .infinitive, group.negation != nil {
      moveToAfterNot(&words)
    }
    output += words
    if let object = group.object { output.append(object) }
  }

  /// `to not do` is put as `not to do`.
  private mutating func moveToAfterNot(_ words: inout [EnglishWord]) {
    guard output.last?.text == "to", let to = output.popLast() else { return }
    words.insert(to, at: 1)
  }

  private var endsWithTo: Bool {
    guard let last = output.last else { return false }
    return last.text == "to" || last.text.hasSuffix(" to")
  }

  /// What `there is` agrees with: the noun phrase after it.
  private func existing() -> Subject { noun(index + 1).map(subject) ?? Subject() }

  private mutating func finish(_ group: VerbGroup, _ form: VerbForm) {
    let isReporting = group.unit.flatMap(rules.role) == .reporting && !group.isPassive
    clause.verb = group
    verbIndex = index
    clause.lastForm = form
    clause.form = .finite
    clause.isReporting = isReporting
    clause.endsInSubject = false
    followsPreposition = false
  }

  // MARK: Subjects and agents

  /// A clause without a subject of its own gets the pronoun of the main clause's.
  private mutating func supplySubject(_ group: inout VerbGroup) {
    if group.verb.text.hasPrefix("there be"), clause.subject != nil, noun(index + 1) == nil {
      group.verb.text = "be"
    }
    guard clause.subject == nil || clause.isReporting, !group.verb.text.hasPrefix("there be") else { return }
    guard clause.isReporting || clause.isSubordinate, !clause.isRelative, !followsPreposition,
      !isAttribution(group),
      let mainSubject
    else { return }
    if clause.isReporting { startClause(isSubordinate: clause.isSubordinate) }
    clause.subject = mainSubject
    output.append(EnglishWord(mainSubject.pronoun, nil))
  }

  /// A passive without a subject before it has it after it: `Ditemukan mayat`, `Dikatakan menteri`.
  private mutating func writeInverted(_ group: VerbGroup) -> Bool {
    guard clause.subject == nil, !clause.hasVerb, clause.form == .finite, let phrase = noun(index + 1),
      !isMoment(phrase)
    else { return false }
    let isReporting = group.unit.flatMap(rules.role) == .reporting
    guard group.isPassive || isReporting && isPronoun(phrase) else { return false }
    var group = group
    if isReporting { group.isPassive = false }
    index += 1
    writeSubject(phrase)
    writeWords(of: group, .finite)
    finish(group, .finite)
    if isReporting { clause.isReporting = false }
    return true
  }

  /// `ditolak para menteri`: by whom.
  private mutating func writeAgent(of group: VerbGroup, _ form: VerbForm) {
    guard group.isPassive, clause.subject != nil || form != .finite, let agent = noun(index + 1),
      !isMoment(agent),
      !agent.head.isNumber, !agent.head.isAmount
    else { return }
    let word = group.unit.flatMap(rules.word)
    let preposition = word?.role == .complemented ? word?.english : word?.role == .reporting ? "" : "by"
    guard let preposition, !preposition.isEmpty else { return }
    output.append(EnglishWord(preposition, nil))
    followsPreposition = true
  }

  func isPronoun(_ phrase: NounPhrase) -> Bool { rules.role(phrase.head) == .pronoun }

  /// Whether a noun phrase says when.
  func isMoment(_ phrase: NounPhrase) -> Bool {
    if phrase.isMoment || ["day", "month", "date", "time"].contains(phrase.head.semanticClass) {
      return true
    }
    let role = rules.role(phrase.head)
    return role == .time || role == .redundant || phrase.head.isYear
  }

  // MARK: Adjectives

  /// An adjective by itself is the predicate if its clause has none.
  mutating func write(_ phrase: AdjectivePhrase) {
    if clause.hasVerb, outer != nil, !clause.isReporting, noun(index + 1) == nil { resumeOuterClause() }
    if clause.isSubordinate || clause.subject != nil, !clause.hasVerb, !followsPreposition {
      return writePredicate(phrase)
    }
    if let verb = clause.verb?.unit, rules.role(verb) == .causative, let object = noun(index + 1),
      object.isBare
    {
      index += 1
      write(object)
    }
    output += phrase.words
    followsPreposition = false
  }

  mutating func writePredicate(_ phrase: AdjectivePhrase) {
    var group = VerbGroup(verb: .predicate(phrase), unit: phrase.unit)
    let form = clause.form
    if form == .finite { supplySubject(&group) }
    let be =
      form == .participle
      ? [] : verbGenerator(clause.subject).words(VerbGroup(verb: EnglishWord("be", nil)), form)
    if form == .finite, let place = questionPlace, place < output.count {
      questionPlace = nil
      output.insert(contentsOf: be, at: place)
      output += phrase.words
    } else {
      output += be + phrase.words
    }
    finish(group, form)
  }
}
