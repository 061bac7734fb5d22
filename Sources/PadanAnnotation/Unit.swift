import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// A step of the reader through a segment: a matched term, a number, or a token that neither covers.
struct Unit {
  /// The tokens, as positions in the segment.
  let tokens: Range<Int>
  /// The terms found there, the closest first; those after the first are asked only if no sense of it holds.
  var matches: [Match]
  /// The number, amount, date or time that the tokens write; no term is matched there.
  var number: NumberReading?
  /// The senses of the first match that hold here, the chosen one first; empty without a match.
  var senses: [Sense] = []
  /// The reading of the token that is inflected, if one is.
  var reading: Analysis?
  /// The gloss that a collocation chose.
  var preferredGloss: String?

  /// The unit with the gloss of a collocation, and the sense that has it first.
  func preferring(_ gloss: String?) -> Unit {
    guard let gloss else { return self }
    var result = self
    result.preferredGloss = gloss
    result.senses = stablySorted(senses) { $0.glosses.contains(gloss) ? 0 : 1 }
    return result
  }

  var match: Match? { matches.first }

  var sense: Sense? { senses.first }
}

/// A segment with its tokens and forms, ready to be annotated.
struct SegmentView {
  let text: SourceText
  let segment: Segment
  /// The segment's own tokens; all positions below count from its first.
  let tokens: [Token]
  let forms: [WordForm]
  /// Whether all words are in capitals, as in some headlines.
  let isInCapitals: Bool
  /// Whether most words have a capital first and no stop ends them, as in some headlines.
  let isTitleCase: Bool

  init(text: SourceText, segment: Segment, tokens: [Token], forms: [WordForm]) {
    self.text = text
    self.segment = segment
    self.tokens = tokens
    self.forms = forms
    let words = tokens.filter { $0.kind == .word && $0.range.count > 1 }
    isTitleCase =
      words.count { $0.letterCase == .title } * 2 > words.count
      && tokens.last.map { $0.kind != .punctuation } ?? false
    isInCapitals = words.count > 2 && words.allSatisfy { $0.letterCase == .upper }
  }

  func surface(_ tokens: Range<Int>) -> String { text[range(tokens)] }

  func range(_ positions: Range<Int>) -> TextRange {
    tokens[positions.lowerBound].range.union(tokens[positions.upperBound - 1].range)
  }

  func isAdjacent(_ first: Range<Int>, _ second: Range<Int>) -> Bool { first.upperBound == second.lowerBound }
}
