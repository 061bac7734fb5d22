import PadanEnglish
import PadanTables
import PadanTermbase

/// What a collocation gives to one of its words.
struct GlossShare: Hashable {
  /// The words, as positions in the term.
  let words: Range<Int>
  /// The gloss they take in this company, a base form.
  let gloss: String
}

/// What a verb and its object take from a collocation that may be split.
struct Split: Hashable {
  /// The verb's gloss in this company, a base form.
  let verb: String
  /// The object's gloss, a base form.
  let object: String
  /// How many content words may stand between them.
  let gap: Int
}

/// Tells collocations from terms.
///
/// A term of several words is a unit: it is annotated as one. If its gloss only
/// puts together what its words mean (`serangan militer` "military attack"), or
/// it is a verb with its object (`menerapkan sanksi` "impose sanctions"), it is
/// a collocation: its words are annotated one by one, and it chooses the gloss
/// of each.
final class Collocations {
  private let termbase: Termbase
  private let cache: SenseCache
  private let inflector: Inflector
  private var known = NodeTable<[GlossShare]?>()
  private var splits = NodeTable<Split?>()

  private var baseGlosses = NodeTable<[BaseGloss]>()

  private static let articles = ["a", "an", "the"]

  init(termbase: Termbase, cache: SenseCache, inflector: Inflector) {
    self.termbase = termbase
    self.cache = cache
    self.inflector = inflector
  }

  /// Forgets all terms; what is met again is worked out again.
  func forget() {
    known = NodeTable()
    splits = NodeTable()
    baseGlosses = NodeTable()
  }

  /// What a verb and its object take where they stand apart; nil if the term's row does not allow that.
  func split(at node: TrieNode) -> Split? {
    if let known = splits[node] { return known }
    let split = cache.senses(at: node).first { $0.gap > 0 }.flatMap(split)
    splits.enter(split, at: node)
    return split
  }

  private func split(_ sense: Sense) -> Split? {
    guard sense.partOfSpeech == .verb, let words = termbase.words(of: sense.term), words.count > 1 else {
      return nil
    }
    let parts = [0..<1, 1..<words.count]
    let own = parts.map { glosses(of: words[$0]) }
    for gloss in sense.glosses {
      guard let shares = distributeVerb(content(gloss), parts, own) else { continue }
      return Split(verb: shares[0].gloss, object: shares[1].gloss, gap: sense.gap)
    }
    return nil
  }

  /// What each word takes, if the term at a place is a collocation; nil if it is a term.
  func shares(of node: TrieNode) -> [GlossShare]? {
    if let known = known[node] { return known }
    let shares = cache.senses(at: node).first.flatMap(shares(of:))
    known.enter(shares, at: node)
    return shares
  }

  private func shares(of sense: Sense) -> [GlossShare]? {
    guard isOpen(sense), let words = termbase.words(of: sense.term), words.count > 1,
      words.count < Self.partitions.count
    else { return nil }
    let gloss = content(sense.glosses[0])
    // A gloss with more words than the first says something that the words do not say.
    let saysMore = sense.glosses.dropFirst().contains { content($0).count > gloss.count }
    let isVerb = sense.partOfSpeech == .verb
    if saysMore, !isVerb { return nil }
    for parts in Self.partitions[words.count] where parts.count > 1 {
      let own = parts.map { glosses(of: words[$0]) }
      if own.contains(where: { $0.isEmpty }) { continue }
      if isVerb, let shares = distributeVerb(gloss, parts, own) { return shares }
      if !saysMore, let shares = distribute(gloss, parts, own) { return shares }
    }
    return nil
  }

  /// Names, abbreviations, classes and notes make a term of its own, and so does a phrase that stays in English.
  private func isOpen(_ sense: Sense) -> Bool {
    sense.expansion == nil && sense.semanticClass == nil && sense.note == nil && sense.partOfSpeech != .name
      && sense.condition.clauses.isEmpty && sense.glosses.first != sense.term
  }

  private func distribute(_ words: [String], _ parts: [Range<Int>], _ glosses: [[BaseGloss]])
    -> [GlossShare]?
  {
    for order in [Array(parts.indices), parts.indices.reversed()] {
      guard let chosen = consume(words[...], order[...], glosses) else { continue }
      return order.indices.map { GlossShare(words: parts[order[$0]], gloss: chosen[$0]) }
    }
    return nil
  }

