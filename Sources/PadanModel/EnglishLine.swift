/// A stretch of a segment's English line and the source it comes from.
public struct GistLink: Sendable, Hashable {
  /// UTF-8 byte offsets in the English line.
  public let english: TextRange
  /// UTF-8 byte offsets in the document's text.
  public let source: TextRange

  /// Ties a stretch of the line to its source.
  public init(english: TextRange, source: TextRange) {
    self.english = english
    self.source = source
  }
}

/// The English that stands beside a segment.
public struct EnglishLine: Sendable, Hashable {
  /// Where a line comes from.
  public enum Origin: String, Sendable, CaseIterable {
    /// Built by rules from the dictionaries.
    case gist
    /// Taken from a translation of the article that was supplied.
    case translation
    /// Written by a translator program.
    case translator
  }

  /// The line; a gist may be empty.
  public let text: String
  /// Where the line's words come from, in the line's order; words that English alone wants have no link.
  public let alignment: [GistLink]
  /// Where the line comes from.
  public let origin: Origin
  /// Whether it is also the line of the segment before: a translation made one sentence of the two.
  public let isRepeated: Bool
  /// The annotated terms of which the line, if it is no gist, has no rendering, in source order.
  public let missingTerms: [Annotation]

  /// Makes a line.
  public init(
    _ text: String, alignment: [GistLink] = [], origin: Origin = .gist, isRepeated: Bool = false,
    missingTerms: [Annotation] = []
  ) {
    self.text = text
    self.alignment = alignment
    self.origin = origin
    self.isRepeated = isRepeated
    self.missingTerms = missingTerms
  }
}
