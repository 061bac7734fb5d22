import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// A domain that terms of an article may speak for, as a number.
struct SpokenDomain: Hashable {
  let rawValue: Int32
}

/// The number of a gloss that is put before others.
struct GlossID: Hashable {
  let rawValue: Int32
}

/// Senses read from their rows, each once, and what is chosen among them.
///
/// It belongs to one worker, and grows with the dictionaries, not with the text.
final class SenseCache {
  private let termbase: Termbase
  private let compositionRules: CompositionRules
  private let preferences: GlossPreferences
  private var senses: [SenseID: Sense?] = [:]
  private var lists: [ListKey: SenseList] = [:]
  private var choices: [SenseChoice] = []
  private var facts: [ChoiceFacts] = []
  private var preferring: [PreferenceKey: ChoiceID] = [:]
  private var glosses: [String] = []
  private var glossIDs: [String: GlossID] = [:]
  private var domains = NodeTable<SpokenDomain?>()
  private(set) var domainNames: [String] = []

  private struct ListKey: Hashable {
    let node: TrieNode
    let writing: Writing
    let isPassive: Bool
  }

  private struct PreferenceKey: Hashable {
    let choice: ChoiceID
    let gloss: GlossID
  }

  init(termbase: Termbase, compositionRules: CompositionRules, preferences: GlossPreferences) {
    self.termbase = termbase
    self.compositionRules = compositionRules
    self.preferences = preferences
    let none = choice(of: [])
    precondition(none == .none)
  }

  func sense(_ id: SenseID) -> Sense? {
    if let known = senses[id] { return known }
    let sense = termbase.sense(id)
    senses[id] = sense
    return sense
  }

  // MARK: Choices

  subscript(choice: ChoiceID) -> SenseChoice { choices[Int(choice.rawValue)] }

  func facts(of choice: ChoiceID) -> ChoiceFacts { facts[Int(choice.rawValue)] }

  /// A choice of senses, the first of them chosen.
  func choice(of senses: [Sense]) -> ChoiceID {
    let choice = SenseChoice(
      senses, facts: ChoiceFacts(senses, compositionRules: compositionRules, preferences: preferences))
    choices.append(choice)
    facts.append(choice.facts)
    return ChoiceID(rawValue: Int32(choices.count - 1), traits: choice.facts.traits)
  }

  /// The same senses, those with a gloss first.
  func choice(_ choice: ChoiceID, preferring gloss: GlossID) -> ChoiceID {
    let key = PreferenceKey(choice: choice, gloss: gloss)
    if let known = preferring[key] { return known }
    let text = self[gloss]
    let preferred = self.choice(
      of: stablySorted(self[choice].senses) { $0.glosses.contains(text) ? 0 : 1 })
    preferring[key] = preferred
    return preferred
  }

  subscript(gloss: GlossID) -> String { glosses[Int(gloss.rawValue)] }

  func id(of gloss: String) -> GlossID {
    if let known = glossIDs[gloss] { return known }
    let id = GlossID(rawValue: Int32(glosses.count))
    glosses.append(gloss)
    glossIDs[gloss] = id
    return id
  }

  // MARK: Lists

  /// The senses of the term that ends at a place.
  ///
  /// Only the topmost layer that has the term speaks; senses that demand capitals come first, deprecated ones last.
  /// A passive form is of the verb, where the term is an adjective as well (`menarik`, `ditarik`).
  func senses(at node: TrieNode, _ writing: Writing, read reading: Analysis?) -> SenseList {
    let isPassive = reading?.features.voice == .passive
    let key = ListKey(node: node, writing: writing, isPassive: isPassive)
    if let known = lists[key] { return known }
    let ids = termbase.senses(at: node).filter { termbase.caseRule(of: $0).writings.contains(writing) }
    let top = ids.map(termbase.layer(of:)).max()
    let candidates = ids.filter { termbase.layer(of: $0) == top }.compactMap { id in
      sense(id).map { (sense: $0, demandsCapitals: termbase.caseRule(of: id) != .any) }
    }
    let verbs = isPassive ? candidates.filter { $0.sense.partOfSpeech == .verb } : []
    let isVerb = verbs.contains { $0.sense.condition.clauses.isEmpty }
    let ordered = stablySorted(isVerb ? verbs : candidates) { pair in
      (pair.sense.status == .deprecated ? 2 : 0) + (pair.demandsCapitals ? 0 : 1)
    }.map(\.sense)
    let list = SenseList(ordered, all: choice(of: ordered))
    lists[key] = list
    return list
  }

  // MARK: Domains

  /// Domains that every article touches, and that therefore say nothing of its subject.
  private static let commonDomains: Set<String> = [
    "general", "grammar", "number", "time", "state", "geography", "office", "media", "institution",
  ]

  /// The domain of the first sense of the term that ends at a place that holds without a condition.
  func domain(at node: TrieNode) -> SpokenDomain? {
    if let known = domains[node] { return known }
    let sense = termbase.senses(at: node).lazy.compactMap(sense).first { $0.condition.clauses.isEmpty }
    let domain = sense.flatMap { Self.commonDomains.contains($0.domain) ? nil : number(of: $0.domain) }
    domains.enter(domain, at: node)
    return domain
  }

  private func number(of domain: String) -> SpokenDomain {
    if let known = domainNames.firstIndex(of: domain) { return SpokenDomain(rawValue: Int32(known)) }
    domainNames.append(domain)
    return SpokenDomain(rawValue: Int32(domainNames.count - 1))
  }
}
