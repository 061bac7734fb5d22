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
  /// No dictionary file is larger.
  private static let limit = 256 << 20

  /// Names a folder; nothing is read yet.
  public init(path: FilePath) {
    self.path = path
  }

  /// A table of the folder.
  public func table(_ name: String) throws(DictionaryError) -> Table {
    let file = path.appending(FilePath(name).components)
    do throws(FileError) {
      return Table(path: file.string, bytes: try InputFile.read(file, limit: Self.limit))
    } catch {
      throw DictionaryError(.unreadable(error.description))
    }
  }

  func tables(_ names: [String]) throws(DictionaryError) -> [Table] {
    var result: [Table] = []
    for name in names { result.append(try table(name)) }
    return result
  }

  /// A table that may be missing.
  func optionalTable(_ name: String) throws(DictionaryError) -> Table? {
    FileManager.default.fileExists(atPath: path.appending(FilePath(name).components).string)
      ? try table(name) : nil
  }

  /// Whether the folder holds rules and terms together, as the default dictionaries do.
  public var isComplete: Bool {
    FileManager.default.fileExists(atPath: path.appending("domains.tsv").string)
  }

  /// The termbase files of a complete folder: `terms/` before `lexicon/`, each in order of names.
  ///
  /// - Parameter layer: where they stand among the layers; the default dictionaries are 0.
  public func termFiles(layer: Int = 0) throws(DictionaryError) -> [DictionaryFile] {
    var result: [DictionaryFile] = []
    for folder in ["terms", "lexicon"] {
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
