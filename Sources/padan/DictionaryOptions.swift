import ArgumentParser
import PadanAnnotation
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which dictionaries to use; shared by all commands.
struct DictionaryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of default dictionaries.", valueName: "dir"))
  var dictionaries: String?

  @Option(
    name: .customLong("dictionary"),
    help: ArgumentHelp("A file or folder of your own terms; may be repeated, the last wins.", valueName: "path"))
  var layers: [String] = []

  /// The folder of the default dictionaries: the option, or where the executable finds it.
  func defaultFolder() throws(DictionaryError) -> FilePath {
    if let dictionaries { return FilePath(dictionaries) }
    let places = Self.searchedPlaces()
    guard let found = places.first(where: { Self.isDictionaryFolder($0) }) else {
      throw DictionaryError(.notFound(searched: places.map(\.string)))
    }
    return found
  }

  /// The user's own layers: `PADAN_DICTIONARIES`, then the options.
  func layerPaths() -> [FilePath] {
    let environment = ProcessInfo.processInfo.environment["PADAN_DICTIONARIES"] ?? ""
    return environment.split(separator: ":").map { FilePath(String($0)) } + layers.map { FilePath($0) }
  }

  func load() throws(DictionaryError) -> Dictionaries {
    try Dictionaries(directory: try defaultFolder(), layers: layerPaths())
  }

  /// Beside an installed executable (`PREFIX/share/padan/dictionaries`), or above one in a build folder.
  private static func searchedPlaces() -> [FilePath] {
    guard let executable = executablePath() else { return [] }
    let bin = executable.removingLastComponent()
    var places = [bin.removingLastComponent().appending("share/padan/dictionaries")]
    var folder = bin
    for _ in 0..<4 where !folder.components.isEmpty {
      places.append(folder.appending("dictionaries"))
      folder.removeLastComponent()
    }
    return places
  }

  private static func executablePath() -> FilePath? {
    do {
      return FilePath(try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    } catch {
      return CommandLine.arguments.first.map { FilePath($0) }
    }
  }

  /// Whether a folder is one of dictionaries, rules and terms together.
  static func isDictionaryFolder(_ path: FilePath) -> Bool {
    FileManager.default.fileExists(atPath: path.appending("domains.tsv").string)
  }
}
