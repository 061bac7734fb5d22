extension StringProtocol {
  /// The text with a capital first.
  var withCapital: String {
    guard let first = utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first,
      utf8.dropFirst().first ?? 0 < 0x80
    else { return prefix(1).uppercased() + dropFirst() }
    var bytes = Array(utf8)
    bytes[0] -= UInt8(ascii: "a") - UInt8(ascii: "A")
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What the first character of a text is.
struct Initial: OptionSet {
  let rawValue: UInt8

  static let letter = Initial(rawValue: 1)
  static let capital = Initial(rawValue: 2)
  static let number = Initial(rawValue: 4)
}

extension Initial {
  /// ASCII is told apart without looking for characters.
  init(of text: String) {
    var bytes = text.utf8.makeIterator()
    if let first = bytes.next(), first < 0x80, bytes.next() ?? 0 < 0x80 {
      self.init(ascii: first)
    } else {
      self = text.first.map(Initial.init(character:)) ?? []
    }
  }

  private init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = [.letter, .capital]
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
    default: self = []
    }
  }

  private init(character: Character) {
    self = []
    if character.isLetter { insert(.letter) }
    if character.isUppercase { insert(.capital) }
    if character.isNumber { insert(.number) }
  }
}
