import PadanEnglish
import PadanModel
import PadanTermbase

/// Relative clauses, and those that have no head.
extension Transfer {
  mutating func startRelative(_ unit: GistUnit) {
    if joinsQuestion(unit) { return }
    if isHeadless { return writeHeadless(unit) }
    let isInserted = followsComma
    let isOwner = noun(index + 1)?.clitic?.person == .third
    let isReduced = isReducible(verbAhead(index + 1)) && !isInserted
    if !isReduced {
      output.append(EnglishWord(isOwner ? "whose" : relativePronoun(unit, isInserted), unit.range))
    }
    openRelative()
    clause.head = lastNoun.flatMap { takesDemonstrative($0) ? lastNounPlace : nil }
    if isReduced { clause.form = .participle }
    if isOwner { writeOwned() }
    if !isNoun(index + 1) { clause.subject = lastNoun.map(subject) ?? Subject() }
  }

  private mutating func openRelative() {
    let interrupted = clause.subject != nil && !clause.hasVerb ? clause : outer
    let isReported = clause.isReported
    clause = Clause()
    clause.isReported = isReported
    clause.isRelative = true
    outer = interrupted
    followsPreposition = false
  }

  /// Whether a clause is short enough as a participle: `the house bought by the minister`.
  private func isReducible(_ verb: VerbGroup?) -> Bool {
    verb.map { $0.isPassive && !$0.isMarkedFinite && $0.negation == nil } ?? false
  }

  /// `siapa yang datang`: the question word is the relative pronoun.
  private mutating func joinsQuestion(_ unit: GistUnit) -> Bool {
    guard wordRole(index - 1) == .question, let last = output.last, let source = last.source else {
      return false
    }
    output[output.count - 1].source = source.union(unit.range)
    clause.subject = clause.subject ?? Subject()
    return true
  }

  // MARK: Without a head

  /// Whether nothing stands before the clause that it could belong to.
  private var isHeadless: Bool {
    if noun(index + 1)?.clitic?.person == .third { return false }
    guard let previous = chunk(index - 1) else { return true }
    switch previous.kind {
    case .verb: return true
    case .word: return previous.isPreposition
    case .mark:
      if previous.mark == ",", lastNoun != nil { return false }
      return previous.opensPart || clause.subject == nil && !clause.hasVerb
    default: return false
    }
  }

  /// `yang terbaik` is `the best`, `ada yang datang` `there were those who came`, else it is `what`.
  private mutating func writeHeadless(_ unit: GistUnit) {
    if let phrase = adjective(index + 1), phrase.words.first.map({ lexicon.isSuperlative($0.text) }) == true {
      return writeNominal(phrase, EnglishWord("the", unit.range))
    }
    let hasPredicate = isNoun(index + 1) || isVerbAhead(index + 1)
    let speaksOfPeople = clause.verb?.verb.text.hasPrefix("there") == true || followsPreposition
    guard hasPredicate else {
      output.append(EnglishWord("the one", unit.range))
      followsPreposition = false
      return
    }
    output.append(EnglishWord(speaksOfPeople ? "those who" : "what", unit.range))
    // `what was needed` is itself the subject of what follows.
    if clause.subject == nil, !clause.hasVerb, !speaksOfPeople { clause.subject = Subject() }
    openRelative()
    guard !isNoun(index + 1) else { return }
    clause.subject = Subject()
    if speaksOfPeople { clause.subject?.isPlural = true }
  }

  /// An adjective as a noun phrase.
  private mutating func writeNominal(_ phrase: AdjectivePhrase, _ article: EnglishWord) {
    output.append(article)
    output += phrase.words
    index += 1
    followsPreposition = false
    guard clause.subject == nil, !clause.hasVerb else { return }
    clause.subject = Subject()
    clause.endsInSubject = true
  }

  // MARK: The end

  /// `pria yang datang itu`: after a relative clause it says which head is meant, and stands before that.
  mutating func closeRelative(_ unit: GistUnit, _ word: FunctionWord) -> Bool {
    guard clause.isRelative, clause.hasVerb, !followsPreposition else { return false }
    if let place = clause.head, place < output.count {
      point(to: place, with: EnglishWord(word.english, unit.range))
    }
    resumeOuterClause()
    return true
  }

  /// Puts a demonstrative before a noun phrase that is written already, in place of its article.
  mutating func point(to place: Int, with demonstrative: EnglishWord) {
    if output[place].source == nil, output[place].text == "the" || output[place].text == "a" {
      output[place] = demonstrative
    } else {
      output.insert(demonstrative, at: place)
    }
  }

  /// Whether a demonstrative fits before a noun phrase.
  private func takesDemonstrative(_ phrase: NounPhrase) -> Bool {
    let counts = phrase.number == true && phrase.determiners.count == 1
    return phrase.head.isCommonNoun && phrase.possessor == nil && phrase.clitic == nil
      && phrase.demonstrative == nil && phrase.predeterminers.isEmpty && phrase.owners.first?.order != .owner
      && (phrase.determiners.isEmpty || counts)
  }

  /// The noun after `whose`, as the subject of the relative clause.
  private mutating func writeOwned() {
    index += 1
    guard let owned = noun(index)?.copy() else { return }
    let possessor = owned.clitic
    owned.clitic = nil
    owned.determiners.insert(EnglishWord("", possessor?.range), at: 0)
    writeSubject(owned)
  }

  private func relativePronoun(_ unit: GistUnit, _ isInserted: Bool) -> String {
    if unit.gloss == "who" || lastNoun.map(isHuman) ?? false { return "who" }
    // Of the names that nothing is known of, most are of people.
    if lastNoun?.head.isUnglossedName == true { return "who" }
    return isInserted ? "which" : "that"
  }

  func isHuman(_ phrase: NounPhrase) -> Bool {
    if isMoment(phrase) { return false }
    guard let semanticClass = phrase.head.semanticClass else { return phrase.head.isPerson }
    return semanticClass.isPersonal || semanticClass == .people || phrase.head.isPerson
      || !phrase.name.isEmpty
  }
}
