import PadanModel

/// What English moves as one.
struct Chunk {
  enum Content {
    case noun(NounPhrase)
    case verb(VerbGroup)
    /// An adjective, with its degree, that belongs to no noun phrase.
    case adjective(AdjectivePhrase)
    /// A function word, an adverb, or what is left.
    case word(GistUnit)
    case mark(GistUnit)
  }

  let content: Content
  /// Where it stands in the source.
  let range: TextRange
}

/// A noun phrase of the source, taken apart.
struct NounPhrase {
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
  var name: [GistUnit] = []
  var possessor: EnglishWord?
  /// The unit that a possessive clitic is attached to.
  var clitic: GistUnit?
  /// `ini`, `itu`, `tersebut`.
  var demonstrative: (word: GistUnit, english: String)?
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

  var isPlural: Bool { number ?? head.inflection.isPlural }

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
struct VerbGroup {
  enum Aspect { case plain, perfect, progressive, anterior }

  /// An auxiliary before the verb, and its other forms.
  struct Modal {
    var word: EnglishWord
    /// In what somebody said: `would`.
    var past: String
    /// Where a modal cannot stand: `be able to`; empty if it is left out.
    var nonfinite: String?

    /// Whether it is inflected itself: `want to`.
    var isCatenative: Bool { word.text.hasSuffix(" to") }
    /// Whether it has another form in reported speech; `must` has none.
    var isShifted: Bool { past != word.text }
    /// The base form of one that is.
    var catenative: String? { isCatenative ? word.text : nil }
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
  var verb: EnglishWord
  var unit: GistUnit?
  var isPassive = false
  /// The pronoun before a passive that says who does it: `kami bahas`.
  var agent: GistUnit?
  /// The object clitic.
  var object: EnglishWord?

  init(verb: EnglishWord, unit: GistUnit? = nil) {
    self.verb = verb
    self.unit = unit
  }

  /// Whether its negation says that it may still happen: `belum`.
  var isNotYet: Bool { negation.map { $0.text != "not" } ?? false }

  var isMarkedFinite: Bool { aspect != .plain || modal != nil }
}
