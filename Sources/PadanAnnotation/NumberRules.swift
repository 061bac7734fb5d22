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
  /// Forms, or beginnings of forms, with which something else than digits may open a number.
  private var openers: Set<[UInt8]> = []

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
    return true
  }

  /// Tokens end inside a sign, as in `US$`, so that its letters and its first character open it too.
  private mutating func noteOpener(_ form: String, of kind: Kind) {
    switch kind {
    case .currency:
      openers.formUnion(
        [form, String(form.prefix { $0.isLetter }), String(form.prefix(1))].map { Array($0.utf8) })
    case .clock, .half, .negative, .numeral, .year: openers.insert(Array(form.utf8))
    case .daypart, .decade, .fraction, .hour, .measure, .month, .ordinal, .scale, .zone: break
    }
  }

  /// `18-28` → 18 to 28.
  private static func hours(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }

  /// Whether a number may begin with this word, which has no digit.
  func mayOpen(_ normalized: [UInt8]) -> Bool { openers.contains(normalized) }

  /// The English of a written form: of a currency's sign as it stands, else normalized.
  subscript(kind: Kind, form: String) -> String? { english[kind]?[form] }

  /// Whether the table has a form.
  func has(_ kind: Kind, _ form: String) -> Bool { self[kind, form] != nil }
}
