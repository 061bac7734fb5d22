public import PadanModel

/// A sentence picked for the summary, with what spoke for it.
public struct SummaryPick: Sendable, Hashable {
  /// The sentence's place among the article's segments.
  public let segment: Int
  /// The higher the better; comparable only within an article.
  public let score: Double
  /// What each feature counted, weighed.
  public let contributions: FeatureVector
  /// The names of the two features, at most, in which it surpasses the article's other sentences most.
  public let reasons: [String]
}

/// Picks the key sentences of an article by a linear model over named features.
///
/// Only segments of the kind `sentence` are picked; not those that lead to other articles or quote what says
/// nothing, unless there are no others. The result depends on nothing but the segments and the rules.
public struct Summarizer: Sendable {
  private let rules: SummaryRules

  /// Makes a summarizer.
  public init(rules: SummaryRules) {
    self.rules = rules
  }

  /// The key sentences in reading order; none of an article of a single sentence.
  ///
  /// - Parameter segments: all of the article with all their annotations; a heading that comes first is the title.
  public func summarize(_ segments: [AnnotatedSegment], length: SummaryLength = .usual) -> [SummaryPick] {
    let sentences = profiles(segments)
    guard sentences.count > 1 else { return [] }
    let eligible = sentences.filter(\.isEligible)
    let candidates = eligible.isEmpty ? sentences : eligible
    var selection = SentenceSelection(candidates, rules: rules)
    let words = Double(sentences.reduce(0) { $0 + $1.words })
    switch length {
    case .usual: selection.pick(words: min(rules[.words], rules[.share] * words))
    case .sentences(let count): selection.pick(sentences: count)
    case .share(let share): selection.pick(nearest: share * words)
    }
    let mean = mean(candidates)
    return selection.picked.map { pick(candidates[$0], mean: mean) }
  }

  /// What the summarizer sees of every sentence, in reading order: what its weights are learnt from.
  public func profiles(_ segments: [AnnotatedSegment]) -> [SentenceProfile] {
    SentenceProfiler.profiles(segments, rules: rules)
  }

  private func pick(_ sentence: SentenceProfile, mean: FeatureVector) -> SummaryPick {
    let contributions = contributions(of: sentence)
    let score = SummaryFeature.allCases.reduce(0) { $0 + contributions[$1] }
    return SummaryPick(
      segment: sentence.segment, score: (score * 1000).rounded() / 1000, contributions: contributions,
      reasons: reasons(contributions, mean: mean))
  }

  private func contributions(of sentence: SentenceProfile) -> FeatureVector {
    var result = FeatureVector()
    for feature in SummaryFeature.allCases {
      result[feature] = rules.weights[feature] * sentence.values[feature]
    }
    return result
  }

  /// What the sentences' features count on the average.
  private func mean(_ sentences: [SentenceProfile]) -> FeatureVector {
    var result = FeatureVector()
    for contributions in sentences.map(contributions) {
      for feature in SummaryFeature.allCases {
        result[feature] += contributions[feature] / Double(sentences.count)
      }
    }
    return result
  }

  /// What speaks for a sentence more than for the average one. What speaks against it is no reason,
  /// though it speak against others more.
  private func reasons(_ contributions: FeatureVector, mean: FeatureVector) -> [String] {
    let ahead = SummaryFeature.allCases.filter { contributions[$0] > max(0, mean[$0]) }
    let ranked = ahead.sorted {
      let (first, second) = (contributions[$0] - mean[$0], contributions[$1] - mean[$1])
      return first == second ? $0.rawValue < $1.rawValue : first > second
    }
    return ranked.prefix(2).map(\.name)
  }
}
