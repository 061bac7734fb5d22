import PadanEnglish
import PadanModel
import PadanTermbase

/// One pass over a segment's units.
struct Transfer {
  /// What form a verb takes where it stands.
  enum VerbForm { case finite, infinitive, gerund, base }

  let units: [GistUnit]
  let rules: TransferRules
  let inflector: Inflector
  let style: GistBuilder.Style

  private(set) var output: [EnglishWord] = []
  private var position = 0
  /// The form the next verb takes.
  private var verbForm = VerbForm.finite
  /// Whether the clause has its finite verb.
  private var hasVerb = false
  /// Whether the clause's verb is one of saying, so that a clause may follow.
  private var isReporting = false
  private var subjectIsPlural = false
  private var hasSubject = false
  private var followsPreposition = false
  private var lastNoun: GistUnit?
  /// Whether a relative clause stands between the subject and its verb.
  private var isInRelative = false
  /// The possessive pronoun that fits the last subject: `his`, `its`, `their`.
  private var possessive = "its"

  init(units: [GistUnit], rules: TransferRules, inflector: Inflector, style: GistBuilder.Style) {
    self.units = units
    self.rules = rules
    self.inflector = inflector
    self.style = style
  }

  mutating func run() {
    while position < units.count {
      let before = position
      step()
      if position == before { emitAsIs() }
    }
  }

  private mutating func step() {
    let unit = units[position]
    if unit.isMark { return emitMark(unit) }
    if isRedundant(position) {
      position += 1
      return
    }
    if let group = parseVerbGroup() { return emit(group) }
    if let phrase = parseNounPhrase() { return emit(phrase) }
    emitFunctionWord(unit)
  }

  // MARK: Words by themselves

  private mutating func emitAsIs() {
    let unit = units[position]
    output.append(EnglishWord(unit.gloss ?? unit.surface, unit.range))
    position += 1
  }

  private mutating func emitMark(_ unit: GistUnit) {
    var word = EnglishWord(unit.surface, unit.range)
    switch unit.surface {
    case "\"", "'": if opensQuotation(position) { word.opens = true } else { word.closesUp = true }
    case "(", "[", "\u{201C}", "\u{2018}", "$", "£", "€": word.opens = true
    case "-", "–", "—", "&", "+", "=": break
    case "/":
      word.closesUp = true
      word.opens = true
    default: word.closesUp = true
    }
    output.append(word)
    position += 1
    if [".", "!", "?", ";", ":", "\u{201D}", "\""].contains(unit.surface) { startClause() }
    if unit.surface == "," {
      verbForm = .finite
      hasVerb = false
      isInRelative = false
    }
  }

  /// A straight quotation mark opens if it touches the word after it and not the one before.
  private func opensQuotation(_ index: Int) -> Bool {
    let touchesNext = index + 1 < units.count && units[index].range.end == units[index + 1].range.start
    let touchesPrevious = index > 0 && units[index - 1].range.end == units[index].range.start
    return touchesNext && !touchesPrevious || index == 0
  }

  private mutating func startClause() {
    verbForm = .finite
    hasVerb = false
    isReporting = false
    hasSubject = false
    subjectIsPlural = false
    followsPreposition = false
    isInRelative = false
  }

  private mutating func emitFunctionWord(_ unit: GistUnit) {
    let gloss = unit.gloss ?? unit.surface
    position += 1
    guard let word = rules.word(unit.lemma), word.role != .redundant else {
      output.append(EnglishWord(gloss, unit.range))
      if unit.partOfSpeech == .preposition { followsPreposition = true }
      if let person = unit.inflection.possessor { output.append(object(person, unit)) }
      if unit.partOfSpeech == .conjunction { startCoordinate(unit) }
      return
    }
    switch word.role {
    case .relative:
      output.append(EnglishWord(relativePronoun(), unit.range))
      let interrupts = hasSubject && !hasVerb
      startClause()
      isInRelative = interrupts
      hasSubject = true
      subjectIsPlural = lastNoun.map { $0.inflection.isPlural } ?? false
    case .infinitive:
      let verbFollows = nextIsVerb()
      output.append(EnglishWord(verbFollows ? "to" : gloss, unit.range))
      verbForm = verbFollows ? .infinitive : verbForm
      followsPreposition = !verbFollows
    case .gerund:
      let verbFollows = nextIsVerb()
      output.append(EnglishWord(verbFollows ? word.english : gloss, unit.range))
      verbForm = verbFollows ? .gerund : verbForm
      followsPreposition = !verbFollows
      if let person = unit.inflection.possessor { output.append(object(person, unit)) }
    case .finite:
      output.append(EnglishWord(gloss, unit.range))
      startClause()
    case .agent:
      output.append(EnglishWord(word.english, unit.range))
      followsPreposition = true
    case .imperative:
      output.append(EnglishWord(word.english, unit.range))
      verbForm = .base
    case .demonstrative:
      output.append(EnglishWord(word.english == "the" ? "that" : word.english, unit.range))
      hasSubject = true
    default:
      output.append(EnglishWord(gloss, unit.range))
    }
  }

