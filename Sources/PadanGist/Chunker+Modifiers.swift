import PadanEnglish
import PadanModel
import PadanTermbase

extension Chunker {
  /// `hukuman lima tahun`, `denda Rp1 juta`, `SMP 129`, `Piala Dunia 2010`.
  func takeNumber(_ phrase: NounPhrase, _ unit: GistUnit, at index: inout Int) -> Bool {
    guard phrase.head.isCommonNoun, phrase.number != true else { return false }
    if unit.isAmount { return takeOwner(phrase, as: .of, at: &index) }
    if let measured = self.unit(index + 1), isMeasure(measured) {
      if phrase.head.role == .dimension || nounOrder(phrase.head, measured) == .of {
        return takeOwner(phrase, as: .of, at: &index)
      }
      return takeMeasure(phrase, unit, measured, at: &index)
    }
    if isHead(index + 1), isCommonNoun(index + 1) { return false }
    let isDesignation = unit.surface.allSatisfy { $0.isNumber || ".,-/".contains($0) } && !unit.isYear
    if isDesignation {
      phrase.appendName(unit)
    } else {
      phrase.modifiers.append(NounPhrase.Modifier(words: [unit.english]))
    }
    index += 1
    return true
  }

  private func isMeasure(_ unit: GistUnit) -> Bool {
    let role = unit.role
    return (unit.semanticClass == .unit || role == .time || role == .redundant) && unit.gloss != nil
      && unit.inflection.possessor == nil
  }

  /// `hukuman lima tahun`: a five-year sentence.
  private func takeMeasure(
    _ phrase: NounPhrase, _ number: GistUnit, _ measured: GistUnit, at index: inout Int
  ) -> Bool {
    guard let lexeme = measured.word.lexeme, !lexeme.traits.contains(.isPhrase), isEnd(index + 2) else {
      return false
    }
    let text = "\(number.text)-\(lexeme.text)"
    phrase.modifiers.append(
      NounPhrase.Modifier(words: [EnglishWord(text, number.range.union(measured.range))]))
    index += 2
    return true
  }

  /// Whether no noun phrase goes on at an index.
  private func isEnd(_ index: Int) -> Bool {
    !isHead(index) && partOfSpeech(index) != .adjective
  }

  // MARK: Nouns after nouns

  func takeNoun(_ phrase: NounPhrase, _ unit: GistUnit, at index: inout Int) -> Bool {
    // `pada menit ke-31 tim itu menang`: a moment owns nothing.
    if phrase.head.role == .time, phrase.modifiers.last?.isOrdinal == true { return false }
    if unit.isUnglossedName || phrase.head.isUnglossedName || isPersonName(unit)
      || unit.isForeign && phrase.head.isForeign
    {
      return takeName(phrase, unit, at: &index)
    }
    guard phrase.head.isCommonNoun || unit.partOfSpeech == nil, phrase.name.isEmpty else { return false }
    // What has its owner already is followed by something of its own.
    guard phrase.clitic == nil else {
      return phrase.isHeadClitic && phrase.possessor == nil && takeOwner(phrase, as: .of, at: &index)
    }
    if namesPlace(index), phrase.possessor == nil { return takeOwner(phrase, as: .of, at: &index) }
    let order = nounOrder(phrase.head, unit) ?? defaultOrder(phrase.head, unit)
    if order != .before, phrase.possessor == nil { return takeOwner(phrase, as: order, at: &index) }
    if phrase.possessor != nil { return false }
    if unit.partOfSpeech == .noun, let next = self.unit(index + 1), next.isHead, !isPronoun(next),
      nounOrder(unit, next) == .of
    {
      return takeOwner(phrase, as: .of, at: &index)
    }
    if let clitic = unit.clitic { phrase.clitic = clitic }
    let english = EnglishWord(unit.word.entry.adjective ?? unit.text, unit.range)
    phrase.modifiers.append(NounPhrase.Modifier(words: [english]))
    index += 1
    return true
  }

  /// A name after a title, or after what it belongs to.
  private func takeName(_ phrase: NounPhrase, _ unit: GistUnit, at index: inout Int) -> Bool {
    let isNamed =
      isTitle(phrase, unit) || phrase.head.isUnglossedName || phrase.head.isForeign && unit.isForeign
      || !phrase.name.isEmpty
    let order = isNamed ? .after : nounOrder(phrase.head, unit) ?? .before
    switch order {
    case .after: phrase.appendName(unit)
    case .before where phrase.possessor == nil && phrase.clitic == nil:
      phrase.modifiers.append(NounPhrase.Modifier(words: [unit.english]))
    case .of where phrase.possessor == nil, .owner where phrase.possessor == nil:
      return takeOwner(phrase, as: order, at: &index)
    default: return false
    }
    index += 1
    return true
  }

  /// Whether the phrase is what the one with that name is called.
  private func isTitle(_ phrase: NounPhrase, _ name: GistUnit) -> Bool {
    if phrase.isPlural || phrase.clitic != nil { return false }
    // In lower case a short name may be whatever the office belongs to: `mantan presiden Olimpus`.
    if isPersonal(phrase.head), phrase.head.isCapitalized || name.isPhrase { return true }
    return phrase.head.word.lexeme?.isPerson == true && (!phrase.modifiers.isEmpty || name.isPhrase)
  }

  /// `pembunuhan seorang menteri`: what has a determiner of its own belongs to the noun before it.
  func takeDeterminedOwner(_ phrase: NounPhrase, _ unit: GistUnit, at index: inout Int) -> Bool {
    guard phrase.head.isCommonNoun, !isPersonal(phrase.head), phrase.clitic == nil, phrase.name.isEmpty,
      phrase.possessor == nil, !phrase.isMoment, phrase.head.role != .time,
      phrase.head.role != .redundant, unit.role != .premodifier
    else { return false }
    return takeOwner(phrase, as: .of, at: &index)
  }

  /// The noun phrase at the index, with all that belongs to it, as the owner of the phrase.
  func takeOwner(_ phrase: NounPhrase, as order: NounOrder.Order, at index: inout Int) -> Bool {
    guard phrase.depth < Self.mostOwners, let owner = nounPhrase(at: &index, depth: phrase.depth + 1) else {
      return false
    }
    owner.standsAlone()
    phrase.owners.append(NounPhrase.Owner(phrase: owner, order: order))
    return true
  }

  private func nounOrder(_ head: GistUnit, _ unit: GistUnit) -> NounOrder.Order? {
    if unit.word.entry.isCollocated { return .before }
    guard let orders = head.word.order else { return nil }
    let isName = unit.isUnglossedName || unit.partOfSpeech == .name
    let order = isName ? orders.name ?? orders.noun : orders.noun
    // An adjective of a country says all that `of` would.
    return order == .owner && unit.word.entry.adjective != nil ? .before : order
  }

  private func defaultOrder(_ head: GistUnit, _ unit: GistUnit) -> NounOrder.Order {
    unit.semanticClass?.isTitle == true && !isPersonal(head) ? .owner : .before
  }

  func isPersonal(_ unit: GistUnit) -> Bool { unit.semanticClass?.isPersonal ?? false }

  private func isPersonName(_ unit: GistUnit) -> Bool {
    unit.partOfSpeech == .name && (unit.semanticClass == nil || unit.semanticClass == .person)
      && unit.word.entry.adjective == nil
  }
}

extension NounPhrase {
  var isHeadClitic: Bool { clitic?.range == head.range }

  /// As an owner, a country is called by its name, not by its adjective.
  func standsAlone() {
    head = head.asNoun
  }
}
