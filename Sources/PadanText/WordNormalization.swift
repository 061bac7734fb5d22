import PadanICU
public import PadanModel

/// The form under which words are compared: NFKC_Casefold, with the apostrophe and the hyphen of ASCII.
///
/// Soft hyphens and zero-width characters disappear with the case folding.
/// Dictionary terms and text pass through the same function.
public enum WordNormalization {
  /// The normalized form of a word's UTF-8 bytes. ASCII is answered without ICU.
  public static func normalize(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    var folded = Array(utf8)
    var bits: UInt8 = 0
    for index in folded.indices {
      let byte = folded[index]
      bits |= byte
      folded[index] = isCapital(byte) ? byte | 0x20 : byte
    }
    return bits < 0x80 ? folded : normalizeUnicode(utf8)
  }

  /// The normalized form of a word.
  public static func normalize(_ word: some StringProtocol) -> [UInt8] {
    normalize(Array(word.utf8)[...])
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func normalizeUnicode(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    let folded: [UInt8]
    do {
      folded = try nfkcCaseFolded(utf8)
    } catch {
      // Case folding of valid UTF-8 fails only for want of memory.
      preconditionFailure(error.description)
    }
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    var index = 0
    while index < folded.count {
      if folded[index] >= 0x80,
        let variant = variants.first(where: { folded[index...].starts(with: $0.utf8) })
      {
        result.append(variant.ascii)
        index += variant.utf8.count
      } else {
        result.append(folded[index])
        index += 1
      }
    }
    return result
  }

  /// What is written for an apostrophe, ‘ ’ ʻ ʼ, or for a hyphen, ‐ (to which NFKC brings the non-breaking one).
  private static let variants: [(utf8: [UInt8], ascii: UInt8)] = [
    ([0xE2, 0x80, 0x98], UInt8(ascii: "'")), ([0xE2, 0x80, 0x99], UInt8(ascii: "'")),
    ([0xCA, 0xBB], UInt8(ascii: "'")), ([0xCA, 0xBC], UInt8(ascii: "'")),
    ([0xE2, 0x80, 0x90], UInt8(ascii: "-")),
  ]

  /// How a word's letters are written.
  public static func letterCase(_ utf8: ArraySlice<UInt8>) -> LetterCase {
    letterCase(utf8.span)
  }

  /// How a word's letters are written.
  static func letterCase(_ utf8: Span<UInt8>) -> LetterCase {
    // Nearly every word: small letters, the first one perhaps a capital.
    let startsCapital = !utf8.isEmpty && isCapital(utf8[0])
    var small = startsCapital ? 1 : 0
    while small < utf8.count, isSmall(utf8[small]) { small += 1 }
    if small == utf8.count { return startsCapital ? .title : .lower }
    return countedLetterCase(utf8)
  }

  private static func countedLetterCase(_ utf8: Span<UInt8>) -> LetterCase {
    var letters = LetterCount()
    for index in utf8.indices {
      let byte = utf8[index]
      if byte >= 0x80 { return unicodeLetterCase(utf8) }
      let isCapital = isCapital(byte)
      letters.add(isLetter: isCapital || isSmall(byte), isCapital: isCapital)
    }
    return letters.letterCase
  }

  private static func unicodeLetterCase(_ utf8: Span<UInt8>) -> LetterCase {
    var letters = LetterCount()
    var position = 0
    while position < utf8.count {
      let scalar = utf8.scalar(at: position)
      let isLetter = isLetter(scalar)
      letters.add(isLetter: isLetter, isCapital: isLetter && isUppercase(scalar))
      position += UTF8.width(scalar)
    }
    return letters.letterCase
  }
}

/// Counts letters and capitals.
private struct LetterCount {
  private var letters = 0
  private var capitals = 0
  private var startsCapital = false

  /// Adds a character; a capital is a letter.
  mutating func add(isLetter: Bool, isCapital: Bool) {
    // Without a branch on letters, which no processor foresees.
    startsCapital = letters == 0 ? isCapital : startsCapital
    letters += isLetter ? 1 : 0
    capitals += isCapital ? 1 : 0
  }

  var letterCase: LetterCase {
    if capitals == 0 { return .lower }
    if capitals == letters { return letters > 1 ? .upper : .title }
    return startsCapital && capitals == 1 ? .title : .mixed
  }
}
