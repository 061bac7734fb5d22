public import PadanStorage
public import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reading of files where the kernel keeps them, without copying.
public enum MappedFile {
  /// Maps a whole file, which must be a regular one.
  ///
  /// The bytes are the file's own: whoever may write to it must replace it by another, as ``OutputFile`` does,
  /// and never shorten it, because what is read behind its end then ends the process.
  public static func read(_ path: FilePath) throws(FileError) -> SharedBytes {
    let descriptor: FileDescriptor
    do {
      // Without waiting, in case somebody has put a pipe in the file's place.
      descriptor = try FileDescriptor.open(path, .readOnly, options: .nonBlocking)
    } catch {
      throw InputFile.fileError(error, path: path.string)
    }
    let mapped = map(descriptor)
    InputFile.close(descriptor)
    switch mapped {
    case .success(let bytes): return bytes
    case .failure(let errno): throw FileError(.refused(errno), path: path.string)
    }
  }

  private static func map(_ descriptor: FileDescriptor) -> Result<SharedBytes, Errno> {
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else { return .failure(Errno(rawValue: errno)) }
    let count = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, count > 0 else { return .failure(.invalidArgument) }
    // Its readers sum up all of it first, so that all pages are wanted at once.
    let flags = MAP_PRIVATE | MAP_POPULATE
    guard let base = mmap(nil, count, PROT_READ, flags, descriptor.rawValue, 0), base != MAP_FAILED else {
      return .failure(Errno(rawValue: errno))
    }
    return .success(
      SharedBytes(unsafelyOwning: base, count: count) { munmap(UnsafeMutableRawPointer(mutating: $0), $1) })
  }
}
