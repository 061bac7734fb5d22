/// What ASCII characters do at word boundaries, asked of ICU once.
///
/// ICU's rules differ in such details between versions (`@` is a letter in some), so that nothing but the shape of
/// the rules of Unicode Standard Annex #29 is taken for granted: which characters they treat how is probed.
struct ASCIIWordRules: Sendable {
  /// What a character does.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    /// Joins letters, digits and its like (ALetter).
    static let letter = Role(rawValue: 1)
    /// Joins digits and letters (Numeric).
    static let digit = Role(rawValue: 2)
    /// Joins whatever stands beside it, but not over a mark in the middle (ExtendNumLet).
    static let extender = Role(rawValue: 4)
    /// Stands between letters (MidLetter, MidNumLet).
    static let betweenLetters = Role(rawValue: 8)
    /// Stands between digits (MidNum, MidNumLet).
    static let betweenDigits = Role(rawValue: 16)
    /// A space: stands with its like (WSegSpace).
    static let space = Role(rawValue: 32)

    /// What words are made of.
    static let word: Role = [.letter, .digit, .extender]

    /// Whether this is one of several roles.
    func isOne(of roles: Role) -> Bool { !isDisjoint(with: roles) }
  }

  private let roles: [Role]
  /// Whether extenders without a letter or a digit are a word to ICU: alone, and several.
  private let isExtenderWord: Bool
  private let areExtendersWord: Bool

  /// Asks an iterator over words.
  init(probing words: borrowing BreakIterator) throws(ICUError) {
    var roles: [Role] = []
    for code in UInt8(0)..<128 { roles.append(try Self.role(of: code, words)) }
    self.roles = roles
    let extender = roles.firstIndex(of: .extender).map(UInt8.init)
    isExtenderWord = try extender.map { (code) throws(ICUError) in try Self.isWord([code], words) } ?? false
    areExtendersWord =
      try extender.map { (code) throws(ICUError) in try Self.isWord([code, code], words) } ?? false
  }

  private static func role(of code: UInt8, _ words: borrowing BreakIterator) throws(ICUError) -> Role {
    let (letter, digit) = (UInt8(ascii: "a"), UInt8(ascii: "1"))
    switch code {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): return .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit
    case UInt8(ascii: " "): return .space
    default: break
    }
    if try areOne([letter, code], words), try areOne([code, letter], words) {
      return try areOne([code, UInt8(ascii: "."), letter], words) ? .letter : .extender
    }
    var role: Role = []
    if try areOne([letter, code, letter], words) { role.insert(.betweenLetters) }
    if try areOne([digit, code, digit], words) { role.insert(.betweenDigits) }
    return role
  }

  private static func areOne(_ text: [UInt8], _ words: borrowing BreakIterator) throws(ICUError) -> Bool {
    var count = 0
    try text.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      try words.forEachStretch(of: bytes) { _, _, _ in count += 1 }
    }
    return count == 1
  }

  private static func isWord(_ text: [UInt8], _ words: borrowing BreakIterator) throws(ICUError) -> Bool {
    var isWord = false
    try text.withUnsafeBufferPointer { (bytes) throws(ICUError) in
      try words.forEachStretch(of: bytes) { _, _, status in isWord = isWord || status != .other }
    }
    return isWord
  }

  /// Appends every stretch of a range of `text`, which must hold nothing but ASCII.
  func append(stretchesOf text: Span<UInt8>, in range: Range<Int>, to stretches: inout [WordStretch]) {
    let roles = roles.span
    let text = text.extracting(..<range.upperBound)
    var start = range.lowerBound
    while start < text.count {
      let role = roles[Int(text[start])]
      var end = start + 1
      var isWord = false
      if role.isOne(of: .word) {
        (end, isWord) = wordEnd(after: start, in: text, roles)
      } else if role == .space {
        while end < text.count, text[end] == UInt8(ascii: " ") { end += 1 }
      } else if text[start] == 0x0D, end < text.count, text[end] == 0x0A {
        end += 1
      }
      stretches.append(WordStretch(start: start, end: end, isWord: isWord))
      start = end
    }
  }

  @inline(__always)
  private func wordEnd(
    after start: Int, in text: Span<UInt8>, _ roles: Span<Role>
  ) -> (end: Int, isWord: Bool) {
    var last = roles[Int(text[start])]
    var isWord = last != .extender
    var end = start + 1
    while end < text.count {
      let role = roles[Int(text[end])]
      if role == last {
        end += 1
        continue
      }
      if role.isOne(of: .word) {
        last = role
        end += 1
      } else if end + 1 < text.count, Self.bridges(role, last, roles[Int(text[end + 1])]) {
        last = roles[Int(text[end + 1])]
        end += 2
      } else {
        break
      }
      isWord = isWord || last != .extender
    }
    return (end, isWord || (end - start > 1 ? areExtendersWord : isExtenderWord))
  }

  /// Whether a mark joins what stands before and after it.
  @inline(__always)
  private static func bridges(_ mark: Role, _ before: Role, _ after: Role) -> Bool {
    before == .letter && after == .letter && mark.contains(.betweenLetters)
      || before == .digit && after == .digit && mark.contains(.betweenDigits)
  }
}
