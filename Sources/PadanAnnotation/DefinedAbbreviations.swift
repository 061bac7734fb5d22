import PadanMatching
import PadanModel
import PadanTermbase

/// Where an article explains an abbreviation: `Badan Pengawas Obat (BPO)`.
struct AbbreviationDefinition: Hashable {
  /// The abbreviation's token, as a position in the segment.
  let abbreviation: Int
  /// The tokens of what it stands for.
  let phrase: Range<Int>
}

/// Finds definitions of abbreviations by their letters.
enum AbbreviationFinder {
  private static let mostWords = 8
  /// No sentence defines more; one that seems to would take time with its square.
  private static let mostDefinitions = 100

  /// The definitions in a segment: a token in parentheses whose letters are found in the words before it.
  static func definitions(in view: SegmentView) -> [AbbreviationDefinition] {
    var seen: Set<WordID> = []
    var result: [AbbreviationDefinition] = []
    for position in view.forms.indices.dropFirst(2) where result.count < mostDefinitions {
      guard isAbbreviation(view.tokens[position]), view.isMark("(", at: position - 1),
        view.isMark(")", at: position + 1), seen.insert(view.normalizedID(position)).inserted,
        let phrase = phrase(for: view.surface(position..<position + 1), before: position - 1, view)
      else { continue }
      result.append(AbbreviationDefinition(abbreviation: position, phrase: phrase))
    }
    return result
  }

  private static func isAbbreviation(_ token: Token) -> Bool {
    token.kind == .word && token.letterCase != .lower && (2...12).contains(token.range.count)
      && !token.isHyphenated
  }

  /// The shortest run of words whose initials spell the abbreviation; else the shortest that holds its letters in order.
  private static func phrase(for abbreviation: String, before end: Int, _ view: SegmentView) -> Range<Int>? {
    let letters = Array(abbreviation.lowercased())
    var start = end
    var blend: Range<Int>?
    while start > 0, end - start < mostWords, view.tokens[start - 1].kind == .word {
      start -= 1
      let words = (start..<end).map { view.surface($0..<$0 + 1).lowercased() }
      guard words[0].first == letters[0], words.count > 1 else { continue }
      if spells(letters, words) { return start..<end }
      if blend == nil, view.tokens[start].letterCase != .lower, holds(letters, words) { blend = start..<end }
    }
    return blend
  }

  /// Every letter is a word's initial, in order; small words between may be passed over.
  private static func spells(_ letters: [Character], _ words: [String]) -> Bool {
    var rest = letters[...]
    for word in words {
      if word.first == rest.first { rest = rest.dropFirst() } else if word.count > 5 { return false }
    }
    return rest.isEmpty
  }

  /// Every letter is found in order, and every word gives at least one.
  private static func holds(_ letters: [Character], _ words: [String]) -> Bool {
    // How many letters the words so far may have given, whichever way they are dealt out.
    var given: Set<Int> = [0]
    for word in words {
      given = given.reduce(into: []) { $0.formUnion($1 + 1..<$1 + 1 + mostLetters(letters[$1...], of: word)) }
    }
    return given.contains(letters.count)
  }

  /// How many of the letters a word gives at most, in order.
  private static func mostLetters(_ letters: ArraySlice<Character>, of word: String) -> Int {
    var rest = letters
    for letter in word where letter == rest.first { rest = rest.dropFirst() }
    return letters.count - rest.count
  }
}

/// The abbreviations an article defines, with their English.
struct DefinedAbbreviations {
  struct Entry {
    let gloss: String
    /// What it stands for, as the article writes it.
    let expansion: String
    let domain: String?
  }

  private(set) var entries: [WordID: Entry] = [:]

  /// Enters an abbreviation; the first definition stands.
  ///
  /// - Parameter abbreviation: the number of its normalized form.
  mutating func define(_ abbreviation: WordID, as entry: Entry) {
    if entries[abbreviation] == nil { entries[abbreviation] = entry }
  }
}
