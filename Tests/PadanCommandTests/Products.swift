import Foundation

/// The executables that were built together with these tests.
enum Products {
  /// There is no such executable in the build folder.
  struct NotBuilt: Error, CustomStringConvertible {
    let name: String
    let searched: [URL]

    var description: String {
      "no executable '\(name)' in \(searched.map(\.path).joined(separator: ", "))"
    }
  }

  /// Where an executable lies.
  static func executable(_ name: String) throws -> URL {
    let places = folders.map { $0.appending(path: name) }
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw NotBuilt(name: name, searched: folders)
    }
    return found
  }

  /// Executables lie beside the test bundle. On Linux the bundle is itself the process; elsewhere the
  /// process is a tool that is told the bundle's path.
  private static var folders: [URL] {
    let arguments = CommandLine.arguments
    var bundles = [URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()]
    if let flag = arguments.firstIndex(of: "--test-bundle-path"), flag + 1 < arguments.count {
      bundles.append(URL(filePath: arguments[flag + 1]))
    }
    bundles += arguments.prefix(1).map { URL(filePath: $0) } + [Bundle.main.bundleURL]
    return bundles.flatMap { bundle in
      // A bundle that is a directory holds its executable a few levels down.
      (1...4).map { levels in (0..<levels).reduce(bundle) { url, _ in url.deletingLastPathComponent() } }
    }
  }
}
