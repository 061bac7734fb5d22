public import SystemPackage

/// Why a file could not be read or written.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    case notFound
    case isDirectory
    /// The operating system refused, for instance for want of permission.
    case refused(Errno)
    /// The file has more bytes than the limit.
    case tooLarge(limit: Int)
    case cannotWrite(Errno)
  }

  /// What went wrong.
  public let kind: Kind
  /// The path as the user gave it.
  public let path: String

  /// Makes an error.
  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// One line for the user: the file, what is wrong, what to do.
  public var description: String {
    switch kind {
    case .notFound: "\(path): no such file"
    case .isDirectory: "\(path): is a directory; to annotate the files in it, use 'padan batch'"
    case .refused(let errno): "\(path): cannot be read: \(errno)"
    case .tooLarge(let limit):
      "\(path): is larger than \(limit >> 20) MiB, too large for one article; split it, or raise --max-megabytes"
    case .cannotWrite(let errno): "\(path): cannot be written: \(errno)"
    }
  }
}
