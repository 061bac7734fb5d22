public import SystemPackage

/// Reading of whole files and of standard input, with a bound on their size.
public enum InputFile {
  /// The default bound on one document: 16 MiB, some five thousand articles.
  public static let defaultLimit = 16 << 20

  /// Reads a file.
  ///
  /// - Parameter limit: the most bytes to accept.
  public static func read(_ path: FilePath, limit: Int = defaultLimit) throws(FileError) -> [UInt8] {
    try read(try open(path), named: path.string, limit: limit)
  }

  /// Reads standard input to its end.
  public static func readStandardInput(limit: Int = defaultLimit) throws(FileError) -> [UInt8] {
    try read(.standardInput, named: "standard input", limit: limit)
  }

  /// Opens a file for reading; the caller closes it.
  public static func open(_ path: FilePath) throws(FileError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readOnly)
    } catch {
      throw fileError(error, path: path.string)
    }
  }

  private static func read(
    _ descriptor: FileDescriptor, named name: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    do {
      defer { if descriptor != .standardInput { Self.close(descriptor) } }
      var bytes: [UInt8] = []
      while try append(to: &bytes, from: descriptor) > 0 {
        if bytes.count > limit { throw FileError(.tooLarge(limit: limit), path: name) }
      }
      return bytes
    } catch {
      throw fileError(error, path: name)
    }
  }

  /// How many bytes are asked for at once: more than most articles have.
  private static let chunkSize = 1 << 14

  /// Reads where the bytes are to stay; returns how many there were, 0 at the end.
  private static func append(to bytes: inout [UInt8], from descriptor: FileDescriptor) throws -> Int {
    let start = bytes.count
    try bytes.append(addingCapacity: chunkSize) { span in
      try span.withUnsafeMutableBufferPointer { buffer, count in
        count += try descriptor.read(
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
      }
    }
    return bytes.count - start
  }

  /// Closes a descriptor that was only read; the kernel has nothing to report then.
  static func close(_ descriptor: FileDescriptor) {
    do { try descriptor.close() } catch { assertionFailure("closing a descriptor twice: \(error)") }
  }

  static func fileError(_ error: any Error, path: String) -> FileError {
    if let error = error as? FileError { return error }
    switch error as? Errno {
    case .noSuchFileOrDirectory?, .notDirectory?: return FileError(.notFound, path: path)
    case .isDirectory?: return FileError(.isDirectory, path: path)
    case let errno?: return FileError(.refused(errno), path: path)
    case nil: return FileError(.refused(.ioError), path: path)
    }
  }
}
