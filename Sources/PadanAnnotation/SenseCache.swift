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
/// It belongs to one worker, and may be told to forget when it is full; see ``forget()``.
final class SenseCache {
  private let termbase: Termbase
  private let compositionRules: CompositionRules
  private let preferences: GlossPreferences
  private let limit: Int
  private var terms = NodeTable<TermSenses>()
  private var choices: [SenseChoice] = []
  private var facts: [ChoiceFacts] = []
  private var preferring: [PreferenceKey: ChoiceID] = [:]
  private var glosses: [String] = []
  private var glossIDs: [String: GlossID] = [:]
  private(set) var domainNames: [String] = []

  private struct PreferenceKey: Hashable {
    let choice: ChoiceID
    let gloss: GlossID
  }

  /// An empty cache.
  ///
  /// - Parameter limit: how many choices to remember before it is full.
  init(
    termbase: Termbase, compositionRules: CompositionRules, preferences: GlossPreferences, limit: Int
  ) {
    self.termbase = termbase
    self.compositionRules = compositionRules
    self.preferences = preferences
    self.limit = limit
    enterNone()
  }

  private func enterNone() {
    let none = choice(of: [])
    precondition(none == .none)
  }

  /// Whether there are more choices than the limit.
  var isFull: Bool { choices.count > limit }

  /// Forgets all senses. The numbers of choices, glosses and domains end here.
  func forget() {
    terms = NodeTable()
    choices = []
    facts = []
    preferring = [:]
    glosses = []
    glossIDs = [:]
    domainNames = []
    enterNone()
  }

  // MARK: Terms

  /// The senses of the term that ends at a place, in the order of the dictionaries.
  func senses(at node: TrieNode) -> [Sense] { term(at: node).senses }

  /// The domain of the first sense of the term that ends at a place that holds without a condition.
  func domain(at node: TrieNode) -> SpokenDomain? { term(at: node).domain }

  /// The senses of the term that ends at a place that may stand where a form is written and read in one way.
  func senses(at node: TrieNode, _ writing: Writing, read reading: Reading?) -> SenseList {
    let term = term(at: node)
    let senses = term.senses(
      written: writing, isPassive: reading?.features.voice == .passive, in: termbase)
    return term.list(of: senses) { SenseList(senses, all: choice(of: senses)) }
  }

  private func term(at node: TrieNode) -> TermSenses {
    if let known = terms[node] { return known }
    let term = TermSenses(at: node, in: termbase, number: number(of:))
    terms.enter(term, at: node)
    return term
  }

  // MARK: Choices

  subscript(choice: ChoiceID) -> SenseChoice { choices[Int(choice.rawValue)] }

  func facts(of choice: ChoiceID) -> ChoiceFacts { facts[Int(choice.rawValue)] }

  /// A choice of senses, the first of them chosen.
  func choice(of senses: [Sense]) -> ChoiceID {
    let facts = ChoiceFacts(senses, compositionRules: compositionRules, preferences: preferences)
    choices.append(SenseChoice(senses, traits: facts.traits))
    self.facts.append(facts)
    return ChoiceID(rawValue: Int32(choices.count - 1), traits: facts.traits)
  }

  /// The same senses, those with a gloss first.
  func choice(_ choice: ChoiceID, preferring gloss: GlossID) -> ChoiceID {
    let senses = self[choice].senses
    guard senses.count > 1 else { return choice }
    let key = PreferenceKey(choice: choice, gloss: gloss)
    if let known = preferring[key] { return known }
    let text = self[gloss]
    let sorted = stablySorted(senses) { $0.glosses.contains(text) ? 0 : 1 }
    let preferred = sorted.elementsEqual(senses, by: ===) ? choice : self.choice(of: sorted)
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

  // MARK: Domains

  /// Domains that every article touches, and that therefore say nothing of its subject.
  private static let commonDomains: Set<String> = [
    "general", "grammar", "number", "time", "state", "geography", "office", "media", "institution",
  ]

  private func number(of domain: String) -> SpokenDomain? {
    if Self.commonDomains.contains(domain) { return nil }
    if let known = domainNames.firstIndex(of: domain) { return SpokenDomain(rawValue: Int32(known)) }
    domainNames.append(domain)
    return SpokenDomain(rawValue: Int32(domainNames.count - 1))
  }
}
