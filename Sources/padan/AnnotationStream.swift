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

  /// How many batches a worker has at hand: one that it is at, and one more.
  private static let batchesPerWorker = 2

  /// Gathers the outcomes of a few records at a time on the workers, and calls `body` with what comes of them, in
  /// the stream's order.
  ///
  /// - Parameter makeGatherer: makes one for a worker.
  func forEach<Gatherer: OutcomeGatherer>(
    gatheredBy makeGatherer: @escaping @Sendable () -> Gatherer,
    _ body: (Gatherer.Product) async throws -> Void
  ) async throws {
    let queue = WorkQueue<Batch<Gatherer.Product>>()
    for _ in 0..<jobs { try WorkerThread.start { work(on: queue, makeGatherer()) } }
    let (promises, continuation) = AsyncThrowingStream<Promise<Gatherer.Product>, any Error>.makeStream()
    let window = BatchWindow(size: jobs * Self.batchesPerWorker)
    // Reading blocks for as long as nobody writes, which Swift's pool, of one thread a processor, cannot stand.
    try WorkerThread.start {
      do {
        try forEachBatch { records in
          window.enter()
          let batch = Batch<Gatherer.Product>(records: records)
          continuation.yield(batch.product)
          queue.add(batch)
        }
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
      queue.close()
    }
    for try await promise in promises {
      try await body(try await promise.value)
      window.leave()
    }
  }

  private func forEachBatch(_ body: ([Record]) -> Void) throws {
    var reader = try path.map { try loader.records(of: FilePath($0)) } ?? loader.recordsOfStandardInput()
    while let records = try reader.nextAtHand() { body(records) }
  }

  // MARK: Workers

  /// Records that a worker takes at once, because each handing over costs.
  private struct Batch<Product: Sendable>: Sendable {
    let records: [Record]
    let product = Promise<Product>()
  }

  private func work<Gatherer: OutcomeGatherer>(
    on queue: WorkQueue<Batch<Gatherer.Product>>, _ gatherer: Gatherer
  ) {
    let annotator = Result { try Annotator(dictionaries) }
    while let batch = queue.next() {
      batch.product.keep(
        Result {
          for record in batch.records { gatherer.add(try outcome(of: record, by: annotator.get())) }
          return gatherer.takeProduct()
        })
    }
  }

  private func outcome(of record: Record, by annotator: Annotator) throws -> Outcome {
    do {
      return .annotated(try annotator.annotate(try loader.document(of: record, path: path), show: show))
    } catch let error as DocumentError {
      return .failed(error, line: record.line)
    }
  }
}

/// Makes something of the outcomes of records, for one worker.
protocol OutcomeGatherer: SendableMetatype {
  associatedtype Product: Sendable

  /// Adds the outcome of the next record.
  func add(_ outcome: AnnotationStream.Outcome)

  /// What has come of the outcomes since the last time.
  func takeProduct() -> Product
}

/// Lets so many batches be at hand at once; the thread that reads waits until one of them has left.
private final class BatchWindow: Sendable {
  /// Begins at 0, because a semaphore may not go with less than it began with.
  private let free = DispatchSemaphore(value: 0)

  init(size: Int) {
    for _ in 0..<size { free.signal() }
  }

  func enter() { free.wait() }

  func leave() { free.signal() }
}
