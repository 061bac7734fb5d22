import ArgumentParser
import PadanAnnotation
import PadanModel
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Which dictionaries to use; shared by all commands.
struct DictionaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of default dictionaries, or a file that 'dictionary compile' made of one.",
      valueName: "path"))
  var dictionaries: String?

  @Option(
    name: .customLong("dictionary"),
    help: ArgumentHelp(
      "A file or folder of your own terms; may be repeated, the last wins.", valueName: "path"))
  var layers: [String] = []

  /// The folder of the default dictionaries: the option, or where the executable finds it.
  func defaultFolder() throws(DictionaryError) -> FilePath {
    if let dictionaries { return FilePath(dictionaries) }
    let places = Self.searchedPlaces()
    guard let found = places.first(where: { DictionaryFolder(path: $0).isComplete }) else {
      throw DictionaryError(.notFound(searched: places.map(\.string)))
    }
    return found
  }

  /// The layers of words that the user wrote: the configuration's, `PADAN_DICTIONARIES`, then the options.
  func ownLayers() -> [DictionaryLayer] {
    let named = (Self.environment["PADAN_DICTIONARIES"] ?? "").split(separator: ":")
    return Self.existing(.personal, Self.userFolders.configuration)
      + named.map { DictionaryLayer(.environment, path: FilePath(String($0))) }
      + layers.map { DictionaryLayer(.option, path: FilePath($0)) }
  }

  /// The layers that are used with the default dictionaries: the imported fallback and the user's own.
  func userLayers() -> [DictionaryLayer] {
    Self.existing(.freedict, Self.userFolders.freedictFile) + ownLayers()
  }

  /// Loads the default dictionaries and all layers, and tells on standard error which rows of the user's
  /// cannot be used.
  func load() throws(DictionaryError) -> Dictionaries {
    let loaded = try Dictionaries(
      directory: try defaultFolder(), userLayers: userLayers(), cache: Self.cache)
    complain(
      of: loaded.layerFaults.map { "\($0.file):\($0.line): \($0.message)" },
      rest: "faults in your dictionaries; 'padan dictionary lint' shows them all")
    return loaded
  }

  /// Where this user's own dictionaries lie.
  static var userFolders: UserFolders { UserFolders(environment: environment) }

  /// The process's variables as they were at the start.
  private static let environment = ProcessInfo.processInfo.environment

  /// Where compiled dictionaries are kept; nowhere if the user does not want it, or has no home.
  private static var cache: DictionaryCache? {
    let isUnwanted = environment["PADAN_NO_CACHE"].map { !$0.isEmpty } ?? false
    return isUnwanted ? nil : userFolders.cache.map { DictionaryCache(folder: $0) }
  }

  /// A layer that counts only if it is there.
  private static func existing(_ origin: DictionaryLayer.Origin, _ path: FilePath?) -> [DictionaryLayer] {
    guard let path, FileManager.default.fileExists(atPath: path.string) else { return [] }
    return [DictionaryLayer(origin, path: path)]
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
}
