public import PadanModel

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
/// A class, because a row has many cells and its senses are handed about for every token.
public final class Sense: Sendable {
  /// The headword as written.
  public let term: String
  /// The headword, normalized.
  public let lemma: String
  /// The mark of the headword among others.
  public let fingerprint: WordSet.Fingerprint
  /// Other spellings.
  public let variants: [String]
  /// The part of speech of the term in this sense.
  public let partOfSpeech: PartOfSpeech
  /// English base forms, best first; never empty.
  public let glosses: [String]
  /// One of `domains.tsv`.
  public let domain: String
  /// What an abbreviation stands for, in Indonesian.
  public let expansion: String?
  /// The semantic class, such as `state`.
  public let semanticClass: String?
  /// The English adjective of a name.
  public let adjective: String?
  /// The English plural for the inhabitants.
  public let people: String?
  /// Whether the English name takes `the` in running text.
  public let takesArticle: Bool
  /// When the sense holds; empty if always.
  public let condition: Condition
  /// How many words may stand inside.
  public let gap: Int
  /// The root, where rules would not find it.
  public let root: String?
  /// The register, such as `colloquial`; nil if it is neutral.
  public let register: String?
  /// Whether the term is to be used.
  public let status: TermStatus
  /// The id of the concept.
  public let concept: String
  /// The note for the translator.
  public let note: String?
  /// The dictionary file, relative to its dictionary folder: `terms/military.tsv`.
  public let dictionary: String

  init(
    term: String, lemma: String, variants: [String], partOfSpeech: PartOfSpeech, glosses: [String],
    domain: String,
    expansion: String?, semanticClass: String?, adjective: String?, people: String?, takesArticle: Bool,
    condition: Condition, gap: Int, root: String?, register: String?, status: TermStatus, concept: String,
    note: String?, dictionary: String
  ) {
    self.term = term
    self.lemma = lemma
    fingerprint = WordSet.Fingerprint(lemma)
    self.variants = variants
    self.partOfSpeech = partOfSpeech
    self.glosses = glosses
    self.domain = domain
    self.expansion = expansion
    self.semanticClass = semanticClass
    self.adjective = adjective
    self.people = people
    self.takesArticle = takesArticle
    self.condition = condition
    self.gap = gap
    self.root = root
    self.register = register
    self.status = status
    self.concept = concept
    self.note = note
    self.dictionary = dictionary
  }
}
