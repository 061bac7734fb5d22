import PadanFiles
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the operating system says of a path.
struct FileStatus {
  /// What stands at a path.
  enum Kind {
    case directory, regularFile
    /// A symbolic link, a device, a pipe, a socket.
    case other
  }

  /// The one file or directory, whatever paths lead to it.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
  }

  let kind: Kind
  let identity: Identity
  /// The length in bytes.
  let size: Int
  /// When its content last changed, in nanoseconds since 1970.
  let modified: Int64
  /// Tells whether the file is the same later; nil if it has changed so lately that it could change again
  /// within the same tick of the file system's clock.
  let stamp: FileStamp?

  /// Asks for the status of a path.
  ///
  /// - Parameter followsLink: whether a symbolic link stands for what it leads to, or for itself.
  init(_ path: FilePath, followsLink: Bool) throws(FileError) {
    var status = stat()
    let result = path.withPlatformString { followsLink ? stat($0, &status) : lstat($0, &status) }
    guard result == 0 else { throw FileError(reading: path, Errno(rawValue: errno)) }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFDIR: .directory
      case S_IFREG: .regularFile
      default: .other
      }
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    stamp = Self.stamp(of: status)
  }

  /// Whether there is anything at a path.
  static func exists(_ path: FilePath) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try FileStatus(path, followsLink: false)
      return true
    } catch {
      if error.kind == .notFound { return false }
      throw error
    }
  }

  /// No file system's clock ticks more slowly than this, in seconds.
  private static let longestTick = 2

  private static func stamp(of status: stat) -> FileStamp? {
    guard status.st_ctim.tv_sec + longestTick < time(nil) else { return nil }
    return FileStamp(
      size: Int64(status.st_size), modified: nanoseconds(status.st_mtim),
      changed: nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// The names in a directory.
enum DirectoryListing {
  /// The names that do not begin with a full stop, in the order of their bytes.
  static func names(in path: FilePath) throws(FileError) -> [FilePath.Component] {
    guard let stream = path.withPlatformString({ opendir($0) }) else {
      throw FileError(reading: path, Errno(rawValue: errno))
    }
    defer { closedir(stream) }
    var names: [[CInterop.PlatformChar]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeMutablePointer(to: &entry.pointee.d_name) { pointer in
        // The record is only as long as its name, so that the whole array must not be read.
        terminated(UnsafeRawPointer(pointer).assumingMemoryBound(to: CInterop.PlatformChar.self))
      }
      if name.first != CInterop.PlatformChar(UInt8(ascii: ".")) { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw FileError(reading: path, Errno(rawValue: errno)) }
    names.sort { first, second in
      first.lexicographicallyPrecedes(second) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }
    return names.compactMap { FilePath.Component(platformString: $0) }
  }

  /// A copy of a C string, its closing zero included.
  private static func terminated(_ name: UnsafePointer<CInterop.PlatformChar>) -> [CInterop.PlatformChar] {
    Array(UnsafeBufferPointer(start: name, count: strlen(name) + 1))
  }
}

extension FileError {
  /// The error of looking at a path.
  fileprivate init(reading path: FilePath, _ errno: Errno) {
    switch errno {
    case .noSuchFileOrDirectory, .notDirectory: self.init(.notFound, path: path.string)
    default: self.init(.refused(errno), path: path.string)
    }
  }
}
