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
