public import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writing of files that appear whole or not at all.
public enum OutputFile {
  /// Writes bytes to a temporary file beside `path` and renames it into place.
  ///
  /// A reader sees the old file or the new one, never a part. On failure the
  /// temporary file is removed and `path` is as it was.
  ///
  /// - Parameter durable: wait until the bytes are on the disk before renaming.
  public static func write(_ bytes: [UInt8], to path: FilePath, durable: Bool = false) throws(FileError) {
    let temporary = FilePath("\(path.string).padan-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
    do {
      let descriptor = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate], permissions: [.ownerReadWrite, .groupRead, .otherRead])
      do {
        try descriptor.closeAfter {
          _ = try bytes.withUnsafeBytes { try descriptor.writeAll($0) }
          if durable { try check(fsync(descriptor.rawValue)) }
        }
        try check(rename(temporary.string, path.string))
      } catch {
        unlink(temporary.string)
        throw error
      }
    } catch {
      throw FileError(.cannotWrite((error as? Errno) ?? .ioError), path: path.string)
    }
  }

  /// Writes bytes to standard output.
  public static func writeStandardOutput(_ bytes: [UInt8]) throws(FileError) {
    do {
      _ = try bytes.withUnsafeBytes { try FileDescriptor.standardOutput.writeAll($0) }
    } catch {
      throw FileError(.cannotWrite((error as? Errno) ?? .ioError), path: "standard output")
    }
  }

  /// Makes a directory and those above it, where they are missing.
  public static func makeDirectory(_ path: FilePath) throws(FileError) {
    var current = FilePath(root: path.root, [])
    for component in path.components {
      current.append(component)
      guard mkdir(current.string, 0o777) != 0, errno != EEXIST else { continue }
      throw FileError(.cannotWrite(Errno(rawValue: errno)), path: current.string)
    }
  }

  private static func check(_ result: Int32) throws(Errno) {
    if result != 0 { throw Errno(rawValue: errno) }
  }
}
