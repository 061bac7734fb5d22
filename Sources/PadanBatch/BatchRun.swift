import Dispatch
import PadanAnnotation
import PadanFiles
import Synchronization
import SystemPackage

/// One run of a batch: its workers, and what they have come to.
final class BatchRun: Sendable {
  let runner: BatchRunner
  let manifest: Manifest
  let places: PlaceRegister?
  private let queue: InputQueue
  private let report: @Sendable (BatchEvent, _ byteCount: Int) -> Void
  private let state = Mutex(State())
  /// All workers share one, because the words of each are much the same.
  private let vocabulary = Mutex(CorpusVocabulary())

  private struct State {
    var summary = BatchSummary()
    var slots: [WorkerSlot] = []
    /// How many workers have not ended.
    var working = 0
    /// What stopped the run.
    var failure: (any Error)?
    var whenDone: CheckedContinuation<Void, Never>?
  }

  init(
    _ runner: BatchRunner, _ inputs: BatchInputs, manifest: Manifest,
    report: @escaping @Sendable (BatchEvent, _ byteCount: Int) -> Void
  ) {
    self.runner = runner
    self.manifest = manifest
    self.report = report
    places = inputs.mayRepeat ? PlaceRegister() : nil
    queue = InputQueue(inputs, loader: runner.loader)
  }

  /// Works until there are no inputs left, or the task is cancelled.
  func workToEnd() async throws -> BatchSummary {
    let watch = runner.timeLimit.map { watchTime(limit: $0) }
    defer { watch?.cancel() }
    await withTaskCancellationHandler {
      await withCheckedContinuation { start(whenDone: $0) }
    } onCancel: {
      queue.close()
    }
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      state.summary.isComplete = queue.isExhausted
      return state.summary
    }
  }

  /// The vocabulary of the documents that came up so far.
  var corpus: CorpusVocabulary { vocabulary.withLock { $0 } }

  func add(_ document: BatchedDocument, at key: PlaceKey, isNew: Bool) {
    vocabulary.withLock { $0.add(document, at: key, isNew: isNew) }
  }

  // MARK: Workers

  private func start(whenDone continuation: CheckedContinuation<Void, Never>) {
    state.withLock { state in
      state.whenDone = continuation
      state.working = runner.workerCount
    }
    for _ in 0..<runner.workerCount { startWorker() }
  }

  private func startWorker() {
    let slot = WorkerSlot()
    state.withLock { $0.slots.append(slot) }
    do throws(Errno) {
      try WorkerThread.start { self.work(in: slot) }
    } catch {
      stop(error)
      workerEnded()
    }
  }

  private func work(in slot: WorkerSlot) {
    do {
      let worker = BatchWorker(run: self, annotator: try Annotator(runner.dictionaries), slot: slot)
      // A worker that was given up has been replaced, and ends without a word.
      guard try processAll(by: worker) else { return }
      // The annotator's caches, which take time to take down, are still there: nobody waits for that.
      withExtendedLifetime(worker) { workerEnded() }
    } catch {
      stop(error)
      workerEnded()
    }
  }

  /// Works until there are no inputs left; returns whether the worker was not given up meanwhile.
  private func processAll(by worker: BatchWorker) throws -> Bool {
    while let input = queue.next() {
      worker.slot.begin(input)
      guard let (event, byteCount) = try worker.process(input) else { return false }
      note(event, byteCount)
    }
    return true
  }

  private func workerEnded() {
    let whenDone = state.withLock { state in
      state.working -= 1
      return state.working == 0 ? state.whenDone : nil
    }
    whenDone?.resume()
  }

  private func note(_ event: BatchEvent, _ byteCount: Int) {
    state.withLock { state in
      state.summary.count(event)
      report(event, byteCount)
    }
    if runner.stopsAtFailure, case .failed = event { queue.close() }
  }

  private func stop(_ error: any Error) {
    state.withLock { state in
      if state.failure == nil { state.failure = error }
    }
    queue.close()
  }

  // MARK: Time

  private func watchTime(limit: Duration) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "padan.time-limit"))
    let interval = DispatchTimeInterval.milliseconds(max(10, min(500, Int(limit / .milliseconds(10)))))
    timer.schedule(deadline: .now() + interval, repeating: interval)
    timer.setEventHandler { self.giveUpLate(limit: limit) }
    timer.resume()
    return timer
  }

  /// A thread cannot be stopped from outside: one that takes too long is left to itself, and another takes
  /// its place.
  private func giveUpLate(limit: Duration) {
    let deadline = ContinuousClock.now - limit
    let late = state.withLock { $0.slots }.compactMap { $0.giveUp(before: deadline) }
    for input in late {
      do {
        note(try failLate(input, after: limit), 0)
      } catch {
        stop(error)
      }
      startWorker()
    }
  }

  private func failLate(_ input: BatchInput, after limit: Duration) throws -> BatchEvent {
    var task = DocumentTask(input)
    task.known = try manifest.entry(at: task.key)
    let reason = "took longer than \(limit.formattedSeconds) and was given up; --time-limit allows more"
    return try DocumentLedger(run: self).enter(task, .failed(task.failure(.annotate, reason)))
  }
}

extension Duration {
  /// `1 s`, `0.5 s`.
  fileprivate var formattedSeconds: String {
    let seconds = self / .seconds(1)
    return seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
  }
}
