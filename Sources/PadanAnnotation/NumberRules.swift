import PadanModel
import PadanTables
import PadanTermbase

/// What the number table says: signs, scales, months, zones.
struct NumberRules: Sendable {
  private(set) var scales: [String: String] = [:]
  /// English templates by the sign as written.
  private(set) var currencies: [String: String] = [:]
  private(set) var months: [(name: String, english: String)] = []
  private(set) var clockWords: Set<String> = []
  private(set) var zones: [String: String] = [:]
  private(set) var ordinalPrefixes: Set<String> = []
  private(set) var decadeSuffixes: Set<String> = []
  /// The first letters or signs of what stands before the digits of an amount or a time, normalized.
  private(set) var openers: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

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

  private mutating func enter(kind: String, written: String, english: String) -> Bool {
    let normalized = normalizedTerm(written)
    switch kind {
    case "scale": scales[normalized] = english
    case "currency":
      currencies[written] = english
      for end in written.indices { openers.insert(normalizedTerm(String(written[...end]))) }
    case "month": months.append((normalized, english))
    case "clock":
      clockWords.insert(normalized)
      openers.insert(normalized)
    case "zone": zones[normalized] = english
    case "ordinal": ordinalPrefixes.insert(normalized)
    case "decade": decadeSuffixes.insert(normalized)
    default: return false
    }
    return true
  }

  func month(_ name: String) -> String? { months.first { $0.name == name }?.english }

  /// The month by its number, 1 to 12, in the calendar's order.
  func month(number: Int) -> String? {
    (1...12).contains(number) ? Self.calendar[number - 1] : nil
  }

  private static let calendar = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}
