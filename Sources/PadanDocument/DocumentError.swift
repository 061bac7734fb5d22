/// Why bytes are not a document.
public struct DocumentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// There is no text in it.
    case empty
    /// It holds bytes that text does not have.
    case binary(offset: Int)
    /// It is not UTF-8; the offset is the first bad byte's.
    case invalidUTF8(offset: Int)
    /// It is not in the encoding that was named.
    case malformed(encoding: String, offset: Int)
    case unknownEncoding(String)
    /// A JSONL line that is not an object with `text`.
    case badRecord(reason: String)
    /// A library failed, for instance for want of memory.
    case failed(reason: String)
  }

  /// What is wrong.
  public let kind: Kind
  /// The path or record it was found in.
  public let name: String
  /// What a JSONL record calls itself, where that much of it can be read.
  public let recordID: String?

  /// Makes an error.
  public init(_ kind: Kind, in name: String, recordID: String? = nil) {
    self.kind = kind
    self.name = name
    self.recordID = recordID
  }

  /// The offset in bytes of what is wrong, where it is one place.
  public var byteOffset: Int? {
    switch kind {
    case .binary(let offset), .invalidUTF8(let offset), .malformed(_, let offset): offset
    case .empty, .unknownEncoding, .badRecord, .failed: nil
    }
  }

  /// One line for the user: the file, what is wrong and where, what to do.
  public var description: String {
    switch kind {
    case .empty: "\(name): holds no text"
    case .binary(let offset): "\(name): looks like a binary file (NUL at byte \(offset)), not text"
    case .invalidUTF8(let offset):
      "\(name): not valid UTF-8 at byte \(offset); name its encoding with --encoding, or replace bad bytes with --lossy"
    case .malformed(let encoding, let offset):
      "\(name): not valid \(encoding) at byte \(offset); name another --encoding, or replace bad bytes with --lossy"
    case .unknownEncoding(let encoding):
      "\(name): unknown encoding '\(encoding)'; try windows-1252, ISO-8859-1 or UTF-16LE"
    case .badRecord(let reason): "\(name): \(reason)"
    case .failed(let reason): "\(name): \(reason)"
    }
  }
}
