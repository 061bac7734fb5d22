import CPadanGzip

/// Reading of gzip files, of which dictd's `.dict.dz` are a kind.
enum Gzip {
  /// Why bytes could not be decompressed.
  enum Failure: Error {
    case damaged
    case tooLarge
    case noMemory
  }

  /// Whether bytes begin as a gzip file does.
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The bytes of a gzip file, decompressed.
  ///
  /// - Parameter limit: the most bytes to make.
  static func decompress(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    var size: Int64 = 0
    var status: Int32 = 0
    let memory = padan_gzip_decompress(bytes, Int64(bytes.count), Int64(limit), &size, &status)
    guard let memory else { throw failure(status) }
    defer { padan_gzip_free(memory) }
    return Array(UnsafeBufferPointer(start: memory, count: Int(size)))
  }

  private static func failure(_ status: Int32) -> Failure {
    switch Int(status) {
    case PADAN_GZIP_TOO_LARGE: .tooLarge
    case PADAN_GZIP_NO_MEMORY: .noMemory
    default: .damaged
    }
  }
}
