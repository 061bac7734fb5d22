public import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writing of files that appear whole or not at all.
public enum OutputFile {
  /// Writes bytes to a file that appears when it is complete; see ``Stream``.
  ///
  /// - Parameters:
  ///   - staging: see ``Stream/init(to:staging:)``.
  ///   - durable: wait until the bytes are on the disk before the file appears.
  public static func write(
    _ bytes: [UInt8], to path: FilePath, staging: FilePath? = nil, durable: Bool = false
  ) throws(FileError) {
    let stream = try Stream(to: path, staging: staging)
    try stream.write(bytes)
    try stream.finish(durable: durable)
  }

  /// Writes bytes to standard output.
  public static func writeStandardOutput(_ bytes: [UInt8]) throws(FileError) {
    do {
      _ = try bytes.withUnsafeBytes { try FileDescriptor.standardOutput.writeAll($0) }
    } catch {
      throw FileError(cannotWrite: "standard output", error)
    }
  }

  /// Removes a file; nothing happens if it is not there.
  public static func remove(_ path: FilePath) throws(FileError) {
    guard unlink(path.string) != 0, errno != ENOENT, errno != ENOTDIR else { return }
    throw FileError(.cannotWrite(Errno(rawValue: errno)), path: path.string)
  }

  /// Makes a directory and those above it, where they are missing. Fails if a file stands in its place.
  public static func makeDirectory(_ path: FilePath) throws(FileError) {
    var current = FilePath(root: path.root, [])
    for component in path.components {
      current.append(component)
      guard mkdir(current.string, 0o777) != 0, errno != EEXIST else { continue }
      throw FileError(.cannotWrite(Errno(rawValue: errno)), path: current.string)
    }
    if !current.isEmpty, FileKind(of: current) != .directory {
      throw FileError(.cannotWrite(.notDirectory), path: current.string)
    }
  }
}

extension OutputFile {
  /// A file that is written piece by piece and appears when it is complete.
  ///
  /// The bytes go to a temporary file beside the path, which is renamed at the
  /// end: a reader sees the old file or the new one, never a part. If the
  /// stream ends without ``finish(durable:)``, or that fails, the temporary
  /// file is removed and the path is as it was. A link is followed; a device or
  /// a pipe is written to as it is.
  public struct Stream: ~Copyable {
    /// Where the bytes are until the file is complete; nil for a device or a pipe.
    public let temporary: FilePath?
    private let destination: FilePath
    private let name: String
    private let descriptor: FileDescriptor
    private var isOpen = true
    private var isComplete = false

    /// Begins a file.
    ///
    /// - Parameter staging: a folder on the same file system for the temporary file, where the next run
    ///   finds what a killed one left; nil for the folder of the path.
    public init(to path: FilePath, staging: FilePath? = nil) throws(FileError) {
      let (target, kind) = path.followingLink()
      if kind == .directory { throw FileError(.cannotWrite(.isDirectory), path: path.string) }
      let temporary = kind == .special ? nil : Self.temporary(for: target, staging: staging)
      let opened = try Self.open(target, by: temporary, named: path.string)
      self.name = path.string
      self.temporary = temporary
      destination = target
      descriptor = opened
    }

    private static func temporary(for target: FilePath, staging: FilePath?) -> FilePath {
      let mark = "padan-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
      return staging?.appending(mark) ?? FilePath("\(target).\(mark)")
    }

    private static func open(
      _ path: FilePath, by temporary: FilePath?, named name: String
    ) throws(FileError) -> FileDescriptor {
      do {
        guard let temporary else { return try FileDescriptor.open(path, .writeOnly) }
        return try FileDescriptor.open(
          temporary, .writeOnly, options: [.create, .exclusiveCreate],
          permissions: [.ownerReadWrite, .groupRead, .otherRead])
      } catch {
        throw FileError(cannotWrite: name, error)
      }
    }

    deinit {
      // What was written is given up; nobody is left to hear of another fault.
      if isOpen { _ = close(descriptor.rawValue) }
      if !isComplete, let temporary { unlink(temporary.string) }
    }

    /// Appends bytes.
    public func write(_ bytes: [UInt8]) throws(FileError) {
      do {
        _ = try bytes.withUnsafeBytes { try descriptor.writeAll($0) }
      } catch {
        throw FileError(cannotWrite: name, error)
      }
    }

    /// Lets the complete file appear at its path.
    ///
    /// - Parameter durable: wait until the bytes are on the disk before.
    public consuming func finish(durable: Bool = false) throws(FileError) {
      do {
        if durable { try Errno.check(fsync(descriptor.rawValue)) }
        isOpen = false
        try descriptor.close()
        if let temporary { try Errno.check(rename(temporary.string, destination.string)) }
        isComplete = true
      } catch {
        throw FileError(cannotWrite: name, error)
      }
    }
  }
}

/// What stands at a path.
private enum FileKind {
  case regular, directory, link
  /// A device, a pipe or a socket.
  case special

  /// Nil if nothing is there, or nothing that may be looked at.
  ///
  /// - Parameter followsLink: whether a link stands for what it leads to.
  init?(of path: FilePath, followsLink: Bool = true) {
    var status = stat()
    guard path.withPlatformString({ followsLink ? stat($0, &status) : lstat($0, &status) }) == 0 else {
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .link
    default: self = .special
    }
  }
}

extension FilePath {
  /// Where a file that is written to the path goes, and what stands there; nil if nothing does.
  fileprivate func followingLink() -> (FilePath, FileKind?) {
    let kind = FileKind(of: self, followsLink: false)
    guard kind == .link else { return (self, kind) }
    let leadsTo = FileKind(of: self)
    return (leadsTo == .special ? self : resolvingLinks(), leadsTo)
  }

  /// The path without symbolic links; itself if nothing is there.
  private func resolvingLinks() -> FilePath {
    guard let resolved = realpath(string, nil) else { return self }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }
}

extension FileError {
  fileprivate init(cannotWrite path: String, _ error: any Error) {
    self.init(.cannotWrite((error as? Errno) ?? .ioError), path: path)
  }
}

extension Errno {
  /// Throws what a call reports that answers -1 on failure.
  fileprivate static func check(_ result: Int32) throws(Errno) {
    if result != 0 { throw Errno(rawValue: errno) }
  }
}
