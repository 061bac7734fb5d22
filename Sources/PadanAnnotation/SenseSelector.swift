import PadanMatching
import PadanModel
import PadanTermbase

/// Chooses among the senses of a term by its neighbourhood.
///
/// Senses whose condition does not hold are out; those with more clauses come first, then the order of the
/// ``SenseList``.
struct SenseSelector {
  let cache: SenseCache
  let traits: FormTraitTable

  /// Leaves the units with the senses that hold.
  ///
  /// - Parameter others: the other terms at the tokens of a unit, to be asked in order if no sense of its own holds.
  func select(
    _ units: inout [Unit], in view: SegmentView, documentDomain: String?, others: (Range<Int>) -> [FoundTerm]
  ) {
    for (index, unit) in decided(units, in: view, documentDomain, others) { units[index] = unit }
  }

  /// The units whose senses depend on the neighbourhood, decided.
  ///
  /// What the dictionaries offer around decides, not what was chosen there.
  private func decided(
    _ units: [Unit], in view: SegmentView, _ documentDomain: String?, _ others: (Range<Int>) -> [FoundTerm]
  ) -> [(Int, Unit)] {
    let neighbourhood = Neighbourhood(
      units: units, view: view, documentDomain: documentDomain, traits: traits)
    return units.indices.compactMap { index in
      guard let term = units[index].term, term.isOpen else { return nil }
      return (index, decide(units[index], at: index, neighbourhood, others))
    }
  }

  /// A unit with the senses that hold; where none does, those of another term at the same tokens.
  private func decide(
    _ unit: Unit, at index: Int, _ neighbourhood: Neighbourhood, _ others: (Range<Int>) -> [FoundTerm]
  ) -> Unit {
    var unit = unit
    while let term = unit.term, term.isOpen {
      let choice = term.list.choice(
        where: { neighbourhood.holds($0.condition, at: index) }, cache.choice)
      if let choice {
        unit.choose(choice)
        break
      }
      unit.giveWay(to: others(unit.tokens).dropFirst(unit.otherTermsAsked).first)
    }
    return unit
  }
}

/// What stands around a unit, as conditions see it.
private struct Neighbourhood {
  let units: [Unit]
  let view: SegmentView
  let documentDomain: String?
  let traits: FormTraitTable

  func holds(_ condition: Condition, at index: Int) -> Bool {
    condition.clauses.allSatisfy { clause in
      holds(clause, at: index) != clause.isNegated
    }
  }

  private func holds(_ clause: Condition.Clause, at index: Int) -> Bool {
    switch clause.place {
    case .next: return isThere(clause, index + 1, edge: .first)
    case .prev: return isThere(clause, index - 1, edge: .last)
    case .precedes: return (index + 1...index + 3).contains { isThere(clause, $0, edge: .first) }
    case .follows: return (index - 3...index - 1).contains { isThere(clause, $0, edge: .last) }
    case .near: return sentence(around: index).contains { $0 != index && isThere(clause, $0, edge: .any) }
    case .case: return clause.words.contains(view.tokens[units[index].tokens.lowerBound].letterCase.name)
    case .doc: return documentDomain.map { clause.words.contains($0) } ?? false
    }
  }

  /// No sentence of an article has more words to a side; one that does would take time with its square.
  private static let longestSide = 200

  private func sentence(around index: Int) -> Range<Int> {
    max(0, index - Self.longestSide)..<min(units.count, index + Self.longestSide + 1)
  }

  private func isThere(_ clause: Condition.Clause, _ index: Int, edge: Edge) -> Bool {
    guard units.indices.contains(index) else {
      return (index == -1 || index == units.count) && clause.classes.contains(index < 0 ? "start" : "end")
    }
    return isWord(clause.words, units[index], edge)
      || clause.classes.contains { isOfClass($0, units[index], edge) }
      || units[index].sense.map { clause.partsOfSpeech.contains($0.partOfSpeech) } ?? false
  }

  private func isWord(_ words: WordSet, _ unit: Unit, _ edge: Edge) -> Bool {
    if words.isEmpty { return false }
    return unit.senses.contains { words.contains($0.lemma, $0.fingerprint) }
      || positions(unit.tokens, edge).contains { view.forms[$0].isRead(as: words) }
  }

  private func isOfClass(_ name: String, _ unit: Unit, _ edge: Edge) -> Bool {
    if let number = unit.number { return number.isCalled(name, at: edge) }
    return switch name {
    case "number":
      view.tokens[unit.tokens.lowerBound].kind == .number || unit.sense?.partOfSpeech == .numeral
    case "name":
      unit.term == nil
        ? view.tokens[unit.tokens.lowerBound].letterCase != .lower
        : view.hasCapitalOfName(unit.tokens.lowerBound, traits) && unit.senses.allSatisfy(\.isCommonWord)
    case "start": edge == .last && isBoundary(unit)
    case "end": edge == .first && isBoundary(unit)
    default: unit.senses.contains { $0.semanticClass == name }
    }
  }

  private func isBoundary(_ unit: Unit) -> Bool {
    unit.term == nil && view.tokens[unit.tokens.lowerBound].kind == .punctuation
      && ".!?;:".contains(view.surface(unit.tokens))
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
  var name: String {
    switch self {
    case .lower: "lower"
    case .title, .mixed: "title"
    case .upper: "upper"
    }
  }
}
