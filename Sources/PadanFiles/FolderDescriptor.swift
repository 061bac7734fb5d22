import CPadanFiles
public import SystemPackage

/// A folder that is held open, to bring its file system to the disk.
public final class FolderDescriptor: Sendable {
  private let descriptor: FileDescriptor

  /// Opens a folder.
  public init(_ folder: FilePath) throws(FileError) { descriptor = try InputFile.open(folder) }

  deinit {
    do { try descriptor.close() } catch { assertionFailure("closing a descriptor twice: \(error)") }
  }

  /// Waits until everything that was written to the file system is on the disk.
  ///
  /// One call for a thousand files costs a fraction of an `fsync` for each.
  public func synchronize() throws(Errno) {
    if padan_synchronize_file_system(descriptor.rawValue) != 0 { throw Errno.ioError }
  }
}
