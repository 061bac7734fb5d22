public import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What tells without reading a file or folder whether it is as it was.
public struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  public let size: Int64
  /// When its content last changed, in nanoseconds since 1970.
  public let modified: Int64
  /// When anything about it last changed, in nanoseconds since 1970; nobody can set this back.
  public let changed: Int64
  /// Its number in the file system, which another file in its place does not have.
  public let inode: UInt64

  /// Puts a stamp together that was recorded.
  public init(size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Looks at a file or folder, links followed; nil if there is none that may be looked at.
  public init?(of path: FilePath) {
    var status = stat()
    guard stat(path.string, &status) == 0 else { return nil }
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
  }

  /// The time now, on the clock of the stamps.
  public static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
