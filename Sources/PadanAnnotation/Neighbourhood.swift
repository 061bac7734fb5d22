import PadanMatching
import PadanModel
import PadanTermbase

/// What stands around a unit, as conditions see it.
final class Neighbourhood {
  private let units: UnitSequence
  private let documentDomain: String?
  private let traits: FormTraitTable
  /// The words that all units may be taken for.
  private lazy var allWords = units.indices.reduce(into: WordSet.Fingerprints()) { words, index in
    words.formUnion(units.facts(index).lemmas)
    for position in units[index].tokens { words.formUnion(units.view.forms[position].fingerprints) }
  }

  init(of units: UnitSequence, documentDomain: String?, traits: FormTraitTable) {
    self.units = units
    self.documentDomain = documentDomain
    self.traits = traits
  }

  /// Whether a condition holds at a unit.
  func holds(_ condition: PreparedCondition, at index: Int) -> Bool {
    condition.clauses.allSatisfy { self.holds($0, at: index) != $0.clause.isNegated }
  }

  private func holds(_ clause: PreparedCondition.Clause, at index: Int) -> Bool {
    switch clause.clause.place {
    case .next: return isThere(clause, index + 1, edge: .first)
    case .prev: return isThere(clause, index - 1, edge: .last)
    case .precedes: return (index + 1...index + 3).contains { isThere(clause, $0, edge: .first) }
    case .follows: return (index - 3...index - 1).contains { isThere(clause, $0, edge: .last) }
    case .near: return isNear(clause, index)
    case .case: return clause.clause.words.contains(letterCase(index).name)
    case .doc: return documentDomain.map { clause.clause.words.contains($0) } ?? false
    }
  }

  /// No sentence of an article has more words to a side; one that does would take time with its square.
  private static let longestSide = 200

  private func isNear(_ clause: PreparedCondition.Clause, _ index: Int) -> Bool {
    if clause.hasOnlyWords, !clause.clause.words.mayShareWords(with: allWords) { return false }
    let sentence = max(0, index - Self.longestSide)..<min(units.indices.count, index + Self.longestSide + 1)
    return sentence.contains { $0 != index && isThere(clause, $0, edge: .any) }
  }

  private func isThere(_ clause: PreparedCondition.Clause, _ index: Int, edge: Edge) -> Bool {
    guard units.indices.contains(index) else {
      return (index == -1 || index == units.indices.count)
        && clause.special.contains(index < 0 ? .start : .end)
    }
    if isWord(clause.clause.words, index, edge) { return true }
    if clause.hasOnlyWords { return false }
    return isOfClass(clause, index, edge)
      || units.facts(index).partOfSpeech.map { clause.clause.partsOfSpeech.contains($0) } ?? false
  }

  private func isWord(_ words: WordSet, _ index: Int, _ edge: Edge) -> Bool {
    if words.isEmpty { return false }
    return words.mayShareWords(with: units.facts(index).lemmas)
      && units.senses(index).contains { words.contains($0.lemma, $0.fingerprint) }
      || positions(units[index].tokens, edge).contains { units.view.forms[$0].isRead(as: words) }
  }

  private func isOfClass(_ clause: PreparedCondition.Clause, _ index: Int, _ edge: Edge) -> Bool {
    if let number = units[index].number {
      let reading = units.numbers[number]
      return clause.clause.classes.contains { reading.isCalled($0, at: edge) }
    }
    return clause.special.contains(.number) && isNumber(index)
      || clause.special.contains(.name) && isName(index)
      || clause.special.contains(.start) && edge == .last && isBoundary(index)
      || clause.special.contains(.end) && edge == .first && isBoundary(index)
      || clause.classes.mayShareClasses(with: units.facts(index).classes) && hasClass(clause, index)
  }

  private func hasClass(_ clause: PreparedCondition.Clause, _ index: Int) -> Bool {
    units.senses(index).contains { $0.semanticClass.map(clause.clause.classes.contains) ?? false }
  }

  private func isNumber(_ index: Int) -> Bool {
    units.view.tokens[units[index].tokens.lowerBound].kind == .number
      || units.facts(index).partOfSpeech == .numeral
  }

  private func isName(_ index: Int) -> Bool {
    let position = units[index].tokens.lowerBound
    return units[index].term == nil
      ? units.view.tokens[position].letterCase != .lower
      : units.view.hasCapitalOfName(position, traits) && units.has(.areCommonWords, index)
  }

  private func isBoundary(_ index: Int) -> Bool {
    let unit = units[index]
    return unit.term == nil && units.view.tokens[unit.tokens.lowerBound].kind == .punctuation
      && ".!?;:".contains(units.view.surface(unit.tokens))
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
