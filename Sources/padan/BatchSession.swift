import ArgumentParser
import Dispatch
import PadanBatch

/// A run of `padan batch` with what surrounds it: progress, signals, the exit code.
struct BatchSession {
  var runner: BatchRunner
  let inputs: BatchInputs
  let messages: BatchMessages
  let output: String
  /// Whether to say nothing of a run in which no document was done and none failed.
  var isSilentWithoutWork = false

  /// Runs the batch to its end, or until a signal ends it.
  ///
  /// - Returns: what to exit with; nil if all went well.
  func run(_ manifest: Manifest, until interruption: BatchInterruption = BatchInterruption()) async
    -> ExitCode?
  {
    let progress = BatchProgress(messages)
    let batch = task(manifest, telling: progress)
    measureInputs(for: progress)
    interruption.onSignal {
      batch.cancel()
      progress.say("finishing the articles at hand; once more to stop at once")
    }
    let result = await batch.result
    interruption.onSignal(nil)
    switch result {
    case .success(let summary):
      let isSilent = isSilentWithoutWork && summary.documents + summary.failures == 0
      if !isSilent { progress.finish(summary, output: output) }
      return exitCode(summary, signal: interruption.signal)
    case .failure(let error):
      progress.say("\(error)")
      progress.sayHowToGoOn()
      return ExitCode(for: error)
    }
  }

  private func task(_ manifest: Manifest, telling progress: BatchProgress) -> Task<BatchSummary, any Error> {
    Task { [runner, inputs] in
      try await runner.run(inputs, manifest: manifest) { progress.note($0, byteCount: $1) }
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
