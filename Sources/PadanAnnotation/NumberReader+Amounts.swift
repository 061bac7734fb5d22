import PadanModel

/// Money, fractions and plain quantities.
extension NumberReader {
  // MARK: Money

  /// `Rp1,5 miliar`, `Rp 1,2-1,5 triliun`, `US$ 200 juta`, `Rp 100.000,-`.
  func money(_ position: Int, _ line: NumberLine) -> NumberReading? {
    // A sign stands before the figure, in its token or in one before.
    guard !line.isNumber(position) || line.has(.opensCurrency, position),
      let signed = signedAmount(position, line), let english = Figures.englishRange(signed.amount)
    else {
      return nil
    }
    let upper = rangeEnd(english, signed.end, line)
    let scaled = withScale(upper.english, upper.end, line)
    return NumberReading(
      tokens: position..<withoutCents(scaled.end, line), kind: .term,
      english: signed.template.replacing("{}", with: scaled.english), content: .money)
  }

  private struct SignedAmount {
    let template: String
    /// As written, without the sign.
    let amount: String
    let end: Int
  }

  private func signedAmount(_ position: Int, _ line: NumberLine) -> SignedAmount? {
    if let (sign, amount) = signAndNumber(line.surface(position)), let template = rules[.currency, sign] {
      return SignedAmount(template: template, amount: amount, end: position + 1)
    }
    for length in [2, 1] where line.has(.opensCurrency, position) {
      let sign = (position..<position + length).map(line.surface).joined()
      guard let template = rules[.currency, sign] else { continue }
      let next = line.surface(position + length) == "." ? position + length + 1 : position + length
      guard line.isNumber(next) else { return nil }
      return SignedAmount(template: template, amount: line.surface(next), end: next + 1)
    }
    return nil
  }

  /// `Rp1,5` → `Rp` and `1,5`.
  private func signAndNumber(_ text: String) -> (sign: String, number: String)? {
    guard let digit = text.firstIndex(where: { $0.isNumber }), digit > text.startIndex else { return nil }
    return (String(text[..<digit]), String(text[digit...]))
  }

  /// The `,-` that closes an amount without cents.
  private func withoutCents(_ end: Int, _ line: NumberLine) -> Int {
    line.areJoined(end - 1) && line.surface(end) == "," && line.areJoined(end) && line.isDash(end + 1)
      ? end + 2 : end
  }

  // MARK: Fractions

  /// `setengah juta` → `half a million`, `dua pertiga` → `two-thirds`.
  func fraction(_ position: Int, _ line: NumberLine) -> NumberReading? {
    guard line.has(.half, position) || line.has(.numeral, position) else { return nil }
    let next = line.word(position + 1)
    if let half = rules[.half, line.word(position)], let scale = rules[.scale, next] {
      return number(position..<position + 2, "\(half) \(scale)")
    }
    guard let parts = rules[.fraction, next], let count = rules[.numeral, line.word(position)] else {
      return nil
    }
    return number(position..<position + 2, "\(count)-\(parts)")
  }

  private func number(_ tokens: Range<Int>, _ english: String) -> NumberReading {
    NumberReading(tokens: tokens, kind: .number, english: english, content: .number)
  }

  // MARK: Quantities

  /// A number that English writes differently: `1.500`, `15,2`, `200 juta`, `5x4`, `minus 5`, `60 km/jam`.
  func quantity(_ position: Int, _ line: NumberLine) -> NumberReading? {
    let sign = line.has(.negative, position) ? rules[.negative, line.word(position)] : nil
    let start = sign == nil ? position : position + 1
    guard line.isNumber(start), sign != nil || !line.isGluedBefore(start) else { return nil }
    let surface = line.surface(start)
    guard let figure = Figures.englishRange(surface) ?? Figures.englishProduct(surface) else { return nil }
    let upper = rangeEnd(figure, start + 1, line)
    let scaled = withScale(upper.english, upper.end, line)
    let measured = withMeasure(scaled.english, scaled.end, line)
    let english = sign.map { "\($0) \(measured.english)" } ?? measured.english
    guard sign != nil || measured.end > upper.end || english != line.view.surface(position..<measured.end)
    else { return nil }
    let kind: AnnotationKind = measured.end > upper.end ? .term : .number
    return NumberReading(tokens: position..<measured.end, kind: kind, english: english, content: .number)
  }

  /// The second number of a range with spaces or a longer dash: `15 - 20`, `15–20`.
  private func rangeEnd(_ english: String, _ end: Int, _ line: NumberLine) -> (english: String, end: Int) {
    guard line.isDash(end), line.isNumber(end + 1), !line.isDash(end + 2),
      let upper = Figures.english(line.surface(end + 1)), !english.contains("-")
    else { return (english, end) }
    return ("\(english)-\(upper)", end + 2)
  }

  private func withScale(_ english: String, _ end: Int, _ line: NumberLine) -> (english: String, end: Int) {
    guard line.has(.scale, end), let scale = rules[.scale, line.word(end)] else { return (english, end) }
    return ("\(english) \(scale)", end + 1)
  }

  /// A unit written with signs, of which the dictionaries have no term: `km/jam`, `m2`, `°C`.
  private func withMeasure(_ english: String, _ end: Int, _ line: NumberLine) -> (english: String, end: Int) {
    guard line.has(.opensMeasure, end) else { return (english, end) }
    for length in [3, 2, 1] where line.view.tokens.indices.contains(end + length - 1) {
      let written = (end..<end + length).map(line.word).joined()
      guard let unit = rules[.measure, written],
        !line.areJoined(end + length - 1) || !line.isGluedAfter(end + length)
      else { continue }
      return ("\(english) \(unit)", end + length)
    }
    return (english, end)
  }
}
