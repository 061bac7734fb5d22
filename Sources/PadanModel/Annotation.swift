package import PadanStorage

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
///
/// What it says is kept once and shared by all places that say the same, since an article repeats itself.
public struct Annotation: Sendable, Hashable {
  /// Where it stands in the document's text.
  public var range: TextRange
  /// The text as written.
  public var surface: String
  /// What it says of the place; see the members of the same names.
  public private(set) var rendering: SharedRendering
  /// The annotations this one was put together from, in source order.
  public var parts: [Annotation]

  /// Lays a rendering on a place.
  public init(range: TextRange, surface: String, rendering: SharedRendering, parts: [Annotation] = []) {
    self.range = range
    self.surface = surface
    self.rendering = rendering
    self.parts = parts
  }

  /// Makes an annotation; what is left out is unknown or not applicable. Without a term the surface stands for it.
  public init(
    range: TextRange, surface: String, lemma: String, term: String? = nil, kind: AnnotationKind,
    gloss: String? = nil,
    glosses: [String] = [], partOfSpeech: String? = nil, domain: String? = nil, match: MatchKind = .exact,
    analysis: String? = nil, dictionary: String? = nil, concept: String? = nil, expansion: String? = nil,
    note: String? = nil, parts: [Annotation] = []
  ) {
    let rendering = Rendering(
      lemma: lemma, term: term ?? surface, kind: kind, gloss: gloss, glosses: glosses,
      partOfSpeech: partOfSpeech, domain: domain, match: match, analysis: analysis, dictionary: dictionary,
      concept: concept, expansion: expansion, note: note)
    self.init(range: range, surface: surface, rendering: SharedRendering(rendering), parts: parts)
  }

  /// What an annotation says of its place.
  public struct Rendering: Sendable, Hashable {
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

    /// Makes a rendering; what is left out is unknown or not applicable.
    public init(
      lemma: String, term: String, kind: AnnotationKind, gloss: String? = nil, glosses: [String] = [],
      partOfSpeech: String? = nil, domain: String? = nil, match: MatchKind = .exact, analysis: String? = nil,
      dictionary: String? = nil, concept: String? = nil, expansion: String? = nil, note: String? = nil
    ) {
      self.lemma = lemma
      self.term = term
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
    }
  }

  /// A rendering that many annotations share.
  public final class SharedRendering: Sendable, Hashable {
    /// What is shared.
    public let value: Rendering
    /// What a renderer wrote of it.
    package let written = KeptBytes()

    /// Makes a rendering to be shared.
    public init(_ value: Rendering) { self.value = value }

    /// Whether two renderings say the same.
    public static func == (first: SharedRendering, second: SharedRendering) -> Bool {
      first === second || first.value == second.value
    }

    /// Hashes what tells most renderings apart.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(value.lemma)
      hasher.combine(value.gloss)
    }
  }
}

// MARK: - What the rendering says

extension Annotation {
  /// Changes what this annotation says, and no other's.
  public mutating func edit(_ change: (inout Rendering) -> Void) {
    var value = rendering.value
    change(&value)
    rendering = SharedRendering(value)
  }

  /// The dictionary headword, lower-case as it was matched.
  public var lemma: String {
    get { rendering.value.lemma }
    set { edit { $0.lemma = newValue } }
  }
  /// The headword as the dictionary writes it: `KTT`; put together for compositions.
  public var term: String {
    get { rendering.value.term }
    set { edit { $0.term = newValue } }
  }
  /// What is marked.
  public var kind: AnnotationKind {
    get { rendering.value.kind }
    set { edit { $0.kind = newValue } }
  }
  /// The chosen rendering, inflected for this place; nil for what is only recognised.
  public var gloss: String? {
    get { rendering.value.gloss }
    set { edit { $0.gloss = newValue } }
  }
  /// Base forms of the renderings, the chosen one first; a handful at most.
  public var glosses: [String] {
    get { rendering.value.glosses }
    set { edit { $0.glosses = newValue } }
  }
  /// Part of speech, spelled out: `noun`.
  public var partOfSpeech: String? {
    get { rendering.value.partOfSpeech }
    set { edit { $0.partOfSpeech = newValue } }
  }
  /// One of the dictionaries' domains.
  public var domain: String? {
    get { rendering.value.domain }
    set { edit { $0.domain = newValue } }
  }
  /// How it was found.
  public var match: MatchKind {
    get { rendering.value.match }
    set { edit { $0.match = newValue } }
  }
  /// The affix chain in the field's notation (`di- + kerah + -kan`), if the form is inflected or derived.
  public var analysis: String? {
    get { rendering.value.analysis }
    set { edit { $0.analysis = newValue } }
  }
  /// The dictionary file the rendering comes from.
  public var dictionary: String? {
    get { rendering.value.dictionary }
    set { edit { $0.dictionary = newValue } }
  }
  /// The id of the concept.
  public var concept: String? {
    get { rendering.value.concept }
    set { edit { $0.concept = newValue } }
  }
  /// What an abbreviation stands for, in Indonesian.
  public var expansion: String? {
    get { rendering.value.expansion }
    set { edit { $0.expansion = newValue } }
  }
  /// The dictionary's note for the translator.
  public var note: String? {
    get { rendering.value.note }
    set { edit { $0.note = newValue } }
  }
}
