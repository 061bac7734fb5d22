import PadanFiles
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where a stream of records goes: standard output as it comes, or a file that appears when it is complete.
struct OutputStream: ~Copyable {
  private let file: OutputFile.Stream?
  /// Removes the temporary file if the program is told to end.
  private let cleanup: TerminationSignals?

  /// - Parameter output: a path, or `-` for standard output.
  init(_ output: String) throws(FileError) {
    if output == "-" {
      file = nil
      cleanup = nil
    } else {
      let stream = try OutputFile.Stream(to: FilePath(output))
      cleanup = stream.temporary.map { path in
        TerminationSignals { _, _ in
          unlink(path.string)
          return .endProcess
        }
      }
      file = consume stream
    }
  }

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    switch file {
    case .some(let file): try file.write(bytes)
    case nil: try OutputFile.writeStandardOutput(bytes)
    }
  }

  consuming func finish() throws(FileError) {
    if let file { try file.finish() }
  }
}
