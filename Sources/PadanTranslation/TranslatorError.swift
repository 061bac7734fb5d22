/// Why a translator program is of no use any more.
public struct TranslatorError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    /// It could not be started, for this reason.
    case notStarted(String)
    /// It ended, or closed its output, before it had answered.
    case ended
    /// It did not answer in time.
    case slow(Duration)
    /// It answered another segment.
    case outOfStep(answered: String)
    /// Its line is not what it should be.
    case malformed(String)
    /// Its line is longer than so many bytes.
    case tooLong(limit: Int)
  }

  /// What went wrong.
  public let kind: Kind
  /// The id of the segment it should have answered; nil if it was not asked yet.
  public let segment: String?
  /// The last line it wrote to its standard error, if any.
  public let lastWords: String?

  init(_ kind: Kind, segment: String? = nil, lastWords: String? = nil) {
    self.kind = kind
    self.segment = segment
    self.lastWords = lastWords
  }

  /// What to tell the user.
  public var description: String {
    let segment = segment ?? "anything"
    let fault =
      switch kind {
      case .notStarted(let reason): "cannot be started: \(reason)"
      case .ended: "ended before it had answered \(segment)"
      case .slow(let time): "did not answer \(segment) within \(time.components.seconds) s"
      case .outOfStep(let answered): "answered '\(answered)' where \(segment) was next"
      case .malformed(let reason): "gave a line for \(segment) that \(reason)"
      case .tooLong(let limit): "gave a line for \(segment) of more than \(limit >> 10) KiB"
      }
    return "the translator \(fault)" + (lastWords.map { "; its last words: \($0)" } ?? "")
  }
}
