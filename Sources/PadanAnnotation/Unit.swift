import PadanTermbase

/// A step of the reader through a segment: a matched term, a number, or a token that neither covers.
///
/// It holds numbers only; the ``UnitSequence`` knows what they stand for.
struct Unit {
  /// The tokens, as positions in the segment.
  let tokens: Range<Int>
  /// The position among the segment's numbers, if the tokens write one; no term is matched there.
  private(set) var number: Int?
  /// The term found there.
  private(set) var term: TermID?
  /// Those of its senses that hold here; none without a term.
  private(set) var choice = ChoiceID.none
  /// Whether it depends on the neighbourhood which senses hold, or whether any does.
  private(set) var isOpen = false
  /// How many other terms at the same tokens were asked already, because no sense of those before them holds.
  private(set) var otherTermsAsked = 0
  /// The gloss that a collocation or a neighbour chose.
  private(set) var preferredGloss: GlossID?

  /// A token that neither a term nor a number covers.
  init(uncovered position: Int) {
    tokens = position..<position + 1
  }

  /// A number, an amount, a date or a time.
  init(number: Int, at tokens: Range<Int>) {
    self.tokens = tokens
    self.number = number
  }

  /// A term with all of its senses.
  init(_ facts: TermFacts, at tokens: Range<Int>) {
    self.tokens = tokens
    term = facts.term
    choice = facts.all
    isOpen = facts.isOpen
  }

  mutating func choose(_ choice: ChoiceID) { self.choice = choice }

  /// Puts another term in the place of one of which no sense holds; nil if there is none left.
  mutating func giveWay(to other: TermFacts?) {
    otherTermsAsked += 1
    term = other?.term
    choice = other?.all ?? .none
    isOpen = other?.isOpen ?? false
  }

  /// Puts a gloss that fits this place before the sense's own.
  ///
  /// - Parameter choice: the senses, those with the gloss first.
  mutating func prefer(_ gloss: GlossID, _ choice: ChoiceID) {
    preferredGloss = gloss
    self.choice = choice
  }
}
