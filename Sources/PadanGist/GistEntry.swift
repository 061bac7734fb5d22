public import PadanTermbase

/// What the dictionaries say of a word, as far as the gist asks.
public struct GistEntry: Sendable, Hashable {
  /// The headword.
  public var lemma: String
  /// The base forms that the dictionaries offer, the chosen one first; none for what stands unchanged.
  public var glosses: [String]
  /// Nil for marks, unknown words and unglossed names.
  public var partOfSpeech: PartOfSpeech?
  /// The dictionaries' class, such as `office`.
  public var semanticClass: String?
  /// Whether the English name takes the article.
  public var takesArticle = false
  /// Whether it is punctuation.
  public var isMark = false
  /// The English adjective of a name: `Syrian`.
  public var adjective: String?
  /// What an abbreviation stands for, in Indonesian.
  public var expansion: String?
  /// Whether the company it keeps chose a gloss that is not its own: `national` for a country's capital.
  public var isCollocated = false

  /// Makes an entry of which only this is known.
  public init(lemma: String, glosses: [String] = [], partOfSpeech: PartOfSpeech? = nil) {
    self.lemma = lemma
    self.glosses = glosses
    self.partOfSpeech = partOfSpeech
  }
}
