import PadanEnglish
public import PadanModel
import PadanTermbase

/// A unit of the source as the gist sees it: a matched term, a name, a number, a mark, or an unknown word.
public struct GistUnit {
  /// What inflection adds to the gloss.
  public struct Inflection: Sendable {
    /// Whether reduplication makes it plural.
    public var isPlural = false
    /// Whether its voice is passive.
    public var isPassive = false
    /// The person of an enclitic pronoun.
    public var possessor: Person?

    /// None.
    public init(isPlural: Bool = false, isPassive: Bool = false, possessor: Person? = nil) {
      self.isPlural = isPlural
      self.isPassive = isPassive
      self.possessor = possessor
    }
  }

  /// Where it stands in the document's text.
  public let range: TextRange
  /// As written.
  public let surface: String
  /// What is known of it wherever it stands.
  public let word: GistWord
  /// What inflection adds to the gloss.
  public let inflection: Inflection

  /// Puts a word in its place.
  public init(_ word: GistWord, range: TextRange, surface: String, inflection: Inflection = Inflection()) {
    self.word = word
    self.range = range
    self.surface = surface
    self.inflection = inflection
  }
}

// MARK: - What is known of its word

extension GistUnit {
  var gloss: String? { word.gloss }
  var partOfSpeech: PartOfSpeech? { word.partOfSpeech }
  var semanticClass: SemanticClass? { word.semanticClass }
  var role: TransferRules.Role? { word.role }
  var function: FunctionWord? { word.function }
  var isMark: Bool { word.isMark }
  var isHead: Bool { word.isHead }
  var isCommonNoun: Bool { word.isCommonNoun }
  var isForeign: Bool { word.isForeign }
  var isAmount: Bool { word.isAmount }

  /// The gloss, or what is written.
  var text: String { word.gloss ?? surface }

  /// Whether it means a person, by its gloss.
  var isPerson: Bool { word.lexeme?.isPerson ?? false }

  /// Its text in the English line.
  var english: EnglishWord { EnglishWord(text, range) }

  /// The unit as a name by itself, even where its neighbours asked for its adjective.
  var asNoun: GistUnit { word.name.map(reread) ?? self }

  /// The unit as another word.
  func reread(as word: GistWord) -> GistUnit {
    GistUnit(word, range: range, surface: surface, inflection: inflection)
  }

  /// Its possessive or object pronoun.
  var clitic: Clitic? { inflection.possessor.map { Clitic(person: $0, range: range) } }
}

/// A grammatical person.
public enum Person: Int, Sendable {
  case first = 1, second, third
}

/// An enclitic pronoun, at the place of the word that it is attached to.
struct Clitic {
  let person: Person
  let range: TextRange
}

// MARK: - How it is written

extension GistUnit {
  var isCapitalized: Bool {
    surface.asciiInitial.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
      ?? surface.first?.isUppercase ?? false
  }

  private var beginsWithDigit: Bool {
    surface.asciiInitial.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      ?? surface.first?.isNumber ?? false
  }

  /// Whether it is written as a day of the month, or as a date.
  var isDate: Bool { beginsWithDigit }

  /// Whether it is written as a year.
  var isYear: Bool {
    beginsWithDigit && surface.count == 4 && surface.allSatisfy(\.isNumber)
      && (surface.hasPrefix("1") || surface.hasPrefix("20"))
  }

  /// Whether it counts something.
  var isNumber: Bool {
    semanticClass == nil && !isMark && (partOfSpeech == .numeral || beginsWithDigit)
  }

  /// Whether it is a number in a row: `31st`.
  var isOrdinal: Bool {
    guard partOfSpeech == .numeral, let gloss, let first = gloss.first, let last = gloss.last else {
      return false
    }
    return first.isNumber && last.isLetter && !gloss.contains(" ")
  }

  /// Whether it is a name that stands unchanged.
  var isUnglossedName: Bool { isForeign && isCapitalized }

  /// Whether it is a single letter.
  var isLetter: Bool { surface.count == 1 && surface.first?.isLetter ?? false }

  /// Whether it is written in capitals.
  var isAbbreviation: Bool { surface.count > 1 && surface.allSatisfy(\.isUppercase) }

  /// Whether it is written with several words.
  var isPhrase: Bool { surface.utf8.contains(UInt8(ascii: " ")) }
}

extension String {
  /// The first character, if it is ASCII and nothing that might combine with it follows.
  fileprivate var asciiInitial: UInt8? {
    var bytes = utf8.makeIterator()
    guard let first = bytes.next(), first < 0x80, bytes.next() ?? 0 < 0x80 else { return nil }
    return first
  }
}

/// The English line of a segment, and which source each stretch of it comes from.
public struct Gist: Sendable, Hashable {
  /// The line.
  public let text: String
  /// In the line's order; stretches do not overlap.
  public let alignment: [GistLink]
}
