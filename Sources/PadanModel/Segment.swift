/// What a segment is in a news article.
public enum SegmentKind: String, Sendable, CaseIterable {
  /// A title or a heading between paragraphs.
  case heading
  /// A sentence of the running text.
  case sentence
  /// The place and agency that open a report: `BRUSSELS –`.
  case dateline
  /// Matter that is not the article's own: authors' marks, copyright, links to other articles.
  case credit
}

/// A sentence or another piece of the text that is read, glossed and rendered as one.
public struct Segment: Sendable, Hashable {
  /// What it is.
  public let kind: SegmentKind
  /// The paragraph it belongs to, counted from 0 through the document.
  public let paragraph: Int
  /// Where it stands; white space around it is left out.
  public let range: TextRange
  /// Its tokens, as a range into the document's tokens.
  public let tokens: Range<Int>

  /// Makes a segment.
  public init(kind: SegmentKind, paragraph: Int, range: TextRange, tokens: Range<Int>) {
    self.kind = kind
    self.paragraph = paragraph
    self.range = range
    self.tokens = tokens
  }
}
