import PadanModel
import PadanTermbase

/// Keeps words from being translated that are parts of names: `Jalan Merdeka`, `Rudy Gunawan`, `Indah Zarkusimo`.
///
/// A capital alone does not make a word a name, since the names of offices and laws are made of words too. Its
/// company does: what names a place or addresses a person before it, or another part of a name beside it.
struct NameShield {
  let units: [Unit]
  let view: SegmentView
  let traits: FormTraitTable

  /// Classes of nouns after which a name stands: `Jalan`, `Desa`, `Pak`.
  private static let introducing: Set<String> = ["place", "region", "honorific"]
  /// Classes of nouns that end before a name begins.
  private static let titles: Set<String> = ["office", "honorific"]

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

  /// Whether a unit is a word of the dictionaries that is written like a name.
  private func isWordLikeAName(_ index: Int) -> Bool {
    let unit = units[index]
    guard view.tokens[unit.tokens.lowerBound].letterCase == .title, let sense = unit.sense else {
      return false
    }
    if isGivenName(unit) { return true }
    return sense.isCommonWord && view.hasCapitalOfName(unit.tokens.lowerBound, traits)
  }

  private func isGivenName(_ unit: Unit) -> Bool {
    unit.tokens.count == 1 && unit.sense?.semanticClass == "person" && unit.sense?.partOfSpeech == .name
  }

  private func isIntroduced(_ index: Int) -> Bool {
    guard !isGivenName(units[index]), units.indices.contains(index - 1), let sense = units[index - 1].sense,
      let semanticClass = sense.semanticClass
    else { return false }
    return sense.partOfSpeech == .noun && Self.introducing.contains(semanticClass)
      && view.tokens[units[index - 1].tokens.lowerBound].letterCase != .lower
  }

  /// Whether a unit is a name that no dictionary has, a given name, or a word already taken for a name.
  private func isNamePart(_ index: Int, _ names: Set<Int>) -> Bool {
    guard units.indices.contains(index) else { return false }
    let unit = units[index]
    if names.contains(index) || isGivenName(unit) { return true }
    return unit.term == nil && unit.number == nil && view.hasCapitalOfName(unit.tokens.lowerBound, traits)
  }

  /// Whether a name may go on with the word: several nouns with capitals are an institution's.
  private func mayContinue(_ index: Int) -> Bool {
    let isNoun = { (unit: Unit) in unit.sense?.partOfSpeech == .noun }
    return !isNoun(units[index]) || !units.indices.contains(index + 1) || !isNoun(units[index + 1])
      || !isWordLikeAName(index + 1)
  }

  /// Whether a name may begin with the word: nouns before a name say what it names (`Sungai Zarkusimo`).
  private func mayBegin(_ index: Int) -> Bool {
    let unit = units[index]
    if isGivenName(unit) { return true }
    guard let sense = unit.sense, sense.partOfSpeech != .noun else { return false }
    guard units.indices.contains(index - 1), view.hasCapitalOfName(units[index - 1].tokens.lowerBound, traits)
    else {
      return true
    }
    return units[index - 1].sense?.semanticClass.map(Self.titles.contains) ?? false
  }
}

extension SegmentView {
  /// Whether a token has a capital first that its place in the text does not explain.
  func hasCapitalOfName(_ position: Int, _ traits: FormTraitTable) -> Bool {
    segment.kind == .sentence && !isTitleCase && position > 0 && tokens[position].kind == .word
      && tokens[position].letterCase == .title && !traits.opensSentence(position - 1, in: self)
  }
}
