extension Termbase {
  /// What a single word is known as.
  public struct WordRole: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// Makes a set from bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// A term by itself, in lower case.
    public static let headword = WordRole(rawValue: 1)
    /// Listed as a root.
    public static let root = WordRole(rawValue: 2)
    /// An abbreviation, blend or name: never taken apart.
    public static let shielded = WordRole(rawValue: 4)
    /// A headword that is a noun.
    public static let noun = WordRole(rawValue: 8)
    /// A headword that is a verb.
    public static let verb = WordRole(rawValue: 16)
    /// A headword that is an adjective.
    public static let adjective = WordRole(rawValue: 32)
    /// A headword that is a numeral.
    public static let numeral = WordRole(rawValue: 64)
    /// A headword of spoken or foreign language, which nothing is derived from.
    public static let unproductive = WordRole(rawValue: 256)
    /// The first word of a term whose words may stand apart.
    public static let opensSplit = WordRole(rawValue: 512)
    /// A headword that only a fallback has.
    public static let fallback = WordRole(rawValue: 1024)
    /// A headword of a closed class: preposition, conjunction, pronoun, particle and the like.
    public static let function = WordRole(rawValue: 128)

    init(_ partOfSpeech: PartOfSpeech) {
      switch partOfSpeech {
      case .noun, .classifier: self = .noun
      case .verb: self = .verb
      case .adjective: self = .adjective
      case .numeral: self = .numeral
      case .adverb, .name, .phrase, .interjection: self = []
      case .pronoun, .determiner, .preposition, .conjunction, .auxiliary, .particle: self = .function
      }
    }
  }
}