  /// After `and` a verb takes the form of the one before it.
  private mutating func startCoordinate(_ unit: GistUnit) {
    followsPreposition = false
    if !hasVerb { subjectIsPlural = true }
    hasVerb = false
    isReporting = false
  }

  private func relativePronoun() -> String {
    switch lastNoun?.semanticClass {
    case "office", "person", "people", "honorific": "who"
    default: "that"
    }
  }

  private func nextIsVerb() -> Bool {
    var index = position
    while index < units.count, !units[index].isMark {
      if let role = rules.word(units[index].lemma)?.role,
        [.negation, .modal, .aspect, .degree].contains(role)
      {
        index += 1
        continue
      }
      return units[index].partOfSpeech == .verb
    }
    return false
  }

  private func isRedundant(_ index: Int) -> Bool {
    guard let word = rules.word(units[index].lemma), word.role == .redundant, index + 1 < units.count else {
      return false
    }
    let next = units[index + 1]
    switch word.english {
    case "number": return next.surface.count == 4 && next.surface.allSatisfy(\.isNumber)
    case "date": return next.surface.first?.isNumber ?? false
    default: return [next.semanticClass, next.partOfSpeech?.rawValue].contains(word.english)
    }
  }
}

// MARK: - Verb groups

extension Transfer {
  private mutating func parseVerbGroup() -> VerbGroup? {
    var index = position
    var group = VerbGroup(verb: EnglishWord("", nil))
    var degree: EnglishWord?
    while index < units.count {
      let unit = units[index]
      let word = rules.word(unit.lemma)
      if let word, collect(word, unit, into: &group, degree: &degree) {
        index += 1
        continue
      }
      if unit.partOfSpeech == .adverb, index > position, let gloss = unit.gloss {
        group.adverbs.append(EnglishWord(gloss, unit.range))
        index += 1
        continue
      }
      break
    }
    guard index < units.count, complete(&group, with: index, degree: degree) else { return nil }
    position = index + 1
    return group
  }

  /// Takes an auxiliary into the group; false for anything else.
  private func collect(
    _ word: TransferRules.FunctionWord, _ unit: GistUnit, into group: inout VerbGroup,
    degree: inout EnglishWord?
  ) -> Bool {
    switch word.role {
    case .aspect:
      group.aspect = word.english == "perfect" ? .perfect : .progressive
      group.aspectSource = unit.range
    case .modal: group.modal = EnglishWord(word.english, unit.range)
    case .negation: group.negation = EnglishWord(word.english, unit.range)
    case .degree: degree = EnglishWord(word.english, unit.range)
    default: return false
    }
    return true
  }

  private func complete(_ group: inout VerbGroup, with index: Int, degree: EnglishWord?) -> Bool {
    let unit = units[index]
    guard let gloss = unit.gloss else { return false }
    let role = rules.word(unit.lemma)?.role
    if role == .copula, unit.partOfSpeech != .adverb {
      group.verb = EnglishWord("be", unit.range)
      return true
    }
    switch unit.partOfSpeech {
    case .verb:
      group.verb = EnglishWord(gloss, unit.range)
      group.isPassive = unit.inflection.isPassive
      if let person = unit.inflection.possessor, !unit.inflection.isPassive {
        group.object = object(person, unit)
      }
      if let degree { group.adverbs.append(degree) }
      return true
    case .adjective where isPredicative(index):
      let words = [degree?.text, gloss].compactMap(\.self).joined(separator: " ")
      group.verb = EnglishWord("be " + words, unit.range)
      return true
    default:
      return false
    }
  }

  private func object(_ person: Int, _ unit: GistUnit) -> EnglishWord {
    EnglishWord(person == 1 ? "me" : person == 2 ? "you" : "it", unit.range)
  }

  /// An adjective is a predicate if a subject stands before it and it is not part of the subject's phrase.
  private func isPredicative(_ index: Int) -> Bool {
    hasSubject && !hasVerb && !followsPreposition
      && (index + 1 >= units.count || units[index + 1].partOfSpeech != .noun)
  }

