public import PadanTermbase

/// What the dictionaries say of a word, as far as the gist asks.
public struct GistEntry: Sendable, Hashable {
  /// The headword.
  public var lemma: String
  /// The chosen gloss in its base form; nil for what stands unchanged.
  public var gloss: String?
  /// Nil for marks, unknown words and unglossed names.
  public var partOfSpeech: PartOfSpeech?
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
