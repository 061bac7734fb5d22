/// What a terminal line is filled with: text without white space, in one style or several.
struct TerminalWord {
  private(set) var spans: [TerminalSpan] = []
  /// In columns.
  private(set) var width = 0

  /// The words of a text, made harmless; a word wider than `limit` columns is cut.
  static func words(of text: [TerminalSpan], limit: Int) -> [TerminalWord] {
    var words: [TerminalWord] = []
    var word = TerminalWord()
    for span in text {
      for scalar in span.text.unicodeScalars {
        let columns = ColumnWidth.of(scalar.harmlessOnTerminal)
        if scalar.isBreakingSpace || word.width + columns > limit {
          if !word.spans.isEmpty { words.append(word) }
          word = TerminalWord()
        }
        if !scalar.isBreakingSpace { word.append(scalar.harmlessOnTerminal, span.style, columns) }
      }
    }
    if !word.spans.isEmpty { words.append(word) }
    return words
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ style: TerminalStyle, _ columns: Int) {
    if spans.last?.style != style { spans.append(TerminalSpan("", style)) }
    spans[spans.count - 1].text.unicodeScalars.append(scalar)
    width += columns
  }
}

extension Unicode.Scalar {
  /// A terminal does not isolate what stands in one line, so even the marks of direction are shown there.
  fileprivate var harmlessOnTerminal: Unicode.Scalar {
    properties.isBidiControl ? .replacement : harmless
  }
}
