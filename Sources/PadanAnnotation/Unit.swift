import PadanMatching
import PadanModel
import PadanMorphology
import PadanTermbase

/// A step of the reader through a segment: a matched term, a number, or a token that neither covers.
struct Unit {
  /// The tokens, as positions in the segment.
  let tokens: Range<Int>
  /// The number, amount, date or time that the tokens write; no term is matched there.
  let number: NumberReading?
  /// The closest term found there.
  private(set) var match: Match?
  /// The other terms found there, asked in order if no sense of the closest holds.
  private var others: ArraySlice<Match>
  /// All senses of the match.
  private(set) var list: SenseList?
  /// The senses of the match that hold here, the chosen one first; empty without a match.
  var senses: [Sense] = []
  /// Bits for the senses of the list that hold.
  private var held = UInt64.max
  /// The gloss that a collocation chose.
  private(set) var preferredGloss: String?

  /// A token that neither a term nor a number covers.
  init(uncovered position: Int) {
    tokens = position..<position + 1
    number = nil
    others = []
  }

  /// A number, an amount, a date or a time.
  init(_ number: NumberReading) {
    tokens = number.tokens
    self.number = number
    others = []
  }

  /// A term, and what else stands at the same tokens.
  init(_ match: Match, others: [Match]) {
    tokens = match.tokens
    number = nil
    self.match = match
    self.others = others[...]
  }

  /// The reading of the token that is inflected, if one is.
  var reading: Analysis? { match?.reading }

  var sense: Sense? { senses.first }

  /// Takes all senses of the match for possible.
  mutating func choose(_ list: SenseList) {
    self.list = list
    senses = list.senses
    held = .max
  }

  /// Whether it depends on the neighbourhood which senses hold, or whether any does.
  var isOpen: Bool { list.map { !$0.isUnconditional || $0.senses.isEmpty } ?? false }

  /// Leaves those senses that hold, the more clauses the earlier; false if there is none.
  mutating func keep(where holds: (Sense) -> Bool) -> Bool {
    guard let all = list?.senses else { return false }
    let holding = all.indices.filter { holds(all[$0]) }
    if holding.isEmpty { return false }
    senses = stablySorted(holding.map { all[$0] }) { -$0.condition.clauses.count }
    held = holding.reduce(0) { $0 | (1 << UInt64(min($1, 63))) }
    return true
  }

  /// The senses of ``list`` that hold, as bits; nil if it has too many to tell them apart.
  var heldSenses: UInt64? { (list?.senses.count ?? 0) < 64 ? held : nil }

  /// Puts the next term in the place of one of which no sense holds; false if there is none.
  mutating func giveWay() -> Bool {
    senses = []
    match = others.popFirst()
    list = nil
    return match != nil
  }

  /// The unit with the gloss of a collocation, and the sense that has it first.
  func preferring(_ gloss: String?) -> Unit {
    guard let gloss else { return self }
    var result = self
    result.preferredGloss = gloss
    result.senses = stablySorted(senses) { $0.glosses.contains(gloss) ? 0 : 1 }
    return result
  }
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
