public import PadanTermbase

/// What the dictionaries say of a word where it stands, as far as the gist asks.
public struct GistEntry: Sendable, Hashable {
  /// What inflection adds to the gloss.
  public struct Inflection: Sendable, Hashable {
    /// Whether reduplication makes it plural.
    public var isPlural = false
    /// Whether its voice is passive.
    public var isPassive = false
    /// The person of an enclitic pronoun, 1 to 3.
    public var possessor: Int?

    /// None.
    public init(isPlural: Bool = false, isPassive: Bool = false, possessor: Int? = nil) {
      self.isPlural = isPlural
      self.isPassive = isPassive
      self.possessor = possessor
    }
  }

  /// The headword.
  public var lemma: String
  /// The chosen gloss in its base form; nil for what stands unchanged.
  public var gloss: String?
  /// Nil for marks, unknown words and unglossed names.
  public var partOfSpeech: PartOfSpeech?
  /// What inflection adds to the gloss.
  public var inflection = Inflection()
  /// The dictionaries' class, such as `office`.
  public var semanticClass: String?
  /// Whether the English name takes the article.
  public var takesArticle = false
  /// Whether it is punctuation.
  public var isMark = false
  /// The other glosses that the dictionaries offer.
  public var alternatives: [String] = []
  /// The English adjective of a name: `Syrian`.
  public var adjective: String?
  /// What an abbreviation stands for, in Indonesian.
  public var expansion: String?
  /// Whether the company it keeps chose a gloss that is not its own: `national` for a country's capital.
  public var isCollocated = false

  /// Makes an entry of which only this is known.
  public init(lemma: String, gloss: String? = nil, partOfSpeech: PartOfSpeech? = nil) {
    self.lemma = lemma
    self.gloss = gloss
    self.partOfSpeech = partOfSpeech
  }
}
