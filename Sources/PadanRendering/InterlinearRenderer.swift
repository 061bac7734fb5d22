public import PadanModel

/// Writes the article as linguists set examples, after the Leipzig glossing rules: of each segment the
/// source line, its analysis, a gloss for each morpheme, and the English line in quotation marks.
public struct InterlinearRenderer: Sendable {
  /// The affixes' labels by their notation: `di-`, `-kan`, `RED`; affixes that are missing stand for themselves.
  public var labels: [String: AffixLabel]
  /// The width of a line in columns.
  public var width: Int

  /// Makes a renderer.
  public init(labels: [String: AffixLabel], width: Int = 100) {
    self.labels = labels
    self.width = width
  }

  /// The text as UTF-8.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    let unknown = Set(document.unknown.map { $0.surface.lowercased() })
    let blocks = document.segments.enumerated().map { index, segment in
      let words = segment.interlinearWords(in: document.document.text, labels: labels, unknown: unknown)
      return block(words, gist: segment.gist, label: "(\(index + 1))")
    }
    return Array(blocks.joined(separator: "\n").utf8)
  }

  private func block(_ words: [InterlinearWord], gist: String?, label: String) -> String {
    let indent = max(6, label.count + 1)
    var margin = label + String(repeating: " ", count: indent - label.count)
    let blank = String(repeating: " ", count: indent)
    var block = ""
    for (index, row) in rows(words, width: max(width - indent, 1)).enumerated() {
      if index > 0 { block += "\n" }
      for line in lines(row) {
        block += (margin + line).trimmingTrailingSpaces + "\n"
        margin = blank
      }
    }
    if let gist { block += "\(margin)‘\(gist.onOneLine)’\n" }
    return block
  }

  /// The words that stand side by side, as many to a row as fit.
  private func rows(_ words: [InterlinearWord], width: Int) -> [[InterlinearWord]] {
    var rows: [[InterlinearWord]] = []
    var column = 0
    for word in words {
      if rows.isEmpty || column + word.width > width {
        rows.append([])
        column = 0
      }
      rows[rows.count - 1].append(word)
      column += word.width + 2
    }
    return rows
  }

  private func lines(_ row: [InterlinearWord]) -> [String] {
    [\InterlinearWord.surface, \.analysis, \.gloss].map { line in
      row.map { word in
        let text = word[keyPath: line].onOneLine
        return text + String(repeating: " ", count: max(0, word.width - ColumnWidth.of(text)))
      }.joined(separator: "  ")
    }
  }
}

extension InterlinearWord {
  /// The columns it takes: as many as its widest line.
  fileprivate var width: Int {
    [surface, analysis, gloss].reduce(0) { max($0, ColumnWidth.of($1.onOneLine)) }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
