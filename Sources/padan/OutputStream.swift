import Dispatch
import PadanFiles
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where a stream of records goes: standard output as it comes, or a file that appears when it is complete.
struct OutputStream: ~Copyable {
  private let file: OutputFile.Stream?
  private let cleanup: InterruptionCleanup?

  /// - Parameter output: a path, or `-` for standard output.
  init(_ output: String) throws(FileError) {
    if output == "-" {
      file = nil
      cleanup = nil
    } else {
      let stream = try OutputFile.Stream(to: FilePath(output))
      cleanup = stream.temporary.map { InterruptionCleanup(of: $0) }
      file = consume stream
    }
  }

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    switch file {
    case .some(let file): try file.write(bytes)
    case nil: try OutputFile.writeStandardOutput(bytes)
    }
  }

  consuming func finish() throws(FileError) {
    if let file { try file.finish() }
  }
}

/// Removes a file if the program is interrupted or told to end, as long as this lives.
private final class InterruptionCleanup {
  private let sources: [(signal: Int32, source: any DispatchSourceSignal)]

  init(of path: FilePath) {
    sources = [SIGINT, SIGTERM].compactMap { number in
      // A signal that the program was started to ignore stays ignored.
      guard Self.address(signal(number, SIG_IGN)) != Self.address(SIG_IGN) else { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        unlink(path.string)
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

  private static func address(_ handler: sighandler_t?) -> Int {
    unsafeBitCast(handler, to: Int.self)
  }
}
