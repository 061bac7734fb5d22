import PadanTermbase

/// What a clue is, which decides how sure it is to have an answer.
enum ClueKind: Sendable {
  /// A word in small letters, or the first of its unit.
  case word
  /// A word with a capital inside its unit.
  case name
  /// Anything with a digit.
  case number
  /// A mark that translations keep.
  case mark
}

/// A word, number or mark of a unit, by all that may answer it on the other side.
///
/// A source clue and a target clue answer each other if they share a key:
/// an English stem, the beginning of a cognate, digits, a mark.
struct Clue: Hashable, Sendable {
  let kind: ClueKind
  /// In ascending order, each once.
  let keys: [WordID]

  init(kind: ClueKind, keys: [WordID]) {
    self.kind = kind
    var sorted = keys.sorted { $0.rawValue < $1.rawValue }
    var last: WordID?
    sorted.removeAll { key in
      defer { last = key }
      return key == last
    }
    self.keys = sorted
  }
}

/// A unit as alignment sees it.
struct UnitProfile: Sendable {
  /// The length in bytes, without white space.
  let length: Int
  /// What it says, as positions in the side's clues; each once.
  let clues: [Int]
}

/// The units of one text with their clues.
struct TextProfile: Sendable {
  private(set) var clues: [Clue] = []
  private(set) var units: [UnitProfile] = []
  private var positions: [Clue: Int] = [:]

  /// The position of a clue, entered if it is new.
  mutating func enter(_ clue: Clue) -> Int {
    if let known = positions[clue] { return known }
    positions[clue] = clues.count
    clues.append(clue)
    return clues.count - 1
  }

  mutating func append(length: Int, clues: [Int]) {
    var seen: Set<Int> = []
    units.append(UnitProfile(length: length, clues: clues.filter { seen.insert($0).inserted }))
  }
}
