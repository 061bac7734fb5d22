/// A fault found in a dictionary, with its place.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The row cannot be used.
    case error
    /// The row works but is probably not what was meant.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The file's path.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column in UTF-8 bytes, counted from 1.
  public let column: Int
  /// What is wrong and what to do.
  public let message: String

  /// Makes a diagnostic.
  public init(severity: Severity, file: String, line: Int, column: Int, message: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `file:line:column: severity: message`, the form that editors understand.
  public var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message)"
  }
}
