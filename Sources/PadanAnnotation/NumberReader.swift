import PadanMatching
import PadanModel

/// A number, an amount, a date or a time found in a segment, with its English form.
///
/// A class, because it is handed about with the steps through the segment.
final class NumberReading {
  /// The tokens, as positions in the segment.
  let tokens: Range<Int>
  /// A number or date; an amount with words in it (`Rp1,5 miliar`) is a term, since those words want rendering.
  let kind: AnnotationKind
  let english: String
  let content: Content

  init(tokens: Range<Int>, kind: AnnotationKind, english: String, content: Content) {
    self.tokens = tokens
    self.kind = kind
    self.english = english
    self.content = content
  }

  enum Content {
    case number, money, date, time

    /// The semantic class by which the English line knows it; nil for a plain number.
    var semanticClass: String? {
      switch self {
      case .number: nil
      case .money: "money"
      case .date: "date"
      case .time: "time"
      }
    }
  }

  /// Whether conditions call it so where they look at its first word, at its last, or at any.
  ///
  /// A date begins with the number of a day and ends with a month: `12 Mei depan` is `prev:@month`.
  func isCalled(_ name: String, at edge: Edge) -> Bool {
    switch content {
    case .number: name == "number"
    case .money: name == "number" || name == "currency"
    case .date: name == "date" || name == "number" && edge != .last || name == "month" && edge != .first
    case .time: name == "time"
    }
  }
}

/// Which word of a unit a condition looks at.
enum Edge { case first, last, any }

/// Reads what is written with digits: `Rp1,5 miliar`, `15/3`, `12 Mei 2011`, `pukul 19.00 WIB`, `ke-65`, `1990-an`.
struct NumberReader {
  let rules: NumberRules

  /// The readings of a segment in order; they do not overlap.
  func read(_ view: SegmentView) -> [NumberReading] {
    guard view.marks.contains(.mayOpenNumber) else { return [] }
    let line = NumberLine(view: view)
    var result: [NumberReading] = []
    var position = 0
    while position < view.tokens.count {
      if view.has(.mayOpenNumber, position), let reading = reading(at: position, in: line) {
        result.append(reading)
        position = reading.tokens.upperBound
      } else {
        position += 1
      }
    }
    return result
  }

  private func reading(at position: Int, in line: NumberLine) -> NumberReading? {
    timeOfDay(position, line) ?? money(position, line) ?? date(position, line) ?? decade(position, line)
      ?? ordinal(position, line) ?? fraction(position, line) ?? quantity(position, line)
  }

  /// `ke-65` → `65th`.
  private func ordinal(_ position: Int, _ line: NumberLine) -> NumberReading? {
    guard line.has(.isHyphenated, position) else { return nil }
    let parts = line.word(position).split(separator: "-")
    guard parts.count == 2, rules.has(.ordinal, String(parts[0])), let number = Int(parts[1]), number > 0
    else {
      return nil
    }
    return NumberReading(
      tokens: position..<position + 1, kind: .number, english: Figures.ordinal(number), content: .number)
  }
}

/// The tokens of a segment as number rules see them; beyond its ends they are empty.
struct NumberLine {
  let view: SegmentView

  /// Whether a token may be this in a number.
  func has(_ role: NumberRules.Roles, _ position: Int) -> Bool {
    view.numberRoles(position).contains(role)
  }

  /// A token as written.
  func surface(_ position: Int) -> String {
    view.tokens.indices.contains(position) ? view.surface(position..<position + 1) : ""
  }

  /// A token's normalized form.
  func word(_ position: Int) -> String {
    view.forms.indices.contains(position) ? view.forms[position].text : ""
  }

  /// Whether a token is a number in figures.
  func isNumber(_ position: Int) -> Bool {
    view.tokens.indices.contains(position) && view.tokens[position].kind == .number
  }

  /// Whether two tokens stand without a space between.
  func areJoined(_ position: Int) -> Bool {
    view.tokens.indices.contains(position) && view.tokens.indices.contains(position + 1)
      && view.tokens[position].range.end == view.tokens[position + 1].range.start
  }

  /// Whether something that is part of the figure stands right before, as in `F-16/15` or `12/1999`.
  func isGluedBefore(_ position: Int) -> Bool {
    areJoined(position - 1) && !Self.openings.contains(surface(position - 1))
  }

  /// Whether the figure goes on right after the token before `end`.
  func isGluedAfter(_ end: Int) -> Bool {
    areJoined(end - 1) && view.isMark("/", at: end)
  }

  private static let openings: Set<String> = [
    "(", "\"", "\u{201C}", "'", "\u{2018}", "-", "\u{2013}", "\u{2014}", ":",
  ]

  /// Whether a token is a dash between two numbers.
  func isDash(_ position: Int) -> Bool {
    guard view.tokens.indices.contains(position), view.tokens[position].kind == .punctuation else {
      return false
    }
    return Self.dashes.contains(surface(position))
  }

  private static let dashes: Set<String> = ["-", "\u{2013}", "\u{2014}"]
}
