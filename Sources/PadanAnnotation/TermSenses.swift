import PadanTermbase

/// The senses of the term that ends at one place in the trie, read once, and the lists made of them.
final class TermSenses {
  /// Those that can be used, in the order of the dictionaries.
  let senses: [Sense]
  /// The domain that the term speaks for, if it speaks for one.
  let domain: SpokenDomain?
  private let ids: [SenseID]
  private var lists: [SenseList] = []

  /// Reads the senses from their rows.
  ///
  /// - Parameter number: the number of a domain; nil for one that says nothing of an article's subject.
  init(at node: TrieNode, in termbase: Termbase, number: (_ domain: String) -> SpokenDomain?) {
    let all = termbase.senses(at: node)
    var senses: [Sense] = []
    var ids: [SenseID] = []
    senses.reserveCapacity(all.count)
    ids.reserveCapacity(all.count)
    for id in all {
      guard let sense = termbase.sense(id) else { continue }
      senses.append(sense)
      ids.append(id)
    }
    self.senses = senses
    self.ids = ids
    domain = senses.first { $0.condition.clauses.isEmpty }.flatMap { number($0.domain) }
  }

  /// Those that may stand in a text written in a way, in order of preference.
  ///
  /// Only the topmost layer that has the term speaks; senses that demand capitals come first, deprecated ones last.
  /// A passive form is of the verb, where the term is an adjective as well (`menarik`, `ditarik`).
  func senses(written writing: Writing, isPassive: Bool, in termbase: Termbase) -> [Sense] {
    let isAdmitted = { termbase.caseRule(of: $0).writings.contains(writing) }
    // Most terms have one sense.
    if ids.count == 1 { return isAdmitted(ids[0]) ? senses : [] }
    let admitted = ids.indices.filter { isAdmitted(ids[$0]) }
    // Later layers come first.
    guard let top = admitted.first.map({ termbase.layer(of: ids[$0]) }) else { return [] }
    let candidates = admitted.filter { termbase.layer(of: ids[$0]) == top }
    let verbs = isPassive ? candidates.filter { senses[$0].partOfSpeech == .verb } : []
    let isVerb = verbs.contains { senses[$0].condition.clauses.isEmpty }
    let ordered = stablySorted(isVerb ? verbs : candidates) { index in
      (senses[index].status == .deprecated ? 2 : 0) + (termbase.caseRule(of: ids[index]) == .any ? 1 : 0)
    }
    // What is the same need not be kept twice.
    return ordered.elementsEqual(senses.indices) ? senses : ordered.map { senses[$0] }
  }

  /// The list of some of the senses, made once.
  func list(of senses: [Sense], orMake make: () -> SenseList) -> SenseList {
    if let known = lists.first(where: { $0.senses.elementsEqual(senses, by: ===) }) { return known }
    let list = make()
    lists.append(list)
    return list
  }
}
