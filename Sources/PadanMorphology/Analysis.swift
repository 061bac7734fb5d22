/// What inflection adds to a word.
public struct Features: Sendable, Hashable {
  /// The voice of a verb form.
  public enum Voice: String, Sendable {
    case active = "Act"
    case passive = "Pass"
  }

  /// The voice, where the form shows one.
  public var voice: Voice?
  /// Whether reduplication makes it plural.
  public var isPlural = false
  /// The person (1, 2 or 3) of an enclitic pronoun: `-ku`, `-mu`, `-nya`.
  public var possessor: Int?
  /// The person (1 or 2) of the agent in `ku-`, `kau-`.
  public var agent: Int?
  /// The feature of an enclitic particle, as the clitic table names it: `Emphasis`.
  public var particle: String?
  /// Whether the form belongs to spoken language.
  public var isColloquial = false

  /// No inflection.
  public init() {}
}

/// One reading of a word form, with its morphemes.
public struct Analysis: Sendable, Hashable {
  /// How the lemma was found. The order is the order of preference.
  public enum Basis: Int, Sendable, Comparable {
    /// The form is a headword.
    case headword
    /// An inflected form of a headword.
    case inflected
    /// A regular derivation of a headword that no dictionary has by itself.
    case derived
    /// No headword or root was found; the form stands for itself.
    case unknown

    /// The more certain basis comes first.
    public static func < (first: Basis, second: Basis) -> Bool { first.rawValue < second.rawValue }
  }

  /// How the lemma was found.
  public let basis: Basis
  /// The dictionary headword, normalized.
  public let lemma: String
  /// The root that no affix can be taken from, normalized.
  public let root: String
  /// The morphemes in order, affixes with hyphens where they attach: `di-`, `kerah`, `-kan`.
  public let chain: [String]
  /// What inflection adds.
  public let features: Features
  /// For derived readings: how the lemma's gloss changes, innermost first, in the notation of the pattern table.
  public let glossChanges: [String]
  /// The sum of the rules' costs: lower ranks first among readings of the same basis.
  public let cost: Int

  /// The chain in the field's notation: `di- + kerah + -kan`.
  public var notation: String { chain.joined(separator: " + ") }

  /// Whether two readings make the form of the same word by the same morphemes.
  func isBuilt(like other: Analysis) -> Bool {
    lemma == other.lemma && root == other.root && chain == other.chain
  }
}
