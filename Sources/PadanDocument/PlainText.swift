import PadanICU
import PadanModel

/// The blocks of plain text: runs of lines that belong together.
enum PlainText {
  /// An empty line always ends a block. A single line end does too, unless the
  /// text is hard-wrapped there: the next line goes on in lower case, or all
  /// lines of the text are short and this one does not end a sentence.
  static func blocks(of text: SourceText) -> [Block] {
    let lines = Self.lines(of: text)
    let isWrapped = lines.allSatisfy { $0.count <= wrappedLineLimit }
    var blocks: [TextRange] = []
    var previous: TextRange?
    for line in lines {
      if let previous, let block = blocks.last, goesOn(text, previous, line, isWrapped: isWrapped) {
        blocks[blocks.count - 1] = block.union(line)
      } else {
        blocks.append(line)
      }
      previous = line
    }
    return blocks.map { Block(kind: .paragraph, range: $0) }
  }

  /// Lines this short, all of them, are taken for wrapped text (in bytes).
  private static let wrappedLineLimit = 90
  /// A wrapped line is at least this long (in bytes); a shorter one ends its block.
  private static let shortLineLimit = 45

  private static func goesOn(
    _ text: SourceText, _ previous: TextRange, _ line: TextRange, isWrapped: Bool
  ) -> Bool {
    if lineEnds(text.bytes(in: TextRange(previous.end, line.start))) > 1 { return false }
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text.utf8[line.start]) { return true }
    return isWrapped && previous.count >= shortLineLimit && !endsSentence(text[previous])
  }

  /// Whether a full stop or its like ends a line, closing marks after it aside. A straight quotation mark
  /// at the end of a line closes more often than it opens.
  private static func endsSentence(_ line: String) -> Bool {
    let last = line.reversed().first { !closers.contains($0) }
    return last.map { ".!?:\"".contains($0) } ?? false
  }

  private static let closers: Set<Character> = ["\u{201D}", "\u{2019}", "\u{BB}", "'", ")", "]"]

  /// How many line ends there are: line feeds, carriage returns, or both together.
  private static func lineEnds(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var previous: UInt8?
    for byte in bytes {
      if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r") {
        count += 1
      }
      previous = byte
    }
    return count
  }

  /// The lines that are not empty, without blanks around them.
  private static func lines(of text: SourceText) -> [TextRange] {
    text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .compactMap { trimmingBlanks($0).map { TextRange($0.lowerBound, $0.upperBound) } }
  }
}
