import PadanFiles
import PadanModel
import PadanStorage
import PadanTables
import PadanTermbase
import SystemPackage

/// The numbers of the sections of compiled dictionaries; those of the termbase itself are below 20.
enum DictionarySection {
  static let texts: UInt32 = 20
  static let tables: UInt32 = 21
  static let faults: UInt32 = 22
  static let contentKey: UInt32 = 23
  static let sources: UInt32 = 24
  static let horizon: UInt32 = 25
  static let identity: UInt32 = 26
}

extension ArchiveFormat {
  /// Compiled dictionaries. Its version rises with every change of what the sections hold, which is also every
  /// change of how words are normalized and of what a row's cells mean to ``Termbase``.
  static let dictionaries = ArchiveFormat(magic: 0x0A1A_4E41_4441_5089, version: 4)
}

/// A table of compiled dictionaries.
private struct StoredTable: FlatElement {
  /// What a table is.
  enum Kind: Int32 {
    case rule, terms, exceptions
  }

  let name: StoredText
  /// Empty for a table of the default dictionaries, which lies below their folder, wherever that is.
  let path: StoredText
  let text: StoredText
  let defaultDomain: StoredText
  let kind: Int32
  let layer: Int32
}

/// A ``Diagnostic`` of compiled dictionaries; only errors are stored.
private struct StoredFault: FlatElement {
  let file: StoredText
  let message: StoredText
  let line: Int64
  let column: Int64
}

// MARK: - Writing

extension CompiledDictionaries {
  /// All of it as the bytes of one file.
  ///
  /// - Parameter record: how the files were that it was read from.
  func archived(_ record: SourceRecord) -> [UInt8] {
    var archive = ArchiveWriter(format: .dictionaries)
    var blob = TextBlob()
    termbase.write(into: &archive)
    archive.add(FlatArray(storedTables(&blob)), as: DictionarySection.tables)
    archive.add(FlatArray(storedFaults(&blob)), as: DictionarySection.faults)
    archive.add(FlatArray([contentKey]), as: DictionarySection.contentKey)
    record.write(into: &archive, &blob)
    archive.add(FlatArray(blob.bytes), as: DictionarySection.texts)
    return archive.bytes()
  }

  private func storedTables(_ blob: inout TextBlob) -> [StoredTable] {
    var stored: [StoredTable] = []
    for (name, table) in texts.rules.sorted(by: { $0.key < $1.key }) {
      stored.append(StoredTable(table, .rule, name: name, layer: 0, &blob))
    }
    for file in texts.files {
      stored.append(
        StoredTable(
          file.table, .terms, name: file.name, layer: file.layer, defaultDomain: file.defaultDomain, &blob))
    }
    for table in texts.exceptions {
      stored.append(StoredTable(table, .exceptions, name: "", layer: 1, &blob))
    }
    return stored
  }

  private func storedFaults(_ blob: inout TextBlob) -> [StoredFault] {
    faults.map {
      StoredFault(
        file: blob.add($0.file.utf8), message: blob.add($0.message.utf8), line: Int64($0.line),
        column: Int64($0.column))
    }
  }
}

extension StoredTable {
  init(
    _ table: Table, _ kind: Kind, name: String, layer: Int, defaultDomain: String = "", _ blob: inout TextBlob
  ) {
    self.name = blob.add(name.utf8)
    path = blob.add(layer == 0 ? "".utf8 : table.path.utf8)
    text = blob.add(Array(table.bytes))
    self.defaultDomain = blob.add(defaultDomain.utf8)
    self.kind = kind.rawValue
    self.layer = Int32(clamping: layer)
  }
}

// MARK: - Reading

extension CompiledDictionaries {
  /// Reads compiled dictionaries where they lie in memory.
  ///
  /// - Parameter directory: what the tables of the default dictionaries are called after.
  init(_ archive: Archive, directory: FilePath) throws(ArchiveError) {
    let blob: FlatArray<UInt8> = try archive.section(DictionarySection.texts)
    var texts = DictionaryTexts()
    for stored in try archive.section(DictionarySection.tables, of: StoredTable.self) {
      try texts.add(stored, in: blob, directory)
    }
    let faults = try archive.section(DictionarySection.faults, of: StoredFault.self)
    self.init(
      texts: texts, termbase: try Termbase(archive, files: texts.files),
      faults: try faults.map { (fault) throws(ArchiveError) in try fault.diagnostic(in: blob) },
      contentKey: try archive.section(DictionarySection.contentKey).first ?? 0)
  }

  /// Reads a file that `padan dictionary compile` has written.
  init(contentsOf path: FilePath) throws(DictionaryError) {
    let file: SharedBytes
    do throws(FileError) { file = try MappedFile.read(path) } catch {
      throw DictionaryError(.unreadable(error.description))
    }
    do throws(ArchiveError) {
      try self.init(Archive(file, format: .dictionaries), directory: path)
    } catch {
      throw DictionaryError(.unreadable("\(path): \(error.advice)"))
    }
  }
}

extension DictionaryTexts {
  fileprivate mutating func add(
    _ stored: StoredTable, in blob: FlatArray<UInt8>, _ directory: FilePath
  ) throws(ArchiveError) {
    let name = try stored.name.string(in: blob)
    let path = stored.layer == 0 ? "\(directory)/\(name)" : try stored.path.string(in: blob)
    let table = Table(path: path, bytes: try stored.text.bytes(in: blob))
    switch StoredTable.Kind(rawValue: stored.kind) {
    case .rule: rules[name] = table
    case .terms:
      files.append(
        DictionaryFile(
          table: table, name: name, layer: Int(stored.layer),
          defaultDomain: try stored.defaultDomain.string(in: blob)))
    case .exceptions: exceptions.append(table)
    case nil: throw .damaged
    }
  }
}

extension StoredFault {
  fileprivate func diagnostic(in blob: FlatArray<UInt8>) throws(ArchiveError) -> Diagnostic {
    Diagnostic(
      severity: .error, file: try file.string(in: blob), line: Int(line), column: Int(column),
      message: try message.string(in: blob))
  }
}

extension ArchiveError {
  /// What to tell the user of a file that should be compiled dictionaries.
  fileprivate var advice: String {
    switch self {
    case .foreign: "is neither a folder of dictionaries nor a file made by 'padan dictionary compile'"
    case .version: "was compiled by another version of padan; make it anew with 'padan dictionary compile'"
    case .damaged: "is damaged; make it anew with 'padan dictionary compile'"
    }
  }
}
