import PadanModel
import PadanTermbase

/// Nouns that a number or a letter after them names: `pasal 12 huruf b`, `peringkat empat`.
extension Chunker {
  /// Takes the number of a law, a paragraph or a rank; then what a law's number stands in.
  func takeDesignation(_ phrase: NounPhrase, _ unit: GistUnit, at index: inout Int) -> Bool {
    guard let role = phrase.head.role, role.isDesignated, phrase.modifiers.isEmpty,
      phrase.possessor == nil,
      phrase.clitic == nil, phrase.number == nil
    else { return false }
    if role == .law, takeYear(phrase, at: &index) { return true }
    if takesWhole(phrase, unit), takeOwner(phrase, as: .of, at: &index) { return true }
    guard isDesignation(unit, at: index, after: phrase) else { return false }
    phrase.isDesignation = true
    phrase.appendName(unit, as: unit.role == .designator ? unit.text.withCapital : nil)
    index += 1
    return true
  }

  /// `siswa kelas 3`: whether a noun and what names it stand at an index.
  func namesPlace(_ index: Int) -> Bool {
    guard role(index)?.isDesignated == true, let next = unit(index + 1) else { return false }
    return isDesignation(next, at: index + 1, after: NounPhrase(head: units[index]))
  }

  private func isDesignation(_ unit: GistUnit, at index: Int, after phrase: NounPhrase) -> Bool {
    if phrase.name.isEmpty, unit.role == .designator {
      return phrase.head.role == .law && self.unit(index + 1)?.isNumber == true
    }
    let isOpen = phrase.name.isEmpty || phrase.nameRole == .designator
    return isOpen && (unit.isNumber && !unit.isOrdinal && !unit.isYear || unit.isLetter)
  }

  /// `Tahun 2001` after the number of a law.
  private func takeYear(_ phrase: NounPhrase, at index: inout Int) -> Bool {
    guard !phrase.name.isEmpty, isRedundant(index), let year = unit(index + 1), year.isYear else {
      return false
    }
    phrase.appendName(year, as: "of " + year.surface)
    index += 2
    return true
  }

  /// `pasal 340 KUHP`: a part of a law is followed by the law.
  private func takesWhole(_ phrase: NounPhrase, _ unit: GistUnit) -> Bool {
    guard !phrase.name.isEmpty, phrase.head.role == .law || phrase.head.role == .designator else {
      return false
    }
    return unit.role == .law || unit.isHead && unit.isAbbreviation
  }
}

extension TransferRules.Role {
  /// Whether a number after the noun is its name.
  var isDesignated: Bool { self == .law || self == .designator || self == .rank }
}
