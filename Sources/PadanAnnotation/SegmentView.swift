import PadanMatching
import PadanModel
import PadanTermbase

/// A segment with its tokens and forms, ready to be annotated.
struct SegmentView {
  let text: SourceText
  let segment: Segment
  /// The segment's own tokens; all positions below count from its first.
  let tokens: [Token]
  /// The forms of the tokens; none in a credit.
  let forms: FormSequence
  /// Whether all words are in capitals, as in some headlines.
  let isInCapitals: Bool
  /// Whether most words have a capital first and no stop ends them, as in some headlines.
  let isTitleCase: Bool

  init(text: SourceText, segment: Segment, tokens: [Token], forms: FormSequence) {
    self.text = text
    self.segment = segment
    self.tokens = tokens
    self.forms = forms
    var (words, titles, capitals) = (0, 0, 0)
    for token in tokens where token.kind == .word && token.range.count > 1 {
      words += 1
      if token.letterCase == .title { titles += 1 }
      if token.letterCase == .upper { capitals += 1 }
    }
    isTitleCase = titles * 2 > words && tokens.last.map { $0.kind != .punctuation } ?? false
    isInCapitals = words > 2 && capitals == words
  }

  func surface(_ tokens: Range<Int>) -> String { text[range(tokens)] }

  func range(_ positions: Range<Int>) -> TextRange {
    tokens[positions.lowerBound].range.union(tokens[positions.upperBound - 1].range)
  }

  func writing(_ position: Int) -> Writing {
    Writing(tokens[position].letterCase, inCapitals: isInCapitals)
  }

  /// Whether a token is written with this one ASCII character.
  func isMark(_ character: Unicode.Scalar, at position: Int) -> Bool {
    tokens.indices.contains(position) && tokens[position].range.count == 1
      && text.utf8[tokens[position].range.start] == UInt8(ascii: character)
  }
}
