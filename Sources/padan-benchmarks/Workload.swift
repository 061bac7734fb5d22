import PadanAnnotation
import PadanModel
import PadanText

/// What the stages work on.
struct Workload {
  /// The text.
  let corpus: Corpus
  /// The dictionaries.
  let dictionaries: Dictionaries
  /// Which annotations are kept, and so written.
  let shown: Shown
  /// The number of tokens in the corpus.
  let tokenCount: Int

  /// Counts the corpus's tokens.
  init(corpus: Corpus, dictionaries: Dictionaries, shown: Shown) throws {
    self.corpus = corpus
    self.dictionaries = dictionaries
    self.shown = shown
    tokenCount = try Self.tokenCount(of: corpus.documents, rules: dictionaries.textRules)
  }

  /// The same work with other dictionaries, which cut the text into the same tokens.
  func using(_ dictionaries: Dictionaries) -> Workload {
    Workload(corpus: corpus, dictionaries: dictionaries, shown: shown, tokenCount: tokenCount)
  }

  private init(corpus: Corpus, dictionaries: Dictionaries, shown: Shown, tokenCount: Int) {
    self.corpus = corpus
    self.dictionaries = dictionaries
    self.shown = shown
    self.tokenCount = tokenCount
  }

  /// Segments and tokenizes documents; returns how many tokens there are.
  static func tokenCount(of documents: [Document], rules: TextRules) throws -> Int {
    let segmenter = try ArticleSegmenter(rules: rules)
    return try documents.reduce(0) { try $0 + segmenter.segment($1).tokens.count }
  }
}
