/// The named values that fill a template, or one round of a repeated section.
///
/// Text is escaped on its way in; markup goes in only by name.
struct PageFields: Sendable {
  enum Value: Sendable {
    case markup(String)
    case flag(Bool)
    case rounds([PageFields])
  }

  private var values: [String: Value] = [:]

  subscript(name: String) -> Value? { values[name] }

  mutating func set(_ name: String, text: String?) {
    values[name] = text.map { .markup(HTMLText.escaped($0)) }
  }

  mutating func set(_ name: String, markup: String) {
    values[name] = .markup(markup)
  }

  mutating func set(_ name: String, flag: Bool) {
    values[name] = .flag(flag)
  }

  /// A section that is repeated for every round, and left out if there is none.
  mutating func set(_ name: String, rounds: [PageFields]) {
    values[name] = .rounds(rounds)
  }
}
