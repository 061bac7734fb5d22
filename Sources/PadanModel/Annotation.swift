/// What an annotation marks.
public enum AnnotationKind: String, Sendable, CaseIterable {
  /// A term of the termbase, or several put together.
  case term
  /// A general word.
  case word
  /// A name that stands unchanged in English.
  case name
  case number
  case date
}

/// How an annotation was found in the text.
public enum MatchKind: String, Sendable, CaseIterable {
  /// As the dictionary writes it.
  case exact
  /// In an inflected form.
  case inflected
  /// Only by the root of a derived form that no dictionary holds: weaker.
  case root
  /// Put together from parts.
  case composed
  /// By a sense that the neighbourhood chose.
  case context
}

/// An English rendering laid on a place of the source.
public struct Annotation: Sendable, Hashable {
  /// Where it stands in the document's text.
  public var range: TextRange
  /// The text as written.
  public var surface: String
  /// The dictionary headword, lower-case as it was matched.
  public var lemma: String
  /// The headword as the dictionary writes it: `KTT`; put together for compositions.
  public var term: String
  /// What is marked.
  public var kind: AnnotationKind
  /// The chosen rendering, inflected for this place; nil for what is only recognised.
  public var gloss: String?
  /// Base forms of the renderings, the chosen one first; a handful at most.
  public var glosses: [String]
  /// Part of speech, spelled out: `noun`.
  public var partOfSpeech: String?
  /// One of the dictionaries' domains.
  public var domain: String?
  /// How it was found.
  public var match: MatchKind
  /// The affix chain in the field's notation (`di- + kerah + -kan`), if the form is inflected or derived.
  public var analysis: String?
  /// The dictionary file the rendering comes from.
  public var dictionary: String?
  /// The id of the concept.
  public var concept: String?
  /// What an abbreviation stands for, in Indonesian.
  public var expansion: String?
  /// The dictionary's note for the translator.
  public var note: String?
  /// The annotations this one was put together from, in source order.
  public var parts: [Annotation]

  /// Makes an annotation; what is left out is unknown or not applicable. Without a term the surface stands for it.
  public init(
    range: TextRange, surface: String, lemma: String, term: String? = nil, kind: AnnotationKind,
    gloss: String? = nil,
    glosses: [String] = [], partOfSpeech: String? = nil, domain: String? = nil, match: MatchKind = .exact,
    analysis: String? = nil, dictionary: String? = nil, concept: String? = nil, expansion: String? = nil,
    note: String? = nil, parts: [Annotation] = []
  ) {
    self.range = range
    self.surface = surface
    self.lemma = lemma
    self.term = term ?? surface
    self.kind = kind
    self.gloss = gloss
    self.glosses = glosses
    self.partOfSpeech = partOfSpeech
    self.domain = domain
    self.match = match
    self.analysis = analysis
    self.dictionary = dictionary
    self.concept = concept
    self.expansion = expansion
    self.note = note
    self.parts = parts
  }
}
