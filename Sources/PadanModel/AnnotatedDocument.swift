/// A segment with its annotations and its English line.
public struct AnnotatedSegment: Sendable, Hashable {
  /// `s1`, `s2`, … in reading order.
  public let id: String
  /// What it is and where it stands.
  public let segment: Segment
  /// The text of its range.
  public let text: String
  /// The English line; nil for credits.
  public let english: EnglishLine?
  /// In source order; they do not overlap.
  public let annotations: [Annotation]

  /// Makes an annotated segment.
  public init(
    id: String, segment: Segment, text: String, english: EnglishLine?, annotations: [Annotation]
  ) {
    self.id = id
    self.segment = segment
    self.text = text
    self.english = english
    self.annotations = annotations
  }

  /// The text of the English line, whatever its origin.
  public var gist: String? { english?.text }

  /// Where the words of the English line come from.
  public var gistAlignment: [GistLink] { english?.alignment ?? [] }
}

/// A line of the summary, tied to its source.
public struct SummaryLine: Sendable, Hashable {
  /// The id of the segment it is.
  public let segment: String
  /// The segment's Indonesian text.
  public let source: String
  /// Its English line.
  public let english: String
  /// Where the line comes from.
  public let origin: EnglishLine.Origin
  /// Why it was picked: the higher the better, comparable only within a document.
  public let score: Double
  /// The names of the features that spoke for it most, the strongest first.
  public let reasons: [String]

  /// Makes a line.
  public init(
    segment: String, source: String, english: String, origin: EnglishLine.Origin = .gist, score: Double,
    reasons: [String] = []
  ) {
    self.segment = segment
    self.source = source
    self.english = english
    self.origin = origin
    self.score = score
    self.reasons = reasons
  }
}

/// A term of the article with its first use.
public struct GlossaryEntry: Sendable, Hashable {
  /// The headword, normalized.
  public let lemma: String
  /// The headword as the dictionary writes it: `KTT`.
  public let term: String
  /// The rendering it was given first.
  public let gloss: String
  /// The dictionaries' domain.
  public let domain: String?
  /// What an abbreviation stands for.
  public let expansion: String?
  /// The dictionary's note for the translator.
  public let note: String?
  /// How often it stands in the article.
  public let count: Int
  /// The id of the segment it stands in first.
  public let first: String

  /// Makes an entry.
  public init(
    lemma: String, term: String, gloss: String, domain: String?, expansion: String?, note: String?,
    count: Int,
    first: String
  ) {
    self.lemma = lemma
    self.term = term
    self.gloss = gloss
    self.domain = domain
    self.expansion = expansion
    self.note = note
    self.count = count
    self.first = first
  }
}

/// A content word that no dictionary glosses.
public struct UnknownWord: Sendable, Hashable {
  /// As first written.
  public let surface: String
  /// How often it stands in the article.
  public let count: Int

  /// Makes an entry.
  public init(surface: String, count: Int) {
    self.surface = surface
    self.count = count
  }
}

/// The finished document that every rendering walks.
public struct AnnotatedDocument: Sendable {
  /// The document it was made from.
  public let document: Document
  /// The title as written, if the document has one.
  public let title: String?
  /// All segments in reading order.
  public let segments: [AnnotatedSegment]
  /// The key sentences in reading order.
  public let summary: [SummaryLine]
  /// The article's terms by first use.
  public let glossary: [GlossaryEntry]
  /// What was left without a gloss, most frequent first.
  public let unknown: [UnknownWord]

  /// Puts the parts together.
  public init(
    document: Document, title: String?, segments: [AnnotatedSegment], summary: [SummaryLine],
    glossary: [GlossaryEntry], unknown: [UnknownWord]
  ) {
    self.document = document
    self.title = title
    self.segments = segments
    self.summary = summary
    self.glossary = glossary
    self.unknown = unknown
  }
}
