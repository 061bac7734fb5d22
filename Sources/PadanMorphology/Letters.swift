/// What the letters of a word are.
enum Letters {
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// Whether two words differ in nothing but their vowels, or in nothing but their first sound.
  static func isEcho(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard first.count == second.count, first.count > 2 else { return false }
    if first.dropFirst().elementsEqual(second.dropFirst()) { return true }
    return zip(first, second).allSatisfy { $0 == $1 || isVowel($0) && isVowel($1) }
  }

  /// The number of groups of vowels.
  static func syllables(_ word: [UInt8]) -> Int {
    var count = 0
    var wasVowel = false
    for byte in word {
      let vowel = isVowel(byte)
      if vowel, !wasVowel { count += 1 }
      wasVowel = vowel
    }
    return count
  }
}
