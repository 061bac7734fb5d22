import Dispatch
import Synchronization

/// Does work that waits for other threads or programs, and waits for it.
///
/// Only for a thread that has nothing else to do, like the first one. Commands that need not wait do not
/// start the threads of Swift's pool.
func waiting(for work: sending @escaping () async throws -> Void) throws {
  let outcome = Outcome()
  Task {
    do { try await work() } catch { outcome.error.withLock { $0 = error } }
    outcome.isThere.signal()
  }
  outcome.isThere.wait()
  if let error = outcome.error.withLock({ $0 }) { throw error }
}

private final class Outcome: Sendable {
  let isThere = DispatchSemaphore(value: 0)
  let error = Mutex<(any Error)?>(nil)
}
