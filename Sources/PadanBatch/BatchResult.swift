public import PadanRendering
public import SystemPackage

/// What became of one document of a batch.
public typealias BatchResult = Result<BatchedDocument, BatchFailure>

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
  /// The files that were written, relative to the output folder.
  public let outputs: [OutputKind: FilePath]
  /// Its place on the front page.
  public let entry: IndexEntry
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

  /// Records a failure.
  public init(file: String, line: Int? = nil, stage: Stage, reason: String) {
    self.file = file
    self.line = line
    self.stage = stage
    self.reason = reason
  }

  /// `file:line: reason`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}

/// The figures of a batch.
public struct BatchSummary: Sendable, Hashable {
  /// How many documents have their outputs.
  public internal(set) var documents = 0
  /// How many failed.
  public internal(set) var failures = 0
  /// How long it took.
  public internal(set) var duration = Duration.zero

  mutating func count(_ result: BatchResult) {
    switch result {
    case .success: documents += 1
    case .failure: failures += 1
    }
  }
}
