extension AffixRules {
  /// One way a prefix is written before a kind of stem.
  ///
  /// A class, because every word is held against many of them.
  final class PrefixForm: Sendable {
    let form: [UInt8]
    let restored: [UInt8]
    let cost: Int
    private let stems: [StemStart]
    /// What the stems begin with.
    private let initials: ByteSet

    init(form: [UInt8], restored: [UInt8], stems: [StemStart], cost: Int) {
      self.form = form
      self.restored = restored
      self.cost = cost
      self.stems = stems
      initials = restored.first.map { [$0] } ?? ByteSet(stems.map(\.initials))
    }

    /// Whether the form may stand before stems that begin with a byte; nil stands for any.
    func mayStand(before first: UInt8?) -> Bool { first.map(initials.contains) ?? true }

    /// The stem of a word that begins with this form, or nil.
    func stem(of word: ArraySlice<UInt8>) -> [UInt8]? {
      guard word.count > form.count, word.starts(with: form),
        initials.contains(restored.first ?? word[word.startIndex + form.count])
      else { return nil }
      let stem = restored + word.dropFirst(form.count)
      return admits(stem) ? stem : nil
    }

    /// The word this form makes of a stem, or nil if it does not stand before it.
    func word(from stem: [UInt8]) -> [UInt8]? {
      guard let first = stem.first, initials.contains(first), stem.starts(with: restored), admits(stem)
      else { return nil }
      return form + stem.dropFirst(restored.count)
    }

    private func admits(_ stem: [UInt8]) -> Bool { stems.contains { $0.admits(stem) } }
  }

  /// How a stem must begin.
  enum StemStart: Sendable {
    case letters([UInt8])
    case vowel
    case consonant
    /// A consonant and `er`: `kerja` after `be-`.
    case consonantEr
    /// A letter before a vowel: `pV`.
    case letterVowel(UInt8)
    case monosyllable

    init(_ text: Substring) {
      let bytes = Array(text.utf8)
      switch text {
      case "V": self = .vowel
      case "C": self = .consonant
      case "Cer": self = .consonantEr
      case "mono": self = .monosyllable
      default:
        let isBeforeVowel = bytes.count == 2 && bytes[1] == UInt8(ascii: "V")
        self = isBeforeVowel ? .letterVowel(bytes[0]) : .letters(bytes)
      }
    }

    func admits(_ stem: [UInt8]) -> Bool {
      switch self {
      case .letters(let letters): stem.starts(with: letters)
      case .vowel: stem.first.map(Letters.isVowel) ?? false
      case .consonant: stem.first.map { !Letters.isVowel($0) } ?? false
      case .consonantEr:
        stem.count > 3 && !Letters.isVowel(stem[0]) && stem[1] == UInt8(ascii: "e")
          && stem[2] == UInt8(ascii: "r")
      case .letterVowel(let letter): stem.count > 1 && stem[0] == letter && Letters.isVowel(stem[1])
      case .monosyllable: Letters.syllables(stem) == 1
      }
    }

    /// What a stem that begins so may have for its first byte.
    var initials: ByteSet {
      switch self {
      case .letters(let letters): letters.first.map { [$0] } ?? .all
      case .vowel: .vowels
      case .consonant, .consonantEr: ByteSet.vowels.inverted
      case .letterVowel(let letter): [letter]
      case .monosyllable: .all
      }
    }
  }
}

extension ByteSet {
  fileprivate static let vowels = ByteSet((0...UInt8.max).filter(Letters.isVowel))
}
