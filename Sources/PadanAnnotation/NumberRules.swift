import PadanModel
import PadanTables
import PadanTermbase

/// What the number table says: signs, scales, months, zones.
struct NumberRules: Sendable {
  /// What a row of the table says of the written form.
  enum Kind: String, CaseIterable, Sendable {
    case clock, currency, daypart, decade, fraction, half, hour, measure, month, negative, numeral, ordinal,
      scale
    case year, zone
  }

  private var english: [Kind: [String: String]] = [:]
  /// The hours that a part of the day spans; those after midnight go on from 24.
  private(set) var dayparts: [String: ClosedRange<Int>] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// By normalized word, and by what a word may begin with, what it may be.
  private var roles: [String: Roles] = [:]

  /// What a word may be in a number, so that few need to be looked up.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt16
    static let clock = Roles(rawValue: 1)
    static let year = Roles(rawValue: 2)
    static let half = Roles(rawValue: 4)
    static let numeral = Roles(rawValue: 8)
    static let negative = Roles(rawValue: 16)
    static let scale = Roles(rawValue: 32)
    static let month = Roles(rawValue: 64)
    /// A sign of a currency begins so; likewise the others below.
    static let opensCurrency = Roles(rawValue: 128)
    static let opensMeasure = Roles(rawValue: 256)
    static let opensZone = Roles(rawValue: 512)
    static let opensDaypart = Roles(rawValue: 1024)
    /// Its parts are joined by hyphens.
    static let isHyphenated = Roles(rawValue: 2048)
    /// A number may begin with it, though it has no digit.
    static let opensNumber = Roles(rawValue: 4096)
  }

  /// The table this is read from, below the dictionary folder.
  static let file = "text/numbers.tsv"

  init(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count == 3, enter(kind: cells[0], written: cells[1], english: cells[2]) else {
        diagnostics.append(
          Diagnostic(
            severity: .error, file: table.path, line: line, column: 1,
            message: "a number row has a known kind, the written form and its English"))
        continue
      }
    }
  }

  private mutating func enter(kind name: String, written: String, english text: String) -> Bool {
    guard let kind = Kind(rawValue: name) else { return false }
    let form = normalizedTerm(written)
    if kind == .daypart {
      guard let hours = Self.hours(text) else { return false }
      dayparts[form] = hours
    }
    // Signs keep their capitals: US$ is not us$.
    english[kind, default: [:]][kind == .currency ? written : form] = text
    noteOpener(form, of: kind)
    noteRole(form, of: kind)
    return true
  }

  private mutating func noteRole(_ form: String, of kind: Kind) {
    switch kind {
    case .clock: roles[form, default: []].insert(.clock)
    case .year: roles[form, default: []].insert(.year)
    case .half: roles[form, default: []].insert(.half)
    case .numeral: roles[form, default: []].insert(.numeral)
    case .negative: roles[form, default: []].insert(.negative)
    case .scale: roles[form, default: []].insert(.scale)
    case .month: roles[form, default: []].insert(.month)
    case .currency: noteBeginnings(of: form, .opensCurrency)
    case .measure: noteBeginnings(of: form, .opensMeasure)
    case .zone: noteBeginnings(of: form, .opensZone)
    case .daypart: noteBeginnings(of: form, .opensDaypart)
    case .decade, .fraction, .hour, .ordinal: break
    }
  }

  /// The form may be written in several tokens, of which the first is a beginning of it.
  private mutating func noteBeginnings(of form: String, _ role: Roles) {
    for end in form.indices.dropFirst() { roles[String(form[..<end]), default: []].insert(role) }
    roles[form, default: []].insert(role)
  }

  /// Tokens end inside a sign, as in `US$`, so that its letters and its first character open it too.
  private mutating func noteOpener(_ form: String, of kind: Kind) {
    switch kind {
    case .currency:
      for opener in [form, String(form.prefix { $0.isLetter }), String(form.prefix(1))] {
        roles[opener, default: []].insert(.opensNumber)
      }
    case .clock, .half, .negative, .numeral, .year: roles[form, default: []].insert(.opensNumber)
    case .daypart, .decade, .fraction, .hour, .measure, .month, .ordinal, .scale, .zone: break
    }
  }

  /// `18-28` → 18 to 28.
  private static func hours(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }

  /// What a normalized word may be.
  func roles(of word: String) -> Roles {
    let known = roles[word] ?? []
    return word.utf8.contains(UInt8(ascii: "-")) ? known.union(.isHyphenated) : known
  }

  /// The English of a written form: of a currency's sign as it stands, else normalized.
  subscript(kind: Kind, form: String) -> String? { english[kind]?[form] }

  /// Whether the table has a form.
  func has(_ kind: Kind, _ form: String) -> Bool { self[kind, form] != nil }
}
