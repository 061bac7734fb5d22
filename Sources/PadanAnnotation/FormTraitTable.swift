import PadanMatching
import PadanModel
import PadanTermbase

/// What the stages ask of a word form before they look closer.
struct FormTraits {
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// A number, date or time may begin with it.
    static let mayOpenNumber = Marks(rawValue: 1)
    /// A mark after which a sentence or a quotation begins.
    static let opensSentence = Marks(rawValue: 2)
    /// A verb whose object may stand apart.
    static let maySplit = Marks(rawValue: 4)
    static let isFunctionWord = Marks(rawValue: 8)
    /// A mark that ends a clause.
    static let endsClause = Marks(rawValue: 16)
  }

  /// The number that forms share whose normalized form is the same.
  let normalizedID: WordID
  let marks: Marks
  /// What it may be in a number.
  let numberRoles: NumberRules.Roles
}

/// The traits of the forms met so far, each worked out once.
final class FormTraitTable {
  private let termbase: Termbase
  private let numberRules: NumberRules
  private var known: [FormTraits?] = []

  init(termbase: Termbase, numberRules: NumberRules) {
    self.termbase = termbase
    self.numberRules = numberRules
  }

  /// Forgets all forms. To be called whenever their table forgets them.
  func forget() { known = [] }

  /// The traits of the forms of tokens.
  func traits(of forms: FormSequence, _ tokens: [Token], in text: SourceText) -> [FormTraits] {
    forms.indices.map { position in
      let index = forms.id(at: position).rawValue
      if index < known.count, let traits = known[index] { return traits }
      let traits = make(forms[position], tokens[position], text)
      enter(traits, at: index)
      return traits
    }
  }

  private func enter(_ traits: FormTraits, at index: Int) {
    if index >= known.count {
      known += repeatElement(nil, count: max(index + 1, known.count * 2) - known.count)
    }
    known[index] = traits
  }

  private func make(_ form: WordForm, _ token: Token, _ text: SourceText) -> FormTraits {
    let roles = numberRules.roles(of: form.text)
    let surface = text[token.range]
    var marks: FormTraits.Marks = []
    if token.kind == .number || form.text.utf8.contains(where: Self.isDigit) || roles.contains(.opensNumber) {
      marks.insert(.mayOpenNumber)
    }
    if token.kind == .punctuation {
      if Self.openingMarks.contains(surface) { marks.insert(.opensSentence) }
      if ".!?;:".contains(surface) { marks.insert(.endsClause) }
    }
    if form.candidates.contains(where: { $0.kind != .root && maySplit($0.word) }) { marks.insert(.maySplit) }
    if form.candidates.first.map({ termbase.role(of: $0.word).contains(.function) }) ?? false {
      marks.insert(.isFunctionWord)
    }
    return FormTraits(normalizedID: form.normalizedID, marks: marks, numberRoles: roles)
  }

  private func maySplit(_ word: WordID) -> Bool {
    termbase.role(of: word).isSuperset(of: [.verb, .opensSplit])
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let openingMarks: Set<String> = [
    "\"", "\u{201C}", "'", "\u{2018}", ".", "!", "?", ":", "-", "–", "—", "(",
  ]
}
