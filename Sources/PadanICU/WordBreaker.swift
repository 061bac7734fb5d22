/// A stretch of text between neighbouring word boundaries.
public struct WordStretch: Hashable, Sendable {
  /// Where it begins, in bytes.
  public let start: Int
  /// The byte after its last; more than `start`.
  public let end: Int
  /// Whether it is a word or a number.
  public let isWord: Bool

  /// Makes a stretch.
  public init(start: Int, end: Int, isWord: Bool) {
    self.start = start
    self.end = end
    self.isWord = isWord
  }
}

/// The stretches between ICU's word boundaries, found without ICU where the text is plain ASCII.
///
/// ICU gets a window around every other character. Windows begin and end where boundaries do not depend on what
/// stands further away: after a line feed, and between a space and an ASCII letter or digit.
public struct WordBreaker: ~Copyable {
  private let words: BreakIterator
  private let rules: ASCIIWordRules

  /// Opens ICU's iterator, and asks it what it makes of ASCII.
  public init() throws(ICUError) {
    let words = try BreakIterator(.word)
    rules = try ASCIIWordRules(probing: words)
    self.words = words
  }

  /// The stretches of a range of `text`, in order; they cover the range.
  ///
  /// - Parameter text: valid UTF-8. ICU counts boundaries in 32 bits; longer text throws.
  public func stretches(of text: Span<UInt8>, in range: Range<Int>) throws(ICUError) -> [WordStretch] {
    let text = text.extracting(..<range.upperBound)
    var stretches: [WordStretch] = []
    stretches.reserveCapacity(range.count / 2)
    var position = range.lowerBound
    while position < text.count {
      let foreign = Self.firstNonASCII(in: text, from: position)
      var cut = foreign
      while cut < text.count, cut > position, !Self.isCut(text, at: cut) { cut -= 1 }
      rules.append(stretchesOf: text, in: position..<cut, to: &stretches)
      position = cut
      if foreign == text.count { break }
      var end = foreign + 1
      while end < text.count, !Self.isCut(text, at: end) { end += 1 }
      try append(stretchesOfWindow: cut..<end, of: text, to: &stretches)
      position = end
    }
    return stretches
  }

  private func append(
    stretchesOfWindow window: Range<Int>, of text: Span<UInt8>, to stretches: inout [WordStretch]
  ) throws(ICUError) {
    try text.extracting(window).withUnsafeBufferPointer { (bytes) throws(ICUError) in
      try words.forEachStretch(of: bytes) { start, end, status in
        stretches.append(
          WordStretch(
            start: window.lowerBound + start, end: window.lowerBound + end, isWord: status != .other))
      }
    }
  }

  private static func firstNonASCII(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count, text[position] < 0x80 { position += 1 }
    return position
  }

  /// Whether there is a boundary that depends on nothing but the two characters beside it.
  private static func isCut(_ text: Span<UInt8>, at position: Int) -> Bool {
    let (before, after) = (text[position - 1], text[position])
    if before == 0x0A { return true }
    guard before == UInt8(ascii: " ") else { return false }
    switch after {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return true
    default: return false
    }
  }
}
