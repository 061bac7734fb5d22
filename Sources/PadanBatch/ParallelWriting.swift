import Dispatch
import PadanFiles
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes and writes files on several processors, a bounded number at once.
final class ParallelWriting: Sendable {
  private let group = DispatchGroup()
  private let queue = DispatchQueue(label: "padan.reports", attributes: .concurrent)
  /// Begins at 0, because a semaphore may not go with less than it began with.
  private let free = DispatchSemaphore(value: 0)
  private let failure = Mutex<FileError?>(nil)

  init() {
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { free.signal() }
  }

  /// Begins a piece of work, as soon as not too many are at hand.
  func begin(_ work: @escaping @Sendable () throws(FileError) -> Void) {
    free.wait()
    queue.async(group: group) { [self] in
      do throws(FileError) {
        try work()
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
      free.signal()
    }
  }

  /// Waits for all that was begun, and throws the first error of it.
  func finish() throws(FileError) {
    group.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
