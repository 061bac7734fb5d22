/// What a token is made of.
public enum TokenKind: UInt8, Sendable {
  /// Letters, with digits, hyphens or apostrophes inside.
  case word
  /// Digits, with separators inside: `1.500`, `15,2`.
  case number
  /// Anything else that is not white space.
  case punctuation
}

/// How a token's letters are written.
public enum LetterCase: UInt8, Sendable {
  /// No letter is a capital, or there is none.
  case lower
  /// Only the first letter is a capital: `Bali`.
  case title
  /// Two letters or more, all capitals: `KTT`.
  case upper
  /// Capitals inside: `KemenPAN`, `KPUD-nya`.
  case mixed
}

/// The smallest unit that is matched: a word with its hyphens, a number, or a mark.
public struct Token: Sendable, Hashable {
  /// Where it stands.
  public let range: TextRange
  /// What it is made of.
  public let kind: TokenKind
  /// How its letters are written.
  public let letterCase: LetterCase
  /// Whether parts are joined by hyphens inside (`rudal-rudal`); see ``isHyphen(_:)``.
  public let isHyphenated: Bool

  /// Makes a token.
  public init(range: TextRange, kind: TokenKind, letterCase: LetterCase, isHyphenated: Bool = false) {
    self.range = range
    self.kind = kind
    self.letterCase = letterCase
    self.isHyphenated = isHyphenated
  }

  /// Whether a code point joins the parts of a word: a hyphen as keyboards have it, Unicode's own, or the one
  /// at which no line breaks.
  public static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
  }

  /// The ranges of the parts between hyphens; the whole token if it has none.
  ///
  /// What cannot be seen after a hyphen, such as a soft hyphen, belongs to no part.
  public func parts(in text: SourceText) -> [TextRange] {
    guard isHyphenated else { return [range] }
    var parts: [TextRange] = []
    var start = range.start
    var end = range.start
    for scalar in text[range].unicodeScalars {
      let next = end + UTF8.width(scalar)
      if Self.isHyphen(scalar) {
        if start < end { parts.append(TextRange(start, end)) }
        start = next
      } else if start == end, scalar.properties.isDefaultIgnorableCodePoint {
        start = next
      }
      end = next
    }
    if start < end { parts.append(TextRange(start, end)) }
    return parts
  }
}

/// A document cut into segments and tokens.
public struct SegmentedDocument: Sendable {
  /// The document.
  public let document: Document
  /// The segments in reading order; they do not overlap and cover all tokens.
  public let segments: [Segment]
  /// The tokens in reading order.
  public let tokens: [Token]

  /// Puts a document and its pieces together.
  public init(document: Document, segments: [Segment], tokens: [Token]) {
    self.document = document
    self.segments = segments
    self.tokens = tokens
  }

  /// The document's title: the heading that it begins with, credits aside.
  public var title: Segment? {
    guard let first = segments.first(where: { $0.kind != .credit }), first.kind == .heading else {
      return nil
    }
    return first
  }
}
