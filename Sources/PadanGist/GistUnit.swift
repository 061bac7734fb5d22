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
  /// The other glosses that the dictionaries offer.
  public let alternatives: [String]
  /// The English adjective of a name: `Syrian`.
  public let adjective: String?
  /// What an abbreviation stands for, in Indonesian.
  public let expansion: String?
  /// Whether the company it keeps chose a gloss that is not its own: `national` for a country's capital.
  public let isCollocated: Bool
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
    isMark: Bool = false, alternatives: [String] = [], adjective: String? = nil,
    expansion: String? = nil, isCollocated: Bool = false
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
    self.alternatives = alternatives
    self.adjective = adjective
    self.expansion = expansion
    self.isCollocated = isCollocated
  }
}

extension GistUnit {
  /// The unit with another gloss.
  func glossed(_ gloss: String, takesArticle: Bool? = nil) -> GistUnit {
    GistUnit(
      range: range, surface: surface, lemma: lemma, gloss: gloss, partOfSpeech: partOfSpeech,
      inflection: inflection, semanticClass: semanticClass, takesArticle: takesArticle ?? self.takesArticle,
      isMark: isMark,
      alternatives: alternatives, adjective: adjective, expansion: expansion,
      isCollocated: isCollocated)
  }

  /// The unit with an abbreviation for its gloss, which stands for nothing else.
  func abbreviated(_ gloss: String) -> GistUnit {
    GistUnit(
      range: range, surface: surface, lemma: lemma, gloss: gloss, partOfSpeech: partOfSpeech,
      inflection: inflection, semanticClass: semanticClass, expansion: expansion)
  }

  /// A name by itself, even where its neighbours asked for its adjective.
  var asNoun: GistUnit {
    guard let adjective, gloss == adjective, let name = alternatives.first(where: { $0 != adjective }) else {
      return self
    }
    return glossed(name)
  }
}

/// The English line of a segment, and which source each stretch of it comes from.
public struct Gist: Sendable, Hashable {
  /// The line.
  public let text: String
  /// In the line's order; stretches do not overlap.
  public let alignment: [GistLink]
}
