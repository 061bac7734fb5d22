/// Figures as Indonesian writes them, spelled as English does.
enum Figures {
  /// Points and commas change places: `1.500` → `1,500`, `15,2` → `15.2`; nil if it is no plain number.
  static func english(_ number: String) -> String? {
    if isPlain(number) { return isDialled(number) ? nil : number }
    guard number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }),
      number.last?.isNumber ?? false, !isDialled(number)
    else { return nil }
    let halves = number.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return number }
    let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
    if groups.count > 1, !isGrouped { return number }
    let whole = groups.joined(separator: ",")
    return halves.count == 2 ? "\(whole).\(halves[1])" : whole
  }

  /// Whether there are digits only, as in most numbers.
  private static func isPlain(_ number: String) -> Bool {
    !number.isEmpty && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// A number with a zero before other digits counts nothing: it is dialled, or a code.
  private static func isDialled(_ number: String) -> Bool {
    number.first == "0" && number.dropFirst().first?.isNumber ?? false
  }

  /// `6,2-6,8` → `6.2-6.8`; a number alone stays alone. Nil if it is neither.
  static func englishRange(_ text: String) -> String? {
    if isPlain(text) { return english(text) }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { english(String($0)) }
    guard ends.count <= 2 else { return nil }
    let known = ends.compactMap(\.self)
    return known.count == ends.count ? known.joined(separator: "-") : nil
  }

  /// `5x4` → `5 x 4`.
  static func englishProduct(_ text: String) -> String? {
    let sides = text.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "X" || $0 == "×" }
    let known = sides.compactMap { english(String($0)) }
    return sides.count > 1 && sides.count <= 3 && known.count == sides.count
      ? known.joined(separator: " x ") : nil
  }

  /// `65` → `65th`.
  static func ordinal(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "\(number)th" }
    switch number % 10 {
    case 1: return "\(number)st"
    case 2: return "\(number)nd"
    case 3: return "\(number)rd"
    default: return "\(number)th"
    }
  }

  /// `19.00` → 19 and 0; an hour alone has no minutes.
  static func clock(_ text: String) -> (hour: Int, minute: Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
    guard parts.count <= 2, parts.allSatisfy({ (1...2).contains($0.count) }), let hour = Int(parts[0]),
      (0...24).contains(hour)
    else { return nil }
    guard parts.count == 2 else { return (hour, 0) }
    guard parts[1].count == 2, let minute = Int(parts[1]), (0...59).contains(minute) else { return nil }
    return (hour, minute)
  }

  /// `19.00` → `7 p.m.`; noon and midnight by name.
  static func twelveHours(_ hour: Int, _ minute: Int) -> String {
    if minute == 0, hour == 12 { return "noon" }
    if minute == 0, hour % 24 == 0 { return "midnight" }
    let minutes = minute == 0 ? "" : ":" + (minute < 10 ? "0" : "") + String(minute)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return "\(twelve)\(minutes) \(hour % 24 < 12 ? "a.m." : "p.m.")"
  }

  /// Whether it is a year of our times, written in full.
  static func isYear(_ text: String) -> Bool {
    text.count == 4 && text.allSatisfy { $0.isASCII && $0.isNumber }
      && (text.hasPrefix("1") || text.hasPrefix("20"))
  }

  /// Whether a month has such a day, leap years included.
  static func isDay(_ day: Int, ofMonth month: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    return month == 2 ? day <= 29 : day <= ([4, 6, 9, 11].contains(month) ? 30 : 31)
  }
}
