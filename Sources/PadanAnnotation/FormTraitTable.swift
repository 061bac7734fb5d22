import PadanMatching
import PadanModel
import PadanTermbase

/// What the stages ask of a word form before they look closer.
struct FormTraits: OptionSet {
  let rawValue: UInt8
  fileprivate static let isSeen = FormTraits(rawValue: 1)
  /// A number, date or time may begin with it.
  static let mayOpenNumber = FormTraits(rawValue: 2)
  /// A mark after which a sentence or a quotation begins.
  static let opensSentence = FormTraits(rawValue: 4)
  /// A verb whose object may stand apart.
  static let maySplit = FormTraits(rawValue: 8)
  static let isFunctionWord = FormTraits(rawValue: 16)
}

/// The traits of the forms met so far, each worked out once.
final class FormTraitTable {
  private let termbase: Termbase
  private let numberRules: NumberRules
  private var forms: [Known] = []

  private struct Known {
    var traits: FormTraits = []
    var numberRoles: NumberRules.Roles = []
  }

  init(termbase: Termbase, numberRules: NumberRules) {
    self.termbase = termbase
    self.numberRules = numberRules
  }

  /// Forgets all forms. To be called whenever their table forgets them.
  func forget() { forms = [] }

  /// What the form of a segment's token may be in a number; nothing beyond the segment's ends.
  func numberRoles(_ position: Int, in view: SegmentView) -> NumberRules.Roles {
    view.forms.indices.contains(position) ? known(position, in: view).numberRoles : []
  }

  /// The traits of the form of a segment's token.
  func traits(_ position: Int, in view: SegmentView) -> FormTraits { known(position, in: view).traits }

  private func known(_ position: Int, in view: SegmentView) -> Known {
    let index = view.forms.id(at: position).rawValue
    if index >= forms.count {
      forms += repeatElement(Known(), count: max(index + 1, forms.count * 2) - forms.count)
    }
    if forms[index].traits.isEmpty { forms[index] = make(position, in: view) }
    return forms[index]
  }

  /// Whether a capital after the token is explained by it: a mark after which a sentence or a quotation begins.
  func opensSentence(_ position: Int, in view: SegmentView) -> Bool {
    view.tokens[position].kind == .punctuation && traits(position, in: view).contains(.opensSentence)
  }

  private func make(_ position: Int, in view: SegmentView) -> Known {
    let form = view.forms[position]
    let roles = numberRules.roles(of: form.text)
    var traits = FormTraits.isSeen
    if view.tokens[position].kind == .number || form.text.utf8.contains(where: Self.isDigit)
      || roles.contains(.opensNumber)
    {
      traits.insert(.mayOpenNumber)
    }
    if Self.openingMarks.contains(view.surface(position..<position + 1)) { traits.insert(.opensSentence) }
    if form.candidates.contains(where: { $0.kind != .root && maySplit($0.word) }) { traits.insert(.maySplit) }
    if form.candidates.first.map({ termbase.role(of: $0.word).contains(.function) }) ?? false {
      traits.insert(.isFunctionWord)
    }
    return Known(traits: traits, numberRoles: roles)
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