  /// Every word of the gloss comes from a part, in the order given.
  private func consume(_ words: ArraySlice<String>, _ order: ArraySlice<Int>, _ glosses: [[BaseGloss]])
    -> [String]?
  {
    guard let part = order.first else { return words.isEmpty ? [] : nil }
    for gloss in glosses[part] {
      let count = gloss.words.count
      guard count > 0, count <= words.count, gloss.matches(words.prefix(count), inflector),
        let rest = consume(words.dropFirst(count), order.dropFirst(), glosses)
      else { continue }
      return [gloss.share(as: words.prefix(count), inflector)] + rest
    }
    return nil
  }

  /// `impose sanctions`: the end is the object's, so the rest is the verb's in this company.
  private func distributeVerb(_ words: [String], _ parts: [Range<Int>], _ glosses: [[BaseGloss]])
    -> [GlossShare]?
  {
    guard parts.count == 2, parts[0].count == 1 else { return nil }
    var words = words
    if let last = words.last, inflector.isPostmodifier(last) { words.removeLast() }
    for object in glosses[1] {
      let count = object.words.count
      guard count > 0, count < words.count, object.matches(words.suffix(count), inflector) else { continue }
      let verb = words.dropLast(count).joined(separator: " ")
      return [GlossShare(words: parts[0], gloss: verb), GlossShare(words: parts[1], gloss: object.text)]
    }
    return nil
  }

  /// The words of a gloss in small letters, without articles.
  private func content(_ gloss: String) -> [String] {
    var words = gloss.lowercased().split(at: UInt8(ascii: " "))
    if gloss.utf8.contains(UInt8(ascii: "-")) {
      words = words.flatMap { $0.split(at: UInt8(ascii: "-")) }
    }
    words.removeAll(where: Self.articles.contains)
    return words
  }

  /// The glosses of all senses of a term. The same words stand in many terms, so that these are remembered.
  private func glosses(of words: ArraySlice<WordID>) -> [BaseGloss] {
    guard let node = termbase.node(of: words) else { return [] }
    if let known = baseGlosses[node] { return known }
    var glosses: [BaseGloss] = []
    for sense in cache.senses(at: node) {
      for gloss in sense.glosses { glosses.append(BaseGloss(text: gloss, words: content(gloss))) }
      if let adjective = sense.adjective {
        glosses.append(BaseGloss(text: adjective, words: content(adjective)))
      }
    }
    baseGlosses.enter(glosses, at: node)
    return glosses
  }

  private static let mostWords = 5
  /// By the number of words, the ways to cut them into runs.
  private static let partitions = (0...mostWords).map(partitions)

  /// The ways to cut `count` words into runs, longer first runs before shorter ones.
  static func partitions(_ count: Int) -> [[Range<Int>]] {
    func cut(from start: Int) -> [[Range<Int>]] {
      if start == count { return [[]] }
      return (start + 1...count).reversed().flatMap { end in cut(from: end).map { [start..<end] + $0 } }
    }
    return cut(from: 0)
  }
}

/// A gloss of a word, taken apart.
private struct BaseGloss {
  let text: String
  /// Its words in small letters, without articles.
  let words: [String]

  /// Whether words of a term's gloss are these, the last one perhaps in the plural or another of its family.
  func matches(_ others: ArraySlice<String>, _ inflector: Inflector) -> Bool {
    guard let last = words.last, let other = others.last, others.dropLast().elementsEqual(words.dropLast())
    else { return false }
    return other == last || sharesStem(other, last) || inflector.isPlural(other, of: last)
  }

  /// Words that begin with as many letters alike are taken for one family: `diplomacy`, `diplomatic`.
  private static let sharedStem = 6

  private func sharesStem(_ first: String, _ second: String) -> Bool {
    first.utf8.first == second.utf8.first
      && zip(first, second).prefix(while: ==).count >= Self.sharedStem
  }

  /// The base form of a share: the gloss itself, unless the term uses another word of its family.
  func share(as others: ArraySlice<String>, _ inflector: Inflector) -> String {
    guard let last = words.last, let other = others.last else { return text }
    if others.elementsEqual(words) || inflector.isPlural(other, of: last) { return text }
    let share = others.joined(separator: " ")
    return text.first?.isUppercase == true ? share.prefix(1).uppercased() + share.dropFirst() : share
  }
}