  private mutating func emit(_ group: VerbGroup) {
    let isMarkedFinite = group.aspect != .plain || group.modal != nil
    let follows = hasVerb && !isReporting && !isMarkedFinite && verbForm == .finite && !afterConjunction()
    let closesRelative = follows && isInRelative
    if closesRelative { isInRelative = false }
    let form = follows && !closesRelative ? VerbForm.infinitive : isMarkedFinite ? .finite : verbForm
    var words = VerbGenerator(inflector: inflector, style: style, isPlural: subjectIsPlural).words(
      group, form)
    if form == .infinitive, !endsWithTo(), words.first?.text != "to" {
      words.insert(EnglishWord("to", nil), at: 0)
    }
    output += words
    if let object = group.object { output.append(object) }
    let unit = units[position - 1]
    hasVerb = true
    isReporting = rules.word(unit.lemma)?.role == .reporting
    if isReporting { hasSubject = false }
    verbForm = .finite
    followsPreposition = false
  }

  private func afterConjunction() -> Bool {
    guard let last = output.last else { return true }
    return [",", "and", "or", "but"].contains(last.text)
  }

  private func endsWithTo() -> Bool {
    guard let last = output.last else { return false }
    return last.text == "to" || last.text.hasSuffix(" to")
  }
}

// MARK: - Noun phrases

extension Transfer {
  private mutating func parseNounPhrase() -> NounPhrase? {
    var index = position
    var determiners: [EnglishWord] = []
    var premodifiers: [EnglishWord] = []
    var isPlural: Bool?
    while index + 1 < units.count, let taken = determiner(at: index) {
      if taken.isPremodifier { premodifiers.append(taken.word) } else { determiners.append(taken.word) }
      isPlural = taken.isPlural ?? isPlural
      index += 1
    }
    guard index < units.count, isHead(units[index]) else { return nil }
    var phrase = NounPhrase(head: units[index])
    phrase.determiners = determiners.filter { !$0.text.isEmpty }
    phrase.premodifiers = premodifiers
    phrase.isPlural = isPlural
    index += 1
    while index < units.count, extend(&phrase, at: &index) {}
    position = index
    return phrase
  }

  private func determiner(at index: Int) -> (word: EnglishWord, isPremodifier: Bool, isPlural: Bool?)? {
    let unit = units[index]
    let next = units[index + 1]
    if let word = rules.word(unit.lemma) {
      switch word.role {
      case .quantifier, .article, .plural:
        guard isHead(next) || determinerFollows(index + 1) else { return nil }
        return (EnglishWord(word.english, unit.range), false, word.isPlural)
      case .premodifier:
        guard isHead(next) else { return nil }
        return (EnglishWord(unit.gloss ?? word.english, unit.range), true, nil)
      default: return nil
      }
    }
    if unit.partOfSpeech == .numeral || unit.surface.first?.isNumber ?? false {
      if next.partOfSpeech == .classifier, index + 2 < units.count, isHead(units[index + 2]) {
        return (EnglishWord(unit.gloss ?? unit.surface, unit.range), false, unit.gloss != "one")
      }
      guard isHead(next), next.partOfSpeech != nil, next.partOfSpeech != .name || !(unit.surface.count == 4)
      else { return nil }
      return (
        EnglishWord(unit.gloss ?? unit.surface, unit.range), false, unit.gloss != "one" && unit.surface != "1"
      )
    }
    if unit.partOfSpeech == .classifier, index > position, isHead(next), next.partOfSpeech == .noun {
      return (EnglishWord("", nil), false, nil)
    }
    return nil
  }

  private func determinerFollows(_ index: Int) -> Bool {
    index + 1 < units.count && determiner(at: index) != nil
  }

  private func isHead(_ unit: GistUnit) -> Bool {
    if unit.isMark { return false }
    if rules.word(unit.lemma)?.role == .pronoun { return true }
    switch unit.partOfSpeech {
    case .noun, .name, .classifier: return true
    case nil: return true
    default: return false
    }
  }

  /// Takes the unit at `index` into the phrase, if it belongs there.
  private func extend(_ phrase: inout NounPhrase, at index: inout Int) -> Bool {
    let unit = units[index]
    if unit.isMark || isPronoun(phrase.head) { return false }
    if phrase.demonstrative != nil { return false }
    if let word = rules.word(unit.lemma) {
      switch word.role {
      case .demonstrative:
        phrase.demonstrative = (unit, word.english)
        index += 1
        return true
      case .pronoun where phrase.head.partOfSpeech == .noun && !startsClause(index):
        phrase.possessor = EnglishWord(word.forms.last ?? unit.surface, unit.range)
        index += 1
        return true
      case .relative: return takeRelativeAdjective(&phrase, at: &index)
      case .deictic, .redundant, .reporting, .premodifier: break
      default: return false
      }
    }
    return takeModifier(&phrase, unit, at: &index)
  }

