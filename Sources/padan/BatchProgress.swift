import PadanBatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Tells on standard error how a batch goes on and how it ended.
struct BatchProgress {
  private let isQuiet: Bool
  /// Someone watching a terminal wants to see it move; a log should stay short.
  private let interval: Duration
  private var last = ContinuousClock.now
  private var done = 0
  private var failed = 0

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    interval = isatty(STDERR_FILENO) == 1 ? .seconds(1) : .seconds(10)
  }

  mutating func note(_ result: BatchResult) {
    switch result {
    case .success: done += 1
    case .failure: failed += 1
    }
    guard !isQuiet, ContinuousClock.now - last >= interval else { return }
    last = .now
    complain(counts)
  }

  func finish(_ summary: BatchSummary, _ index: BatchIndex, in tree: FileTree, output: String) {
    if !index.failures.isEmpty {
      complain("failed:")
      for failure in index.failures { complain("  \(failure.description.withControlsEscaped)") }
    }
    guard !isQuiet else { return }
    if done + failed == 0 {
      let extensions = FileTree.extensions.sorted().map { ".\($0)" }.joined(separator: ", ")
      complain("\(tree.root): no articles found, that is, no files named \(extensions)")
    }
    complain("\(counts) in \(time(summary)); see \(output)/index.html")
  }

  private var counts: String {
    "\(done) \(done == 1 ? "article" : "articles") done, \(failed) failed"
  }

  private func time(_ summary: BatchSummary) -> String {
    let seconds = summary.duration / .seconds(1)
    let tenths = Int((seconds * 10).rounded())
    let rate = seconds < 1 ? "" : " (\(Int(Double(done + failed) / seconds)) a second)"
    return "\(tenths / 10).\(tenths % 10) s\(rate)"
  }
}

extension String {
  /// The text with its control characters written out, so that a file's name can neither break a line of
  /// a report in two nor steer the terminal.
  var withControlsEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
