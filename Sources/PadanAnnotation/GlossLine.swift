import PadanModel

/// The English line of a segment: its glosses in source order, with the marks and numbers between them.
enum GlossLine {
  static func make(_ annotations: [Annotation], in view: SegmentView) -> String {
    var line = ""
    var next = annotations[...]
    var position = 0
    while position < view.tokens.count {
      let token = view.tokens[position]
      if let annotation = next.first, annotation.range.start <= token.range.start {
        append(annotation.gloss ?? annotation.surface, to: &line, opensWord: true)
        while position < view.tokens.count, view.tokens[position].range.start < annotation.range.end { position += 1 }
        next = next.dropFirst()
        continue
      }
      let surface = view.text[token.range]
      append(surface, to: &line, opensWord: token.kind != .punctuation || isOpening(surface, line))
      position += 1
    }
    return line
  }

  private static func append(_ text: String, to line: inout String, opensWord: Bool) {
    if text.isEmpty { return }
    let needsSpace = opensWord && !line.isEmpty && !line.hasSuffix("(") && !line.hasSuffix("\u{201C}") && !endsWithOpenQuote(line)
    line += needsSpace ? " " + text : text
  }

  private static func isOpening(_ mark: String, _ line: String) -> Bool {
    if mark == "(" || mark == "\u{201C}" || mark == "-" || mark == "–" || mark == "—" { return true }
    return mark == "\"" && line.count(where: { $0 == "\"" }) % 2 == 0
  }

  private static func endsWithOpenQuote(_ line: String) -> Bool {
    line.hasSuffix("\"") && line.count(where: { $0 == "\"" }) % 2 == 1
  }
}
