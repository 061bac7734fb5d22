import PadanICU
import PadanModel

/// Whether an ASCII character is white space.
func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
}

/// Whether a code point is white space.
func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? isWhiteSpace(UInt8(scalar.value)) : scalar.properties.isWhitespace
}

/// The stretches of a text between white space, from the first to the last.
struct WhiteSpaceSplit: Sequence, IteratorProtocol {
  private let text: SourceText
  private let end: Int
  private var position: Int

  init(_ text: SourceText, in range: TextRange) {
    self.text = text
    position = range.start
    end = range.end
  }

  mutating func next() -> TextRange? {
    let start = end(from: position) { isWhiteSpace($0) }
    position = end(from: start) { !isWhiteSpace($0) }
    return start < position ? TextRange(start, position) : nil
  }

  /// Where the characters from a position on end of which something is true.
  private func end(from start: Int, while condition: (Unicode.Scalar) -> Bool) -> Int {
    let bytes = text.utf8.span
    var position = start
    while position < end {
      let scalar = bytes.scalar(at: position)
      guard condition(scalar) else { break }
      position += UTF8.width(scalar)
    }
    return position
  }
}
