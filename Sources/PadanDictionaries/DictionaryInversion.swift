import PadanTermbase

/// Turns a dictionary from English into one into English.
///
/// A headword becomes a gloss of each of its translations. Where a term has several, the one whose entry
/// names the term earliest comes first, and of equals the shortest, which is the commonest word more often
/// than not.
struct DictionaryInversion {
  /// A row with more glosses than this tells a reader nothing.
  static let mostGlosses = 3
  /// Longer translations explain rather than translate.
  static let mostWords = 4

  private struct Key: Hashable {
    let term: String
    let partOfSpeech: PartOfSpeech
  }

  private struct Candidate {
    let gloss: String
    /// The number of the gloss among all that were entered.
    let order: Int
    var score = 0
  }

  private var candidates: [Key: [String: Candidate]] = [:]
  private var glossCount = 0

  /// Enters an entry; one that is no word, or whose translations are none, leaves no trace.
  mutating func enter(_ entry: FreedictEntry) {
    guard let partOfSpeech = PartOfSpeech(freedictTag: entry.tag), Self.isGloss(entry.headword) else {
      return
    }
    glossCount += 1
    for (number, translations) in entry.senses.enumerated() {
      for (place, term) in translations.enumerated() where Self.isTerm(term) {
        let key = Key(term: term, partOfSpeech: partOfSpeech)
        let new = Candidate(gloss: entry.headword, order: glossCount)
        candidates[key, default: [:]][entry.headword, default: new].score += 2520 / (1 + number + place)
      }
    }
  }

  /// The rows, sorted by term; of one term's rows, the likeliest first.
  func entries() -> [TermEntry] {
    let rows = candidates.map { key, glosses in (key: key, glosses: Self.ranked(Array(glosses.values))) }
    let sorted = rows.sorted { first, second in
      if first.key.term != second.key.term {
        return first.key.term.utf8.lexicographicallyPrecedes(second.key.term.utf8)
      }
      let scores = (first.glosses[0].score, second.glosses[0].score)
      return (scores.1, first.key.partOfSpeech.rawValue) < (scores.0, second.key.partOfSpeech.rawValue)
    }
    return sorted.map { row in
      TermEntry(
        term: row.key.term, partOfSpeech: row.key.partOfSpeech.rawValue,
        glosses: row.glosses.prefix(Self.mostGlosses).map(\.gloss))
    }
  }

  private static func ranked(_ candidates: [Candidate]) -> [Candidate] {
    candidates.sorted { first, second in
      (second.score, first.gloss.count, first.order) < (first.score, second.gloss.count, second.order)
    }
  }

  /// Whether a translation is a word or a short phrase: no affix, number or sentence.
  static func isTerm(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...mostWords).contains(words.count), text.count > 1 else { return false }
    return words.allSatisfy { word in
      word.first?.isLetter == true && word.last?.isLetter == true
        && word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" }
    }
  }

  /// Whether a headword can stand as a gloss, which has no brackets and is no list.
  private static func isGloss(_ text: String) -> Bool {
    guard text.first?.isLetter == true, !text.contains("..") else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " -'.".contains($0) }
  }
}

extension PartOfSpeech {
  /// The part of speech that FreeDict's tag means; nil for parts of words, symbols and the like.
  init?(freedictTag tag: String) {
    switch tag {
    case "n": self = .noun
    case "pn": self = .name
    case "v": self = .verb
    case "adj": self = .adjective
    case "adv": self = .adverb
    case "pronoun": self = .pronoun
    case "numeral": self = .numeral
    case "determiner", "article": self = .determiner
    case "preposition": self = .preposition
    case "conjunction": self = .conjunction
    case "particle": self = .particle
    case "interjection": self = .interjection
    case "proverb", "phraseologicalUnit": self = .phrase
    default: return nil
    }
  }
}
