import PadanMatching
import PadanModel
import PadanTermbase

/// What stands around a unit, as conditions see it.
struct Neighbourhood {
  private let units: UnitSequence
  private let conditions: ConditionTable
  private let documentDomain: String?
  /// By unit, what clauses may find there.
  private let features: [ConditionFeatures]
  /// What they may find anywhere.
  private let allFeatures: ConditionFeatures

  init(of units: UnitSequence, documentDomain: String?, conditions: ConditionTable) {
    self.units = units
    self.documentDomain = documentDomain
    self.conditions = conditions
    let fingerprints = units.view.forms.fingerprints
    features = units.indices.map { units.features($0, fingerprints) }
    allFeatures = features.reduce(into: ConditionFeatures()) { $0.formUnion($1) }
  }

  /// Whether a clause finds at a unit what it looks for.
  func finds(_ clause: PreparedClause, at index: Int) -> Bool {
    switch clause.place {
    case .next: return isThere(clause, index + 1, edge: .first)
    case .prev: return isThere(clause, index - 1, edge: .last)
    case .precedes: return (index + 1...index + 3).contains { isThere(clause, $0, edge: .first) }
    case .follows: return (index - 3...index - 1).contains { isThere(clause, $0, edge: .last) }
    case .near: return isNear(clause, index)
    case .case: return conditions.whole(clause).words.contains(letterCase(index).name)
    case .doc: return documentDomain.map { conditions.whole(clause).words.contains($0) } ?? false
    }
  }

  /// No sentence of an article has more words to a side; one that does would take time with its square.
  private static let longestSide = 200

  private func isNear(_ clause: PreparedClause, _ index: Int) -> Bool {
    guard clause.features.mayShare(with: allFeatures) else { return false }
    let sentence = max(0, index - Self.longestSide)..<min(units.indices.count, index + Self.longestSide + 1)
    return sentence.contains { $0 != index && isThere(clause, $0, edge: .any) }
  }

  private func isThere(_ clause: PreparedClause, _ index: Int, edge: Edge) -> Bool {
    guard features.indices.contains(index) else {
      return (index == -1 || index == features.count)
        && clause.features.special.contains(index < 0 ? .start : .end)
    }
    guard clause.features.mayShare(with: features[index]) else { return false }
    let whole = conditions.whole(clause)
    let mayBeWord = clause.features.words.mayShare(with: features[index].words)
    return mayBeWord && isWord(whole.words, index, edge) || isOfClass(whole, clause.features, index, edge)
      || !clause.features.partsOfSpeech.isDisjoint(with: features[index].partsOfSpeech)
  }

  private func isWord(_ words: WordSet, _ index: Int, _ edge: Edge) -> Bool {
    units.senses(index).contains { words.contains($0.lemma, $0.fingerprint) }
      || positions(units[index].tokens, edge).contains { units.view.forms[$0].isRead(as: words) }
  }

  private func isOfClass(_ clause: Condition.Clause, _ sought: ConditionFeatures, _ index: Int, _ edge: Edge)
    -> Bool
  {
    if let number = units[index].number {
      let reading = units.numbers[number]
      return clause.classes.contains { reading.isCalled($0, at: edge) }
    }
    let special = sought.special.intersection(features[index].special)
    return special.contains(.number) || special.contains(.name)
      || special.contains(.start) && edge == .last || special.contains(.end) && edge == .first
      || sought.classes.mayShareClasses(with: features[index].classes) && hasClass(clause, index)
  }

  private func hasClass(_ clause: Condition.Clause, _ index: Int) -> Bool {
    units.senses(index).contains { $0.semanticClass.map(clause.classes.contains) ?? false }
  }

  private func letterCase(_ index: Int) -> LetterCase {
    units.view.tokens[units[index].tokens.lowerBound].letterCase
  }

  private func positions(_ tokens: Range<Int>, _ edge: Edge) -> Range<Int> {
    switch edge {
    case .first: tokens.lowerBound..<tokens.lowerBound + 1
    case .last: tokens.upperBound - 1..<tokens.upperBound
    case .any: tokens
    }
  }
}

extension UnitSequence {
  /// What clauses may find at a unit.
  fileprivate func features(_ index: Int, _ fingerprints: FormFingerprints) -> ConditionFeatures {
    let unit = self[index]
    if let number = unit.number { return features(of: numbers[number], fingerprints) }
    var features = facts(index).features
    for position in unit.tokens { features.words.formUnion(fingerprints[position]) }
    features.special.formUnion(specialClasses(of: unit))
    return features
  }

  private func features(of number: NumberReading, _ fingerprints: FormFingerprints) -> ConditionFeatures {
    var features = number.content.features
    for position in number.tokens { features.words.formUnion(fingerprints[position]) }
    return features
  }

  private func specialClasses(of unit: Unit) -> SpecialClasses {
    let position = unit.tokens.lowerBound
    let token = view.tokens[position]
    var classes: SpecialClasses = []
    if token.kind == .number { classes.insert(.number) }
    if unit.term == nil {
      if token.letterCase != .lower { classes.insert(.name) }
      if view.has(.endsClause, position) { classes.formUnion([.start, .end]) }
    } else if unit.choice.traits.contains(.areCommonWords), view.hasCapitalOfName(position) {
      classes.insert(.name)
    }
    return classes
  }
}

extension NumberReading.Content {
  /// What conditions may find at a number, whichever of its words they look at; see ``NumberReading/isCalled(_:at:)``.
  fileprivate var features: ConditionFeatures {
    switch self {
    case .number: Self.featuresOfNumber
    case .money: Self.featuresOfMoney
    case .date: Self.featuresOfDate
    case .time: Self.featuresOfTime
    }
  }

  private static let featuresOfNumber = features(.number)
  private static let featuresOfMoney = features(.number, "currency")
  private static let featuresOfDate = features(.number, "date", "month")
  private static let featuresOfTime = features([], "time")

  private static func features(_ special: SpecialClasses, _ classes: String...) -> ConditionFeatures {
    var features = ConditionFeatures()
    features.special = special
    for name in classes { features.classes.insert(name) }
    return features
  }
}

extension LetterCase {
  /// The name conditions use.
  fileprivate var name: String {
    switch self {
    case .lower: "lower"
    case .title, .mixed: "title"
    case .upper: "upper"
    }
  }
}
