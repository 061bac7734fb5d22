import PadanEnglish
public import PadanModel
import PadanTermbase

/// A unit of the source as the gist sees it: a matched term, a name, a number, a mark, or an unknown word.
public struct GistUnit {
  /// Where it stands in the document's text.
  public let range: TextRange
  /// As written.
  public let surface: String
  /// What is known of it wherever it stands.
  public let word: GistWord

  /// Puts a word in its place.
  public init(_ word: GistWord, range: TextRange, surface: String) {
    self.word = word
    self.range = range
    self.surface = surface
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
  var asNoun: GistUnit { word.name.map { GistUnit($0, range: range, surface: surface) } ?? self }

  /// Its possessive or object pronoun.
  var clitic: Clitic? { word.inflection.possessor.map { Clitic(person: $0, range: range) } }
}

/// An enclitic pronoun, at the place of the word that it is attached to.
struct Clitic {
  /// 1 to 3.
  let person: Int
  let range: TextRange
}

// MARK: - How it is written

extension GistUnit {
  var isCapitalized: Bool { surface.first?.isUppercase ?? false }

  private var beginsWithDigit: Bool { surface.first?.isNumber ?? false }

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
