import PadanMatching
import PadanModel
import PadanTermbase

/// A segment with its tokens and forms, ready to be annotated.
///
/// A class, because every stage holds on to it.
final class SegmentView {
  let text: SourceText
  let segment: Segment
  /// The segment's own tokens; all positions below count from its first.
  let tokens: [Token]
  /// The forms of the tokens; none in a credit.
  let forms: FormSequence
  /// By form.
  let traits: [FormTraits]
  /// What any of the forms may be, so that stages with nothing to do go no further.
  let marks: FormTraits.Marks
  /// Whether all words are in capitals, as in some headlines.
  let isInCapitals: Bool
  /// Whether most words have a capital first and no stop ends them, as in some headlines.
  let isTitleCase: Bool

  init(text: SourceText, segment: Segment, tokens: [Token], forms: FormSequence, traits: [FormTraits]) {
    self.text = text
    self.segment = segment
    self.tokens = tokens
    self.forms = forms
    self.traits = traits
    marks = traits.reduce(into: []) { $0.formUnion($1.marks) }
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

  /// Whether the form of a token has all these marks.
  func has(_ marks: FormTraits.Marks, _ position: Int) -> Bool {
    traits[position].marks.isSuperset(of: marks)
  }

  /// The number of a token's normalized form.
  func normalizedID(_ position: Int) -> WordID { traits[position].normalizedID }

  /// What a token may be in a number; nothing beyond the segment's ends.
  func numberRoles(_ position: Int) -> NumberRules.Roles {
    traits.indices.contains(position) ? traits[position].numberRoles : []
  }

  /// Whether a token has a capital first that its place in the text does not explain.
  func hasCapitalOfName(_ position: Int) -> Bool {
    segment.kind == .sentence && !isTitleCase && position > 0 && tokens[position].kind == .word
      && tokens[position].letterCase == .title && !has(.opensSentence, position - 1)
  }

  /// Whether a token is written with this one ASCII character.
  func isMark(_ character: Unicode.Scalar, at position: Int) -> Bool {
    tokens.indices.contains(position) && tokens[position].range.count == 1
      && text.utf8[tokens[position].range.start] == UInt8(ascii: character)
  }
}
