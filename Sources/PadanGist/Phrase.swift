import PadanModel

/// A noun phrase of the source, taken apart.
struct NounPhrase {
  /// Quantifiers, numerals and articles before the head, in order.
  var determiners: [EnglishWord] = []
  /// Adjectives that stand before the head in both languages.
  var premodifiers: [EnglishWord] = []
  var head: GistUnit
  /// What follows the head and precedes it in English, in the order of the source.
  var modifiers: [GistUnit] = []
  /// A name that follows a title in both languages.
  var name: [GistUnit] = []
  var possessor: EnglishWord?
  /// `ini`, `itu`, `tersebut`.
  var demonstrative: (word: GistUnit, english: String)?
  /// What quantifiers and reduplication say of the number; nil if nothing does.
  var isPlural: Bool?
}

/// A verb group of the source: auxiliaries, negation, the verb or a predicative adjective.
struct VerbGroup {
  enum Aspect { case plain, perfect, progressive }

  var aspect = Aspect.plain
  var modal: EnglishWord?
  var negation: EnglishWord?
  /// Adverbs between the auxiliaries and the verb.
  var adverbs: [EnglishWord] = []
  var aspectSource: TextRange?
  /// The verb's, adjective's or copula's base form, with `be` before an adjective.
  var verb: EnglishWord
  var isPassive = false
  /// The person of an object clitic.
  var object: EnglishWord?
}
