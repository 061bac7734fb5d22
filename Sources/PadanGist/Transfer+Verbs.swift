import PadanEnglish
import PadanModel
import PadanTermbase

extension Transfer {
  mutating func write(_ group: VerbGroup) {
    if writeInverted(group) || writeAttribution(group) { return }
    if writeComplement(group) { return }
    let group = group.copy()
    if isGoverned { group.modal = nil }
    if group.modal == nil, group.aspect == .plain, let modal = clause.pendingModal { group.modal = modal }
    clause.pendingModal = nil
    let form = form(of: group)
    if let agent = group.agent, form == .finite, clause.subject == nil { makeActive(group, by: agent) }
    if form == .finite { supplySubject(group) }
    let isDescription = form != .finite && isDescription(group)
    writeWords(of: group, form)
    if isDescription { return }
    finish(group, form)
    if let agent = group.agent { return write(agent: agent) }
    writeAgent(of: group, form)
  }

  /// `Dapat kami sampaikan bahwa …`: without a subject, who does it becomes the subject.
  private mutating func makeActive(_ group: VerbGroup, by agent: GistUnit) {
    writeSubject(NounPhrase(head: agent))
    group.isPassive = false
    group.agent = nil
  }

  private mutating func write(agent: GistUnit) {
    output.append(EnglishWord("by", nil))
    output.append(EnglishWord(agent.function?.forms.first ?? agent.surface, agent.range))
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
    guard isVerb(index + 1), let noun = noun(index), noun.head.role == .aim, let verb = verb(index + 1) else {
      return false
    }
    return noun.possessor == nil && noun.clitic == nil && noun.demonstrative == nil && !verb.isPassive
      && !verb.isMarkedFinite
  }

  /// Whether a modal adds nothing after what governs the verb: `was expected to reach`.
  private var isGoverned: Bool {
    guard let previous = clause.verb, !followsConjunction, outer == nil,
      verb(index)?.modal?.isShifted ?? false
    else { return false }
    if verbIndex == index - 1 { return previous.isPassive }
    return !clause.isReporting && verbIndex == index - 2 && isNoun(index - 1)
  }

  // MARK: Form

  /// The form a verb takes after what stands before it in its clause.
  private mutating func form(of group: VerbGroup) -> VerbForm {
    if clause.form != .finite, group.modal?.hasNonfinite ?? true { return clause.form }
    if group.verb.isExistential || isAttribution(group) { return .finite }
    if followsPreposition, isPreposition(index - 1), !group.isMarkedFinite { return .gerund }
    if clause.isReporting, !group.isMarkedFinite, clause.verb?.word?.function?.english == "to" {
      return .infinitive
    }
    if clause.isAttribution && isDescribed(index - 1) || isDescription(group) {
      return group.isPredicate ? .participle : .gerund
    }
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
    if group.role == .stative, isNoun(index - 1) { return .gerund }
    if followsComma { return group.isPassive ? .participle : .gerund }
    return governed(by: previous, group)
  }

  /// A verb before the subject of another: `Menanggapi usul itu, menteri …`.
  private func isFronted(_ group: VerbGroup) -> Bool {
    clause.subject == nil && !clause.hasVerb && !clause.isSubordinate && !isQuoting && !followsConjunction
      && !group.isMarkedFinite && group.negation == nil
      && (group.role == nil || group.role == .governing)
      && !group.verb.traits.contains(.beginsWithThere) && verbFollows(index + 1)
  }

  /// `Wanita berusia 16 tahun itu pergi`: what is said of the subject before its verb.
  private func isDescription(_ group: VerbGroup) -> Bool {
    guard group.role == .stative, isNoun(index - 1), clause.endsInSubject, !group.isMarkedFinite,
      group.negation == nil, !group.verb.isCopula
    else { return false }
    return verbFollowsInClause(index + 1)
  }

  /// `…, kata menteri itu`: who said what stands before it.
  private func isAttribution(_ group: VerbGroup) -> Bool {
    guard group.role == .reporting, !group.isPassive, isNoun(index + 1), isMark(index - 1) else {
      return false
    }
    return !predicateFollows(index + 2) || isDescribed(index + 1)
  }

