/// Why the manifest of an output folder cannot be used.
public struct ManifestError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    /// Another run has the folder.
    case inUse
    /// The file is not a manifest, or a damaged one.
    case damaged(reason: String)
    /// It cannot be read or written, for instance because the disk is full.
    case failed(reason: String)
  }

  /// What went wrong.
  public let kind: Kind
  /// The output folder, or the manifest in it.
  public let path: String

  /// Makes an error.
  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  init(_ error: DatabaseError, path: String) {
    if error.isBusy {
      self.init(.inUse, path: path)
    } else if error.isDamaged {
      self.init(.damaged(reason: error.description), path: path)
    } else {
      self.init(.failed(reason: error.description), path: path)
    }
  }

  /// One line for the user: the folder, what is wrong, what to do.
  public var description: String {
    switch kind {
    case .inUse:
      "\(path): another run is writing to this folder; wait until it ends, or name another folder"
    case .damaged(let reason):
      "\(path): is damaged (\(reason)); remove it, and the next run annotates everything anew"
    case .failed(let reason): "\(path): cannot be written: \(reason)"
    }
  }
}
