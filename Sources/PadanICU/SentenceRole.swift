import CPadanICU

/// What a character does at sentence boundaries: Unicode's property Sentence_Break, as a set of one.
struct SentenceRole: OptionSet, Sendable {
  let rawValue: UInt16

  static let lower = Self(property: PADAN_SENTENCE_LOWER)
  static let upper = Self(property: PADAN_SENTENCE_UPPER)
  /// A letter of a script without cases.
  static let otherLetter = Self(property: PADAN_SENTENCE_OLETTER)
  static let numeric = Self(property: PADAN_SENTENCE_NUMERIC)
  /// Ends a sentence or not, as what follows tells: the full stop (ATerm).
  static let fullStop = Self(property: PADAN_SENTENCE_ATERM)
  /// Ends a sentence: a question mark, an exclamation mark (STerm).
  static let endMark = Self(property: PADAN_SENTENCE_STERM)
  /// Tells that a sentence goes on: a comma, a dash (SContinue).
  static let continuing = Self(property: PADAN_SENTENCE_SCONTINUE)
  /// A quotation mark or a bracket (Close).
  static let closing = Self(property: PADAN_SENTENCE_CLOSE)
  static let space = Self(property: PADAN_SENTENCE_SP)
  /// Ends a paragraph (Sep).
  static let separator = Self(property: PADAN_SENTENCE_SEP)
  /// Belongs to the character before it (Extend, Format).
  static let extending: Self = [
    Self(property: PADAN_SENTENCE_EXTEND), Self(property: PADAN_SENTENCE_FORMAT),
  ]

  static let terminator: Self = [.fullStop, .endMark]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The role of a character; of a line feed and a carriage return that of a space.
  init(of scalar: Unicode.Scalar) {
    let isLineEnd = scalar == "\n" || scalar == "\r"
    self = isLineEnd ? .space : Self(property: UInt32(padan_sentence_break(scalar.value)))
  }

  private init(property: some BinaryInteger) { rawValue = 1 << property }

  /// Whether this is one of several roles.
  func isOne(of roles: Self) -> Bool { !isDisjoint(with: roles) }
}
