import ArgumentParser
import PadanBatch
import PadanFiles

extension BatchSession {
  /// Runs the batch, and again whenever its inputs change, until a signal ends it.
  ///
  /// - Returns: what to exit with; nil if a signal came while nothing was to do.
  func watch(_ manifest: Manifest) async throws -> ExitCode? {
    let watch = try DirectoryWatch(inputs)
    let interruption = BatchInterruption()
    var failure = await run(manifest, until: interruption)
    while failure == nil || failure == Exit.someFailed {
      guard try watch.waitForChange(while: { interruption.signal == nil }) else { return nil }
      try manifest.beginRun()
      failure = await afterChange.run(manifest, until: interruption)
    }
    return failure
  }

  /// The runs after the first one speak up and work only where there is something to do.
  private var afterChange: BatchSession {
    var session = self
    session.runner.mode = .arrived
    session.isSilentWithoutWork = true
    return session
  }
}
