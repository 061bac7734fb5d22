import PadanEnglish
import PadanModel
import PadanTermbase

/// What English moves as one.
///
/// It says what the rules ask of their surroundings; the rest stands in ``Chunks``.
struct Chunk {
  enum Kind {
    case noun, verb
    /// An adjective, with its degree, that belongs to no noun phrase.
    case adjective
    /// A function word, an adverb, or what is left.
    case word
    case mark
  }

  let kind: Kind
  /// Where it stands in the source.
  let range: TextRange
  /// What a word is and does.
  var role: TransferRules.Role?
  var partOfSpeech: PartOfSpeech?
  /// The character that a mark is, if it is a single one.
  var mark: Unicode.Scalar?
  /// Its place among the chunks of its kind.
  let place: Int

  var isCoordinator: Bool { kind == .word && partOfSpeech == .conjunction && role == nil }
  var isPreposition: Bool { kind == .word && partOfSpeech == .preposition }
  var isAdverb: Bool {
    kind == .word && (partOfSpeech == .adverb || role == .mid || role == .approximator)
  }

  /// What a word does; nil for all other chunks.
  var wordRole: TransferRules.Role? { kind == .word ? role : nil }
  /// Whether a verb after it takes its form from it.
  var governsVerb: Bool { wordRole == .infinitive || wordRole == .gerund }
  /// Whether what stands after a mark is a part of its own.
  var opensPart: Bool { mark == "(" || mark == ":" || mark == "\u{201C}" }
  /// Whether a clause ends at it.
  var isBoundary: Bool { kind == .mark || wordRole == .finite }
}

/// The chunks of a segment in order, and what each holds.
struct Chunks {
  private(set) var all: [Chunk] = []
  private(set) var nouns: [NounPhrase] = []
  private(set) var verbs: [VerbGroup] = []
  private(set) var adjectives: [AdjectivePhrase] = []
  private(set) var words: [GistUnit] = []
  private(set) var marks: [GistUnit] = []

  /// Makes room for another segment.
  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    nouns.removeAll(keepingCapacity: true)
    verbs.removeAll(keepingCapacity: true)
    adjectives.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }

  mutating func append(_ phrase: NounPhrase, _ range: TextRange) {
    all.append(Chunk(kind: .noun, range: range, place: nouns.count))
    nouns.append(phrase)
  }

  mutating func append(_ group: VerbGroup, _ range: TextRange) {
    all.append(Chunk(kind: .verb, range: range, role: group.role, place: verbs.count))
    verbs.append(group)
  }

  mutating func append(_ phrase: AdjectivePhrase, _ range: TextRange) {
    all.append(Chunk(kind: .adjective, range: range, place: adjectives.count))
    adjectives.append(phrase)
  }

  mutating func append(word unit: GistUnit) {
    all.append(
      Chunk(
        kind: .word, range: unit.range, role: unit.role, partOfSpeech: unit.partOfSpeech, place: words.count))
    words.append(unit)
  }

  mutating func append(mark unit: GistUnit) {
    let scalars = unit.surface.unicodeScalars
    let mark = scalars.dropFirst().isEmpty ? scalars.first : nil
    all.append(Chunk(kind: .mark, range: unit.range, role: unit.role, mark: mark, place: marks.count))
    marks.append(unit)
  }
}

/// A noun phrase of the source, taken apart.
///
/// A class, because it is large and looked at from many sides. Once it is a chunk, only copies change.
final class NounPhrase {
  /// Quantifiers before all else: `all these`.
  var predeterminers: [EnglishWord] = []
  /// Quantifiers, numerals and articles before the head, in order.
  var determiners: [EnglishWord] = []
  /// Adjectives that stand before the head in both languages.
  var premodifiers: [EnglishWord] = []
  var head: GistUnit
  /// What follows the head and precedes it in English, in the order of the source.
  var modifiers: [Modifier] = []
  /// A name that follows a title in both languages.
  private(set) var name: [EnglishWord] = []
  /// What the last word of the name does.
  private(set) var nameRole: TransferRules.Role?
  var possessor: EnglishWord?
  var clitic: Clitic?
  /// `ini`, `itu`, `tersebut`.
  var demonstrative: EnglishWord?
  /// What quantifiers and reduplication say of the number; nil if nothing does.
  var number: Bool?
  /// The noun phrase that the head belongs to, and how English ties it; at most one.
  var owners: [Owner] = []
  /// Whether it is a moment, such as `last week`.
  var isMoment = false

