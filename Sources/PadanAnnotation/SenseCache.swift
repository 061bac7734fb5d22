import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// A domain that terms of an article may speak for, as a number.
struct SpokenDomain: Hashable {
  let rawValue: Int
}

/// Senses read from their rows, each once, and what follows from them for terms and forms.
///
/// It belongs to one worker. What it keeps of forms goes with them; see ``forget()``.
final class SenseCache {
  private let termbase: Termbase
  private let compositionRules: CompositionRules
  private let preferences: GlossPreferences
  private var senses: [SenseID: Sense?] = [:]
  private var lists: [ListKey: SenseList] = [:]
  private var domains: [TrieNode: SpokenDomain?] = [:]
  private(set) var domainNames: [String] = []
  /// By form and writing: the term that the form is by itself.
  private var loneTerms: [LoneTerm] = []

  private enum LoneTerm {
    case unseen, none
    case found(FoundTerm)
  }

  private struct ListKey: Hashable {
    let node: TrieNode
    let writing: Writing
    let isPassive: Bool
  }

  init(termbase: Termbase, compositionRules: CompositionRules, preferences: GlossPreferences) {
    self.termbase = termbase
    self.compositionRules = compositionRules
    self.preferences = preferences
  }

  /// Forgets what it knows of forms. To be called whenever their table forgets them.
  func forget() {
    loneTerms = []
    // Choices hold renderings of the forms' readings.
    lists = [:]
    senses = [:]
  }

  func sense(_ id: SenseID) -> Sense? {
    if let known = senses[id] { return known }
    let sense = termbase.sense(id)
    senses[id] = sense
    return sense
  }

  // MARK: Terms

  /// The senses of the term that ends at a place.
  ///
  /// Only the topmost layer that has the term speaks; senses that demand capitals come first, deprecated ones last.
  /// A passive form is of the verb, where the term is an adjective as well (`menarik`, `ditarik`).
  private func senses(at node: TrieNode, _ writing: Writing, read reading: Analysis?) -> SenseList {
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
    }
    let list = SenseList(choice(ordered.map(\.sense)))
    lists[key] = list
    return list
  }

  /// A choice of senses, the first of them chosen.
  func choice(_ senses: [Sense]) -> SenseChoice {
    var traits: SenseChoice.Traits = []
    if let sense = senses.first {
      if compositionRules.mayStandRight(sense) { traits.insert(.mayStandRight) }
      if sense.condition.clauses.isEmpty, preferences.knows(sense.lemma) { traits.insert(.hasPreferences) }
      if sense.partOfSpeech.isContent, sense.partOfSpeech != .phrase { traits.insert(.isContent) }
      if sense.register == "foreign", sense.glosses.first == sense.term { traits.insert(.isEnglish) }
    }
    return SenseChoice(senses, traits: traits)
  }

  /// The term of a match whose first token is written in a certain way.
  func term(_ match: Match, _ writing: Writing, in forms: [WordForm]) -> FoundTerm {
    term(at: match.node, match.kind, match.reading(in: forms), writing)
  }

  /// The term that a form is by itself; nil if it is none.
  func loneTerm(_ form: WordForm, _ writing: Writing) -> FoundTerm? {
    let index = form.id.rawValue * Writing.count + writing.rawValue
    if index >= loneTerms.count {
      loneTerms += repeatElement(.unseen, count: index + Writing.count - loneTerms.count)
    }
    switch loneTerms[index] {
    case .none: return nil
    case .found(let term): return term
    case .unseen:
      let term = Matcher.closest(form, written: writing).map { self.term($0, of: form, writing) }
      loneTerms[index] = term.map(LoneTerm.found) ?? .none
      return term
    }
  }

  /// A term that a form may be by itself.
  func term(_ opening: Opening, of form: WordForm, _ writing: Writing) -> FoundTerm {
    term(at: opening.node, opening.kind, form.candidates[opening.candidate].reading, writing)
  }

  private func term(at node: TrieNode, _ kind: MatchKind, _ reading: Analysis?, _ writing: Writing)
    -> FoundTerm
  {
    FoundTerm(
      node: node, kind: kind, reading: reading, list: senses(at: node, writing, read: reading),
      domain: domain(at: node))
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
    domains[node] = .some(domain)
    return domain
  }

  private func number(of domain: String) -> SpokenDomain {
    if let known = domainNames.firstIndex(of: domain) { return SpokenDomain(rawValue: known) }
    domainNames.append(domain)
    return SpokenDomain(rawValue: domainNames.count - 1)
  }
}
