import PadanAnnotation
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A small folder of dictionaries that a test may change, and a cache; both are removed together with the value.
final class DictionaryWorkshop {
  let base: FilePath
  let dictionaries: FilePath
  let cache: DictionaryCache

  static let text = "Perisai rudal NATO diresmikan di Brussel. Ada zalfor di sana."

  init() throws {
    base = FilePath(FileManager.default.temporaryDirectory.path)
      .appending("padan-workshop-\(UUID().uuidString)")
    dictionaries = base.appending("dictionaries")
    cache = DictionaryCache(folder: base.appending("cache"))
    for folder in ["terms", "lexicon"] {
      try FileManager.default.createDirectory(
        atPath: dictionaries.appending(folder).string, withIntermediateDirectories: true)
    }
    for name in ["english", "text", "transfer", "morphology", "composition.tsv", "domains.tsv"] {
      try FileManager.default.copyItem(
        atPath: repositoryFolder.appending(name).string, toPath: dictionaries.appending(name).string)
    }
    // The table of roots is large, and a text without it is read no worse than by a small one.
    try FileManager.default.removeItem(atPath: dictionaries.appending("morphology/roots.tsv").string)
    try write("perisai rudal\tn\tmissile shield\nNATO\tname\tNATO\tclass=organisation\n", to: "terms/a.tsv")
    try write("di\tprep\tin; at\nresmikan\tv\tinaugurate\nada\tv\texist\n", to: "lexicon/d.tsv")
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: base.string)
    } catch {
      // What is left lies in the temporary directory, which the system cleans.
    }
  }

  /// Writes a file below the folder of dictionaries, in place.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: dictionaries.appending(name).string))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: dictionaries.appending(name).string)
  }

  /// All that the annotator says of a text, with the cache.
  func annotation(layers: [FilePath] = []) throws -> String {
    try Self.annotation(
      Dictionaries(
        directory: dictionaries, userLayers: layers.map { DictionaryLayer(.option, path: $0) }, cache: cache))
  }

  /// The same without the cache.
  func uncachedAnnotation(layers: [FilePath] = []) throws -> String {
    try Self.annotation(Dictionaries(directory: dictionaries, layers: layers))
  }

  static func annotation(_ dictionaries: Dictionaries) throws -> String {
    "\(try annotated(text, with: dictionaries))"
  }

  /// The files of the cache, sorted by name.
  func cacheFiles() throws -> [FilePath] {
    try FileManager.default.contentsOfDirectory(atPath: cache.folder.string).sorted()
      .map { cache.folder.appending($0) }
  }

  static func bytes(of file: FilePath) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: file.string)))
  }

  /// Puts other bytes in a file's place, as another program would.
  static func replace(_ file: FilePath, by bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: file.string), options: .atomic)
  }
}
