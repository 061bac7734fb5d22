import Synchronization

/// What a worker is at, for those who watch it.
final class WorkerSlot: Sendable {
  private enum State: Sendable {
    case idle
    case working(BatchInput, since: ContinuousClock.Instant)
    /// Its outcome is certain and being written, which is no longer the document's fault if it takes long.
    case ending
    case givenUp
  }

  private let state = Mutex(State.idle)

  func begin(_ input: BatchInput) {
    state.withLock { $0 = .working(input, since: .now) }
  }

  /// Asks for leave to write what became of the document; false if it was given up meanwhile.
  func end() -> Bool {
    state.withLock { state in
      if case .givenUp = state { return false }
      state = .ending
      return true
    }
  }

  /// Gives up a document that was begun before an instant; returns it if there is one.
  func giveUp(before instant: ContinuousClock.Instant) -> BatchInput? {
    state.withLock { state in
      guard case .working(let input, let start) = state, start < instant else { return nil }
      state = .givenUp
      return input
    }
  }
}
