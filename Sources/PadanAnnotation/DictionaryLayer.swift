import PadanFiles
public import PadanTables
public import PadanTermbase
public import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Dictionaries beside the default ones: a file of termbase rows, or a folder of such files.
///
/// In a folder, `exceptions.tsv` holds exceptions for the analysis of word forms, and `personal.tsv` comes
/// before the other files. A folder that holds whole dictionaries gives their terms.
public struct DictionaryLayer: Sendable, Hashable {
  /// Who added the layer.
  public enum Origin: String, Sendable, Hashable {
    /// It lies in the user's configuration.
    case personal
    /// An environment variable names it.
    case environment
    /// An option of the command, or a program, names it.
    case option
    /// It was imported from FreeDict: a fallback below the default dictionaries.
    case freedict
  }

  /// Who added it.
  public let origin: Origin
  /// The file or folder.
  public let path: FilePath

  /// Names a layer; nothing is read yet.
  public init(_ origin: Origin, path: FilePath) {
    self.origin = origin
    self.path = path
  }

  /// What a layer holds.
  public struct Contents: Sendable {
    /// Its term files, in the order in which they are entered.
    public fileprivate(set) var files: [DictionaryFile] = []
    /// Its exceptions for the analysis of word forms.
    public fileprivate(set) var exceptions: [Table] = []
    /// The folders that were searched for them.
    fileprivate(set) var folders: [FilePath] = []
  }

  static let exceptionsFile = "exceptions.tsv"
  static let personalFile = "personal.tsv"
  static let freedictFile = "freedict.tsv"
  /// What outputs call the imported dictionary, whose place on the disk tells a reader nothing.
  private static let freedictName = "freedict"

  /// Reads the layer.
  ///
  /// - Parameter number: where it stands among the layers; the default dictionaries are 0.
  public func contents(number: Int) throws(DictionaryError) -> Contents {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path.string, isDirectory: &isDirectory) else {
      throw DictionaryError(.unreadable("\(path.string): no such file or folder\(advice)"))
    }
    var contents = Contents()
    guard isDirectory else {
      try add(path.lastComponent?.string ?? "", of: path.removingLastComponent(), number, to: &contents)
      return contents
    }
    let folder = DictionaryFolder(path: path)
    contents.folders = folder.searchedFolders
    if folder.isComplete {
      contents.files = try folder.termFiles(layer: number)
      return contents
    }
    for name in try folder.tableNames().sorted(by: Self.precedes) {
      try add(name, of: path, number, to: &contents)
    }
    return contents
  }

  private func add(
    _ name: String, of folder: FilePath, _ number: Int, to contents: inout Contents
  ) throws(DictionaryError) {
    let table = try DictionaryFolder(path: folder).table(name)
    if name == Self.exceptionsFile {
      contents.exceptions.append(table)
    } else {
      contents.files.append(
        DictionaryFile(table: table, name: shownName(of: name, in: folder), layer: number))
    }
  }

  /// Rows that were added at the command come first of their layer.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    (first == personalFile ? 0 : 1, first) < (second == personalFile ? 0 : 1, second)
  }

  /// What outputs call a file; where the user's home lies is none of their readers' business.
  private func shownName(of name: String, in folder: FilePath) -> String {
    switch origin {
    case .personal: name
    case .freedict: Self.freedictName
    case .environment, .option: folder.appending(name).string
    }
  }

  private var advice: String { origin == .environment ? "; PADAN_DICTIONARIES names it" : "" }
}
