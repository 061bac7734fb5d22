public import PadanModel
public import PadanTermbase

/// A unit of the source as the gist sees it: a matched term, a name, a number, a mark, or an unknown word.
public struct GistUnit: Sendable, Hashable {
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

  /// Where it stands in the document's text.
  public let range: TextRange
  /// As written.
  public let surface: String
  /// The headword.
  public let lemma: String
  /// The chosen gloss in its base form; nil for what stands unchanged.
  public let gloss: String?
  /// Nil for marks, unknown words and unglossed names.
  public let partOfSpeech: PartOfSpeech?
  /// What inflection adds to the gloss.
  public let inflection: Inflection
  /// The dictionaries' class, such as `office`.
  public let semanticClass: String?
  /// Whether the English name takes the article.
  public let takesArticle: Bool
  /// Whether it is punctuation.
  public let isMark: Bool

  /// Makes a unit.
  public init(
    range: TextRange, surface: String, lemma: String, gloss: String?, partOfSpeech: PartOfSpeech?,
    inflection: Inflection = Inflection(), semanticClass: String? = nil, takesArticle: Bool = false,
    isMark: Bool = false
  ) {
    self.range = range
    self.surface = surface
    self.lemma = lemma
    self.gloss = gloss
    self.partOfSpeech = partOfSpeech
    self.inflection = inflection
    self.semanticClass = semanticClass
    self.takesArticle = takesArticle
    self.isMark = isMark
  }
}

/// The English line of a segment, and which source each stretch of it comes from.
public struct Gist: Sendable, Hashable {
  /// The line.
  public let text: String
  /// In the line's order; stretches do not overlap.
  public let alignment: [GistLink]
}
