import PadanFiles
import PadanStorage
import SystemPackage

/// How files and folders were when they were read.
struct SourceRecord: Sendable {
  /// See ``DictionarySources/identity``.
  let identity: UInt64
  private let places: [(path: FilePath, stamp: FileStamp)]
  /// What must not have changed later, in nanoseconds since 1970, to be relied on.
  private let horizon: Int64

  /// Some file systems count in two seconds; what changed so shortly before it was read may have changed once
  /// more since, and bear the same stamp.
  private static let slack: Int64 = 2_000_000_000
  /// Of a place that has vanished meanwhile; no stamp is ever the same and old enough.
  private static let vanished = FileStamp(size: -1, modified: 0, changed: .max, inode: 0)

  /// Records how places are that have been read.
  ///
  /// - Parameters:
  ///   - identity: see ``DictionarySources/identity``.
  ///   - began: when reading began, by ``FileStamp/now``.
  init(of identity: UInt64, _ paths: [FilePath], began: Int64) {
    self.identity = identity
    places = paths.map { ($0, FileStamp(of: $0) ?? Self.vanished) }
    horizon = began - Self.slack
  }

  /// Whether all that is there is known to be what was read.
  var isCurrent: Bool {
    isSettled && !places.isEmpty && places.allSatisfy { FileStamp(of: $0.path) == $0.stamp }
  }

  /// Whether nothing had changed so shortly before it was read that the record is worth nothing.
  var isSettled: Bool { places.allSatisfy { $0.stamp.changed < horizon } }
}

// MARK: - In an archive

extension SourceRecord {
  struct Stored: FlatElement {
    let path: StoredText
    let size: Int64
    let modified: Int64
    let changed: Int64
    let inode: UInt64
  }

  func write(into archive: inout ArchiveWriter, _ texts: inout TextBlob) {
    let stored = places.map { path, stamp in
      Stored(
        path: texts.add(path.string.utf8), size: stamp.size, modified: stamp.modified, changed: stamp.changed,
        inode: stamp.inode)
    }
    archive.add(FlatArray(stored), as: DictionarySection.sources)
    archive.add(FlatArray([horizon]), as: DictionarySection.horizon)
    archive.add(FlatArray([identity]), as: DictionarySection.identity)
  }

  init(_ archive: Archive, _ texts: FlatArray<UInt8>) throws(ArchiveError) {
    let stored = try archive.section(DictionarySection.sources, of: Stored.self)
    places = try stored.map { (stored) throws(ArchiveError) in
      let stamp = FileStamp(
        size: stored.size, modified: stored.modified, changed: stored.changed, inode: stored.inode)
      return (FilePath(try stored.path.string(in: texts)), stamp)
    }
    identity = try archive.section(DictionarySection.identity).first ?? 0
    horizon = try archive.section(DictionarySection.horizon).first ?? .min
  }
}
