public import PadanModel

/// Where a line of English renders the annotations of a segment.
public struct Renderings: Sendable, Hashable {
  /// What was found, in the order of the line; the places in the line do not overlap.
  public let links: [GistLink]
  /// The glossed terms of which no rendering was found anywhere in the line, in source order.
  public let missingTerms: [Annotation]
}
