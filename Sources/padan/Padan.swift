import ArgumentParser

/// The command `padan`.
@main
struct Padan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "padan",
    abstract: "Read Indonesian news with English beside it.",
    discussion: """
      Exit codes:
        0   done
        1   some inputs failed, or the translator did
        64  usage
        65  bad data: not text, not valid UTF-8, faults in a dictionary
        66  no such input, or it cannot be read
        73  an output cannot be written
        78  the dictionaries cannot be found or read
      """,
    version: padanVersion,
    subcommands: [
      Annotate.self, Summarize.self, Align.self, Batch.self, Lookup.self, Analyze.self,
      DictionaryCommand.self,
    ]
  )

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}

/// The version of this command, after semver.org.
let padanVersion = "0.1.0"