  /// Whether the verb after a noun only describes it: `kata pria berusia 31 tahun itu`.
  private func isDescribed(_ index: Int) -> Bool {
    guard verbRole(index + 1) == .stative, let group = verb(index + 1), !group.isMarkedFinite else {
      return false
    }
    return !verbFollowsInClause(index + 2)
  }

  /// `bersyukur dapat pergi`: grateful to be able to go.
  private func isAbility(_ group: VerbGroup, after previous: VerbGroup) -> Bool {
    guard verbIndex == index - 1, !clause.isReporting, group.aspect == .plain,
      previous.isPredicate, !previous.isPassive
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
    return previous.object != nil || previous.role == .governing
  }

  /// No series is longer; one that seems to be would take time with its length.
  private static let mostAhead = 60

  /// Whether a verb after a comma is one of several: `to buy, repair and sell`.
  private var isInSeries: Bool {
    for next in chunks.indices.dropFirst(index + 1).prefix(Self.mostAhead) {
      let chunk = chunks[next]
      if chunk.isBoundary && chunk.mark != "," || chunk.wordRole == .relative { return false }
      if chunk.isCoordinator, let group = verb(next + 1) { return !group.isMarkedFinite }
    }
    return false
  }

  /// The form of a verb that another verb governs: `tried to reduce`, `stopped smoking`, `made them leave`.
  private mutating func governed(by previous: VerbGroup, _ group: VerbGroup) -> VerbForm {
    if previous.word == nil || previous.role == .copula {
      return group.isPassive ? .participle : .infinitive
    }
    switch previous.role {
    case .causative: return group.isPassive ? .participle : .base
    case .catenative:
      writeLink(of: previous)
      return .gerund
    case .resultative where group.isPassive || group.isPredicate: return .participle
    default: return .infinitive
    }
  }

  /// `prevented them from leaving`
  private mutating func writeLink(of verb: VerbGroup) {
    guard let word = verb.word?.function, !word.english.isEmpty, verbIndex != index - 1 else { return }
    output.append(EnglishWord(word.english, verb.source))
  }

  // MARK: Words

  private mutating func writeWords(of group: VerbGroup, _ form: VerbForm) {
    let subject = group.verb.isExistential ? existing() : clause.subject ?? addressee(of: group)
    if form == .finite, let place = questionPlace, place < output.count {
      questionPlace = nil
      let words = verbGenerator(subject).question(group)
      output.insert(words.auxiliary, at: place)
      output += words.rest
      return
    }
    let start = output.count
    verbGenerator(subject).write(withOwner(group), form, to: &output)
    if form == .infinitive { settleInfinitive(from: start, isNegated: group.negation != nil) }
    if let object = group.object { output.append(object) }
  }

  /// `risk one's life` speaks of the subject's.
  private func withOwner(_ group: VerbGroup) -> VerbGroup {
    guard group.verb.traits.contains(.namesOwner) else { return group }
    let group = group.copy()
    // A noun after it with an owner of its own says whose it is.
    let isSaid = group.verb.traits.contains(.endsInOwner) && noun(index + 1)?.clitic != nil
    let owner = isSaid ? "" : (clause.subject ?? mainSubject)?.possessive ?? "their"
    let words = group.verb.text.split(separator: " ")
      .compactMap { $0 == "one's" ? (owner.isEmpty ? nil : owner) : String($0) }
    group.verb = lexicon[words.joined(separator: " ")]
    return group
  }

  /// Sees to the one `to` of an infinitive that is written already: `not to do`.
  private mutating func settleInfinitive(from start: Int, isNegated: Bool) {
    let previous = output[..<start].last?.text ?? ""
    if previous != "to", !previous.hasSuffix(" to") {
      output.insert(EnglishWord("to", nil), at: isNegated ? start + 1 : start)
    } else if isNegated, previous == "to" {
      output.swapAt(start - 1, start)
    }
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
    let isReporting = group.role == .reporting && !group.isPassive
    clause.verb = group
    verbIndex = index
    clause.lastForm = form
    clause.form = .finite
    clause.isReporting = isReporting
    clause.isAttribution = isAttribution(group)
    if group.role == .reporting { clause.isReported = isPast }
    clause.endsInSubject = false
    followsPreposition = false
  }

  // MARK: Subjects and agents

