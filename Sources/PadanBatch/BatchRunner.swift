public import PadanAnnotation
public import PadanModel
import Synchronization

/// One of the formats a batch writes.
public struct Rendering: Sendable {
  /// The kind of file.
  public let kind: OutputKind
  /// Renders a document. The second argument is the path from the rendering to the batch's front page.
  public let render: @Sendable (AnnotatedDocument, _ indexPath: String) throws -> [UInt8]

  /// Pairs a kind of file with what writes it.
  public init(
    _ kind: OutputKind, render: @escaping @Sendable (AnnotatedDocument, _ indexPath: String) throws -> [UInt8]
  ) {
    self.kind = kind
    self.render = render
  }
}

/// Annotates the documents of a tree on several workers and writes their outputs.
///
/// A document that fails costs only itself: it is reported, and the run goes
/// on. Memory holds a document for each worker, and the results.
public struct BatchRunner: Sendable {
  /// The dictionaries that all workers share.
  public var dictionaries: Dictionaries
  /// Reads the inputs.
  public var loader: DocumentLoader
  /// Says where the outputs go.
  public var plan: OutputPlan
  /// The formats to write; one of a kind.
  public var renderings: [Rendering]
  /// Which annotations to keep.
  public var shown: Shown
  /// How many documents to work on at once. More than the machine has processors gains nothing.
  public var workerCount: Int

  /// Makes a runner.
  public init(
    dictionaries: Dictionaries, loader: DocumentLoader = DocumentLoader(), plan: OutputPlan,
    renderings: [Rendering], shown: Shown = .all, workerCount: Int
  ) {
    precondition(workerCount > 0, "a batch needs a worker")
    self.dictionaries = dictionaries
    self.loader = loader
    self.plan = plan
    self.renderings = renderings
    self.shown = shown
    self.workerCount = workerCount
  }

  /// Runs the batch.
  ///
  /// The results do not depend on the number of workers.
  ///
  /// - Parameter report: called with every result in the order of the inputs, as soon as its turn has come.
  /// - Throws: `ICUError` if a worker cannot be set up, `CancellationError` if
  ///   the task is cancelled; the workers then finish the documents at hand.
  public func run(_ tree: FileTree, report: (BatchResult) -> Void) async throws -> BatchSummary {
    let start = ContinuousClock.now
    let (results, continuation) = AsyncThrowingStream.makeStream(of: BatchResult.self)
    let sink = ResultSink(continuation)
    var summary = BatchSummary()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await work(through: InputQueue(tree, loader: loader), into: sink)
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      for try await result in results {
        summary.count(result)
        report(result)
      }
    }
    try Task.checkCancellation()
    summary.duration = ContinuousClock.now - start
    return summary
  }

  private func work(through queue: InputQueue, into sink: ResultSink) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<workerCount {
        group.addTask {
          let worker = BatchWorker(batch: self, annotator: try Annotator(dictionaries))
          while !Task.isCancelled, let (number, input) = queue.next() {
            sink.add(worker.process(input), number: number)
            // Lets the reports through, which share the processors with the workers.
            await Task.yield()
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

/// Takes the workers' results and passes them on in the order of the inputs.
private final class ResultSink: Sendable {
  private let order = Mutex(InputOrder<BatchResult>())
  private let continuation: AsyncThrowingStream<BatchResult, any Error>.Continuation

  init(_ continuation: AsyncThrowingStream<BatchResult, any Error>.Continuation) {
    self.continuation = continuation
  }

  func add(_ result: BatchResult, number: Int) {
    order.withLock { order in
      for ready in order.add(result, number: number) { continuation.yield(ready) }
    }
  }
}
