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

  // What the rules ask most stands here too, so that nobody need follow the word for it.
  let role: TransferRules.Role?
  let partOfSpeech: PartOfSpeech?
  let semanticClass: SemanticClass?
  let isMark: Bool
  let isHead: Bool
  let mayOpenVerbGroup: Bool
  let isCapitalized: Bool
  private let beginsWithDigit: Bool

  /// Puts a word in its place.
  public init(_ word: GistWord, range: TextRange, surface: String, inflection: Inflection = Inflection()) {
    self.word = word
    self.range = range
    self.surface = surface
    self.inflection = inflection
    role = word.role
    partOfSpeech = word.partOfSpeech
    semanticClass = word.semanticClass
    isMark = word.entry.isMark
    isHead = word.isHead
    mayOpenVerbGroup = word.mayOpenVerbGroup
    let initial = Initial(of: surface)
    isCapitalized = initial.contains(.capital)
    beginsWithDigit = initial.contains(.number)
  }
}

// MARK: - What is known of its word

extension GistUnit {
  var gloss: String? { word.gloss }
  var function: FunctionWord? { word.function }
  var isCommonNoun: Bool { partOfSpeech == .noun || partOfSpeech == .classifier }
  var isCoordinator: Bool { partOfSpeech == .conjunction && role == nil }
  /// Whether it stands as written, a name or not: several in a row keep their order.
  var isForeign: Bool { partOfSpeech == nil && !isMark && word.lexeme == nil }
  var isAmount: Bool { semanticClass == .money }

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

/// The English line of a segment, and which source each stretch of it comes from.
public struct Gist: Sendable, Hashable {
  /// The line.
  public let text: String
  /// In the line's order; stretches do not overlap.
  public let alignment: [GistLink]
}
