import PadanBatch
import PadanRendering
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Tells on standard error how a batch goes on and how it ended: by a bar on a terminal, by lines in a log,
/// by objects for programs.
final class BatchProgress: Sendable {
  private enum Style {
    case bar, lines, objects
  }

  private let isQuiet: Bool
  private let style: Style
  private let state = Mutex(BatchTally())
  private let lastShown: Mutex<ContinuousClock.Instant>

  init(_ messages: BatchMessages) {
    isQuiet = messages.quiet
    style = messages.logFormat == .json ? .objects : isatty(STDERR_FILENO) == 1 ? .bar : .lines
    lastShown = Mutex(.now)
  }

  /// Whether there is something to show that needs the size of all inputs.
  var wantsTotal: Bool { !isQuiet && style != .lines }

  func setTotal(byteCount: Int) { state.withLock { $0.totalByteCount = byteCount } }

  func note(_ event: BatchEvent, byteCount: Int) {
    let tally = state.withLock { tally in
      tally.add(event, byteCount: byteCount)
      return tally
    }
    if style == .objects, case .failed(let failure) = event {
      log { writer in
        writer.member("event", "failed")
        failure.write(to: &writer)
      }
    }
    if !isQuiet, isTime() { show(tally) }
  }

  /// Someone watching a bar wants to see it move; a log should stay short.
  private var interval: Duration { style == .bar ? .milliseconds(100) : .seconds(10) }

  private func isTime() -> Bool {
    lastShown.withLock { last in
      guard ContinuousClock.now - last >= interval else { return false }
      last = .now
      return true
    }
  }

  private func show(_ tally: BatchTally) {
    switch style {
    case .bar: Standard.writeError(ProgressBar(tally).line(width: Terminal.errorWidth))
    case .lines: complain(tally.counts)
    case .objects:
      log { writer in
        writer.member("event", "progress")
        tally.write(to: &writer)
      }
    }
  }

  /// Says something between the reports of progress.
  func say(_ message: String) {
    switch style {
    case .objects:
      log { writer in
        writer.member("event", "message")
        writer.member("message", message)
      }
    case .bar: complain(message, before: ProgressBar.eraser)
    case .lines: complain(message)
    }
  }

  private func log(_ members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(isIndented: false)
    writer.object(members)
    Standard.writeError(writer.finish())
  }

  // MARK: The end

  func finish(_ summary: BatchSummary, output: String) {
    let tally = state.withLock { $0 }
    if style == .objects {
      log { writer in
        writer.member("event", summary.isComplete ? "finished" : "interrupted")
        tally.write(to: &writer)
        summary.write(to: &writer)
      }
      return
    }
    if style == .bar, !isQuiet { Standard.writeError(ProgressBar.eraser) }
    tellFailures(tally, summary, output: output)
    if !isQuiet { tellResults(tally, summary, output: output) }
    if !summary.isComplete { sayHowToGoOn() }
  }

  func sayHowToGoOn() { say("not finished; run the same command again to go on") }

  private func tellFailures(_ tally: BatchTally, _ summary: BatchSummary, output: String) {
    if tally.failures.isEmpty { return }
    complain("failed:")
    for failure in tally.failures.map(\.description).sorted() { complain("  \(failure)") }
    let rest = summary.failures - tally.failures.count
    if rest > 0 { complain("  and \(rest) more; see \(output)/failures.jsonl") }
  }

  private func tellResults(_ tally: BatchTally, _ summary: BatchSummary, output: String) {
    if tally.all == 0, summary.isComplete {
      let extensions = FileTree.extensions.sorted().map { ".\($0)" }.joined(separator: ", ")
      complain("no articles found, that is, no files named \(extensions)")
    }
    complain(
      "\(tally.counts) in \(tally.time(summary.duration))\(summary.isComplete ? "; see \(output)/index.html" : "")"
    )
    if let news = summary.newsLine { complain(news) }
  }
}
