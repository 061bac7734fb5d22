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
  /// The term found there.
  private(set) var term: FoundTerm?
  /// Those of its senses that hold here; none without a term.
  private var choice: SenseChoice?
  /// How many other terms at the same tokens were asked already, because no sense of those before them holds.
  private(set) var otherTermsAsked = 0
  /// The gloss that a collocation or a neighbour chose.
  private(set) var preferredGloss: String?

  /// A token that neither a term nor a number covers.
  init(uncovered position: Int) {
    tokens = position..<position + 1
    number = nil
  }

  /// A number, an amount, a date or a time.
  init(_ number: NumberReading) {
    tokens = number.tokens
    self.number = number
  }

  /// A term with all of its senses.
  init(_ term: FoundTerm, at tokens: Range<Int>) {
    self.tokens = tokens
    number = nil
    self.term = term
    choice = term.list.all
  }

  /// The senses that hold here, the chosen one first.
  var senses: [Sense] { choice?.senses ?? [] }

  var sense: Sense? { choice?.sense }

  /// The choice of senses; nil if none holds.
  var chosen: SenseChoice? { choice.flatMap { $0.senses.isEmpty ? nil : $0 } }

  func has(_ traits: SenseChoice.Traits) -> Bool { choice?.traits.isSuperset(of: traits) ?? false }

  /// Whether all senses of the term hold, in the dictionaries' order.
  var isUndecided: Bool { term.map { $0.list.all === choice } ?? false }

  mutating func choose(_ choice: SenseChoice) { self.choice = choice }

  /// Puts another term in the place of one of which no sense holds; nil if there is none left.
  mutating func giveWay(to other: FoundTerm?) {
    otherTermsAsked += 1
    term = other
    choice = other?.list.all
  }

  /// Puts a gloss that fits this place before the sense's own.
  ///
  /// - Parameter choose: makes a choice of senses.
  mutating func prefer(_ gloss: String, _ choose: ([Sense]) -> SenseChoice) {
    preferredGloss = gloss
    guard let choice else { return }
    self.choice = choose(stablySorted(choice.senses) { $0.glosses.contains(gloss) ? 0 : 1 })
  }
}
