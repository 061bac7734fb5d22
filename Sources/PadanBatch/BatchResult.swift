public import PadanRendering
public import SystemPackage

/// A document that was annotated and whose outputs are written.
public struct BatchedDocument: Sendable {
  /// Where it comes from.
  public let place: DocumentPlace
  /// Its id in the outputs: a record's own, or the way to its file from the root of the input tree.
  public let id: String
  /// The path of its file, as the user would write it.
  public let path: String
  /// Its headline as written; nil if it has none.
  public let title: String?
  /// The files that were written.
  public let outputs: [BatchOutput]
  /// Its place on the front page.
  public let entry: IndexEntry
  /// Its terms by first use.
  public let terms: [TermUse]
  /// Its words without a gloss.
  public let unknown: [UnknownUse]
}

/// A file that a batch wrote.
public struct BatchOutput: Sendable, Hashable {
  /// Its format.
  public let kind: OutputKind
  /// Its path relative to the output folder.
  public let path: FilePath
  /// Its length in bytes.
  public let size: Int
  /// When it was written, in nanoseconds since 1970.
  let modified: Int64
}

/// A term of a document, for the glossary of the corpus.
public struct TermUse: Sendable, Hashable {
  /// The headword, normalized.
  public let lemma: String
  /// The headword as the dictionary writes it.
  public let term: String
  /// The rendering it was given first.
  public let gloss: String
  /// The dictionaries' domain.
  public let domain: String?
  /// How often it stands in the document.
  public let count: Int
}

/// A word of a document that no dictionary glosses.
public struct UnknownUse: Sendable, Hashable {
  /// As first written.
  public let surface: String
  /// How often it stands in the document.
  public let count: Int
  /// The words around it where it stands first.
  public let example: String
}

/// A document that could not be brought to its outputs, or a place in the tree that could not be read.
public struct BatchFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where on its way the document was.
  public enum Stage: String, Sendable, CaseIterable {
    /// Getting at the file's bytes.
    case read
    /// Making a document of the bytes.
    case decode
    case annotate
    case render
    case write
  }

  /// The path of the file, as the user would write it.
  public let file: String
  /// The line of the record, counted from 1; nil unless the file is JSONL.
  public let line: Int?
  /// Where it failed.
  public let stage: Stage
  /// What is wrong and what to do; it does not name the file again.
  public let reason: String
  /// The offset in bytes of what is wrong, where it is one place.
  public let byte: Int?

  /// Records a failure.
  public init(file: String, line: Int? = nil, stage: Stage, reason: String, byte: Int? = nil) {
    self.file = file
    self.line = line
    self.stage = stage
    self.reason = reason
    self.byte = byte
  }

  /// `file:line: reason`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}

/// What happened to a document in a run.
public enum BatchEvent: Sendable {
  /// It was annotated and its outputs are written.
  case done(BatchedDocument)
  /// Its outputs are those of an earlier run.
  case unchanged
  /// It failed.
  case failed(BatchFailure)
  /// It was left alone: it did not fail before where only failures are done, or failed where they are not.
  case skipped
  /// The input has come up before in the same run.
  case repeated
}

/// The figures of a batch.
public struct BatchSummary: Sendable, Hashable {
  /// How many documents were annotated.
  public internal(set) var documents = 0
  /// How many have the outputs of an earlier run.
  public internal(set) var unchanged = 0
  /// How many failed.
  public internal(set) var failures = 0
  /// How many were left alone, see ``BatchEvent/skipped``.
  public internal(set) var skipped = 0
  /// How many documents that are no longer among the inputs lost their outputs.
  public internal(set) var pruned = 0
  /// What a complete run brought that the one before it did not have.
  public internal(set) var news = BatchNews()
  /// Whether all inputs had their turn; false if the run was stopped.
  public internal(set) var isComplete = true
  /// How long it took.
  public internal(set) var duration = Duration.zero

  mutating func count(_ event: BatchEvent) {
    switch event {
    case .done: documents += 1
    case .unchanged: unchanged += 1
    case .failed: failures += 1
    case .skipped: skipped += 1
    case .repeated: break
    }
  }
}
