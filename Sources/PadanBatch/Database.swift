import CSQLite
import SystemPackage

/// What SQLite says is wrong.
struct DatabaseError: Error, CustomStringConvertible {
  /// One of SQLite's primary result codes.
  let code: Int32
  let description: String

  /// Whether another process holds the database.
  var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
  /// Whether the file is not a database, or a damaged one.
  var isDamaged: Bool { code == SQLITE_CORRUPT || code == SQLITE_NOTADB }
}

/// An SQLite database; for one thread at a time.
///
/// SQLite is called as it is. GRDB.swift, the library to have in front of it otherwise, brings all of
/// Foundation with it, which makes the command five times as large and slower to start.
final class Database {
  fileprivate let handle: OpaquePointer

  /// Opens a database, and makes it where there is none.
  init(_ path: FilePath) throws(DatabaseError) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = path.withPlatformString { sqlite3_open_v2($0, &opened, flags, nil) }
    guard let opened else { throw DatabaseError(code: code, description: "out of memory") }
    handle = opened
    if code != SQLITE_OK { throw error(code) }
  }

  deinit { sqlite3_close_v2(handle) }

  /// Executes statements that answer nothing.
  func execute(_ sql: String) throws(DatabaseError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw error(code) }
  }

  /// Does work that counts as a whole or not at all.
  func transaction(_ work: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    try execute("BEGIN IMMEDIATE")
    do throws(DatabaseError) {
      try work()
      try execute("COMMIT")
    } catch {
      // SQLite may have rolled back by itself; the first error is the one to tell.
      sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  fileprivate func error(_ code: Int32) -> DatabaseError {
    DatabaseError(code: code & 0xFF, description: String(cString: sqlite3_errmsg(handle)))
  }
}

/// A statement of SQL that is prepared once and run often.
final class Statement {
  private let database: Database
  private let handle: OpaquePointer

  /// A value on its way into a statement.
  enum Value: Sendable {
    case integer(Int)
    case bytes([UInt8])
    case null

    /// How many bytes it takes beside itself.
    var byteCount: Int {
      if case .bytes(let bytes) = self { bytes.count } else { 0 }
    }
  }

  init(_ sql: String, in database: Database) throws(DatabaseError) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      database.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw database.error(code) }
    self.database = database
    handle = prepared
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement to its end and hands each row of the answer on.
  func run(
    _ values: [Value] = [], row: (borrowing Row) throws(DatabaseError) -> Void = { _ in }
  ) throws(DatabaseError) {
    defer { sqlite3_reset(handle) }
    for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw database.error(code) }
      try row(Row(handle: handle))
    }
  }

  private func bind(_ value: Value, at index: Int32) throws(DatabaseError) {
    let code =
      switch value {
      case .integer(let integer): sqlite3_bind_int64(handle, index, Int64(integer))
      case .bytes(let bytes):
        // -1 is SQLITE_TRANSIENT, a cast that Swift does not import: SQLite copies the bytes.
        sqlite3_bind_blob64(
          handle, index, bytes.isEmpty ? [0] : bytes, UInt64(bytes.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      case .null: sqlite3_bind_null(handle, index)
      }
    if code != SQLITE_OK { throw database.error(code) }
  }

  /// A row of an answer, while the statement stands at it.
  struct Row: ~Copyable {
    fileprivate let handle: OpaquePointer

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    /// Nil if there is no value.
    func bytes(_ column: Int32) -> [UInt8]? {
      guard sqlite3_column_type(handle, column) != SQLITE_NULL else { return nil }
      let count = Int(sqlite3_column_bytes(handle, column))
      return Array(UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: count))
    }
  }
}
