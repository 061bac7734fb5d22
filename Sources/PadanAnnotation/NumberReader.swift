import PadanMatching
import PadanModel

/// A number, an amount, a date or a time found in a segment, with its English form.
struct NumberReading: Hashable {
  /// The tokens, as positions in the segment.
  let tokens: Range<Int>
  /// A number or date; an amount with words in it (`Rp1,5 miliar`) is a term, since those words want rendering.
  let kind: AnnotationKind
  let english: String
}

/// Reads what is written with digits: `Rp1,5 miliar`, `15/3`, `12 Mei 2011`, `pukul 19.00 WIB`, `ke-65`, `1990-an`.
struct NumberReader {
  let rules: NumberRules

  /// The readings of a segment in order; they do not overlap.
  func read(_ view: SegmentView) -> [NumberReading] {
    var result: [NumberReading] = []
    var position = 0
    while position < view.tokens.count {
      if mayBegin(position, view), let reading = reading(at: position, in: view) {
        result.append(reading)
        position = reading.tokens.upperBound
      } else {
        position += 1
      }
    }
    return result
  }

  /// Whether a token has a digit, or is one of the few words and signs that stand before them.
  private func mayBegin(_ position: Int, _ view: SegmentView) -> Bool {
    let bytes = view.text.bytes(in: view.tokens[position].range)
    return bytes.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 >= 0x80 }
      || rules.openers.contains(view.forms[position].text)
  }

  private func reading(at position: Int, in view: SegmentView) -> NumberReading? {
    timeOfDay(position, view) ?? money(position, view) ?? date(position, view) ?? ordinal(position, view)
      ?? decade(position, view) ?? plain(position, view)
  }

  // MARK: Kinds

  /// `pukul 19.00 WIB` → `7 p.m. Western Indonesia Time (UTC+7)`.
  private func timeOfDay(_ position: Int, _ view: SegmentView) -> NumberReading? {
    guard rules.clockWords.contains(word(position, view)),
      let (hour, minute) = clock(surface(position + 1, view))
    else {
      return nil
    }
    var english = Self.twelveHours(hour, minute)
    var end = position + 2
    if let zone = rules.zones[word(end, view)] {
      english += " " + zone
      end += 1
    } else if let zone = rules.zones[word(end, view) + " " + word(end + 1, view)] {
      english += " " + zone
      end += 2
    }
    return NumberReading(tokens: position..<end, kind: .date, english: english)
  }

  /// `Rp1,5 miliar`, `Rp 1,5 miliar`, `US$ 200 juta`.
  private func money(_ position: Int, _ view: SegmentView) -> NumberReading? {
    guard let (template, amount, end) = signedAmount(position, view),
      let english = Self.english(number: amount)
    else {
      return nil
    }
    let scaled = withScale(english, end, view)
    return NumberReading(
      tokens: position..<scaled.end, kind: .term, english: template.replacing("{}", with: scaled.english))
  }

  /// The sign's template, the amount as written, and the token after it.
  private func signedAmount(_ position: Int, _ view: SegmentView) -> (
    template: String, amount: String, end: Int
  )? {
    if let (sign, amount) = signAndNumber(surface(position, view)), let template = rules.currencies[sign] {
      return (template, amount, position + 1)
    }
    for length in [2, 1] {
      let sign = (position..<position + length).map { surface($0, view) }.joined()
      guard let template = rules.currencies[sign] else { continue }
      let next = surface(position + length, view) == "." ? position + length + 1 : position + length
      guard view.tokens.indices.contains(next), view.tokens[next].kind == .number else { return nil }
      return (template, surface(next, view), next + 1)
    }
    return nil
  }

  /// `15/3`, `15/3/2012`, `12 Mei 2011`.
  private func date(_ position: Int, _ view: SegmentView) -> NumberReading? {
    guard let day = Int(surface(position, view)), (1...31).contains(day) else { return nil }
    var end = position + 2
    var month = rules.month(word(position + 1, view))
    if surface(position + 1, view) == "/" {
      month = Int(surface(position + 2, view)).flatMap(rules.month(number:))
      end = position + 3
      if surface(end, view) == "/", Self.isYear(surface(end + 1, view)) { end += 1 }
    }
    guard let month else { return nil }
    var english = "\(day) \(month)"
    if Self.isYear(surface(end, view)) {
      english += " " + surface(end, view)
      end += 1
    }
    return NumberReading(tokens: position..<end, kind: .date, english: english)
  }

  /// `ke-65` → `65th`.
  private func ordinal(_ position: Int, _ view: SegmentView) -> NumberReading? {
    let parts = word(position, view).split(separator: "-")
    guard parts.count == 2, rules.ordinalPrefixes.contains(String(parts[0])), let number = Int(parts[1])
    else {
      return nil
    }
    return NumberReading(
      tokens: position..<position + 1, kind: .number, english: "\(number)\(Self.ordinalSuffix(number))")
  }

  /// `1990-an` → `1990s`.
  private func decade(_ position: Int, _ view: SegmentView) -> NumberReading? {
    let parts = word(position, view).split(separator: "-")
    guard parts.count == 2, parts[0].allSatisfy(\.isNumber), rules.decadeSuffixes.contains(String(parts[1]))
    else {
      return nil
    }
    return NumberReading(tokens: position..<position + 1, kind: .number, english: parts[0] + "s")
  }

  /// A number that English writes differently: `1.500`, `15,2`, `200 juta`.
  private func plain(_ position: Int, _ view: SegmentView) -> NumberReading? {
    guard view.tokens[position].kind == .number, !isGlued(position, view),
      let english = Self.english(number: surface(position, view))
    else { return nil }
    let scaled = withScale(english, position + 1, view)
    guard scaled.english != surface(position, view) else { return nil }
    let kind: AnnotationKind = scaled.end > position + 1 ? .term : .number
    return NumberReading(tokens: position..<scaled.end, kind: kind, english: scaled.english)
  }

  // MARK: Pieces

  private func surface(_ position: Int, _ view: SegmentView) -> String {
    view.tokens.indices.contains(position) ? view.surface(position..<position + 1) : ""
  }

  private func word(_ position: Int, _ view: SegmentView) -> String {
    view.forms.indices.contains(position) ? view.forms[position].text : ""
  }

  /// Whether something other than a space stands right before, as in `F-16/15` or `12/1999`.
  private func isGlued(_ position: Int, _ view: SegmentView) -> Bool {
    guard position > 0, view.tokens[position - 1].range.end == view.tokens[position].range.start else {
      return false
    }
    return !["(", "\"", "\u{201C}", "'"].contains(surface(position - 1, view))
  }

  private func withScale(_ english: String, _ position: Int, _ view: SegmentView) -> (
    english: String, end: Int
  ) {
    guard let scale = rules.scales[word(position, view)] else { return (english, position) }
    return ("\(english) \(scale)", position + 1)
  }

  /// `Rp1,5` → `Rp` and `1,5`.
  private func signAndNumber(_ text: String) -> (sign: String, number: String)? {
    guard let digit = text.firstIndex(where: \.isNumber), digit > text.startIndex else { return nil }
    let sign = String(text[..<digit])
    return rules.currencies[sign] == nil ? nil : (sign, String(text[digit...]))
  }

  private func clock(_ text: String) -> (Int, Int)? {
    let parts = text.split(whereSeparator: { $0 == "." || $0 == ":" })
    guard let first = parts.first, let hour = Int(first), (0...24).contains(hour), parts.count <= 2 else {
      return nil
    }
    guard parts.count == 2 else { return (hour, 0) }
    guard let minute = Int(parts[1]), (0...59).contains(minute) else { return nil }
    return (hour, minute)
  }

  // MARK: English

  /// Points and commas change places: `1.500` → `1,500`, `15,2` → `15.2`; nil if it is no plain number.
  static func english(number: String) -> String? {
    guard number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }),
      number.last?.isNumber ?? false
    else { return nil }
    let halves = number.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return number }
    let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
    if groups.count > 1, !isGrouped { return number }
    let whole = groups.joined(separator: ",")
    return halves.count == 2 ? "\(whole).\(halves[1])" : whole
  }

  static func ordinalSuffix(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    switch number % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }

  /// `19.00` → `7 p.m.`; noon and midnight by name.
  static func twelveHours(_ hour: Int, _ minute: Int) -> String {
    if minute == 0, hour == 12 { return "noon" }
    if minute == 0, hour % 24 == 0 { return "midnight" }
    let minutes = minute == 0 ? "" : ":" + (minute < 10 ? "0" : "") + String(minute)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return "\(twelve)\(minutes) \(hour % 24 < 12 ? "a.m." : "p.m.")"
  }

  private static func isYear(_ text: String) -> Bool {
    text.count == 4 && text.allSatisfy(\.isNumber) && (text.hasPrefix("1") || text.hasPrefix("20"))
  }
}
