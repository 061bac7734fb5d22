public import PadanModel

/// The documents of files and directories, one after the other.
public struct CorpusReader: Sendable {
  private let queue: InputQueue
  private let loader: DocumentLoader

  /// Reads inputs; a JSONL file has a document on each line.
  public init(_ inputs: BatchInputs, loader: DocumentLoader = DocumentLoader()) {
    queue = InputQueue(inputs, loader: loader)
    self.loader = loader
  }

  /// The next document, or why there is none in its place; nil at the end.
  public func next() -> Result<Document, BatchFailure>? {
    queue.next().map { input in
      let task = DocumentTask(input)
      return Result { () throws(BatchFailure) in
        try task.document(of: try task.bytes(by: loader), by: loader)
      }
    }
  }
}
