import PadanTestSupport

/// What a command left behind when it ended.
struct Outcome: Sendable {
  let exitCode: Int32
  /// What it wrote to standard output.
  let output: [UInt8]
  /// What it wrote to standard error.
  let errors: [UInt8]
  let duration: Duration

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  var complaint: String { String(decoding: errors, as: UTF8.self) }
  /// The lines of standard error.
  var complaints: [String] { complaint.split(separator: "\n").map(String.init) }

  /// Standard output as one JSON value.
  func json() throws -> JSONValue { try JSONValue(parsing: output) }

  /// Standard output as JSONL.
  func records() throws -> [JSONValue] {
    try JSONValue.lines(output)
  }
}

/// Why a command has no outcome.
enum CommandFailure: Error, CustomStringConvertible {
  /// A signal ended it: it crashed.
  case killed(signal: Int32, errors: String)
  /// It did not end in time.
  case stillRunning(after: Duration)
  /// The system call failed.
  case system(call: String, errno: Int32)

  var description: String {
    switch self {
    case .killed(let signal, let errors): "ended by signal \(signal); standard error: \(errors)"
    case .stillRunning(let time): "did not end within \(time)"
    case .system(let call, let errno): "\(call) failed with errno \(errno)"
    }
  }
}
