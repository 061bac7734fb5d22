import PadanTermbase

/// What conditions look for, and what units show of it, laid over each other in bits.
///
/// Nearly all that conditions look for is not there, and the bits tell so without a look at words.
struct ConditionFeatures {
  var words = WordSet.Fingerprints()
  var classes = SemanticClassSet()
  var special: SpecialClasses = []
  var partsOfSpeech = PartOfSpeechSet()

  init() {}

  /// What a clause looks for.
  init(soughtBy clause: Condition.Clause) {
    words = clause.words.fingerprints
    for name in clause.classes {
      if let one = SpecialClasses(name) { special.insert(one) } else { classes.insert(name) }
    }
    for partOfSpeech in clause.partsOfSpeech { partsOfSpeech.insert(PartOfSpeechSet(partOfSpeech)) }
  }

  mutating func formUnion(_ other: ConditionFeatures) {
    words.formUnion(other.words)
    classes.formUnion(other.classes)
    special.formUnion(other.special)
    partsOfSpeech.formUnion(other.partsOfSpeech)
  }

  /// Whether one of the features may be among others; false if certainly none is.
  func mayShare(with others: ConditionFeatures) -> Bool {
    !special.isDisjoint(with: others.special) || !partsOfSpeech.isDisjoint(with: others.partsOfSpeech)
      || classes.mayShareClasses(with: others.classes) || words.mayShare(with: others.words)
  }
}

/// What conditions call a class, but is seen by the token or its place.
struct SpecialClasses: OptionSet {
  let rawValue: UInt8
  static let number = SpecialClasses(rawValue: 1)
  static let name = SpecialClasses(rawValue: 2)
  static let start = SpecialClasses(rawValue: 4)
  static let end = SpecialClasses(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(_ name: String) {
    switch name {
    case "number": self = .number
    case "name": self = .name
    case "start": self = .start
    case "end": self = .end
    default: return nil
    }
  }
}

/// Parts of speech as bits.
struct PartOfSpeechSet: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one.
  init(_ partOfSpeech: PartOfSpeech) {
    rawValue = PartOfSpeech.allCases.firstIndex(of: partOfSpeech).map { 1 << UInt32($0) } ?? 0
  }
}
