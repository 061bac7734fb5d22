import PadanModel
import PadanTermbase

/// Keeps words from being translated that are parts of names: `Jalan Merdeka`, `Rudy Gunawan`, `Indah Zarkusimo`.
///
/// A capital alone does not make a word a name, since the names of offices and laws are made of words too. Its
/// company does: what names a place or addresses a person before it, or another part of a name beside it.
struct NameShield {
  let units: UnitSequence

  /// Classes of nouns after which a name stands: `Jalan`, `Desa`, `Pak`.
  private static let introducing: Set<String> = ["place", "region", "honorific"]
  /// Classes of nouns that end before a name begins.
  private static let titles: Set<String> = ["office", "honorific"]

  private var view: SegmentView { units.view }

  /// The units to be taken for names, as positions.
  func names() -> Set<Int> {
    var names: Set<Int> = []
    for index in units.indices where isWordLikeAName(index) {
      if isIntroduced(index) || isNamePart(index - 1, names) && mayContinue(index)
        || isNamePart(index + 1, names) && mayBegin(index)
      {
        names.insert(index)
      }
    }
    return names
  }

  private func letterCase(_ index: Int) -> LetterCase {
    view.tokens[units[index].tokens.lowerBound].letterCase
  }

  private func hasCapitalOfName(_ index: Int) -> Bool {
    view.hasCapitalOfName(units[index].tokens.lowerBound)
  }

  /// Whether a unit is a word of the dictionaries that is written like a name.
  private func isWordLikeAName(_ index: Int) -> Bool {
    guard letterCase(index) == .title, units.has(.hasSense, index) else { return false }
    return isGivenName(index) || units.has(.isCommonWord, index) && hasCapitalOfName(index)
  }

  private func isGivenName(_ index: Int) -> Bool {
    units[index].tokens.count == 1 && units.has(.isGivenName, index)
  }

  private func isNoun(_ index: Int) -> Bool { units.facts(index).partOfSpeech == .noun }

  private func isIntroduced(_ index: Int) -> Bool {
    guard !isGivenName(index), units.indices.contains(index - 1), isNoun(index - 1),
      letterCase(index - 1) != .lower
    else { return false }
    return units.sense(index - 1)?.semanticClass.map(Self.introducing.contains) ?? false
  }

  /// Whether a unit is a name that no dictionary has, a given name, or a word already taken for a name.
  private func isNamePart(_ index: Int, _ names: Set<Int>) -> Bool {
    guard units.indices.contains(index) else { return false }
    if names.contains(index) || isGivenName(index) { return true }
    return units[index].term == nil && units[index].number == nil && hasCapitalOfName(index)
  }

  /// Whether a name may go on with the word: several nouns with capitals are an institution's.
  private func mayContinue(_ index: Int) -> Bool {
    !isNoun(index) || !units.indices.contains(index + 1) || !isNoun(index + 1) || !isWordLikeAName(index + 1)
  }

  /// Whether a name may begin with the word: nouns before a name say what it names (`Sungai Zarkusimo`).
  private func mayBegin(_ index: Int) -> Bool {
    if isGivenName(index) { return true }
    guard units.has(.hasSense, index), !isNoun(index) else { return false }
    guard units.indices.contains(index - 1), hasCapitalOfName(index - 1) else { return true }
    return units.sense(index - 1)?.semanticClass.map(Self.titles.contains) ?? false
  }
}
