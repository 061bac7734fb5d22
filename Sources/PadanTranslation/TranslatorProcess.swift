import Subprocess
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A translator: a program that runs as long as it is needed, reads a segment a line and writes its English.
///
/// It reads JSON objects with `id`, `kind`, `text`, `gist` and `terms` from its
/// standard input, and writes an object with `id` and `english` for each, in
/// the same order. Of its standard error only the last line is kept.
public struct TranslatorProcess: Sendable {
  /// What `/bin/sh -c` is told to run.
  public let command: String
  /// The longest it may take for the next answer.
  public let timeout: Duration

  /// Names a translator.
  public init(command: String, timeout: Duration) {
    self.command = command
    self.timeout = timeout
  }

  /// Runs the program for as long as `body` talks with it, and ends it, with all that it started.
  ///
  /// While it runs, writing to a pipe that nobody reads any more is an error
  /// for the whole process rather than its end.
  ///
  /// - Throws: `TranslatorError` if the program cannot be started; what `body` throws.
  public func run(_ body: (TranslatorSession) async throws -> Void) async throws {
    let brokenPipes = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, brokenPipes) }
    var isStarted = false
    do {
      _ = try await Subprocess.run(
        .path("/bin/sh"), arguments: ["-c", command], platformOptions: Self.ownGroup, input: .inputWriter,
        output: .sequence, error: .sequence
      ) { execution in
        isStarted = true
        let session = TranslatorSession(execution, timeout: timeout)
        try await body(session)
        await session.finish()
      }
    } catch let error as SubprocessError where !isStarted {
      throw TranslatorError(.notStarted(error.description))
    }
  }

  /// A process group of its own, so that what a shell starts ends with it.
  private static var ownGroup: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    return options
  }
}
