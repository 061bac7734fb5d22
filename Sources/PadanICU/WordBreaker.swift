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

  /// Calls `body` with every stretch between neighbouring boundaries of `text`, as byte offsets relative to its
  /// start, and whether the stretch is a word or a number. Stretches are not empty and cover the text.
  ///
  /// - Parameter text: valid UTF-8. ICU counts boundaries in 32 bits; longer text throws.
  public func forEachStretch(
    of text: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ end: Int, _ isWord: Bool) -> Void
  ) throws(ICUError) {
    var position = 0
    while position < text.count {
      let foreign = Self.firstNonASCII(in: text, from: position)
      var cut = foreign
      while cut < text.count, cut > position, !Self.isCut(text, at: cut) { cut -= 1 }
      rules.forEachStretch(of: text, in: position..<cut, body)
      position = cut
      if foreign == text.count { return }
      var end = foreign + 1
      while end < text.count, !Self.isCut(text, at: end) { end += 1 }
      let window = UnsafeBufferPointer(rebasing: text[cut..<end])
      try words.forEachStretch(of: window) { body(cut + $0, cut + $1, $2 != .other) }
      position = end
    }
  }

  private static func firstNonASCII(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count, text[position] < 0x80 { position += 1 }
    return position
  }

  /// Whether there is a boundary that depends on nothing but the two characters beside it.
  private static func isCut(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
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
