/// A line of a terminal that is written over and over.
struct ProgressBar {
  /// Back to the beginning of the line, and nothing on it.
  static let eraser = Array("\r\u{1B}[K".utf8)

  private let tally: BatchTally

  init(_ tally: BatchTally) { self.tally = tally }

  /// The line as it is sent to the terminal.
  ///
  /// - Parameter width: the terminal's, in columns.
  func line(width: Int) -> [UInt8] {
    let room = width - figures.count - 4
    let bar = tally.fraction.flatMap { room >= 10 ? self.bar(width: min(40, room), $0) : nil } ?? ""
    return Self.eraser + Array((bar + figures).prefix(max(0, width - 1)).utf8)
  }

  private func bar(width: Int, _ fraction: Double) -> String {
    let full = Int(Double(width) * fraction)
    return "[\(String(repeating: "#", count: full))\(String(repeating: ".", count: width - full))] "
  }

  private var figures: String {
    let percent = tally.fraction.map { "\(Int($0 * 100)) %, " } ?? ""
    let left = tally.remaining.map { ", \(Self.time($0)) left" } ?? ""
    return "\(percent)\(tally.counts), \(Int(tally.rate)) a second\(left)"
  }

  /// `45 s`, `3:05 min`, `2:10 h`
  private static func time(_ seconds: Int) -> String {
    let (unit, whole, rest) =
      seconds < 3600 ? ("min", seconds / 60, seconds % 60) : ("h", seconds / 3600, seconds / 60 % 60)
    return seconds < 60 ? "\(seconds) s" : "\(whole):\(rest < 10 ? "0" : "")\(rest) \(unit)"
  }
}
