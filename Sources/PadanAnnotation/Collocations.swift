import PadanEnglish
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

  private static let mostWords = 5
  private static let articles: Set<String> = ["a", "an", "the"]

  init(termbase: Termbase, cache: SenseCache, inflector: Inflector) {
    self.termbase = termbase
    self.cache = cache
    self.inflector = inflector
  }

  /// What a verb and its object take where they stand apart; nil if the term's row does not allow that.
  func split(at node: TrieNode) -> Split? {
    if let known = splits[node] { return known }
    let split = termbase.senses(at: node).lazy.compactMap(cache.sense).first { $0.gap > 0 }.flatMap(split)
    splits.enter(split, at: node)
    return split
  }

  private func split(_ sense: Sense) -> Split? {
    let words = sense.term.split(separator: " ").map(String.init)
    guard sense.partOfSpeech == .verb, words.count > 1 else { return nil }
    let parts = [0..<1, 1..<words.count]
    let own = parts.map { glosses(of: words[$0].joined(separator: " ")) }
    return sense.glosses.lazy.compactMap { gloss in
      self.distributeVerb(gloss, parts, own).map {
        Split(verb: $0[0].gloss, object: $0[1].gloss, gap: sense.gap)
      }
    }.first
  }

  /// What each word takes, if the term at a place is a collocation; nil if it is a term.
  func shares(of node: TrieNode) -> [GlossShare]? {
    if let known = known[node] { return known }
    let shares = termbase.senses(at: node).first.flatMap(cache.sense).flatMap(shares(of:))
    known.enter(shares, at: node)
    return shares
  }

  private func shares(of sense: Sense) -> [GlossShare]? {
    let words = sense.term.split(separator: " ").map(String.init)
    guard (2...Self.mostWords).contains(words.count), isOpen(sense) else { return nil }
    for parts in Self.partitions(words.count) where parts.count > 1 {
      let own = parts.map { glosses(of: words[$0].joined(separator: " ")) }
      if own.contains(where: \.isEmpty) { continue }
      if let shares = distribute(sense, parts, own) { return shares }
    }
    return nil
  }

  /// Names, abbreviations, classes and notes make a term of its own, and so does a phrase that stays in English.
  private func isOpen(_ sense: Sense) -> Bool {
    sense.expansion == nil && sense.semanticClass == nil && sense.note == nil && sense.partOfSpeech != .name
      && sense.condition.clauses.isEmpty && sense.glosses.first != sense.term
  }

  private func distribute(_ sense: Sense, _ parts: [Range<Int>], _ glosses: [[String]]) -> [GlossShare]? {
    if sense.partOfSpeech == .verb, let shares = distributeVerb(sense.glosses[0], parts, glosses) {
      return shares
    }
    // A gloss with more words than the first says something that the words do not say.
    let length = content(sense.glosses[0]).count
    guard sense.glosses.allSatisfy({ content($0).count <= length }) else { return nil }
    return distribute(sense.glosses[0], parts, glosses)
  }

  /// Every word of the gloss comes from a part, in the order of the parts or the reverse.
  private func distribute(_ gloss: String, _ parts: [Range<Int>], _ glosses: [[String]]) -> [GlossShare]? {
    let words = content(gloss)
    for order in [Array(parts.indices), parts.indices.reversed()] {
      guard let chosen = consume(words[...], order[...], glosses) else { continue }
      return order.indices.map { GlossShare(words: parts[order[$0]], gloss: chosen[$0]) }
    }
    return nil
  }

  private func consume(_ words: ArraySlice<String>, _ order: ArraySlice<Int>, _ glosses: [[String]])
    -> [String]?
  {
    guard let part = order.first else { return words.isEmpty ? [] : nil }
    for gloss in glosses[part] {
      let own = content(gloss)
      guard !own.isEmpty, own.count <= words.count, matches(words.prefix(own.count), own),
        let rest = consume(words.dropFirst(own.count), order.dropFirst(), glosses)
      else { continue }
      return [share(gloss, as: words.prefix(own.count), own)] + rest
    }
    return nil
  }

  /// `impose sanctions`: the end is the object's, so the rest is the verb's in this company.
  private func distributeVerb(_ gloss: String, _ parts: [Range<Int>], _ glosses: [[String]]) -> [GlossShare]?
  {
    guard parts.count == 2, parts[0].count == 1 else { return nil }
    var words = content(gloss)
    if let last = words.last, inflector.isPostmodifier(last) { words.removeLast() }
    for object in glosses[1] {
      let own = content(object)
      guard !own.isEmpty, own.count < words.count, matches(words.suffix(own.count), own) else { continue }
      let verb = words.dropLast(own.count).joined(separator: " ")
      return [GlossShare(words: parts[0], gloss: verb), GlossShare(words: parts[1], gloss: object)]
    }
    return nil
  }

  /// The base form of a share: the gloss itself, unless the term uses another word of its family.
  private func share(_ gloss: String, as words: ArraySlice<String>, _ own: [String]) -> String {
    let isSame = words.elementsEqual(own) || words.last == own.last.map(inflector.plural)
    if isSame { return gloss }
    let share = words.joined(separator: " ")
    return gloss.first?.isUppercase == true ? share.prefix(1).uppercased() + share.dropFirst() : share
  }

  private func matches(_ words: ArraySlice<String>, _ own: [String]) -> Bool {
    if words.elementsEqual(own) { return true }
    guard let last = own.last, let word = words.last, words.dropLast().elementsEqual(own.dropLast()) else {
      return false
    }
    return word == inflector.plural(last) || zip(word, last).prefix(while: ==).count >= Self.sharedStem
  }

  /// Words that begin with as many letters alike are taken for one family: `diplomacy`, `diplomatic`.
  private static let sharedStem = 6

  private func content(_ gloss: String) -> [String] {
    gloss.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      .map { Substring($0).lowercased() }.filter { !Self.articles.contains($0) }
  }

  private func glosses(of term: String) -> [String] {
    guard let node = termbase.node(of: term) else { return [] }
    return termbase.senses(at: node).compactMap(cache.sense).flatMap {
      $0.glosses + [$0.adjective].compactMap(\.self)
    }
  }

  /// The ways to cut `count` words into runs, longer first runs before shorter ones.
  static func partitions(_ count: Int) -> [[Range<Int>]] {
    func cut(from start: Int) -> [[Range<Int>]] {
      if start == count { return [[]] }
      return (start + 1...count).reversed().flatMap { end in cut(from: end).map { [start..<end] + $0 } }
    }
    return cut(from: 0)
  }
}
