/// How long a summary is.
public enum SummaryLength: Sendable, Hashable {
  /// As long as editors write them: the rules know how many words.
  case usual
  /// A number of sentences.
  case sentences(Int)
  /// A share of the article's words, above 0 and at most 1; one sentence at the least.
  case share(Double)
}
