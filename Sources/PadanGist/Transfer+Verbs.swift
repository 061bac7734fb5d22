import PadanModel
import PadanTermbase

extension Transfer {
  mutating func write(_ group: VerbGroup) {
    if writeInverted(group) || writeAttribution(group) { return }
    if writeComplement(group) { return }
    var group = group
    if isGoverned { group.modal = nil }
    if group.modal == nil, group.aspect == .plain, let modal = clause.pendingModal { group.modal = modal }
    clause.pendingModal = nil
    let form = form(of: group)
    if let agent = group.agent, form == .finite, clause.subject == nil { makeActive(&group, by: agent) }
    if form == .finite { supplySubject(&group) }
    let isDescription = form != .finite && isDescription(group)
    writeWords(of: group, form)
    if isDescription { return }
    finish(group, form)
    if let agent = group.agent { return write(agent: agent) }
    writeAgent(of: group, form)
  }

  /// `Dapat kami sampaikan bahwa …`: without a subject, who does it becomes the subject.
  private mutating func makeActive(_ group: inout VerbGroup, by agent: GistUnit) {
    writeSubject(NounPhrase(head: agent))
    group.isPassive = false
    group.agent = nil
  }

  private mutating func write(agent: GistUnit) {
    output.append(EnglishWord("by", nil))
    output.append(EnglishWord(rules.word(agent)?.forms.first ?? agent.surface, agent.range))
  }

  /// `upaya mengurangi …`: what an effort is for.
  private mutating func writeComplement(_ group: VerbGroup) -> Bool {
    guard isExplained(index - 1), verbIndex < index - 1, clause.hasVerb || verbFollows(index + 1) else {
      return false
    }
    writeWords(of: group, .infinitive)
    clause.endsInSubject = false
    return true
  }

  /// Whether the verb after a noun may say what it is for.
  func isExplained(_ index: Int) -> Bool {
    guard let noun = noun(index), rules.role(noun.head) == .aim, let verb = verb(index + 1) else {
      return false
    }
    return noun.possessor == nil && noun.clitic == nil && noun.demonstrative == nil && !verb.isPassive
      && !verb.isMarkedFinite
  }

  /// Whether a modal adds nothing after what governs the verb: `was expected to reach`.
  private var isGoverned: Bool {
    guard let previous = clause.verb, !followsConjunction, outer == nil,
      case .verb(let group)? = chunk(index), group.modal?.isShifted ?? false
    else { return false }
    if verbIndex == index - 1 { return previous.isPassive }
    return !clause.isReporting && verbIndex == index - 2 && noun(index - 1) != nil
  }

  // MARK: Form

  /// The form a verb takes after what stands before it in its clause.
  private mutating func form(of group: VerbGroup) -> VerbForm {
    if clause.form != .finite, group.modal?.hasNonfinite ?? true { return clause.form }
    if group.verb.text.hasPrefix("there be") || isAttribution(group) { return .finite }
    if followsPreposition, isPreposition(index - 1), !group.isMarkedFinite { return .gerund }
    if clause.isReporting, let verb = clause.verb?.unit, rules.word(verb)?.english == "to",
      !group.isMarkedFinite
    {
      return .infinitive
    }
    if clause.isAttribution, isDescribed(index - 1) || isDescription(group) {
      return group.verb.text.hasPrefix("be ") ? .participle : .gerund
    }
    if isDescription(group) { return group.verb.text.hasPrefix("be ") ? .participle : .gerund }
    if isFronted(group) { return group.isPassive ? .participle : .gerund }
    if let previous = clause.verb, isAbility(group, after: previous) { return .infinitive }
    guard let previous = clause.verb, !clause.isReporting, !group.isMarkedFinite else {
      if clause.hasVerb, clause.isRelative, group.isMarkedFinite, !followsConjunction { resumeOuterClause() }
      return .finite
    }
    if followsConjunction || followsComma && isInSeries { return coordinated(with: previous, group) }
    if outer != nil, !completes(previous) {
      resumeOuterClause()
      return .finite
    }
    if group.unit.flatMap(rules.role) == .stative, noun(index - 1) != nil { return .gerund }
    if followsComma { return group.isPassive ? .participle : .gerund }
    return governed(by: previous, group)
  }

