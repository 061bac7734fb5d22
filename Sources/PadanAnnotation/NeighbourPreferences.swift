import PadanTermbase

/// A headword's number in ``NeighbourPreferences``.
struct HeadwordID: Hashable {
  let rawValue: Int32
}

/// What ``GlossPreferences`` say of choices of senses, with headwords as numbers, each row read once.
///
/// It belongs to one worker, and forgets with the ``SenseCache``, by whose numbers it knows choices and glosses.
final class NeighbourPreferences {
  private let preferences: GlossPreferences
  private let senses: SenseCache
  private var numbers: [String: HeadwordID] = [:]
  /// By choice, its headword.
  private var headwords: [HeadwordID?] = []
  private var known: [ChoiceID: [Preference]] = [:]

  private struct Preference {
    let side: GlossPreferences.Side
    let neighbour: HeadwordID
    /// Nil if it is none of the choice's own.
    let gloss: GlossID?
    let count: Int
  }

  init(_ preferences: GlossPreferences, of senses: SenseCache) {
    self.preferences = preferences
    self.senses = senses
  }

  /// Forgets all choices. To be called whenever the cache of the senses forgets these.
  func forget() {
    numbers = [:]
    headwords = []
    known = [:]
  }

  /// The number of the chosen sense's headword.
  func headword(of choice: ChoiceID) -> HeadwordID? {
    let index = Int(choice.rawValue)
    if index < headwords.count, let known = headwords[index] { return known }
    guard let sense = senses[choice].sense else { return nil }
    if index >= headwords.count {
      headwords += repeatElement(nil, count: max(index + 1, headwords.count * 2) - headwords.count)
    }
    let headword = number(of: sense.lemma)
    headwords[index] = headword
    return headword
  }

  private func number(of headword: String) -> HeadwordID {
    if let known = numbers[headword] { return known }
    let number = HeadwordID(rawValue: Int32(numbers.count))
    numbers[headword] = number
    return number
  }

  /// The gloss that goes with either neighbour, of two the one counted more often; nil if it is none of the choice's.
  func gloss(of choice: ChoiceID, after previous: HeadwordID?, before next: HeadwordID?) -> GlossID? {
    let preferences = preferences(of: choice)
    let before = preferences.last { $0.side == .prev && $0.neighbour == previous }
    let behind = preferences.last { $0.side == .next && $0.neighbour == next }
    guard let before else { return behind?.gloss }
    guard let behind, behind.count > before.count else { return before.gloss }
    return behind.gloss
  }

  private func preferences(of choice: ChoiceID) -> [Preference] {
    if let known = known[choice] { return known }
    let senses = senses[choice].senses
    let made = senses.first.map { preferences.rows(of: $0.lemma) } ?? []
    known[choice] = made.map { row in
      Preference(
        side: row.side, neighbour: number(of: row.neighbour),
        gloss: senses.contains { $0.glosses.contains(row.gloss) } ? self.senses.id(of: row.gloss) : nil,
        count: row.count)
    }
    return known[choice] ?? []
  }
}
