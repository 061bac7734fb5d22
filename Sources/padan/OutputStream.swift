import PadanFiles
import SystemPackage

/// Where a stream of records goes: standard output as it comes, or a file that appears when it is complete.
struct OutputStream {
  private let path: FilePath?
  private var pending: [UInt8] = []
  private static let chunk = 1 << 16

  /// - Parameter output: a path, or `-` for standard output.
  init(_ output: String) throws {
    path = output == "-" ? nil : FilePath(output)
  }

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    guard path == nil else {
      pending += bytes
      return
    }
    try OutputFile.writeStandardOutput(bytes)
  }

  func finish() throws(FileError) {
    if let path { try OutputFile.write(pending, to: path) }
  }
}
