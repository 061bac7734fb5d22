import PadanDocument
import PadanFiles
import PadanModel
import SystemPackage

/// A document on its way through a worker.
struct DocumentTask {
  let input: BatchInput
  /// What the manifest calls the document.
  let key: PlaceKey
  /// The file as it was before it was read; nil for records, and if that does not tell whether it changes.
  let stamp: FileStamp?
  /// The size of the input in bytes.
  let byteCount: Int
  /// What the manifest knows of it.
  var known: ManifestEntry?
  /// The hash of its bytes, once they are read.
  var content: ContentHash?
  private let isClashing: Bool

  /// - Parameter isClashing: whether another input has the document's place.
  init(_ input: BatchInput, isClashing: Bool = false) {
    self.input = input
    self.isClashing = isClashing
    key = isClashing ? input.key.clashing(FilePath(input.path)) : input.key
    let status = Self.status(of: input)
    stamp = status?.stamp
    byteCount = status?.size ?? input.recordSize
  }

  private static func status(of input: BatchInput) -> FileStatus? {
    guard case .file(let file) = input else { return nil }
    do throws(FileError) {
      return try FileStatus(file.path, followsLink: true)
    } catch {
      // Reading the file will say what is wrong with it.
      return nil
    }
  }

  /// Whether it failed when it came up last.
  var hasFailed: Bool {
    if case .failed? = known?.outcome { true } else { false }
  }

  /// Whether it failed in the same way when it came up last.
  func hasFailed(_ failure: BatchFailure) -> Bool {
    if case .failed(failure)? = known?.outcome { true } else { false }
  }

  /// The hash of all that decides the outputs beside the content.
  ///
  /// - Parameter recipe: what holds for the whole batch; outputs also name the file.
  func recipe(_ recipe: ContentHash) -> ContentHash {
    ContentHash(of: recipe.bytes + Array(input.path.utf8))
  }

  /// What the batch knows the document by.
  ///
  /// - Parameter id: what a record calls itself.
  func place(id: String) -> DocumentPlace {
    switch input {
    case .file(let file): DocumentPlace(file: file.relativePath)
    case .record(let record, let file):
      DocumentPlace(file: file.relativePath, record: DocumentPlace.Record(line: record.line, id: id))
    case .failure(_, let place): DocumentPlace(file: place)
    }
  }

  /// The place of a document that is a file; nil for records, and where another input has the place.
  var ownFile: DocumentPlace? {
    guard case .file(let file) = input, !isClashing else { return nil }
    return DocumentPlace(file: file.relativePath)
  }

  // MARK: Reading

  func bytes(by loader: DocumentLoader) throws(BatchFailure) -> [UInt8] {
    if isClashing {
      throw failure(.write, "its outputs would have the same paths as those of another input")
    }
    switch input {
    case .failure(let failure, _): throw failure
    case .file(let file): return try attempt(.read) { try loader.bytes(of: file.path) }
    case .record(let record, _): return if case .bytes(let bytes) = record.content { bytes } else { [] }
    }
  }

  func document(of bytes: [UInt8], by loader: DocumentLoader) throws(BatchFailure) -> Document {
    switch input {
    case .failure(let failure, _): throw failure
    case .file(let file):
      try attempt(.decode) {
        try loader.reader.read(bytes, id: file.relativePath.string, path: file.path.string)
      }
    case .record(let record, let file):
      try attempt(.decode) { try loader.document(of: record, path: file.path.string) }
    }
  }

  // MARK: Failing

  /// Does the work of a stage; an error becomes the failure of this document.
  func attempt<Value>(
    _ stage: BatchFailure.Stage, _ work: () throws -> Value
  ) throws(BatchFailure) -> Value {
    do {
      return try work()
    } catch {
      let name = input.line.map { "\(input.path):\($0)" } ?? input.path
      let reason = BatchFailure.reason("\(error)", withoutName: name)
      throw failure(stage, reason, byte: (error as? DocumentError)?.byteOffset)
    }
  }

  func failure(_ stage: BatchFailure.Stage, _ reason: String, byte: Int? = nil) -> BatchFailure {
    BatchFailure(file: input.path, line: input.line, stage: stage, reason: reason, byte: byte)
  }
}
