import ArgumentParser
import PadanAnnotation
import PadanFiles
import SystemPackage

/// `padan dictionary compile`
struct DictionaryCompile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Make one file of the default dictionaries, to go with a program.",
    discussion: """
      '--dictionaries FILE' takes the file in the folder's place, for this version of padan and machines of \
      this kind. Your own machine needs none: what was compiled is kept in $XDG_CACHE_HOME/padan, by default \
      ~/.cache/padan, and made anew when a dictionary changes. Set PADAN_NO_CACHE=1 to keep nothing.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write.", valueName: "file"))
  var output: String

  @OptionGroup var dictionaries: DictionaryOptions

  func validate() throws {
    if !dictionaries.layers.isEmpty {
      throw ValidationError(
        "only the default dictionaries are compiled; leave --dictionary to those who use them")
    }
  }

  func run() throws {
    try reportingFailure {
      let bytes = try Dictionaries.compiled(directory: dictionaries.defaultFolder())
      try OutputFile.write(bytes, to: FilePath(output))
    }
  }
}
