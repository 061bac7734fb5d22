import PadanGist
import PadanModel
import PadanTermbase

/// The number of a choice of senses in a ``SenseCache``, with the bits that most stages ask for.
struct ChoiceID: Hashable {
  let rawValue: Int32
  let traits: ChoiceFacts.Traits

  /// The choice of no sense.
  static let none = ChoiceID(rawValue: 0, traits: .areCommonWords)

  static func == (first: ChoiceID, second: ChoiceID) -> Bool { first.rawValue == second.rawValue }

  func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// The senses of a term that hold at a place, the chosen one first; shared by all places where the same hold.
final class SenseChoice {
  let senses: [Sense]
  let traits: ChoiceFacts.Traits
  private var renderings: [(kind: MatchKind, rendering: Annotation.SharedRendering)] = []
  private var gistWords: [RenderedWord] = []

  /// The gist's word for one way to render the choice.
  private struct RenderedWord {
    let glosses: [String]
    let isDerived: Bool
    let word: GistWord
  }

  init(_ senses: [Sense], traits: ChoiceFacts.Traits) {
    self.senses = senses
    self.traits = traits
  }

  var sense: Sense? { senses.first }

  /// What is said of a form that is not inflected, made once for each way in which it is found.
  func rendering(_ kind: MatchKind, orMake make: () -> Annotation.Rendering) -> Annotation.SharedRendering {
    if let known = renderings.first(where: { $0.kind == kind }) { return known.rendering }
    let rendering = Annotation.SharedRendering(make())
    renderings.append((kind, rendering))
    return rendering
  }

  /// The gist's word for the choice rendered with these base forms, made once.
  ///
  /// - Parameter isDerived: whether the form is a regular derivation of the headword.
  func gistWord(for glosses: [String], isDerived: Bool, orMake make: () -> GistWord) -> GistWord {
    for known in gistWords where known.isDerived == isDerived && known.glosses == glosses {
      return known.word
    }
    let word = make()
    gistWords.append(RenderedWord(glosses: glosses, isDerived: isDerived, word: word))
    return word
  }
}

/// What the stages ask of a choice before they look closer, in bits.
struct ChoiceFacts {
  struct Traits: OptionSet {
    let rawValue: UInt16
    /// A rule of composition may put it to the right of another term.
    static let mayStandRight = Traits(rawValue: 1)
    /// Its neighbours may prefer another of its glosses.
    static let hasPreferences = Traits(rawValue: 2)
    /// It carries content.
    static let isContent = Traits(rawValue: 4)
    /// There is a sense.
    static let hasSense = Traits(rawValue: 8)
    /// The chosen sense is a word of Indonesian at large.
    static let isCommonWord = Traits(rawValue: 16)
    /// All senses are words of Indonesian at large.
    static let areCommonWords = Traits(rawValue: 32)
    /// The chosen sense is a person's given name.
    static let isGivenName = Traits(rawValue: 64)
    /// The text left it in English.
    static let isEnglish = Traits(rawValue: 128)
    /// It is annotated as a general word, not as a term.
    static let isWord = Traits(rawValue: 256)
  }

  var traits: Traits = []
  /// The chosen sense's part of speech.
  var partOfSpeech: PartOfSpeech?
  /// The headwords and semantic classes of all senses, and the chosen one's part of speech, as conditions see them.
  var features = ConditionFeatures()

  /// The facts of some senses, the chosen one first.
  init(_ senses: [Sense], compositionRules: CompositionRules, preferences: GlossPreferences) {
    for sense in senses {
      features.words.insert(sense.fingerprint)
      if let semanticClass = sense.semanticClass { features.classes.insert(semanticClass) }
    }
    if senses.allSatisfy({ $0.isCommonWord }) { traits.insert(.areCommonWords) }
    guard let sense = senses.first else { return }
    partOfSpeech = sense.partOfSpeech
    features.partsOfSpeech = PartOfSpeechSet(sense.partOfSpeech)
    if sense.partOfSpeech == .numeral { features.special = .number }
    traits.insert(.hasSense)
    if AnnotationKind(of: sense) == .word { traits.insert(.isWord) }
    if compositionRules.mayStandRight(sense) { traits.insert(.mayStandRight) }
    if sense.condition.clauses.isEmpty, preferences.knows(sense.lemma) { traits.insert(.hasPreferences) }
    if sense.partOfSpeech.isContent, sense.partOfSpeech != .phrase { traits.insert(.isContent) }
    if sense.isCommonWord { traits.insert(.isCommonWord) }
    if sense.glosses.first == sense.term, sense.register == "foreign" { traits.insert(.isEnglish) }
    if sense.semanticClass == "person", sense.partOfSpeech == .name { traits.insert(.isGivenName) }
  }
}

/// Semantic classes as bits. Several may share one, so that it tells which are not there.
struct SemanticClassSet: Hashable {
  private var bits: UInt64 = 0

  init() {}

  mutating func insert(_ name: String) {
    var name = name
    let sum = name.withUTF8 { $0.reduce(UInt64(0)) { ($0 &* 31) &+ UInt64($1) } }
    bits |= 1 << (sum & 63)
  }

  mutating func formUnion(_ other: SemanticClassSet) { bits |= other.bits }

  func mayShareClasses(with other: SemanticClassSet) -> Bool { bits & other.bits != 0 }
}
