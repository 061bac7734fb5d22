import PadanModel

/// The blocks of plain text: runs of lines that belong together.
enum PlainText {
  /// An empty line always ends a block. A single line end does too, unless the
  /// text is hard-wrapped there: the next line goes on in lower case, or all
  /// lines of the text are short and this one does not end a sentence.
  static func blocks(of text: SourceText) -> [Block] {
    let lines = Self.lines(of: text)
    let isWrapped = lines.allSatisfy { $0.count <= wrappedLineLimit } && lines.count > 1
    var blocks: [Block] = []
    var open: TextRange?
    var previousEnd = 0
    for line in lines {
      guard let current = open else {
        open = line
        previousEnd = line.end
        continue
      }
      if goesOn(text, from: current, gapStart: previousEnd, line: line, isWrapped: isWrapped) {
        open = current.union(line)
      } else {
        blocks.append(Block(kind: .paragraph, range: current))
        open = line
      }
      previousEnd = line.end
    }
    if let open { blocks.append(Block(kind: .paragraph, range: open)) }
    return blocks
  }

  /// Lines this short, all of them, are taken for wrapped text (in bytes).
  private static let wrappedLineLimit = 90
  /// A wrapped line is at least this long (in bytes); a shorter one ends its block.
  private static let shortLineLimit = 45

  private static func goesOn(
    _ text: SourceText, from block: TextRange, gapStart: Int, line: TextRange, isWrapped: Bool
  ) -> Bool {
    let gap = text.bytes(in: TextRange(gapStart, line.start))
    if gap.count(where: { $0 == UInt8(ascii: "\n") }) > 1 { return false }
    let first = text.utf8[line.start]
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { return true }
    guard isWrapped, let last = text.bytes(in: block).last else { return false }
    let lastLine = text.bytes(in: block).lastIndex(of: UInt8(ascii: "\n")).map { block.end - $0 } ?? block.count
    return lastLine >= shortLineLimit && !".!?:\"".utf8.contains(last)
  }

  /// The lines that are not empty, without white space around them.
  private static func lines(of text: SourceText) -> [TextRange] {
    text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let first = line.firstIndex(where: { !isSpace($0) }), let last = line.lastIndex(where: { !isSpace($0) })
      else { return nil }
      return TextRange(first, last + 1)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
