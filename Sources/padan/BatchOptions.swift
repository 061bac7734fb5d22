import ArgumentParser
import PadanBatch

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which files of the directories are articles.
struct BatchSelection: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Take the files that match, whatever their extension; may be repeated. '*.txt' is matched with names, \
      '2024/*' with the way down from the input.
      """, valueName: "glob"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp("Leave out the files and directories that match; may be repeated.", valueName: "glob"))
  var exclude: [String] = []

  var files: FileSelection { FileSelection(include: include, exclude: exclude) }
}

/// How a batch goes about its work.
struct BatchWork: ParsableArguments {
  @Option(help: ArgumentHelp("How many articles to work on at once.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp("Give an article up after this many seconds; 0 for never.", valueName: "seconds"))
  var timeLimit = 300.0

  @Flag(help: "Annotate everything anew.")
  var force = false

  @Flag(help: "Annotate only what failed in the last run.")
  var retryFailed = false

  @Flag(help: "Remove the outputs of articles that are no longer among the inputs.")
  var prune = false

  @Flag(help: "Stop at the first article that fails.")
  var failFast = false

  @Flag(help: "Go on and annotate what arrives or changes, until interrupted.")
  var watch = false

  var mode: BatchRunner.Mode { force ? .all : retryFailed ? .failed : .changed }

  var timeLimitDuration: Duration? { timeLimit > 0 ? .seconds(timeLimit) : nil }

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024") }
    guard (0...86_400).contains(timeLimit) else {
      throw ValidationError("--time-limit is a number of seconds from 0 to 86400")
    }
    if force && retryFailed { throw ValidationError("--force and --retry-failed exclude each other") }
  }
}

/// What a batch says on standard error.
struct BatchMessages: ParsableArguments {
  /// How messages are written.
  enum LogFormat: String, Choice {
    case text, json
  }

  @Flag(help: "Report failures only.")
  var quiet = false

  @Option(help: "How messages are written; json is one object on each line.")
  var logFormat: LogFormat = .text
}
