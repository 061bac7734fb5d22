public import PadanModel
import PadanTables

/// The parts of speech of the dictionaries.
public enum PartOfSpeech: String, Sendable, CaseIterable {
  case noun = "n"
  case verb = "v"
  case adjective = "adj"
  case adverb = "adv"
  case name
  case pronoun = "pron"
  case numeral = "num"
  case determiner = "det"
  case preposition = "prep"
  case conjunction = "conj"
  case auxiliary = "aux"
  case particle = "part"
  case interjection = "intj"
  case classifier = "class"
  case phrase = "phr"

  /// Whether words of this class carry content, so that one without a gloss is worth reporting.
  public var isContent: Bool {
    switch self {
    case .noun, .verb, .adjective, .adverb, .name, .phrase: true
    default: false
    }
  }

  /// The name spelled out, as outputs have it: `noun`.
  public var fullName: String {
    switch self {
    case .noun: "noun"
    case .verb: "verb"
    case .adjective: "adjective"
    case .adverb: "adverb"
    case .name: "name"
    case .pronoun: "pronoun"
    case .numeral: "numeral"
    case .determiner: "determiner"
    case .preposition: "preposition"
    case .conjunction: "conjunction"
    case .auxiliary: "auxiliary"
    case .particle: "particle"
    case .interjection: "interjection"
    case .classifier: "classifier"
    case .phrase: "phrase"
    }
  }
}

/// How a term may be used.
public enum TermStatus: String, Sendable, CaseIterable {
  case preferred, admitted, deprecated
}

/// How a term's capitals bind the text.
public enum CaseRule: UInt8, Sendable {
  /// Any letter case.
  case any
  /// A capital first.
  case capitalized
  /// Capitals only.
  case upper

  /// The rule that a word as the dictionary writes it sets.
  init(writtenAs letterCase: LetterCase) {
    switch letterCase {
    case .lower: self = .any
    case .upper: self = .upper
    case .title, .mixed: self = .capitalized
    }
  }

  /// Whether a token written so obeys.
  ///
  /// - Parameter inCapitals: whether the whole segment is in capitals. Elsewhere capitals mark an abbreviation,
  ///   which a term in lower case is not: `KAN` is not `kan`.
  public func admits(_ letterCase: LetterCase, inCapitals: Bool) -> Bool {
    switch self {
    case .any: letterCase != .upper || inCapitals
    case .capitalized: letterCase != .lower
    case .upper: letterCase == .upper || letterCase == .mixed
    }
  }
}

/// One row of a dictionary: a term in one sense.
///
/// What annotation asks of every sense is read once, the rest from the row's cells when it is asked for. A class,
/// because senses are handed about for every token.
public final class Sense: Sendable {
  /// The headword as written.
  public let term: String
  /// The headword, normalized.
  public let lemma: String
  /// The mark of the headword among others.
  public let fingerprint: WordSet.Fingerprint
  /// The part of speech of the term in this sense.
  public let partOfSpeech: PartOfSpeech
  /// English base forms, best first; never empty.
  public let glosses: [String]
  /// One of `domains.tsv`.
  public let domain: String
  /// The semantic class, such as `state`.
  public let semanticClass: String?
  /// The English adjective of a name.
  public let adjective: String?
  /// Whether the English name takes `the` in running text.
  public let takesArticle: Bool
  /// When the sense holds; empty if always.
  public let condition: Condition
  /// Whether the term is to be used.
  public let status: TermStatus
  /// Whether it is a word of Indonesian at large, neither a name nor a term.
  public let isCommonWord: Bool

  private let file: DictionaryFile
  /// The byte offset of the row in its file.
  private let start: Int
  /// Whether the row has cells beside those that are read at once.
  private let hasMore: Bool

  /// Reads a row; nil if it cannot be used, which lint reports.
  ///
  /// - Parameter start: the row's byte offset in the file.
  init?(_ row: TermRow, at start: Int, of file: DictionaryFile) {
    let glosses = row.glosses
    guard let partOfSpeech = row.partOfSpeech, !glosses.isEmpty else { return nil }
    do throws(Condition.SyntaxError) {
      condition = try row.condition
    } catch {
      return nil
    }
    var cells = CellReader(row, read: condition.clauses.isEmpty ? 0 : 1)
    self.file = file
    self.start = start
    self.partOfSpeech = partOfSpeech
    self.glosses = glosses
    term = row.term
    lemma = normalizedTerm(term)
    fingerprint = WordSet.Fingerprint(lemma)
    domain = cells.value(.domain) ?? file.defaultDomain
    semanticClass = cells.value(.semanticClass)
    adjective = cells.value(.adjective)
    takesArticle = cells.value(.article) == "the"
    status = cells.value(.status).flatMap(TermStatus.init(rawValue:)) ?? .preferred
    hasMore = cells.left > 0
    isCommonWord =
      partOfSpeech.isContent && domain == "general" && semanticClass == nil
      && term.beginsSmall && cells.value(.register) != "foreign"
  }

  /// The dictionary file, relative to its dictionary folder: `terms/military.tsv`.
  public var dictionary: String { file.name }
}

// MARK: - What few stages ask for

extension Sense {
  private var row: TermRow { TermRow(table: file.table, cells: file.table.cells(ofLineAt: start)) }

  /// The value of a cell that is not read at once.
  private func value(_ key: TermKey) -> String? { hasMore ? row.value(key) : nil }

  /// Other spellings.
  public var variants: [String] {
    let row = row
    return row.valueRange(of: .variants).map(row.list) ?? []
  }

  /// What an abbreviation stands for, in Indonesian.
  public var expansion: String? { value(.expansion) }

  /// The English plural for the inhabitants.
  public var people: String? { value(.people) }

  /// How many words may stand inside.
  public var gap: Int { value(.gap).flatMap { Int($0) } ?? 0 }

  /// The root, where rules would not find it.
  public var root: String? { value(.root) }

  /// The register, such as `colloquial`; nil if it is neutral.
  public var register: String? { value(.register) }

  /// The id of the concept.
  public var concept: String {
    value(.concept) ?? TermRow.concept(of: lemma, as: partOfSpeech, glossed: glosses[0])
  }

  /// The note for the translator.
  public var note: String? { value(.note) }
}

/// Reads a row's optional cells one by one, and knows when none is left.
private struct CellReader {
  private let row: TermRow
  /// How many were not read.
  private(set) var left: Int

  /// - Parameter count: how many were read before.
  init(_ row: TermRow, read count: Int) {
    self.row = row
    left = row.optionalCells.count - count
  }

  mutating func value(_ key: TermKey) -> String? {
    guard left > 0, let value = row.value(key) else { return nil }
    left -= 1
    return value
  }
}

extension String {
  /// Whether the first letter is a small one.
  fileprivate var beginsSmall: Bool {
    guard let byte = utf8.first, byte < 0x80 else { return first?.isLowercase ?? false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
