import Dispatch
import Synchronization

/// Pieces of work on their way from a thread that finds them to several that do them, the first come first.
final class WorkQueue<Work: Sendable>: Sendable {
  private struct State {
    var waiting: [Work] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  /// Counts the pieces that wait, and one more from when there will be no others.
  private let available = DispatchSemaphore(value: 0)

  /// Adds a piece of work.
  func add(_ work: Work) {
    state.withLock { $0.waiting.append(work) }
    available.signal()
  }

  /// Says that no other work will come.
  func close() {
    state.withLock { $0.isClosed = true }
    available.signal()
  }

  /// The next piece of work, waiting for it; nil when there will be no other.
  func next() -> Work? {
    available.wait()
    let work = state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    // The others that wait are told the same.
    if work == nil { available.signal() }
    return work
  }
}
