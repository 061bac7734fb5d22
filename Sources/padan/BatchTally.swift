import PadanBatch
import PadanRendering

/// What a batch has come to so far.
struct BatchTally: Sendable {
  /// The size of all inputs in bytes; nil if it is not known.
  var totalByteCount: Int?
  private(set) var byteCount = 0
  /// The first failures, not more than a person reads.
  private(set) var failures: [BatchFailure] = []
  private(set) var done = 0
  private(set) var unchanged = 0
  private(set) var skipped = 0
  private(set) var failed = 0
  private let start = ContinuousClock.now

  private static let mostFailures = 100

  mutating func add(_ event: BatchEvent, byteCount: Int) {
    self.byteCount += byteCount
    switch event {
    case .done: done += 1
    case .unchanged: unchanged += 1
    case .skipped: skipped += 1
    case .repeated: break
    case .failed(let failure):
      failed += 1
      if failures.count < Self.mostFailures { failures.append(failure) }
    }
  }

  var all: Int { done + unchanged + skipped + failed }

  /// `12 articles done, 3 unchanged, 1 failed`
  var counts: String {
    var parts = ["\(done) \(done == 1 ? "article" : "articles") done"]
    if unchanged > 0 { parts.append("\(unchanged) unchanged") }
    if skipped > 0 { parts.append("\(skipped) left alone") }
    return (parts + ["\(failed) failed"]).joined(separator: ", ")
  }

  /// How many articles a second, over the whole run.
  var rate: Double { Double(all) / max(0.001, elapsed) }

  private var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// The part that is done, from 0 to 1; nil if the whole is not known.
  var fraction: Double? {
    guard let totalByteCount, totalByteCount > 0 else { return nil }
    return min(1, Double(byteCount) / Double(totalByteCount))
  }

  /// How many seconds the rest will take; nil if the whole is not known, or nothing is done yet.
  var remaining: Int? {
    guard let fraction, fraction > 0 else { return nil }
    return Int((elapsed * (1 - fraction) / fraction).rounded(.up))
  }

  /// `2.5 s (120 a second)`
  func time(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    let tenths = Int((seconds * 10).rounded())
    let rate = seconds < 1 ? "" : " (\(Int(Double(all) / seconds)) a second)"
    return "\(tenths / 10).\(tenths % 10) s\(rate)"
  }

  /// Writes the members of a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.member("done", done)
    writer.member("unchanged", unchanged)
    writer.member("skipped", skipped)
    writer.member("failed", failed)
    writer.key("perSecond")
    writer.number((rate * 10).rounded() / 10)
    if let remaining { writer.member("secondsLeft", remaining) }
  }
}

extension BatchSummary {
  /// Writes the members of a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.key("seconds")
    writer.number(((duration / .seconds(1)) * 1000).rounded() / 1000)
    guard isComplete else { return }
    writer.member("pruned", pruned)
    writer.key("new")
    writer.object { writer in
      writer.member("documents", news.documents)
      writer.member("changed", news.changed)
      writer.member("terms", news.terms)
      writer.member("unknown", news.unknown)
    }
  }

  /// What is new against the last run; nil if nothing is.
  var newsLine: String? {
    var parts: [String] = []
    for (count, one, many) in [
      (news.documents, "new article", "new articles"), (news.changed, "changed article", "changed articles"),
      (news.terms, "new term", "new terms"),
      (news.unknown, "new word without a gloss", "new words without a gloss"),
      (pruned, "article removed", "articles removed"),
    ] where count > 0 {
      parts.append("\(count) \(count == 1 ? one : many)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
