import CPadanBenchmarks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A command that ran to its end, with what it printed thrown away.
struct CommandRun {
  /// The time from its start to its end, in seconds.
  private(set) var seconds = 0.0
  /// The most bytes that were resident at once, mapped files among them. Nil where nobody watched, or the system
  /// does not tell.
  private(set) var peakBytes: Int?
  /// The most bytes that were resident beside mapped files: heap and stacks. Nil as the other.
  private(set) var peakHeapBytes: Int?

  /// Runs a command; throws if it cannot be run, or fails.
  ///
  /// - Parameters:
  ///   - arguments: the path of the program and its arguments.
  ///   - watchesMemory: look at its memory all the while. The time is then up to 2 ms too long.
  init(_ arguments: [String], watchesMemory: Bool = false) throws {
    let start = ContinuousClock.now
    let process = try Self.start(arguments)
    var status: Int32 = -1
    while true {
      let ended = waitpid(process, &status, watchesMemory ? WNOHANG : 0)
      if ended == process { break }
      guard ended == 0 || errno == EINTR else { throw Self.failure(of: arguments) }
      // What `wait4` tells of memory counts the parent's as well, from before the program was loaded.
      if let memory = Memory(ofProcess: process) { note(memory) }
      usleep(2_000)
    }
    seconds = (ContinuousClock.now - start).seconds
    guard status == 0 else { throw Self.failure(of: arguments) }
  }

  private mutating func note(_ memory: Memory) {
    peakBytes = max(peakBytes ?? 0, memory.peak)
    peakHeapBytes = max(peakHeapBytes ?? 0, memory.heap)
  }

  private static func start(_ arguments: [String]) throws -> Int32 {
    let copies = arguments.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let process = padan_bench_start(copies + [nil])
    guard process > 0 else { throw failure(of: arguments) }
    return process
  }

  private static func failure(of arguments: [String]) -> BenchmarkError {
    .commandFailed(arguments.joined(separator: " "))
  }
}
