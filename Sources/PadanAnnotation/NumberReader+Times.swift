import PadanModel

/// Dates and times.
extension NumberReader {
  // MARK: Times of day

  /// `pukul 19.00 WIB`, `pukul 19.00-21.00`, `jam tujuh malam`, `setengah delapan`, `19.00 WIB`.
  func timeOfDay(_ position: Int, _ line: NumberLine) -> NumberReading? {
    let hasClockWord = line.has(.clock, position)
    // `24 jam 7 hari` counts hours.
    guard hasClockWord ? !line.isNumber(position - 1) : line.isNumber(position) else { return nil }
    let start = hasClockWord ? position + 1 : position
    guard hasClockWord || (1...3).contains(where: { line.has(.opensZone, start + $0) }) else { return nil }
    if hasClockWord, let half = halfHour(start, line) { return time(position..<start + 2, half) }
    guard let said = span(start, line) ?? hours(start, line) else { return nil }
    let (zone, end) = zone(said.end, line)
    // Without a word for it, only a zone tells `07.15` from a number.
    guard hasClockWord || zone != nil && line.surface(start).count >= 4 else { return nil }
    return time(position..<end, zone.map { "\(said.english) \($0)" } ?? said.english)
  }

  private func time(_ tokens: Range<Int>, _ english: String) -> NumberReading {
    NumberReading(tokens: tokens, kind: .date, english: english, content: .time)
  }

  /// One time, with the part of the day if it is said.
  private func hours(_ position: Int, _ line: NumberLine) -> (english: String, end: Int)? {
    let spoken = rules[.hour, line.word(position)]
    guard let (hour, minute) = Figures.clock(spoken ?? line.surface(position)) else { return nil }
    for length in [2, 1] where line.has(.opensDaypart, position + 1) {
      let words = (position + 1...position + length).map(line.word).joined(separator: " ")
      guard let part = rules.dayparts[words] else { continue }
      guard let shifted = [0, 12, 24].map({ hour + $0 }).first(where: part.contains) else { break }
      return (Figures.twelveHours(shifted, minute), position + 1 + length)
    }
    let isHourAlone = spoken != nil || line.surface(position).count == 1
    return (isHourAlone ? "\(hour) o'clock" : Figures.twelveHours(hour, minute), position + 1)
  }

  /// `19.00-21.00`, one token or three; nil if there is no second time.
  private func span(_ position: Int, _ line: NumberLine) -> (english: String, end: Int)? {
    let ends = line.surface(position).split(separator: "-").map(String.init)
    if ends.count == 2, let first = Figures.clock(ends[0]), let second = Figures.clock(ends[1]) {
      return (Self.span(first, second), position + 1)
    }
    guard line.isDash(position + 1), let first = Figures.clock(line.surface(position)),
      let second = Figures.clock(line.surface(position + 2))
    else { return nil }
    return (Self.span(first, second), position + 3)
  }

  private static func span(_ first: (hour: Int, minute: Int), _ second: (hour: Int, minute: Int)) -> String {
    "\(Figures.twelveHours(first.hour, first.minute)) to \(Figures.twelveHours(second.hour, second.minute))"
  }

  /// `setengah delapan` → `half past seven`.
  private func halfHour(_ position: Int, _ line: NumberLine) -> String? {
    guard rules.has(.half, line.word(position)),
      let hour = rules[.hour, line.word(position + 1)].flatMap({ Int($0) }),
      (1...12).contains(hour)
    else { return nil }
    return "\(hour == 1 ? 12 : hour - 1):30"
  }

  private func zone(_ position: Int, _ line: NumberLine) -> (english: String?, end: Int) {
    for length in [2, 1] where line.has(.opensZone, position) {
      let words = (position..<position + length).map(line.word).joined(separator: " ")
      if let zone = rules[.zone, words] { return (zone, position + length) }
    }
    return (nil, position)
  }

  // MARK: Dates

  /// `15/3`, `15/3/2012`, `17-8-1945`, `12 Mei 2011`, `15-17 Maret`.
  func date(_ position: Int, _ line: NumberLine) -> NumberReading? {
    guard line.isNumber(position), !line.isGluedBefore(position) else { return nil }
    return hyphenatedDate(position, line) ?? slashedDate(position, line) ?? writtenDate(position, line)
  }

  private func hyphenatedDate(_ position: Int, _ line: NumberLine) -> NumberReading? {
    guard line.has(.isHyphenated, position) else { return nil }
    let parts = line.surface(position).split(separator: "-").map(String.init)
    guard parts.count == 3, Figures.isYear(parts[2]), let date = dayAndMonth(parts[0], parts[1]) else {
      return nil
    }
    return reading(position..<position + 1, "\(date) \(parts[2])")
  }

  private func slashedDate(_ position: Int, _ line: NumberLine) -> NumberReading? {
    guard line.view.isMark("/", at: position + 1),
      let date = dayAndMonth(line.surface(position), line.surface(position + 2))
    else { return nil }
    let end = position + 3
    if line.surface(end) == "/", Figures.isYear(line.surface(end + 1)) {
      return reading(position..<end + 2, "\(date) \(line.surface(end + 1))")
    }
    return line.isGluedAfter(end) ? nil : reading(position..<end, date)
  }

  private func dayAndMonth(_ day: String, _ month: String) -> String? {
    guard day.count <= 2, month.count <= 2, let dayNumber = Int(day), let number = Int(month),
      Figures.isDay(dayNumber, ofMonth: number), let name = rules[.month, String(number)]
    else { return nil }
    return "\(dayNumber) \(name)"
  }

  private func writtenDate(_ position: Int, _ line: NumberLine) -> NumberReading? {
    guard line.has(.month, position + 1) else { return nil }
    let days = line.surface(position).split(separator: "-").map { Int($0) ?? 0 }
    guard (1...2).contains(days.count), days.allSatisfy((1...31).contains),
      let month = rules[.month, line.word(position + 1)], !line.isNumber(position + 1)
    else { return nil }
    let date = days.map(String.init).joined(separator: "-") + " " + month
    let year = line.surface(position + 2)
    return Figures.isYear(year)
      ? reading(position..<position + 3, "\(date) \(year)") : reading(position..<position + 2, date)
  }

  private func reading(_ tokens: Range<Int>, _ english: String) -> NumberReading {
    NumberReading(tokens: tokens, kind: .date, english: english, content: .date)
  }

  // MARK: Decades

  /// `1990-an` → `1990s`, `tahun 1990-an` → `the 1990s`.
  func decade(_ position: Int, _ line: NumberLine) -> NumberReading? {
    let hasYearWord = line.has(.year, position)
    let place = hasYearWord ? position + 1 : position
    guard line.has(.isHyphenated, place) else { return nil }
    let parts = line.word(place).split(separator: "-").map(String.init)
    guard parts.count == 2, rules.has(.decade, parts[1]), parts[0].hasSuffix("0"),
      Figures.isYear(parts[0]) || parts[0].count == 2 && parts[0].allSatisfy(\.isNumber)
    else { return nil }
    return NumberReading(
      tokens: position..<place + 1, kind: .date, english: (hasYearWord ? "the " : "") + parts[0] + "s",
      content: .number)
  }
}
