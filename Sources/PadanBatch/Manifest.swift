import PadanFiles
import Synchronization
public import SystemPackage

/// What is known of an output folder: the documents that have their outputs there, and those that failed.
///
/// It lies in the folder, in `.padan/manifest.sqlite`. A document is entered when its outputs are on the
/// disk and not before, many documents at a time: after a crash or a power failure the next run does again
/// what was not entered, and comes to the same outputs. Temporary files lie beside it, where the next run
/// removes what a killed one left. As long as a manifest is open no other can be opened for the folder,
/// by this process or another.
public final class Manifest: Sendable {
  /// The folder in the output folder that is not for readers.
  static let folderName = ".padan"
  /// Changes with the tables and with what is stored in them; a manifest of another layout is begun anew.
  private static let layout = 3

  /// Where files are until they are complete.
  let staging: FilePath
  private let path: FilePath
  private let folder: FolderDescriptor
  private let tables: Mutex<ManifestTables>
  private let session: Mutex<ManifestSession>
  private let pending = Mutex(PendingEntries())

  /// Opens the manifest of a folder, which must be there, and makes it if it is missing.
  public init(of folder: FilePath) throws {
    let hidden = folder.appending(Self.folderName)
    try OutputFile.makeDirectory(hidden)
    path = hidden.appending("manifest.sqlite")
    staging = hidden.appending("staging")
    self.folder = try FolderDescriptor(folder)
    let opened: ManifestTables
    do throws(DatabaseError) {
      opened = try ManifestTables(path, layout: Self.layout)
    } catch {
      throw ManifestError(error, path: error.isBusy ? folder.string : path.string)
    }
    session = Mutex(opened.session)
    tables = Mutex(opened)
    try Self.clear(staging)
  }

  /// What a killed run left is removed; nobody else has the folder now.
  private static func clear(_ staging: FilePath) throws(FileError) {
    try OutputFile.makeDirectory(staging)
    for name in try DirectoryListing.names(in: staging) {
      try OutputFile.remove(staging.appending(name))
    }
  }

  /// Whether there were no documents when the run began.
  var wasEmpty: Bool { session.withLock { $0.wasEmpty } }

  /// The number of this run, which an interrupted run and those that go on with it share.
  var run: Int { session.withLock { $0.run } }

  /// Begins another run: nothing has come up yet.
  public func beginRun() throws(ManifestError) {
    let begun = try reporting { tables throws(DatabaseError) in
      try tables.begin()
      return tables.session
    }
    session.withLock { $0 = begun }
  }

  // MARK: Documents

  /// What is known of a document; nil if it has not come up yet.
  func entry(at key: PlaceKey) throws(ManifestError) -> ManifestEntry? {
    if wasEmpty { return nil }
    return try reporting { tables throws(DatabaseError) in try tables.entry(at: key) }
  }

  /// Enters a document whose outputs are written.
  ///
  /// The entry, and those before it, are stored when there are enough of them, or time has passed.
  func record(_ entry: ManifestEntry) throws(ManifestError) {
    let row = PendingEntry.new(entry.values)
    try store(pending.withLock { $0.add(row) })
  }

  /// Notes that a document came up again and is as before.
  ///
  /// - Parameter stamp: the file as it is now.
  func see(_ key: PlaceKey, stamp: FileStamp?) throws(ManifestError) {
    try store(pending.withLock { $0.add(.seen(key, stamp)) })
  }

  /// Stores all entries.
  public func flush() throws(ManifestError) {
    try store(pending.withLock { $0.take() })
  }

  private func store(_ entries: [PendingEntry]) throws(ManifestError) {
    if entries.isEmpty { return }
    try synchronize()
    try reporting { tables throws(DatabaseError) in try tables.store(entries) }
  }

  // MARK: The whole

  /// How many documents have their outputs.
  func documentCount() throws(ManifestError) -> Int {
    try reporting { tables throws(DatabaseError) in try tables.documentCount() }
  }

  /// Hands on all documents in the order of their places, with whether they came up since the run began.
  ///
  /// - Parameter failuresOnly: whether those that have outputs are left out.
  func forEachEntry(
    failuresOnly: Bool = false, _ body: (ManifestEntry, _ isSeen: Bool) throws(FileError) -> Void
  ) throws {
    var failure: FileError?
    try reporting { tables throws(DatabaseError) in
      try tables.forEachEntry(failuresOnly: failuresOnly) { entry, isSeen in
        do throws(FileError) { try body(entry, isSeen) } catch { failure = error }
        return failure == nil
      }
    }
    if let failure { throw failure }
  }

  /// Forgets the documents that did not come up since the run began.
  ///
  /// - Parameter failuresOnly: whether those that have outputs are kept.
  func forgetUnseen(failuresOnly: Bool) throws(ManifestError) {
    try reporting { tables throws(DatabaseError) in try tables.forgetUnseen(failuresOnly: failuresOnly) }
  }

  /// Ends the run: what comes up from now on is new in the next one.
  func completeRun() throws(ManifestError) {
    try synchronize()
    try reporting { tables throws(DatabaseError) in try tables.completeRun() }
  }

  /// Outputs are brought to the disk before the entries that speak of them.
  private func synchronize() throws(ManifestError) {
    do throws(Errno) {
      try folder.synchronize()
    } catch {
      throw ManifestError(.failed(reason: "\(error)"), path: path.string)
    }
  }

  private func reporting<Value: Sendable>(
    _ work: (inout ManifestTables) throws(DatabaseError) -> Value
  ) throws(ManifestError) -> Value {
    do throws(DatabaseError) {
      return try tables.withLock { tables throws(DatabaseError) in try work(&tables) }
    } catch {
      throw ManifestError(error, path: path.string)
    }
  }
}

/// The entries that wait to be stored.
private struct PendingEntries {
  /// A killed run loses no more documents, and no more time, than this.
  private static let most = 1_000
  private static let longest = Duration.seconds(2)
  /// More memory than this does not wait, in bytes.
  private static let mostBytes = 8 << 20

  private var entries: [PendingEntry] = []
  private var byteCount = 0
  private var lastTaken = ContinuousClock.now

  /// Adds an entry; returns all if it is time to store them.
  mutating func add(_ entry: PendingEntry) -> [PendingEntry] {
    entries.append(entry)
    byteCount += entry.byteCount
    let isFull = entries.count >= Self.most || byteCount >= Self.mostBytes
    let isDue = isFull || ContinuousClock.now - lastTaken >= Self.longest
    return isDue ? take() : []
  }

  mutating func take() -> [PendingEntry] {
    defer { (entries, byteCount) = ([], 0) }
    lastTaken = .now
    return entries
  }
}
