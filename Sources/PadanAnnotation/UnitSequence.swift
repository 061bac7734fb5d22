import PadanMatching
import PadanModel
import PadanTermbase

/// The units of a segment, in order.
struct UnitSequence {
  let view: SegmentView
  /// The segment's numbers.
  let numbers: [NumberReading]
  private let terms: FoundTermTable
  private let cache: SenseCache
  private(set) var units: [Unit] = []

  init(_ segment: SearchedSegment, _ matches: [Match], terms: FoundTermTable) {
    view = segment.view
    numbers = segment.numbers
    self.terms = terms
    cache = terms.senses
    units.reserveCapacity(view.tokens.count)
    segment.forEachStep(with: matches) { units.append(unit($0)) }
  }

  private func unit(_ step: SearchedSegment.Step) -> Unit {
    switch step {
    case .number(let number): return Unit(number: number, at: numbers[number].tokens)
    case .match(let match):
      return Unit(terms.facts(of: terms.term(match, in: view)), at: match.tokens)
    case .token(let position):
      guard let facts = terms.loneTerm(at: position, in: view) else { return Unit(uncovered: position) }
      return Unit(facts, at: position..<position + 1)
    }
  }

  var indices: Range<Int> { units.indices }

  subscript(index: Int) -> Unit {
    get { units[index] }
    set { units[index] = newValue }
  }

  /// The unit of exactly these tokens; nil if there is none.
  func index(of tokens: Range<Int>) -> Int? {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].tokens.lowerBound < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low].tokens == tokens ? low : nil
  }

  /// The senses of a unit that hold here, the chosen one first.
  func senses(_ index: Int) -> [Sense] { cache[units[index].choice].senses }

  /// The chosen sense of a unit.
  func sense(_ index: Int) -> Sense? { cache[units[index].choice].sense }

  /// What is known of the senses of a unit that hold here.
  func facts(_ index: Int) -> ChoiceFacts { cache.facts(of: units[index].choice) }

  func has(_ traits: ChoiceFacts.Traits, _ index: Int) -> Bool {
    units[index].choice.traits.isSuperset(of: traits)
  }

  /// Puts a gloss that fits a unit's place before the sense's own.
  mutating func prefer(_ gloss: GlossID, at index: Int) {
    let choice = units[index].choice
    units[index].prefer(gloss, choice == .none ? .none : cache.choice(choice, preferring: gloss))
  }
}