  private func takeModifier(_ phrase: inout NounPhrase, _ unit: GistUnit, at index: inout Int) -> Bool {
    if isRedundant(index) {
      index += 1
      return true
    }
    switch unit.partOfSpeech {
    case .noun where phrase.head.semanticClass == "day":
      phrase.name.append(unit)
    case nil where unit.gloss == nil && isPersonal(phrase.head):
      phrase.name.append(unit)
    case .name where unit.semanticClass == nil && isPersonal(phrase.head) && !phrase.name.isEmpty:
      phrase.name.append(unit)
    case .noun where phrase.head.partOfSpeech == .noun && phrase.head.inflection.possessor == nil:
      phrase.modifiers.append(unit)
    case .name
    where phrase.head.partOfSpeech == .noun && phrase.name.isEmpty && phrase.head.inflection.possessor == nil:
      phrase.modifiers.append(unit)
    case nil where phrase.head.partOfSpeech == .noun || phrase.head.partOfSpeech == nil:
      phrase.modifiers.append(unit)
    case .adjective where phrase.name.isEmpty && phrase.head.partOfSpeech == .noun:
      phrase.modifiers.append(unit)
    case .numeral where phrase.head.partOfSpeech == .noun:
      phrase.modifiers.append(unit)
    default: return false
    }
    index += 1
    return true
  }

  /// `hubungan yang baik`: an adjective alone goes before the noun.
  private func takeRelativeAdjective(_ phrase: inout NounPhrase, at index: inout Int) -> Bool {
    guard index + 1 < units.count, units[index + 1].partOfSpeech == .adjective, units[index + 1].gloss != nil,
      rules.word(units[index + 1].lemma) == nil
    else { return false }
    let after = index + 2 < units.count ? units[index + 2] : nil
    guard after == nil || after?.isMark == true || rules.word(after?.lemma ?? "")?.role == .demonstrative
    else { return false }
    phrase.modifiers.append(units[index + 1])
    index += 2
    return true
  }

  private func isPronoun(_ unit: GistUnit) -> Bool { rules.word(unit.lemma)?.role == .pronoun }

  private func isPersonal(_ unit: GistUnit) -> Bool {
    ["office", "person", "honorific", "people"].contains(unit.semanticClass) || unit.partOfSpeech == nil
  }

  /// Whether a pronoun after a noun is the subject of what follows rather than the owner of what precedes.
  private func startsClause(_ index: Int) -> Bool {
    guard index + 1 < units.count else { return false }
    let next = units[index + 1]
    if next.partOfSpeech == .verb || next.partOfSpeech == .adjective { return true }
    guard let role = rules.word(next.lemma)?.role else { return false }
    return [.aspect, .modal, .negation, .copula].contains(role)
  }

  private mutating func emit(_ phrase: NounPhrase) {
    let isSubject = !hasVerb && !followsPreposition
    output += NounPhraseGenerator(
      inflector: inflector, rules: rules, style: style, isSubject: isSubject,
      followsPreposition: followsPreposition,
      ownerFollows: ownerFollows(phrase), possessive: possessive
    ).words(phrase)
    lastNoun = phrase.isPlural == true ? plural(phrase.head) : phrase.head
    if isSubject || isReporting { possessive = possessivePronoun(phrase) }
    if isSubject {
      hasSubject = true
      subjectIsPlural =
        phrase.isPlural
        ?? (phrase.head.inflection.isPlural || rules.word(phrase.head.lemma)?.isPlural ?? false)
    } else if isReporting {
      hasSubject = true
      hasVerb = false
      isReporting = false
      subjectIsPlural = phrase.isPlural ?? phrase.head.inflection.isPlural
    }
    followsPreposition = false
  }

  private func possessivePronoun(_ phrase: NounPhrase) -> String {
    if let pronoun = rules.word(phrase.head.lemma), pronoun.role == .pronoun {
      return pronoun.forms.last ?? "its"
    }
    if phrase.isPlural ?? phrase.head.inflection.isPlural { return "their" }
    if phrase.head.inflection.possessor != nil { return possessive }
    return isPersonal(phrase.head) ? "his" : "its"
  }

  private func plural(_ unit: GistUnit) -> GistUnit {
    GistUnit(
      range: unit.range, surface: unit.surface, lemma: unit.lemma, gloss: unit.gloss,
      partOfSpeech: unit.partOfSpeech,
      inflection: GistUnit.Inflection(isPlural: true), semanticClass: unit.semanticClass,
      takesArticle: unit.takesArticle)
  }

  /// `pentingnya jalur darat`: a noun with -nya before another phrase is possessed by it.
  private func ownerFollows(_ phrase: NounPhrase) -> Bool {
    guard phrase.head.inflection.possessor == 3, phrase.modifiers.isEmpty, position < units.count else {
      return false
    }
    return isHead(units[position]) && !isPronoun(units[position])
  }
}
