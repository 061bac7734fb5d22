public import PadanModel

/// How many words of a corpus the dictionaries gloss, and which they do not.
///
/// Words with a capital first do not count, since most are names; nor do function words, of which every text has
/// the same.
public struct CorpusCoverage: Sendable {
  /// A word that no dictionary glosses.
  public struct Word: Sendable, Hashable {
    /// As first written.
    public let surface: String
    /// How often it stands in the corpus.
    public fileprivate(set) var count: Int
    /// The words around it where it stands first.
    public let example: String
  }

  /// The number of documents.
  public private(set) var documentCount = 0
  /// The number of running words that are glossed.
  public private(set) var glossedCount = 0
  private var unglossed: [String: Word] = [:]

  /// The coverage of no document.
  public init() {}

  /// Counts the words of a document, which must be annotated with all its words.
  public mutating func add(_ document: AnnotatedDocument) {
    documentCount += 1
    for annotation in document.segments.lazy.flatMap(\.annotations) where annotation.isGlossedContent {
      glossedCount += annotation.surface.split(separator: " ").count { Self.counts(String($0)) }
    }
    for use in UnknownUse.all(of: document) where Self.counts(use.surface) {
      unglossed[use.surface, default: Word(surface: use.surface, count: 0, example: use.example)].count +=
        use.count
    }
  }

  private static func counts(_ word: String) -> Bool { word.first?.isLowercase ?? false }

  /// The number of running words that are not glossed.
  public var unglossedCount: Int { unglossed.values.reduce(0) { $0 + $1.count } }

  /// The share of running words that are glossed, from 0 to 1; 1 for a corpus without words.
  public var share: Double {
    let all = glossedCount + unglossedCount
    return all == 0 ? 1 : Double(glossedCount) / Double(all)
  }

  /// The words that are not glossed, the most frequent first; of equals in the order of their letters.
  public var unglossedWords: [Word] {
    unglossed.values.sorted { ($1.count, $0.surface) < ($0.count, $1.surface) }
  }
}

extension Annotation {
  /// Whether it glosses a word or a term, and no function word.
  fileprivate var isGlossedContent: Bool {
    (kind == .word || kind == .term) && gloss != nil && domain != "grammar"
  }
}
