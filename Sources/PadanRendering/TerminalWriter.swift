/// Fills lines of a fixed width with words, and styles them by control sequences if it may.
///
/// The only control characters in the output are line feeds and this writer's own sequences.
struct TerminalWriter {
  private(set) var output = ""
  let width: Int
  private let usesColor: Bool

  /// - Parameter width: in columns; at least 1.
  init(width: Int, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
  }

  mutating func blank() {
    output += "\n"
  }

  /// Writes spans as one paragraph, wrapped at white space; nothing, if they hold no word.
  ///
  /// - Parameters:
  ///   - label: what stands before the first line in its indent, or above it if it is too wide for that.
  ///   - indent: the columns kept free before every line.
  mutating func paragraph(_ spans: [TerminalSpan], label: TerminalSpan = TerminalSpan(""), indent: Int = 0) {
    let limit = max(width - indent, 1)
    let margin = TerminalSpan(String(repeating: " ", count: indent))
    var line = [opening(label, indent: indent) ?? margin]
    var column = 0
    for word in TerminalWord.words(of: spans, limit: limit) {
      if column > 0, column + 1 + word.width > limit {
        write(line)
        line = [margin]
        column = 0
      } else if column > 0 {
        line.append(TerminalSpan(" ", gapStyle(line, word)))
        column += 1
      }
      line += word.spans
      column += word.width
    }
    if column > 0 { write(line) }
  }

  /// The label filled up with spaces to the indent; if it does not fit, it gets lines of its own.
  private mutating func opening(_ label: TerminalSpan, indent: Int) -> TerminalSpan? {
    let text = TerminalWord.words(of: [label], limit: width).flatMap(\.spans).map(\.text).joined(
      separator: " ")
    guard !text.isEmpty else { return nil }
    let padding = indent - ColumnWidth.of(text)
    guard padding > 0 else {
      paragraph([label])
      return nil
    }
    return TerminalSpan(text + String(repeating: " ", count: padding), label.style)
  }

  /// A gap inside a stretch of one style belongs to it; that saves control sequences.
  private func gapStyle(_ line: [TerminalSpan], _ word: TerminalWord) -> TerminalStyle {
    line.last?.style == word.spans.first?.style ? line.last?.style ?? .plain : .plain
  }

  private mutating func write(_ line: [TerminalSpan]) {
    var style = TerminalStyle.plain
    for span in line {
      select(span.style, after: style)
      style = span.style
      output += span.text
    }
    select(.plain, after: style)
    output += "\n"
  }

  private mutating func select(_ style: TerminalStyle, after previous: TerminalStyle) {
    guard usesColor, style != previous else { return }
    if previous != .plain { output += "\u{1B}[0m" }
    if let parameters = style.parameters { output += "\u{1B}[\(parameters)m" }
  }
}
