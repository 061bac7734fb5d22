import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// The senses of a term that may stand in the text in one letter case, in order of preference.
final class SenseList: Sendable {
  let senses: [Sense]
  /// Whether all hold, whatever stands around.
  let isUnconditional: Bool

  init(_ senses: [Sense]) {
    self.senses = senses
    isUnconditional = senses.allSatisfy(\.condition.clauses.isEmpty)
  }
}

/// Senses read from their rows, each once.
final class SenseCache {
  private let termbase: Termbase
  private var senses: [SenseID: Sense?] = [:]
  private var lists: [ListKey: SenseList] = [:]
  private var domains: [TrieNode: String?] = [:]

  private struct ListKey: Hashable {
    let node: TrieNode
    let letterCase: LetterCase
    let inCapitals: Bool
    let isPassive: Bool
  }

  init(termbase: Termbase) { self.termbase = termbase }

  func sense(_ id: SenseID) -> Sense? {
    if let known = senses[id] { return known }
    let sense = termbase.sense(id)
    senses[id] = sense
    return sense
  }

  /// The senses of the term that ends at a place.
  ///
  /// Only the topmost layer that has the term speaks; senses that demand capitals come first, deprecated ones last.
  /// A passive form is of the verb, where the term is an adjective as well (`menarik`, `ditarik`).
  func senses(at node: TrieNode, in letterCase: LetterCase, inCapitals: Bool, isPassive: Bool) -> SenseList {
    let key = ListKey(node: node, letterCase: letterCase, inCapitals: inCapitals, isPassive: isPassive)
    if let known = lists[key] { return known }
    let ids = termbase.senses(at: node).filter {
      termbase.caseRule(of: $0).admits(letterCase, inCapitals: inCapitals)
    }
    let top = ids.map(termbase.layer(of:)).max()
    let candidates = ids.filter { termbase.layer(of: $0) == top }.compactMap { id in
      sense(id).map { (sense: $0, demandsCapitals: termbase.caseRule(of: id) != .any) }
    }
    let verbs = isPassive ? candidates.filter { $0.sense.partOfSpeech == .verb } : []
    let isVerb = verbs.contains { $0.sense.condition.clauses.isEmpty }
    let ordered = stablySorted(isVerb ? verbs : candidates) { pair in
      (pair.sense.status == .deprecated ? 2 : 0) + (pair.demandsCapitals ? 0 : 1)
    }
    let list = SenseList(ordered.map(\.sense))
    lists[key] = list
    return list
  }
}

extension SenseCache {
  /// The domain of the first sense of the term that ends at a place that holds without a condition.
  func unconditionalDomain(at node: TrieNode) -> String? {
    if let known = domains[node] { return known }
    let sense = termbase.senses(at: node).lazy.compactMap(sense).first { $0.condition.clauses.isEmpty }
    domains[node] = .some(sense?.domain)
    return sense?.domain
  }
}

/// Chooses among the senses of a term by its neighbourhood.
///
/// Senses whose condition does not hold are out; those with more clauses come first, then the order of the
/// ``SenseList``.
struct SenseSelector {
  let termbase: Termbase
  let cache: SenseCache

  /// The units with their senses filled in.
  func select(_ units: [Unit], in view: SegmentView, documentDomain: String?) -> [Unit] {
    var result = units
    for index in result.indices {
      if let match = result[index].match { result[index].choose(list(of: match, in: view)) }
    }
    // What the dictionaries offer around decides, not what was chosen there.
    let neighbourhood = Neighbourhood(units: result, view: view, documentDomain: documentDomain)
    let decided = result.indices.compactMap { index in
      result[index].isOpen ? (index, decide(result[index], at: index, neighbourhood)) : nil
    }
    for (index, unit) in decided { result[index] = unit }
    return result
  }

  /// A unit with the senses that hold; where none does, those of another term at the same tokens.
  private func decide(_ unit: Unit, at index: Int, _ neighbourhood: Neighbourhood) -> Unit {
    var unit = unit
    while unit.isOpen {
      if unit.keep(where: { neighbourhood.holds($0.condition, at: index) }) { break }
      guard unit.giveWay(), let match = unit.match else { break }
      unit.choose(list(of: match, in: neighbourhood.view))
    }
    return unit
  }

  /// The domain of the first sense of a match's term that holds without a condition.
  func unconditionalDomain(_ match: Match) -> String? { cache.unconditionalDomain(at: match.node) }

  private func list(of match: Match, in view: SegmentView) -> SenseList {
    cache.senses(
      at: match.node, in: view.tokens[match.tokens.lowerBound].letterCase, inCapitals: view.isInCapitals,
      isPassive: match.reading?.features.voice == .passive)
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
      holds(clause, at: index) != clause.isNegated
    }
  }

  private func holds(_ clause: Condition.Clause, at index: Int) -> Bool {
    switch clause.place {
    case .next: return isThere(clause, index + 1, edge: .first)
    case .prev: return isThere(clause, index - 1, edge: .last)
    case .precedes: return (index + 1...index + 3).contains { isThere(clause, $0, edge: .first) }
    case .follows: return (index - 3...index - 1).contains { isThere(clause, $0, edge: .last) }
    case .near: return units.indices.contains { $0 != index && isThere(clause, $0, edge: .any) }
    case .case: return clause.words.contains(view.tokens[units[index].tokens.lowerBound].letterCase.name)
    case .doc: return documentDomain.map(clause.words.contains) ?? false
    }
  }

  private func isThere(_ clause: Condition.Clause, _ index: Int, edge: Edge) -> Bool {
    guard units.indices.contains(index) else {
      return (index == -1 || index == units.count) && clause.classes.contains(index < 0 ? "start" : "end")
    }
    return isWord(clause.words, units[index], edge)
      || clause.classes.contains { isOfClass($0, units[index], edge) }
      || units[index].sense.map { clause.partsOfSpeech.contains($0.partOfSpeech) } ?? false
  }

  private func isWord(_ words: Set<String>, _ unit: Unit, _ edge: Edge) -> Bool {
    if words.isEmpty { return false }
    return unit.senses.contains { words.contains($0.lemma) }
      || positions(unit.tokens, edge).contains { view.forms[$0].lemmas.contains(where: words.contains) }
  }

  private func isOfClass(_ name: String, _ unit: Unit, _ edge: Edge) -> Bool {
    if let number = unit.number { return number.isCalled(name, at: edge) }
    return switch name {
    case "number":
      view.tokens[unit.tokens.lowerBound].kind == .number || unit.sense?.partOfSpeech == .numeral
    case "name":
      unit.match == nil
        ? view.tokens[unit.tokens.lowerBound].letterCase != .lower
        : view.hasCapitalOfName(unit.tokens.lowerBound) && unit.senses.allSatisfy(\.isCommonWord)
    case "start": edge == .last && isBoundary(unit)
    case "end": edge == .first && isBoundary(unit)
    default: unit.senses.contains { $0.semanticClass == name }
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
