/// What the summarizer looks at in a sentence. The raw value is its place in a ``FeatureVector``.
public enum SummaryFeature: Int, Sendable, CaseIterable {
  /// How early it stands: 1 at the beginning, 0 from the two-hundredth word on.
  case position
  /// 1 if it opens a paragraph.
  case paragraph
  /// Its length: the logarithm of its words, 0 for eighteen.
  case length
  /// How far it falls short of ten words, as a share.
  case short
  /// How often its headwords recur in the article: the mean logarithm of the sentences that hold them.
  case terms
  /// The share of the title's headwords that it holds.
  case title
  /// How many names it has, as a share of four.
  case names
  /// How many numbers and dates it has, as a share of three.
  case numbers
  /// 1 if it begins with or inside somebody's words.
  case speech
  /// The share of its words that stand in quotation marks.
  case quotation
  /// 1 if it opens like a look back or a change of subject.
  case background
  /// 1 if it opens like a sentence that only tells who said something, and where.
  case attribution

  /// The name in the table of weights.
  public var name: String { Self.allNames[rawValue] }

  // Printing the cases takes longer than all else that reading the weights does.
  private static let allNames = [
    "position", "paragraph", "length", "short", "terms", "title", "names", "numbers", "speech", "quotation",
    "background", "attribution",
  ]

  /// The feature of a name; nil if there is none.
  init?(name: String) {
    guard let place = Self.allNames.firstIndex(of: name) else { return nil }
    self.init(rawValue: place)
  }
}

/// A number for every feature.
public struct FeatureVector: Sendable, Hashable {
  private var values = [Double](repeating: 0, count: SummaryFeature.allCases.count)

  /// The number of a feature; 0 until it is set.
  public subscript(feature: SummaryFeature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// The sum of the products.
  func dot(_ other: FeatureVector) -> Double {
    zip(values, other.values).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
