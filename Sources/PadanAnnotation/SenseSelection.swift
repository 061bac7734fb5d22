import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// Senses read from their rows, each once.
final class SenseCache {
  private let termbase: Termbase
  private var senses: [SenseID: Sense?] = [:]

  init(termbase: Termbase) { self.termbase = termbase }

  func sense(_ id: SenseID) -> Sense? {
    if let known = senses[id] { return known }
    let sense = termbase.sense(id)
    senses[id] = sense
    return sense
  }
}

/// Chooses among the senses of a term by its neighbourhood.
///
/// Only the topmost layer that has the term speaks. Senses whose letter case or
/// condition does not hold are out; those with more clauses come first, then
/// those that demand capitals, then the order of the dictionaries; deprecated
/// ones come last.
struct SenseSelector {
  let termbase: Termbase
  let cache: SenseCache

  /// The units with their senses filled in.
  func select(_ units: [Unit], in view: SegmentView, documentDomain: String?) -> [Unit] {
    var result = units.map { unit in
      var unit = unit
      unit.senses = unit.match.map { candidates($0, in: view) } ?? []
      return unit
    }
    let neighbourhood = Neighbourhood(units: result, view: view, documentDomain: documentDomain)
    for index in result.indices {
      for (rank, match) in result[index].matches.enumerated() {
        let all = rank == 0 ? result[index].senses : candidates(match, in: view)
        if rank == 0, !all.isEmpty, all.allSatisfy(\.condition.clauses.isEmpty) { break }
        let holding = all.filter { neighbourhood.holds($0.condition, at: index) }
        result[index].senses = stablySorted(holding) { -$0.condition.clauses.count }
        if !holding.isEmpty { break }
        result[index].matches.removeFirst()
      }
      result[index].reading = reading(of: result[index], in: view)
    }
    return result
  }

  /// The first sense of a match's term that holds without a condition.
  func firstUnconditional(_ match: Match) -> Sense? {
    termbase.senses(at: match.node).lazy.compactMap(cache.sense).first { $0.condition.clauses.isEmpty }
  }

  /// The reading of the token that is inflected; of several, the last.
  private func reading(of unit: Unit, in view: SegmentView) -> Analysis? {
    guard let match = unit.match else { return nil }
    let readings = zip(match.tokens, match.readings).compactMap { position, reading in
      reading.map { view.forms[position].analyses[$0] }
    }
    return readings.last
  }

  private func candidates(_ match: Match, in view: SegmentView) -> [Sense] {
    let letterCase = view.tokens[match.tokens.lowerBound].letterCase
    let ids = termbase.senses(at: match.node).filter {
      termbase.caseRule(of: $0).admits(letterCase, inCapitals: view.isInCapitals)
    }
    let top = ids.map(termbase.layer(of:)).max()
    let senses = ids.filter { termbase.layer(of: $0) == top }.compactMap { id in
      cache.sense(id).map { (sense: $0, demandsCapitals: termbase.caseRule(of: id) != .any) }
    }
    let ordered = stablySorted(senses) { pair in
      (pair.sense.status == .deprecated ? 2 : 0) + (pair.demandsCapitals ? 0 : 1)
    }
    return ordered.map(\.sense)
  }
}

/// Sorts by a number, keeping the order of equals.
func stablySorted<Element>(_ elements: [Element], by rank: (Element) -> Int) -> [Element] {
  elements.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
    \.element)
}

/// What stands around a unit, as conditions see it.
private struct Neighbourhood {
  let units: [Unit]
  let view: SegmentView
  let documentDomain: String?

  func holds(_ condition: Condition, at index: Int) -> Bool {
    condition.clauses.allSatisfy { clause in
      clause.values.contains { holds($0, clause.place, at: index) } != clause.isNegated
    }
  }

  private func holds(_ value: Condition.Value, _ place: Condition.Place, at index: Int) -> Bool {
    switch place {
    case .next: return isThere(value, index + 1, edge: .first)
    case .prev: return isThere(value, index - 1, edge: .last)
    case .precedes: return (index + 1...index + 3).contains { isThere(value, $0, edge: .first) }
    case .follows: return (index - 3...index - 1).contains { isThere(value, $0, edge: .last) }
    case .near: return units.indices.contains { $0 != index && isThere(value, $0, edge: .any) }
    case .case: return value == .word(view.tokens[units[index].tokens.lowerBound].letterCase.name)
    case .doc: return documentDomain.map { value == .word($0) } ?? false
    }
  }

  private func isThere(_ value: Condition.Value, _ index: Int, edge: Edge) -> Bool {
    guard units.indices.contains(index) else {
      return value == .semanticClass(index < 0 ? "start" : "end") && (index == -1 || index == units.count)
    }
    let unit = units[index]
    switch value {
    case .word(let word):
      if unit.senses.contains(where: { $0.lemma == word }) { return true }
      return positions(unit.tokens, edge).contains { view.forms[$0].isOrReads(word) }
    case .partOfSpeech(let partOfSpeech): return unit.sense?.partOfSpeech == partOfSpeech
    case .semanticClass(let name) where unit.number != nil:
      return unit.number?.isCalled(name, at: edge) ?? false
    case .semanticClass("number"):
      return view.tokens[unit.tokens.lowerBound].kind == .number || unit.sense?.partOfSpeech == .numeral
    case .semanticClass("name"):
      return unit.match == nil
        ? view.tokens[unit.tokens.lowerBound].letterCase != .lower
        : view.hasCapitalOfName(unit.tokens.lowerBound) && unit.senses.allSatisfy(\.isCommonWord)
    case .semanticClass("start"): return edge == .last && isBoundary(unit)
    case .semanticClass("end"): return edge == .first && isBoundary(unit)
    case .semanticClass(let name):
      return unit.senses.contains { $0.semanticClass == name }
    }
  }

  private func isBoundary(_ unit: Unit) -> Bool {
    unit.match == nil && view.tokens[unit.tokens.lowerBound].kind == .punctuation
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

extension WordForm {
  /// Whether the form is this word, or may be read as it.
  func isOrReads(_ word: String) -> Bool {
    normalized.elementsEqual(word.utf8) || analyses.contains { $0.basis != .unknown && $0.lemma == word }
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
