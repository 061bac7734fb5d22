import ArgumentParser
import Dispatch
import PadanBatch

/// A run of `padan batch` with what surrounds it: progress, signals, the exit code.
struct BatchSession {
  let runner: BatchRunner
  let inputs: BatchInputs
  let messages: BatchMessages
  let output: String

  /// Runs the batch to its end, or until a signal ends it.
  ///
  /// - Returns: what to exit with; nil if all went well.
  func run(_ manifest: Manifest) async throws -> ExitCode? {
    let progress = BatchProgress(messages)
    let batch = Task { [runner, inputs] in
      try await runner.run(inputs, manifest: manifest) { progress.note($0, byteCount: $1) }
    }
    measureInputs(for: progress)
    let signals = TerminationSignals { signal, count in
      if count > 1 { return .endProcess }
      batch.cancel()
      progress.say("finishing the articles at hand; once more to stop at once")
      return .goOn
    }
    switch await batch.result {
    case .success(let summary):
      progress.finish(summary, output: output)
      return exitCode(summary, signal: signals.first)
    case .failure(let error):
      progress.say("\(error)")
      progress.sayHowToGoOn()
      return ExitCode(for: error)
    }
  }

  private func exitCode(_ summary: BatchSummary, signal: Int32?) -> ExitCode? {
    if let signal, !summary.isComplete { return ExitCode(128 + signal) }
    return summary.failures > 0 ? Exit.someFailed : nil
  }

  /// Walks the directories while the work has begun, where somebody wants to know how much is left.
  private func measureInputs(for progress: BatchProgress) {
    guard progress.wantsTotal else { return }
    DispatchQueue.global(qos: .utility).async { [inputs] in
      if let size = inputs.totalSize() { progress.setTotal(byteCount: size) }
    }
  }
}
