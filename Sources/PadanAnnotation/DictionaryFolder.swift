import PadanFiles
public import PadanTables
public import PadanTermbase
public import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of dictionaries on disk.
public struct DictionaryFolder: Sendable {
  /// Its path.
  public let path: FilePath
  /// No dictionary file has more bytes.
  public static let largestFile = 256 << 20

  /// Names a folder; nothing is read yet.
  public init(path: FilePath) {
    self.path = path
  }

  /// A table of the folder.
  public func table(_ name: String) throws(DictionaryError) -> Table {
    let file = path.appending(FilePath(name).components)
    do throws(FileError) {
      return Table(path: file.string, bytes: try InputFile.read(file, limit: Self.largestFile))
    } catch {
      throw DictionaryError(.unreadable(error.description))
    }
  }

  /// Where the tables lie that hold no terms; some lie directly in the folder.
  private static let ruleFolders = ["english", "morphology", "text", "transfer"]

  /// The folders that rules and terms are looked for in, as far as they are there.
  var searchedFolders: [FilePath] {
    ([path] + (Self.termFolders + Self.ruleFolders).map { path.appending($0) }).filter {
      FileManager.default.fileExists(atPath: $0.string)
    }
  }

  /// All tables of a complete folder that hold no terms, by their names.
  func ruleTables() throws(DictionaryError) -> [String: Table] {
    var tables: [String: Table] = [:]
    for name in try tableNames() { tables[name] = try table(name) }
    for folder in Self.ruleFolders where FileManager.default.fileExists(atPath: path.appending(folder).string)
    {
      for name in try DictionaryFolder(path: path.appending(folder)).tableNames() {
        tables["\(folder)/\(name)"] = try table("\(folder)/\(name)")
      }
    }
    return tables
  }

  /// Whether the folder holds rules and terms together, as the default dictionaries do.
  public var isComplete: Bool {
    FileManager.default.fileExists(atPath: path.appending("domains.tsv").string)
  }

  private static let termFolders = ["terms", "lexicon"]

  /// Whether there is no folder but a file, as `padan dictionary compile` makes one of a folder.
  public var isFile: Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path.string, isDirectory: &isDirectory) && !isDirectory
  }

  /// The termbase files of a complete folder: `terms/` before `lexicon/`, each in order of names.
  ///
  /// - Parameter layer: where they stand among the layers; the default dictionaries are 0.
  public func termFiles(layer: Int = 0) throws(DictionaryError) -> [DictionaryFile] {
    var result: [DictionaryFile] = []
    for folder in Self.termFolders {
      for name in try DictionaryFolder(path: path.appending(folder)).tableNames() {
        result.append(
          DictionaryFile(table: try table("\(folder)/\(name)"), name: "\(folder)/\(name)", layer: layer))
      }
    }
    return result
  }

  /// The names of the tables that lie directly in the folder, sorted.
  func tableNames() throws(DictionaryError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path.string).filter { $0.hasSuffix(".tsv") }
        .sorted()
    } catch {
      throw DictionaryError(.unreadable("\(path.string): cannot be listed"))
    }
  }
}
