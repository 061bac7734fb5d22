import Synchronization

/// The wish of SIGINT and SIGTERM that a batch end. It holds for the run at hand and for those after it, so
/// that no signal is lost between two; a second one ends the program at once.
final class BatchInterruption {
  private let run: RunAtHand
  private let signals: TerminationSignals

  init() {
    let run = RunAtHand()
    self.run = run
    signals = TerminationSignals { _, count in
      if count > 1 { return .endProcess }
      run.end()
      return .goOn
    }
  }

  /// The signal that came; nil if there was none.
  var signal: Int32? { signals.first }

  /// Names what ends the run that begins, which is done at once if a signal has come already; nil where none is
  /// at hand any more.
  func onSignal(_ end: (@Sendable () -> Void)?) { run.begin(endedBy: end) }
}

private final class RunAtHand: Sendable {
  private struct State {
    var isEnding = false
    var end: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  func begin(endedBy end: (@Sendable () -> Void)?) {
    let isEnding = state.withLock { state in
      state.end = end
      return state.isEnding
    }
    if isEnding { end?() }
  }

  func end() {
    let end = state.withLock { state in
      state.isEnding = true
      return state.end
    }
    end?()
  }
}
