/// Why a benchmark could not be run.
enum BenchmarkError: Error, CustomStringConvertible {
  /// The plain iteration that everything is compared with failed.
  case icuFailed
  /// Two runs of a stage over the same text gave different amounts of output.
  case notDeterministic(stage: String)
  /// No stage has this name.
  case noSuchStage(String, known: [String])
  /// A command that was to be measured could not be run, or failed.
  case commandFailed(String)

  /// One line for the user.
  var description: String {
    switch self {
    case .icuFailed: "ICU could not iterate over the text; a document may be longer than 1 GiB"
    case .commandFailed(let command): "the command failed: \(command)"
    case .noSuchStage(let name, let known):
      "there is no stage '\(name)'; the stages are \(known.map { "'\($0)'" }.joined(separator: ", "))"
    case .notDeterministic(let stage): "\(stage): two runs over the same text differ in their output"
    }
  }
}
