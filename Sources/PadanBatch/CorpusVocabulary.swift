/// The terms of all documents and the words that no dictionary glosses, with their counts.
///
/// It does not matter in which order documents are added. Memory grows with the number of different words,
/// which grows ever more slowly.
struct CorpusVocabulary: Sendable {
  /// By their lemmas.
  private(set) var terms: [String: TermTotals] = [:]
  /// By their surfaces.
  private(set) var unknown: [String: UnknownTotals] = [:]

  /// Adds a document.
  ///
  /// - Parameter isNew: whether its content came up first in this run.
  mutating func add(_ document: BatchedDocument, at key: PlaceKey, isNew: Bool) {
    let place = FirstPlace(key: key, path: document.path, line: document.place.record?.line)
    for use in document.terms {
      let counts = WordCounts(documents: 1, occurrences: use.count, first: place, isNew: isNew)
      terms[use.lemma, default: TermTotals(use, first: place)].add(use, counts)
    }
    for use in document.unknown {
      let counts = WordCounts(documents: 1, occurrences: use.count, first: place, isNew: isNew)
      unknown[use.surface, default: UnknownTotals(use, first: place)].add(use, counts)
    }
  }
}

/// The document in which a word came up first, in the order of the documents' places. The words that have
/// it in common share one object.
final class FirstPlace: Sendable {
  let key: PlaceKey
  /// The path of the file, as the user would write it.
  let path: String
  /// The line of the record, counted from 1.
  let line: Int?

  init(key: PlaceKey, path: String, line: Int?) {
    self.key = key
    self.path = path
    self.line = line
  }

  func precedes(_ other: FirstPlace) -> Bool {
    self !== other && key.bytes.lexicographicallyPrecedes(other.key.bytes)
  }

  /// `path:line`.
  var description: String { line.map { "\(path):\($0)" } ?? path }
}

/// The counts of a word.
struct WordCounts: Sendable {
  private(set) var documents: Int
  private(set) var occurrences: Int
  private(set) var first: FirstPlace
  /// Whether no document had it before this run.
  private(set) var isNew: Bool

  init(documents: Int, occurrences: Int, first: FirstPlace, isNew: Bool) {
    self.documents = documents
    self.occurrences = occurrences
    self.first = first
    self.isNew = isNew
  }

  /// No documents yet; the one in which the word comes up next is the first.
  init(startingAt first: FirstPlace) {
    self.init(documents: 0, occurrences: 0, first: first, isNew: true)
  }

  /// Adds other counts; returns whether they have the first place.
  mutating func add(_ other: WordCounts) -> Bool {
    documents += other.documents
    occurrences += other.occurrences
    isNew = isNew && other.isNew
    guard other.first.precedes(first) else { return false }
    first = other.first
    return true
  }
}

/// What a corpus knows of a term.
struct TermTotals: Sendable {
  private(set) var counts: WordCounts
  /// As written in the first document.
  private(set) var term: String
  /// In the first document.
  private(set) var domain: String?
  /// How often each rendering is the document's; hardly ever more than a few.
  private var glosses: [(gloss: String, count: Int)] = []

  fileprivate init(_ use: TermUse, first: FirstPlace) {
    counts = WordCounts(startingAt: first)
    term = use.term
    domain = use.domain
  }

  fileprivate mutating func add(_ use: TermUse, _ added: WordCounts) {
    if counts.add(added) { (term, domain) = (use.term, use.domain) }
    if let index = glosses.firstIndex(where: { $0.gloss == use.gloss }) {
      glosses[index].count += use.count
    } else {
      glosses.append((use.gloss, use.count))
    }
  }

  /// The renderings, the most frequent first; of equals the first of the alphabet.
  var rankedGlosses: [String] {
    glosses.sorted { ($1.count, $0.gloss) < ($0.count, $1.gloss) }.map(\.gloss)
  }
}

/// What a corpus knows of a word that no dictionary glosses.
struct UnknownTotals: Sendable {
  private(set) var counts: WordCounts
  /// The words around it in the first document.
  private(set) var example: String

  fileprivate init(_ use: UnknownUse, first: FirstPlace) {
    counts = WordCounts(startingAt: first)
    example = use.example
  }

  fileprivate mutating func add(_ use: UnknownUse, _ added: WordCounts) {
    if counts.add(added) { example = use.example }
  }
}
