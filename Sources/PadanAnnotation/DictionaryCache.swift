import PadanFiles
import PadanStorage
public import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where compiled dictionaries are kept, so that a run need not read the dictionaries' text.
///
/// A file for each set of places that dictionaries were read from. It records how their files and folders were;
/// where one is different, the contents are compared, and only if they differ too is the file made anew.
/// Whatever goes wrong with the cache, the dictionaries are compiled in memory and nobody hears of it.
public struct DictionaryCache: Sendable, Hashable {
  /// The folder.
  public let folder: FilePath

  /// One for each combination of layers that somebody uses, and some for those who develop dictionaries.
  static let mostFiles = 8

  /// Names a folder; it is made when it is needed.
  public init(folder: FilePath) {
    self.folder = folder
  }

  /// The dictionaries that lie at these places, compiled.
  func dictionaries(at sources: DictionarySources) throws(DictionaryError) -> CompiledDictionaries {
    let identity = sources.identity
    let path = folder.appending("\(Self.prefix)\(String(identity, radix: 16))\(Self.suffix)")
    let known = stored(in: path, directory: sources.directory).flatMap {
      $0.record.identity == identity ? $0 : nil
    }
    if let known, known.record.isCurrent { return known.dictionaries }
    let began = FileStamp.now
    let texts = try sources.read()
    let record = SourceRecord(of: identity, texts.places, began: began)
    if let known, known.dictionaries.contentKey == texts.contentKey {
      if record.isSettled { store(known.dictionaries, record, in: path) }
      return known.dictionaries
    }
    let compiled = CompiledDictionaries(texts)
    store(compiled, record, in: path)
    return compiled
  }

  /// What a file of the cache is called. Versions of the format have names of their own, so that two programs do
  /// not take each other's files away.
  private static let prefix = "dictionaries-\(ArchiveFormat.dictionaries.version)-"
  private static let suffix = ".padan"

  private func stored(
    in path: FilePath, directory: FilePath
  ) -> (dictionaries: CompiledDictionaries, record: SourceRecord)? {
    do {
      let archive = try Archive(MappedFile.read(path), format: .dictionaries)
      return (
        try CompiledDictionaries(archive, directory: directory),
        try SourceRecord(archive, archive.section(DictionarySection.texts))
      )
    } catch {
      // Missing, damaged, or another program's: it is made anew.
      return nil
    }
  }

  private func store(_ compiled: CompiledDictionaries, _ record: SourceRecord, in path: FilePath) {
    do {
      try OutputFile.makeDirectory(folder)
      try OutputFile.write(compiled.archived(record), to: path)
      try removeOldFiles(beside: path)
    } catch {
      // Where nothing can be kept, every run compiles for itself.
    }
  }

  /// Leaves the files that were last written. Other versions' files count too: they are named alike.
  private func removeOldFiles(beside path: FilePath) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.string)
    let files = names.filter { $0.hasPrefix("dictionaries-") && $0.contains(Self.suffix) }
      .map { folder.appending($0) }.filter { $0 != path }
      .sorted { written($0) > written($1) }
    for file in files.dropFirst(Self.mostFiles - 1) {
      try FileManager.default.removeItem(atPath: file.string)
    }
  }

  private func written(_ file: FilePath) -> Int64 { FileStamp(of: file)?.modified ?? 0 }
}