  /// A verb before the subject of another: `Menanggapi usul itu, menteri …`.
  private func isFronted(_ group: VerbGroup) -> Bool {
    clause.subject == nil && !clause.hasVerb && !clause.isSubordinate && !isQuoting && !followsConjunction
      && !group.isMarkedFinite && group.negation == nil
      && [nil, .governing].contains(group.unit.flatMap(rules.role))
      && !group.verb.text.hasPrefix("there ") && verbFollows(index + 1)
  }

  /// `Wanita berusia 16 tahun itu pergi`: what is said of the subject before its verb.
  private func isDescription(_ group: VerbGroup) -> Bool {
    guard group.unit.flatMap(rules.role) == .stative, noun(index - 1) != nil, clause.endsInSubject,
      !group.isMarkedFinite, group.negation == nil, group.verb.text != "be"
    else { return false }
    return verbFollowsInClause(index + 1)
  }

  /// `…, kata menteri itu`: who said what stands before it.
  private func isAttribution(_ group: VerbGroup) -> Bool {
    guard group.unit.flatMap(rules.role) == .reporting, !group.isPassive, noun(index + 1) != nil,
      case .mark? = chunk(index - 1)
    else { return false }
    return !predicateFollows(index + 2) || isDescribed(index + 1)
  }

  /// Whether the verb after a noun only describes it: `kata pria berusia 31 tahun itu`.
  private func isDescribed(_ index: Int) -> Bool {
    guard let group = verb(index + 1), group.unit.flatMap(rules.role) == .stative, !group.isMarkedFinite
    else {
      return false
    }
    return !verbFollowsInClause(index + 2)
  }

  /// `bersyukur dapat pergi`: grateful to be able to go.
  private func isAbility(_ group: VerbGroup, after previous: VerbGroup) -> Bool {
    guard verbIndex == index - 1, !clause.isReporting, group.aspect == .plain,
      previous.verb.text.hasPrefix("be "),
      !previous.isPassive
    else { return false }
    return group.modal?.nonfinite != nil
  }

  /// The form of a verb that a conjunction joins to another: `will come and stay`, `was taken and sold`.
  private mutating func coordinated(with previous: VerbGroup, _ group: VerbGroup) -> VerbForm {
    if let form = clause.seriesForm, form != .participle || group.isPassive == previous.isPassive {
      return form
    }
    let form = seriesForm(after: previous, group)
    clause.seriesForm = form
    return form
  }

  private func seriesForm(after previous: VerbGroup, _ group: VerbGroup) -> VerbForm {
    if group.negation != nil { return clause.lastForm == .participle ? .finite : clause.lastForm }
    switch clause.lastForm {
    case .infinitive: return .base
    case .participle: return group.isPassive ? .participle : .finite
    case .finite where previous.isPassive && group.isPassive: return .participle
    case .finite where previous.modal != nil: return .base
    case .finite where previous.aspect == .progressive: return .gerund
    case .finite where previous.aspect != .plain && !previous.isPassive && !group.isPassive:
      return .participle
    default: return clause.lastForm
    }
  }

  /// Whether a verb right after another completes it: `managed to win`, `forced him to leave`.
  private func completes(_ previous: VerbGroup) -> Bool {
    guard verbIndex == index - 1 else { return false }
    return previous.object != nil || previous.unit.flatMap(rules.role) == .governing
  }

  /// No series is longer; one that seems to be would take time with its length.
  private static let mostAhead = 60

  /// Whether a verb after a comma is one of several: `to buy, repair and sell`.
  private var isInSeries: Bool {
    for next in chunks.indices.dropFirst(index + 1).prefix(Self.mostAhead) {
      switch chunks[next].content {
      case .mark(let unit) where unit.surface != ",": return false
      case .word(let unit) where [.finite, .relative].contains(rules.role(unit)): return false
      default: if isCoordinator(next), let group = verb(next + 1) { return !group.isMarkedFinite }
      }
    }
    return false
  }