  /// A clause without a subject of its own gets the pronoun of the main clause's.
  private mutating func supplySubject(_ group: VerbGroup) {
    if group.verb.isExistential, clause.subject != nil, !isNoun(index + 1) { group.verb = lexicon.be }
    guard clause.subject == nil || clause.isReporting, !group.verb.isExistential else { return }
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
    guard group.isPassive, group.role == .reporting, clause.subject == nil, !clause.hasVerb,
      !clause.isRelative, style == .sentence
    else { return false }
    return isMark(index + 1, ",") || wordRole(index + 1) == .finite
  }

  /// A passive without a subject before it has it after it: `Ditemukan mayat`, `Dikatakan menteri`.
  private mutating func writeInverted(_ group: VerbGroup) -> Bool {
    if clause.isReporting, group.role == .presentative, isNoun(index + 1) {
      startClause(isSubordinate: clause.isSubordinate)
    }
    guard clause.subject == nil, !clause.hasVerb, clause.form == .finite, let phrase = noun(index + 1),
      !isMoment(phrase)
    else { return false }
    let isReporting = group.role == .reporting
    let isPresented = group.role == .presentative && !isPronoun(phrase)
    guard group.isPassive || isReporting && isPronoun(phrase) || isPresented else { return false }
    let group = group.copy()
    if isReporting, isSaid(group, by: phrase) {
      group.isPassive = false
    } else if let verb = group.word?.function?.forms.first {
      group.verb = lexicon[verb]
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
    if isMark(index - 1) { return true }
    return index == 0 || clause.isRelative
  }

  private func isName(_ phrase: NounPhrase) -> Bool { phrase.head.isUnglossedName }

  /// `ditolak para menteri`: by whom.
  private mutating func writeAgent(of group: VerbGroup, _ form: VerbForm) {
    guard group.isPassive, clause.subject != nil || form != .finite, let agent = noun(index + 1),
      !isMoment(agent),
      !agent.head.isNumber, !agent.head.isAmount
    else { return }
    if isPronoun(agent), verbRole(index + 2) == .reporting { return }
    let word = group.word?.function
    let preposition =
      isActor(agent) || word?.english == "by"
      ? "by" : word?.role == .complemented ? word?.english : word?.role == .reporting ? "" : "by"
    guard let preposition, !preposition.isEmpty else { return }
    output.append(EnglishWord(preposition, nil))
    followsPreposition = true
  }

  /// Whether a noun phrase can only be who did it: an institution, a pronoun.
  private func isActor(_ phrase: NounPhrase) -> Bool {
    if isPronoun(phrase) || phrase.head.semanticClass == .organisation { return true }
    return verbRole(index) == .reporting && (isHuman(phrase) || isName(phrase))
  }

  func isPronoun(_ phrase: NounPhrase) -> Bool { phrase.head.role == .pronoun }

  /// Whether a noun phrase says when.
  func isMoment(_ phrase: NounPhrase) -> Bool {
    if phrase.isMoment || phrase.head.semanticClass?.isMoment == true { return true }
    let role = phrase.head.role
    return role == .time || role == .redundant || phrase.head.isYear
  }

  // MARK: Adjectives

  /// An adjective by itself is the predicate if its clause has none.
  mutating func write(_ phrase: AdjectivePhrase) {
    if clause.hasVerb, outer != nil, !clause.isReporting, !isNoun(index + 1) { resumeOuterClause() }
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
    if clause.verb?.role == .causative, let object = noun(index + 1), object.isBare {
      index += 1
      write(object)
    }
    output += phrase.words
    followsPreposition = false
  }

  /// `Belum jelas apakah …`: an adjective before what it is said of.
  private func isImpersonal(_ phrase: AdjectivePhrase) -> Bool {
    guard index == 0, style == .sentence, let word = word(1) else { return false }
    return word.role == .question || word.function?.english == "that"
  }

  mutating func writePredicate(_ phrase: AdjectivePhrase) {
    let group = VerbGroup(
      verb: lexicon[phrase.predicate], source: phrase.unit.range, word: phrase.unit.word)
    let form = clause.form
    if form == .finite { supplySubject(group) }
    var be: [EnglishWord] = []
    if form != .participle {
      verbGenerator(clause.subject).write(VerbGroup(verb: lexicon.be, source: nil), form, to: &be)
    }
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
