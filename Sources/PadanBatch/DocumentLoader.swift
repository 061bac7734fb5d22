public import PadanDocument
public import PadanFiles
public import PadanModel
public import SystemPackage

/// Reads documents from files and from JSONL records, within a bound on their size.
public struct DocumentLoader: Sendable {
  /// Turns the bytes into documents.
  public var reader: DocumentReader
  /// The most bytes to accept in one file or record.
  public var limit: Int

  /// Makes a loader.
  public init(reader: DocumentReader = DocumentReader(), limit: Int = InputFile.defaultLimit) {
    self.reader = reader
    self.limit = limit
  }

  /// Whether a file is read as JSONL, a document a line; told from the name unless the reader has a format.
  public func isJSONL(_ path: FilePath) -> Bool {
    (reader.format ?? DocumentReader.detectFormat(path: path.string, utf8: [])) == .jsonl
  }

  /// The bytes of a file.
  public func bytes(of path: FilePath) throws(FileError) -> [UInt8] {
    try InputFile.read(path, limit: limit)
  }

  /// The records of a JSONL file.
  public func records(of path: FilePath) throws(FileError) -> RecordReader {
    RecordReader(try InputFile.open(path), path: path.string, ownership: .closesWhenDone, limit: limit)
  }

  /// The records on standard input.
  public func recordsOfStandardInput() -> RecordReader {
    RecordReader(.standardInput, path: nil, ownership: .staysOpen, limit: limit)
  }

  /// The document of a record.
  ///
  /// - Parameter path: the JSONL file as the user named it; nil for standard input.
  public func document(of record: Record, path: String?) throws(DocumentError) -> Document {
    switch record.content {
    case .bytes(let bytes):
      return try reader.readRecord(bytes, line: record.line, path: path)
    case .tooLong:
      throw DocumentError(
        .badRecord(reason: "the line is longer than \(limit >> 20) MiB"),
        in: "\(path ?? "standard input"):\(record.line)")
    }
  }
}

/// A line of a JSONL stream that is not empty.
public struct Record: Sendable, Hashable {
  /// The line it stands on, counted from 1.
  public let line: Int
  /// What stands on the line.
  public let content: LineReader.Line

  /// The length of the line; 0 if it was too long to be kept.
  fileprivate var byteCount: Int {
    if case .bytes(let bytes) = content { bytes.count } else { 0 }
  }
}

/// Reads a JSONL stream record by record in bounded memory, passing over empty lines.
public struct RecordReader: ~Copyable {
  /// What becomes of the descriptor.
  enum Ownership {
    case closesWhenDone, staysOpen
  }

  /// The line read last, counted from 1; 0 before the first.
  public private(set) var line = 0
  private let descriptor: FileDescriptor
  private let ownership: Ownership
  private var lines: LineReader

  init(_ descriptor: FileDescriptor, path: String?, ownership: Ownership, limit: Int) {
    self.descriptor = descriptor
    self.ownership = ownership
    lines = LineReader(descriptor, named: path ?? "standard input", limit: limit)
  }

  deinit {
    guard ownership == .closesWhenDone else { return }
    do { try descriptor.close() } catch { assertionFailure("closing a descriptor twice: \(error)") }
  }

  /// The next record; nil at the end of the stream.
  public mutating func next() throws(FileError) -> Record? {
    while let content = try lines.next() {
      if let record = record(on: content) { return record }
    }
    return nil
  }

  /// The next record, and those after it that have come already, but no more than a few; nil at the end of the
  /// stream. It waits for the first of them only.
  public mutating func nextAtHand() throws(FileError) -> [Record]? {
    guard let first = try next() else { return nil }
    var records = [first]
    var byteCount = first.byteCount
    while byteCount < Self.mostBytesAtHand, lines.hasLineAtHand, let content = try lines.next() {
      guard let record = record(on: content) else { continue }
      records.append(record)
      byteCount += record.byteCount
    }
    return records
  }

  /// The record on the next line; nil if the line is empty.
  private mutating func record(on content: LineReader.Line) -> Record? {
    line += 1
    return Self.isEmpty(content) ? nil : Record(line: line, content: content)
  }

  /// Some five articles.
  private static let mostBytesAtHand = 1 << 14

  private static func isEmpty(_ line: LineReader.Line) -> Bool {
    switch line {
    case .bytes(let bytes): bytes.allSatisfy { $0 <= 0x20 }
    case .tooLong: false
    }
  }
}
