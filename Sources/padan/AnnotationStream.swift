import Dispatch
import PadanAnnotation
import PadanBatch
import PadanDocument
import PadanModel
import SystemPackage

/// Annotates the records of a JSONL stream on several workers; what becomes of them comes in the stream's order.
///
/// A few records for each worker are at hand at once and no more, so that memory does not grow with the stream.
/// Each is done as soon as it has come, whether or not another one follows.
struct AnnotationStream: Sendable {
  let dictionaries: Dictionaries
  let loader: DocumentLoader
  /// The file of the records; nil for standard input.
  let path: String?
  let show: Shown
  let jobs: Int

  /// What becomes of a record.
  enum Outcome: Sendable {
    case annotated(AnnotatedDocument)
    case failed(DocumentError, line: Int)
  }

  /// How many records a worker has at hand: one that it is at, and one more.
  private static let recordsPerWorker = 2

  /// Calls `body` with each record's outcome, in order.
  func forEachOutcome(_ body: (Outcome) async throws -> Void) async throws {
    let workers = try (0..<jobs).map { _ in try AnnotationWorker(self) }
    let (tasks, continuation) = AsyncThrowingStream<Task<Outcome, any Error>, any Error>.makeStream()
    let window = RecordWindow(size: jobs * Self.recordsPerWorker)
    // Reading blocks for as long as nobody writes, which Swift's pool, of one thread a processor, cannot stand.
    try WorkerThread.start {
      do {
        try read(workers, window) { continuation.yield($0) }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    for try await task in tasks {
      try await body(try await task.value)
      window.leave()
    }
  }

  private func read(
    _ workers: [AnnotationWorker], _ window: RecordWindow, _ yield: (Task<Outcome, any Error>) -> Void
  ) throws {
    var records = try path.map { try loader.records(of: FilePath($0)) } ?? loader.recordsOfStandardInput()
    var count = 0
    while let record = try records.next() {
      window.enter()
      let worker = workers[count % workers.count]
      yield(Task { try await worker.outcome(of: record) })
      count += 1
    }
  }
}

/// One worker of a stream with an annotator of its own.
private actor AnnotationWorker {
  private let stream: AnnotationStream
  private let annotator: Annotator

  init(_ stream: AnnotationStream) throws {
    self.stream = stream
    annotator = try Annotator(stream.dictionaries)
  }

  func outcome(of record: Record) throws -> AnnotationStream.Outcome {
    do {
      let document = try stream.loader.document(of: record, path: stream.path)
      return .annotated(try annotator.annotate(document, show: stream.show))
    } catch let error as DocumentError {
      return .failed(error, line: record.line)
    }
  }
}

/// Lets so many records be at hand at once; the thread that reads waits until one of them has left.
private final class RecordWindow: Sendable {
  /// Begins at 0, because a semaphore may not go with less than it began with.
  private let free = DispatchSemaphore(value: 0)

  init(size: Int) {
    for _ in 0..<size { free.signal() }
  }

  func enter() { free.wait() }

  func leave() { free.signal() }
}
