import PadanFiles
import PadanStorage
import PadanTables
import PadanTermbase
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where dictionaries are read from: the default ones, and the user's layers by their numbers.
struct DictionarySources {
  /// The default dictionaries: a folder, or a file that one was compiled into.
  let directory: FilePath
  /// In the order in which they are entered.
  let layers: [(number: Int, layer: DictionaryLayer)]

  /// Numbers the layers: the default dictionaries are 0, a fallback lies below, later ones above.
  init(directory: FilePath, layers: [DictionaryLayer]) {
    self.directory = directory
    let (below, above) = (layers.filter(\.isFallback), layers.filter { !$0.isFallback })
    self.layers = below.enumerated().map { (-1 - $0, $1) } + above.enumerated().map { ($0 + 1, $1) }
  }

  /// Whether the default dictionaries are one compiled file, which speaks for itself.
  var isCompiled: Bool { DictionaryFolder(path: directory).isFile }

  /// A number for these places, whatever lies there.
  var identity: UInt64 {
    var checksum = Checksum()
    for path in [directory] + layers.map(\.layer.path) {
      checksum.add(path.string.utf8)
      if path.isRelative { checksum.add(FileManager.default.currentDirectoryPath.utf8) }
    }
    for (number, layer) in layers { checksum.add("\(number) \(layer.origin.rawValue)".utf8) }
    return checksum.value
  }

  /// Reads all of them.
  func read() throws(DictionaryError) -> DictionaryTexts {
    var texts = try isCompiled ? compiledTexts() : folderTexts()
    for (number, layer) in layers {
      let contents = try layer.contents(number: number)
      texts.files += contents.files
      texts.exceptions += contents.exceptions
      let tables = contents.files.map(\.table) + contents.exceptions
      texts.places += [layer.path] + contents.folders + tables.map { FilePath($0.path) }
    }
    return texts
  }

  private func folderTexts() throws(DictionaryError) -> DictionaryTexts {
    let folder = DictionaryFolder(path: directory)
    let rules = try folder.ruleTables()
    let files = try folder.termFiles()
    let tables = rules.values + files.map(\.table)
    return DictionaryTexts(
      rules: rules, files: files, places: folder.searchedFolders + tables.map { FilePath($0.path) })
  }

  private func compiledTexts() throws(DictionaryError) -> DictionaryTexts {
    let compiled = try CompiledDictionaries(contentsOf: directory)
    return DictionaryTexts(rules: compiled.texts.rules, files: compiled.texts.files, places: [directory])
  }
}

/// The tables that dictionaries are made of.
struct DictionaryTexts: Sendable {
  /// The tables that hold no terms, by their names.
  var rules: [String: Table] = [:]
  /// The files that hold terms, the default ones first.
  var files: [DictionaryFile] = []
  /// The user's exceptions for the analysis of word forms.
  var exceptions: [Table] = []
  /// The files and folders that were looked at.
  var places: [FilePath] = []

  /// A number for what stands in the tables and how they are called.
  var contentKey: UInt64 {
    var checksum = Checksum()
    for (name, table) in rules.sorted(by: { $0.key < $1.key }) { checksum.add(table, named: name) }
    for file in files { checksum.add(file.table, named: "\(file.layer) \(file.name)") }
    for table in exceptions { checksum.add(table, named: "") }
    return checksum.value
  }
}

extension Checksum {
  fileprivate mutating func add(_ table: Table, named name: String) {
    add(name.utf8)
    add(table.path.utf8)
    add(table.bytes)
  }
}

extension DictionaryLayer {
  fileprivate var isFallback: Bool { origin == .freedict }
}
