/// An English word or phrase in its base form, with what an inflector says of it, each worked out when it is first
/// asked for.
///
/// It belongs to one worker; see ``Lexicon``.
public final class Lexeme {
  /// How a word or phrase begins and ends.
  public struct Traits: OptionSet, Sendable {
    /// One bit for each trait.
    public let rawValue: UInt8

    /// Makes a set of traits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It has a space.
    public static let isPhrase = Traits(rawValue: 1)
    /// It is `be` with what follows it.
    public static let beginsWithBe = Traits(rawValue: 2)
    /// It is `there` with what follows it.
    public static let beginsWithThere = Traits(rawValue: 4)
    /// `want to`
    public static let endsInTo = Traits(rawValue: 8)
    /// It speaks of what is somebody's: `risk one's life`.
    public static let namesOwner = Traits(rawValue: 16)
    /// Its last word speaks of whose it is: `end one's`.
    public static let endsInOwner = Traits(rawValue: 32)
    /// `head of state`
    public static let containsOf = Traits(rawValue: 64)
  }

  /// The base form.
  public let text: String
  /// How it begins and ends.
  public let traits: Traits
  private let inflector: Inflector

  init(_ text: String, _ inflector: Inflector) {
    self.text = text
    self.inflector = inflector
    traits = Traits(text)
  }

  // MARK: Nouns

  /// See ``Inflector/plural(_:)``.
  public private(set) lazy var plural = inflector.plural(text)
  /// See ``Inflector/isPluralOnly(_:)``.
  public private(set) lazy var isPluralOnly = inflector.isPluralOnly(text)
  /// See ``Inflector/isPerson(_:)``.
  public private(set) lazy var isPerson = inflector.isPerson(text)
  /// Whether it has a plural of its own, and so takes the indefinite article.
  public private(set) lazy var isCountable = plural != text && !inflector.isUncountable(text)
  /// The articles that it usually takes as it stands.
  public private(set) lazy var articles = inflector.usualArticles(of: text)
  /// The articles that its plural usually takes.
  public private(set) lazy var pluralArticles = inflector.usualArticles(of: plural)

  // MARK: Verbs

  /// See ``Inflector/past(_:)``.
  public private(set) lazy var past = inflector.past(text)
  /// See ``Inflector/participle(_:)``.
  public private(set) lazy var participle = inflector.participle(text)
  /// See ``Inflector/gerund(_:)``.
  public private(set) lazy var gerund = inflector.gerund(text)
  /// See ``Inflector/thirdPerson(_:)``.
  public private(set) lazy var thirdPerson = inflector.thirdPerson(text)
  /// `be` with the participle.
  public private(set) lazy var passive = Lexeme("be " + participle, inflector)
  /// What follows the first word; nil for a single one.
  public private(set) lazy var remainder = text.firstIndex(of: " ").map {
    Lexeme(String(text[text.index(after: $0)...]), inflector)
  }

  // MARK: Adjectives

  /// See ``Inflector/comparative(_:)``.
  public private(set) lazy var comparative = inflector.comparative(text)
  /// See ``Inflector/superlative(_:)``.
  public private(set) lazy var superlative = inflector.superlative(text)
  /// See ``Inflector/adverb(_:)``.
  public private(set) lazy var adverb = inflector.adverb(text)
}

extension Lexeme.Traits {
  init(_ text: String) {
    self = []
    // The last bytes read, so that short words are found as numbers.
    var last: UInt64 = 0
    for byte in text.utf8 {
      last = last << 8 | UInt64(byte)
      if byte == UInt8(ascii: " ") { insert(.isPhrase) }
      if last & 0xFFFF_FFFF == Self.of { insert(.containsOf) }
      if last & 0xFF_FFFF_FFFF == Self.owner { insert(.namesOwner) }
    }
    guard contains(.isPhrase) else { return }
    if text.hasPrefix("be ") { insert(.beginsWithBe) }
    if text.hasPrefix("there ") { insert(.beginsWithThere) }
    if text.hasSuffix(" to") { insert(.endsInTo) }
    if text.hasSuffix(" one's") { insert(.endsInOwner) }
  }

  private static let of = number(of: " of ")
  private static let owner = number(of: "one's")

  private static func number(of word: String) -> UInt64 {
    word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// The lexemes that one worker has met, each made once.
public final class Lexicon {
  /// The copula.
  public let be: Lexeme
  /// `there be`
  public let thereBe: Lexeme
  private let inflector: Inflector
  private var lexemes: [String: Lexeme] = [:]

  /// More are not remembered: with the next the lexicon begins anew.
  public static let mostLexemes = 8_192

  /// Makes an empty lexicon.
  public init(inflector: Inflector) {
    self.inflector = inflector
    lexemes.reserveCapacity(Self.mostLexemes / 4)
    be = Lexeme("be", inflector)
    thereBe = Lexeme("there be", inflector)
  }

  /// The lexeme of a word or phrase in its base form.
  public subscript(text: String) -> Lexeme {
    if let known = lexemes[text] { return known }
    if lexemes.count >= Self.mostLexemes { lexemes = [:] }
    let lexeme = Lexeme(text, inflector)
    lexemes[text] = lexeme
    return lexeme
  }

  /// See ``Inflector/isSuperlative(_:)``.
  public func isSuperlative(_ adjective: String) -> Bool { inflector.isSuperlative(adjective) }
}
