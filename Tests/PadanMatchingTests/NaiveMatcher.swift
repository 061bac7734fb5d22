import PadanTestSupport

@testable import PadanMatching
@testable import PadanModel
@testable import PadanMorphology
@testable import PadanTermbase

/// The matcher as the documentation describes it: every term tried at every place, with no trie.
struct NaiveMatcher {
  /// A term as the dictionary writes it.
  struct Term {
    let words: [String]
    let isFunction: Bool
  }

  /// A token: the words it can stand for, and how it is written.
  struct TokenForm {
    let readings: [(word: String, kind: MatchKind)]
    let letterCase: LetterCase
  }

  let terms: [Term]
  let termbase: Termbase

  func allMatches(in tokens: [TokenForm], inCapitals: Bool) -> [Match] {
    let byWords = Dictionary(grouping: terms) { $0.words.map { $0.lowercased() } }
    return tokens.indices.flatMap { start in
      byWords.compactMap { words, rows in
        guard rows.contains(where: { admits($0, tokens[start].letterCase, inCapitals) }) else { return nil }
        return match(words, rows, tokens, from: start)
      }
    }
  }

  private func match(_ words: [String], _ rows: [Term], _ tokens: [TokenForm], from start: Int) -> Match? {
    guard start + words.count <= tokens.count, let node = termbase.node(of: words.joined(separator: " "))
    else {
      return nil
    }
    var kinds: [MatchKind] = []
    var inflected: Match.Word?
    for (position, word) in zip(start..., words) {
      let readings = tokens[position].knownReadings(termbase)
      guard let index = readings.firstIndex(where: { $0.word == word }) else { return nil }
      kinds.append(readings[index].kind)
      if readings[index].kind != .exact { inflected = Match.Word(token: position, candidate: index) }
    }
    if kinds.contains(.root), kinds.count > 1 { return nil }
    let kind: MatchKind = kinds.contains(.root) ? .root : kinds.contains(.inflected) ? .inflected : .exact
    return Match(
      tokens: start..<start + words.count, node: node, kind: kind, isFunction: rows[0].isFunction,
      inflected: inflected)
  }

  /// A small letter first admits all but an abbreviation, capitals only capitals, a capital a capital; only the first
  /// word of several decides, and of them only if it is in capitals.
  private func admits(_ term: Term, _ letterCase: LetterCase, _ inCapitals: Bool) -> Bool {
    let capitals = term.words[0].filter(\.isUppercase).count
    if capitals == term.words[0].count, capitals > 1 { return letterCase == .upper || letterCase == .mixed }
    if capitals > 0, term.words.count == 1 { return letterCase != .lower }
    return letterCase != .upper || inCapitals
  }

  /// Takes the best match, drops what overlaps it, and begins anew.
  static func withoutOverlaps(_ matches: [Match]) -> [Match] {
    var left = matches
    var taken: [Match] = []
    while let best = left.indices.min(by: { isBetter(left[$0], $0, than: left[$1], $1) }) {
      let match = left[best]
      taken.append(match)
      left.removeAll { $0.tokens.overlaps(match.tokens) }
    }
    return taken.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func isBetter(_ first: Match, _ index: Int, than second: Match, _ other: Int) -> Bool {
    if first.tokens.count != second.tokens.count { return first.tokens.count > second.tokens.count }
    let order: [MatchKind] = [.exact, .inflected, .root]
    if first.kind != second.kind {
      return order.firstIndex(of: first.kind) ?? 0 < order.firstIndex(of: second.kind) ?? 0
    }
    if first.isFunction != second.isFunction { return second.isFunction }
    if first.tokens.lowerBound != second.tokens.lowerBound {
      return first.tokens.lowerBound < second.tokens.lowerBound
    }
    return index < other
  }
}

extension NaiveMatcher.Term {
  static func random(using generator: inout SeededGenerator) -> NaiveMatcher.Term {
    let words = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      ["aa", "bb", "cc", "Aa", "BB", "dd"].randomElement(using: &generator) ?? ""
    }
    return NaiveMatcher.Term(words: words, isFunction: generator.chance(oneIn: 4))
  }
}

extension NaiveMatcher.TokenForm {
  static func random(using generator: inout SeededGenerator) -> NaiveMatcher.TokenForm {
    let words = ["aa", "bb", "cc", "dd"].shuffled(using: &generator).prefix(
      Int.random(in: 0...3, using: &generator))
    let readings = words.enumerated().map { index, word -> (word: String, kind: MatchKind) in
      (word, index == 0 ? .exact : Bool.random(using: &generator) ? .inflected : .root)
    }
    let cases: [LetterCase] = [.lower, .lower, .title, .upper, .mixed]
    return NaiveMatcher.TokenForm(
      readings: readings, letterCase: cases.randomElement(using: &generator) ?? .lower)
  }

  /// What the form can be read as; words that no term has cannot be asked for.
  func knownReadings(_ termbase: Termbase) -> [(word: String, kind: MatchKind)] {
    readings.filter { termbase.vocabulary.id(of: Array($0.word.utf8)) != nil }
  }

  /// The form as the matcher sees it.
  func form(_ id: FormID, _ termbase: Termbase) -> WordForm {
    let readings = knownReadings(termbase)
    let candidates = readings.enumerated().compactMap { index, reading in
      termbase.vocabulary.id(of: Array(reading.word.utf8)).map {
        Candidate(
          word: $0, kind: reading.kind, readingIndex: reading.kind == .exact ? nil : index, termbase: termbase
        )
      }
    }
    var words = Vocabulary()
    return WordForm(
      id: id, text: "", normalizedID: words.intern([][...]), isPunctuation: false,
      readings: readings.map { Self.reading($0.word, $0.kind) }, candidates: candidates)
  }

  /// What a word that is not found as it is rests on.
  private static func reading(_ word: String, _ kind: MatchKind) -> Reading {
    Reading(
      basis: kind == .root ? .derived : .inflected, lemma: word, features: Features(), cost: 0,
      formation: Formation(stem: .headword))
  }
}
