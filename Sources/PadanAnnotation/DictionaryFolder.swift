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
    FileManager.default.fileExists(atPath: path.appending(FilePath(name).components).string) ? try table(name) : nil
  }

  /// The termbase files of a default dictionary folder: `terms/` before `lexicon/`, each in order of names.
  public func termFiles() throws(DictionaryError) -> [DictionaryFile] {
    var result: [DictionaryFile] = []
    for folder in ["terms", "lexicon"] {
      for name in try tableNames(in: path.appending(folder)) {
        result.append(DictionaryFile(table: try table("\(folder)/\(name)"), name: "\(folder)/\(name)", layer: 0))
      }
    }
    return result
  }

  /// The termbase files of a user's layer: the file itself, or the files of the folder in order of names.
  public func layerFiles(_ layer: Int) throws(DictionaryError) -> [DictionaryFile] {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path.string, isDirectory: &isDirectory) else {
      throw DictionaryError(.notFound(searched: [path.string]))
    }
    guard isDirectory else {
      let name = path.lastComponent?.string ?? path.string
      let folder = DictionaryFolder(path: path.removingLastComponent())
      return [DictionaryFile(table: try folder.table(name), name: path.string, layer: layer)]
    }
    var result: [DictionaryFile] = []
    for name in try tableNames(in: path) {
      result.append(DictionaryFile(table: try table(name), name: path.appending(name).string, layer: layer))
    }
    return result
  }

  private func tableNames(in folder: FilePath) throws(DictionaryError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.string).filter { $0.hasSuffix(".tsv") }.sorted()
    } catch {
      throw DictionaryError(.unreadable("\(folder.string): cannot be listed"))
    }
  }
}