  /// The form of a verb that another verb governs: `tried to reduce`, `stopped smoking`, `made them leave`.
  private mutating func governed(by previous: VerbGroup, _ group: VerbGroup) -> VerbForm {
    if previous.unit == nil || previous.unit.flatMap(rules.role) == .copula {
      return group.isPassive ? .participle : .infinitive
    }
    switch previous.unit.flatMap(rules.role) {
    case .causative: return group.isPassive ? .participle : .base
    case .catenative:
      writeLink(of: previous)
      return .gerund
    case .resultative where group.isPassive || group.verb.text.hasPrefix("be "): return .participle
    default: return .infinitive
    }
  }

  /// `prevented them from leaving`
  private mutating func writeLink(of verb: VerbGroup) {
    guard let word = verb.unit.flatMap(rules.word), !word.english.isEmpty, verbIndex != index - 1 else {
      return
    }
    output.append(EnglishWord(word.english, verb.verb.source))
  }

  // MARK: Words

  private mutating func writeWords(of group: VerbGroup, _ form: VerbForm) {
    let subject = group.verb.text.hasPrefix("there be") ? existing() : clause.subject ?? addressee(of: group)
    if form == .finite, let place = questionPlace, place < output.count {
      questionPlace = nil
      let words = verbGenerator(subject).question(group)
      output.insert(words.auxiliary, at: place)
      output += words.rest
      return
    }
    var words = verbGenerator(subject).words(withOwner(group), form)
    if form == .infinitive, !endsWithTo {
      let place = group.negation == nil ? 0 : 1
      words.insert(EnglishWord("to", nil), at: place)
    } else if form == .infinitive, group.negation != nil {
      moveToAfterNot(&words)
    }
    output += words
    if let object = group.object { output.append(object) }
  }

