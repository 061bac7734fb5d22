import PadanFiles
import SystemPackage

/// One go at a run, from its beginning until it ends or is interrupted.
struct ManifestSession: Sendable {
  /// The number of the run.
  var run = 1
  /// Whether there were no documents at its beginning.
  var wasEmpty = true
  /// Counts the goes; tells which documents came up since its beginning.
  var number = 1
}

/// The tables of a manifest and the statements that go with them.
struct ManifestTables {
  private(set) var session = ManifestSession()
  private let database: Database
  private let find: Statement
  private let insert: Statement
  private let markSeen: Statement

  private static let columns = "key, stamp, content, recipe, outcome, is_failure, place_run, content_run"

  init(_ path: FilePath, layout: Int) throws(DatabaseError) {
    database = try Database(path)
    // The lock is taken with the first write and kept until the database is closed.
    try database.execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
    try Self.makeTables(in: database, layout: layout)
    find = try Statement("SELECT \(Self.columns), session FROM document WHERE key = ?", in: database)
    insert = try Statement(
      "INSERT OR REPLACE INTO document (\(Self.columns), session) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      in: database)
    markSeen = try Statement("UPDATE document SET session = ?, stamp = ? WHERE key = ?", in: database)
    try begin()
  }

  private static func makeTables(in database: Database, layout: Int) throws(DatabaseError) {
    var found = 0
    try Statement("PRAGMA user_version", in: database).run { found = $0.integer(0) }
    if found == layout { return }
    try database.transaction { () throws(DatabaseError) in
      try database.execute(
        """
        DROP TABLE IF EXISTS document;
        DROP TABLE IF EXISTS state;
        CREATE TABLE state (run INTEGER NOT NULL, session INTEGER NOT NULL);
        INSERT INTO state VALUES (1, 0);
        CREATE TABLE document (
          key BLOB PRIMARY KEY, stamp BLOB, content BLOB, recipe BLOB NOT NULL, outcome BLOB NOT NULL,
          is_failure INTEGER NOT NULL, place_run INTEGER NOT NULL, content_run INTEGER NOT NULL,
          session INTEGER NOT NULL);
        PRAGMA user_version = \(layout);
        """)
    }
  }

  mutating func begin() throws(DatabaseError) {
    try database.execute("UPDATE state SET session = session + 1")
    var begun = ManifestSession()
    try Statement("SELECT run, session FROM state", in: database).run {
      begun.run = $0.integer(0)
      begun.number = $0.integer(1)
    }
    try Statement("SELECT 1 FROM document LIMIT 1", in: database).run { _ in begun.wasEmpty = false }
    session = begun
  }

  // MARK: Documents

  func entry(at key: PlaceKey) throws(DatabaseError) -> ManifestEntry? {
    var found: ManifestEntry?
    try find.run([.bytes(key.bytes)]) { found = ManifestEntry($0) }
    return found
  }

  func store(_ entries: [PendingEntry]) throws(DatabaseError) {
    try database.transaction { () throws(DatabaseError) in
      for entry in entries {
        switch entry {
        case .new(let values): try insert.run(values + [.integer(session.number)])
        case .seen(let key, let stamp):
          try markSeen.run([.integer(session.number), FileStamp.value(stamp), .bytes(key.bytes)])
        }
      }
    }
  }

  // MARK: The whole

  func documentCount() throws(DatabaseError) -> Int {
    var count = 0
    try Statement("SELECT count(*) FROM document WHERE NOT is_failure", in: database).run {
      count = $0.integer(0)
    }
    return count
  }

  /// - Parameter body: returns whether to go on.
  func forEachEntry(
    failuresOnly: Bool, _ body: (ManifestEntry, _ isSeen: Bool) -> Bool
  ) throws(DatabaseError) {
    let condition = failuresOnly ? "WHERE is_failure" : ""
    let all = try Statement(
      "SELECT \(Self.columns), session FROM document \(condition) ORDER BY key", in: database)
    var goesOn = true
    try all.run { row in
      // A row that cannot be read back is done again by the next run, which knows nothing of it.
      guard goesOn, let entry = ManifestEntry(row) else { return }
      goesOn = body(entry, row.integer(8) == session.number)
    }
  }

  func forgetUnseen(failuresOnly: Bool) throws(DatabaseError) {
    let condition = failuresOnly ? " AND is_failure" : ""
    let delete = try Statement("DELETE FROM document WHERE session <> ?\(condition)", in: database)
    try delete.run([.integer(session.number)])
  }

  func completeRun() throws(DatabaseError) {
    try database.execute("UPDATE state SET run = run + 1")
  }
}

/// An entry that waits to be stored.
enum PendingEntry: Sendable {
  /// What goes into the columns; much smaller than the document.
  case new([Statement.Value])
  case seen(PlaceKey, FileStamp?)

  /// How much memory it holds, in bytes; about.
  var byteCount: Int {
    switch self {
    case .new(let values): values.reduce(0) { $0 + $1.byteCount }
    case .seen(let key, _): key.bytes.count
    }
  }
}

extension ManifestEntry {
  /// The values of the columns, in their order.
  var values: [Statement.Value] {
    let isFailure = if case .failed = outcome { 1 } else { 0 }
    return [
      .bytes(key.bytes), FileStamp.value(stamp), content.map { .bytes($0.bytes) } ?? .null,
      .bytes(recipe.bytes), .bytes(outcome.encoded), .integer(isFailure), .integer(history.place),
      .integer(history.content),
    ]
  }

  /// Nil if the row does not hold what is expected.
  fileprivate init?(_ row: borrowing Statement.Row) {
    guard let key = row.bytes(0), let recipe = row.bytes(3).flatMap(ContentHash.init),
      let bytes = row.bytes(4)
    else { return nil }
    do throws(CompactDecoder.Damaged) {
      outcome = try Outcome(bytes, isFailure: row.integer(5) != 0)
      stamp = try row.bytes(1).map { (bytes) throws(CompactDecoder.Damaged) in try FileStamp(bytes) }
    } catch {
      return nil
    }
    self.key = PlaceKey(bytes: key)
    self.recipe = recipe
    content = row.bytes(2).flatMap(ContentHash.init)
    history = DocumentHistory(place: row.integer(6), content: row.integer(7))
  }
}

extension FileStamp {
  fileprivate static func value(_ stamp: FileStamp?) -> Statement.Value {
    guard let stamp else { return .null }
    var encoder = CompactEncoder()
    for value in [stamp.size, stamp.modified, stamp.changed, Int64(bitPattern: stamp.inode)] {
      encoder.append(Int(value))
    }
    return .bytes(encoder.bytes)
  }

  fileprivate init(_ bytes: [UInt8]) throws(CompactDecoder.Damaged) {
    var decoder = CompactDecoder(bytes)
    self.init(
      size: Int64(try decoder.integer()), modified: Int64(try decoder.integer()),
      changed: Int64(try decoder.integer()),
      inode: UInt64(bitPattern: Int64(try decoder.integer())))
  }
}