  /// Whether a number or a letter names it: `class 3`.
  var isDesignation = false

  /// How many noun phrases it belongs to.
  var depth = 0

  init(head: GistUnit) { self.head = head }

  func copy() -> NounPhrase {
    let copy = NounPhrase(head: head)
    copy.predeterminers = predeterminers
    copy.determiners = determiners
    copy.premodifiers = premodifiers
    copy.modifiers = modifiers
    copy.name = name
    copy.nameRole = nameRole
    copy.possessor = possessor
    copy.clitic = clitic
    copy.demonstrative = demonstrative
    copy.number = number
    copy.owners = owners
    copy.isMoment = isMoment
    copy.isDesignation = isDesignation
    copy.depth = depth
    return copy
  }

  var isPlural: Bool { number ?? head.inflection.isPlural }

  /// Adds a word to the name.
  ///
  /// - Parameter text: what stands for it in English, if not its gloss.
  func appendName(_ unit: GistUnit, as text: String? = nil) {
    name.append(text.map { EnglishWord($0, unit.range) } ?? unit.english)
    nameRole = unit.role
  }

  /// Whether it is a bare head.
  var isBare: Bool {
    predeterminers.isEmpty && determiners.isEmpty && premodifiers.isEmpty && modifiers.isEmpty && name.isEmpty
      && possessor == nil
      && demonstrative == nil && owners.isEmpty
  }

  /// A noun phrase that the head belongs to.
  struct Owner {
    let phrase: NounPhrase
    let order: NounOrder.Order
  }

  /// What stands before the head in English and after it in Indonesian.
  struct Modifier {
    /// In English order.
    var words: [EnglishWord]
    /// Whether it goes before numerals.
    var isOrdinal = false
    /// Set for an adjective: it may turn out to be the predicate.
    var adjective: AdjectivePhrase?
  }
}

/// An adjective with its degree.
struct AdjectivePhrase {
  var words: [EnglishWord]
  var unit: GistUnit
}

/// A verb group of the source: auxiliaries, negation, the verb or a copula.
///
/// A class, because it is large and looked at from many sides. Once it is a chunk, only copies change.
final class VerbGroup {
  enum Aspect { case plain, perfect, progressive, anterior }

  /// An auxiliary before the verb, and its other forms.
  struct Modal {
    var lexeme: Lexeme
    var source: TextRange
    /// In what somebody said: `would`.
    var past: String
    /// Where a modal cannot stand: `be able to`; empty if it is left out.
    var nonfinite: String?

    var word: EnglishWord { EnglishWord(lexeme.text, source) }
    /// Whether it is inflected itself: `want to`.
    var isCatenative: Bool { lexeme.traits.contains(.endsInTo) }
    /// Whether it has another form in reported speech; `must` has none.
    var isShifted: Bool { past != lexeme.text }
    /// The base form of one that is.
    var catenative: String? { isCatenative ? lexeme.text : nil }
    /// Whether it can stand in an infinitive or a gerund.
    var hasNonfinite: Bool { isCatenative || nonfinite != nil }
  }

  var aspect = Aspect.plain
  var aspectSource: TextRange?
  var modal: Modal?
  var negation: EnglishWord?
  /// Adverbs between the auxiliaries and the verb.
  var adverbs: [EnglishWord] = []
  /// The base form; begins with `be` before an adjective.
  var verb: Lexeme
  var source: TextRange?
  /// The word that it is in the source.
  var word: GistWord?
  var isPassive = false
  /// The pronoun before a passive that says who does it: `kami bahas`.
  var agent: GistUnit?
  /// The object clitic.
  var object: EnglishWord?

  init(verb: Lexeme, source: TextRange?, word: GistWord? = nil) {
    self.verb = verb
    self.source = source
    self.word = word
  }

  func copy() -> VerbGroup {
    let copy = VerbGroup(verb: verb, source: source, word: word)
    copy.aspect = aspect
    copy.aspectSource = aspectSource
    copy.modal = modal
    copy.negation = negation
    copy.adverbs = adverbs
    copy.isPassive = isPassive
    copy.agent = agent
    copy.object = object
    return copy
  }

  /// What its verb does as a function word.
  var role: TransferRules.Role? { word?.role }

  /// Whether its negation says that it may still happen: `belum`.
  var isNotYet: Bool { negation.map { $0.text != "not" } ?? false }

  var isMarkedFinite: Bool { aspect != .plain || modal != nil }
}