  /// `risk one's life` speaks of the subject's.
  private func withOwner(_ group: VerbGroup) -> VerbGroup {
    guard group.verb.text.contains("one's") else { return group }
    var group = group
    // A noun after it with an owner of its own says whose it is.
    let isSaid = group.verb.text.hasSuffix(" one's") && noun(index + 1)?.clitic != nil
    let owner = isSaid ? "" : (clause.subject ?? mainSubject)?.possessive ?? "their"
    group.verb.text = group.verb.text.split(separator: " ")
      .compactMap { $0 == "one's" ? (owner.isEmpty ? nil : owner) : String($0) }.joined(separator: " ")
    return group
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

  /// In what people say, a verb without a subject is a request.
  private func addressee(of group: VerbGroup) -> Subject? {
    guard isQuoting, !clause.hasVerb, !group.isPassive, !group.verb.text.hasPrefix("be") else { return nil }
    return Subject(person: .second)
  }

  /// What `there is` agrees with: the noun phrase after it.
  private func existing() -> Subject {
    var people = Subject()
    people.isPlural = true
    return noun(index + 1).map(subject) ?? (isRelative(index + 1) ? people : Subject())
  }

  private mutating func finish(_ group: VerbGroup, _ form: VerbForm) {
    let isReporting = group.unit.flatMap(rules.role) == .reporting && !group.isPassive
    clause.verb = group
    verbIndex = index
    clause.lastForm = form
    clause.form = .finite
    clause.isReporting = isReporting
    clause.isAttribution = isAttribution(group)
    if isReporting || group.unit.flatMap(rules.role) == .reporting { clause.isReported = isPast }
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
    if isImpersonal(group) { return output.append(EnglishWord("it", nil)) }
    guard clause.isReporting || clause.isSubordinate, !clause.isRelative, !followsPreposition,
      !isAttribution(group),
      let mainSubject = mainSubject ?? (group.isPassive ? Subject() : nil)
    else { return }
    if clause.isReporting { startClause(isSubordinate: clause.isSubordinate) }
    clause.subject = mainSubject
    output.append(EnglishWord(mainSubject.pronoun, nil))
  }

  /// `Diperkirakan, harga akan naik`: a passive of saying before what is said.
  private func isImpersonal(_ group: VerbGroup) -> Bool {
    guard group.isPassive, group.unit.flatMap(rules.role) == .reporting, clause.subject == nil,
      !clause.hasVerb,
      !clause.isRelative, style == .sentence
    else { return false }
    switch chunk(index + 1) {
    case .mark(let unit)?: return unit.surface == ","
    case .word(let unit)?: return rules.role(unit) == .finite
    default: return false
    }
  }

  /// A passive without a subject before it has it after it: `Ditemukan mayat`, `Dikatakan menteri`.
  private mutating func writeInverted(_ group: VerbGroup) -> Bool {
    if clause.isReporting, group.unit.flatMap(rules.role) == .presentative, noun(index + 1) != nil {
      startClause(isSubordinate: clause.isSubordinate)
    }
    guard clause.subject == nil, !clause.hasVerb, clause.form == .finite, let phrase = noun(index + 1),
      !isMoment(phrase)
    else { return false }
    let isReporting = group.unit.flatMap(rules.role) == .reporting
    let isPresented = group.unit.flatMap(rules.role) == .presentative && !isPronoun(phrase)
    guard group.isPassive || isReporting && isPronoun(phrase) || isPresented else { return false }
    var group = group
    if isReporting, isSaid(group, by: phrase) {
      group.isPassive = false
    } else if let verb = group.unit.flatMap(rules.word)?.forms.first {
      group.verb.text = verb
    }
    index += 1
    writeSubject(phrase)
    writeWords(of: group, .finite)
    finish(group, .finite)
    if isReporting { clause.isReporting = false }
    return true
  }

  /// `…, jelas dia, …`: a clause goes on after who said it.
  private mutating func writeAttribution(_ group: VerbGroup) -> Bool {
    guard isAttribution(group), let phrase = noun(index + 1), isPronoun(phrase), phrase.isBare else {
      return false
    }
    let interrupted = clause
    startClause()
    index += 1
    writeSubject(phrase)
    writeWords(of: group, .finite)
    clause = interrupted
    return true
  }

  /// `Dikatakan menteri itu, …`: whether who said it follows a passive, rather than what was said.
  private func isSaid(_ group: VerbGroup, by phrase: NounPhrase) -> Bool {
    guard group.negation == nil, !group.isMarkedFinite, isHuman(phrase) || isPronoun(phrase) || isName(phrase)
    else { return false }
    if case .mark? = chunk(index - 1) { return true }
    return index == 0 || clause.isRelative
  }

  private func isName(_ phrase: NounPhrase) -> Bool { phrase.head.isUnglossedName }

  /// `ditolak para menteri`: by whom.
  private mutating func writeAgent(of group: VerbGroup, _ form: VerbForm) {
    guard group.isPassive, clause.subject != nil || form != .finite, let agent = noun(index + 1),
      !isMoment(agent),
      !agent.head.isNumber, !agent.head.isAmount
    else { return }
    if isPronoun(agent), verb(index + 2)?.unit.flatMap(rules.role) == .reporting { return }
    let word = group.unit.flatMap(rules.word)
    let preposition =
      isActor(agent) || word?.english == "by"
      ? "by" : word?.role == .complemented ? word?.english : word?.role == .reporting ? "" : "by"
    guard let preposition, !preposition.isEmpty else { return }
    output.append(EnglishWord(preposition, nil))
    followsPreposition = true
  }

  /// Whether a noun phrase can only be who did it: an institution, a pronoun.
  private func isActor(_ phrase: NounPhrase) -> Bool {
    if isPronoun(phrase) || phrase.head.semanticClass == "organisation" { return true }
    guard case .verb(let group)? = chunk(index), group.unit.flatMap(rules.role) == .reporting else {
      return false
    }
    return isHuman(phrase) || isName(phrase)
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
    if isImpersonal(phrase) {
      output.append(EnglishWord("it", nil))
      clause.subject = Subject()
      writePredicate(phrase)
      clause.isReported = isPast
      return
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

  /// `Belum jelas apakah …`: an adjective before what it is said of.
  private func isImpersonal(_ phrase: AdjectivePhrase) -> Bool {
    guard index == 0, style == .sentence, case .word(let unit)? = chunk(1) else { return false }
    return rules.role(unit) == .question || rules.word(unit)?.english == "that"
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
