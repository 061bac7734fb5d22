import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Watches for the signals that ask the program to end, SIGINT and SIGTERM, as long as it lives.
final class TerminationSignals {
  /// What follows a signal.
  enum Answer {
    case goOn
    /// The program ends as it does without a watch.
    case endProcess
  }

  private let sources: [(signal: Int32, source: any DispatchSourceSignal)]
  private let received: Received

  /// - Parameter answer: called with each signal and how many there have been.
  init(answer: @escaping @Sendable (_ signal: Int32, _ count: Int) -> Answer) {
    let received = Received()
    self.received = received
    // A queue of its own, which gets a thread even while all of Swift's pool wait for something.
    let queue = DispatchQueue(label: "padan.signals")
    sources = [SIGINT, SIGTERM].compactMap { number in
      // A signal that the program was started to ignore stays ignored.
      guard Self.address(signal(number, SIG_IGN)) != Self.address(SIG_IGN) else { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        guard case .endProcess = answer(number, received.add(number)) else { return }
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return (number, source)
    }
  }

  deinit {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }

  /// The signal that came first; nil if there was none.
  var first: Int32? { received.first }

  private static func address(_ handler: sighandler_t?) -> Int {
    unsafeBitCast(handler, to: Int.self)
  }

  private final class Received: Sendable {
    private let signals = Mutex<[Int32]>([])

    var first: Int32? { signals.withLock { $0.first } }

    /// Adds a signal and returns how many there have been.
    func add(_ number: Int32) -> Int {
      signals.withLock { signals in
        signals.append(number)
        return signals.count
      }
    }
  }
}
