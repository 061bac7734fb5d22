import PadanFiles
import SystemPackage

/// What the manifest knows of a document.
struct ManifestEntry: Sendable {
  /// What became of the document.
  enum Outcome: Sendable {
    case done(BatchedDocument)
    case failed(BatchFailure)
  }

  let key: PlaceKey
  /// The file as it was before it was read; nil if it may have changed in the same moment, and for records.
  let stamp: FileStamp?
  /// The hash of the file's or record's bytes; nil if they could not be read.
  let content: ContentHash?
  /// The hash of all that decides the outputs beside the content.
  let recipe: ContentHash
  let outcome: Outcome
  /// In which runs it was new.
  let history: DocumentHistory
}

/// The numbers of the runs in which a document was new. A run that is stopped and the one that goes on with
/// it have the same number.
struct DocumentHistory: Sendable, Hashable {
  /// The run that came upon the document first.
  let place: Int
  /// The run that came upon its present content first.
  let content: Int
}

/// Sorts and names documents in the manifest: in the order in which a tree is walked.
struct PlaceKey: Sendable, Hashable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The key of a file, or of a directory that cannot be read.
  init(_ file: FilePath) {
    // No name holds a zero, and it comes before all that a name can hold.
    bytes = Array(file.steps.joined(separator: [0]))
  }

  /// The key of a document.
  init(_ place: DocumentPlace) {
    let file = PlaceKey(place.file).bytes
    let line = place.record.map { UInt64($0.line) }
    bytes = line.map { line in file + [0, 0] + Self.bigEndian(line) } ?? file
  }

  /// The key of a record that has no document.
  init(_ file: FilePath, line: Int?) {
    self.init(DocumentPlace(file: file, record: line.map { DocumentPlace.Record(line: $0, id: "") }))
  }

  /// The key of what cannot have the place of its own because another input took it.
  func clashing(_ path: FilePath) -> PlaceKey { PlaceKey(bytes: bytes + [0, 1] + path.bytes) }

  private static func bigEndian(_ value: UInt64) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }
}
