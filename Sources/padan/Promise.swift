import Synchronization

/// A value that a thread makes and that a task waits for; one task only.
final class Promise<Value: Sendable>: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<Value, any Error>)
    case kept(Result<Value, any Error>)
  }

  private let state = Mutex(State.open)

  /// Hands the value over, or why there is none; once.
  func keep(_ result: Result<Value, any Error>) {
    let waiting = state.withLock { state -> CheckedContinuation<Value, any Error>? in
      guard case .awaited(let waiting) = state else {
        state = .kept(result)
        return nil
      }
      return waiting
    }
    waiting?.resume(with: result)
  }

  /// The value, as soon as it is there.
  var value: Value {
    get async throws {
      try await withCheckedThrowingContinuation { continuation in
        let kept = state.withLock { state -> Result<Value, any Error>? in
          if case .kept(let result) = state { return result }
          state = .awaited(continuation)
          return nil
        }
        if let kept { continuation.resume(with: kept) }
      }
    }
  }
}
