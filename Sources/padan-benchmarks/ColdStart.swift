import CPadanBenchmarks
import PadanFiles
import PadanModel
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How long the command takes for the page of one article, from the start of the process to its end.
///
/// The first run, which may compile the dictionaries, does not count.
struct ColdStart: Encodable {
  /// The article's length in bytes.
  let bytes: Int
  let runs: Int
  let minimumSeconds: Double
  let medianSeconds: Double

  /// Measures it; nil if there is no such command.
  init?(of command: FilePath, on article: Document, dictionaries: FilePath, runs: Int) throws {
    guard FileManager.default.isExecutableFile(atPath: command.string) else { return nil }
    let input = FilePath(FileManager.default.temporaryDirectory.path)
      .appending("padan-benchmarks-\(ProcessInfo.processInfo.processIdentifier).txt")
    try OutputFile.write(Array(article.text.utf8), to: input)
    let arguments = [
      command.string, "annotate", input.string, "--format", "html", "--dictionaries", dictionaries.string,
    ]
    let measured = Result { try (0...runs).map { _ in try Self.seconds(of: arguments) } }
    try FileManager.default.removeItem(atPath: input.string)
    let times = try measured.get().dropFirst()
    bytes = article.text.count
    self.runs = runs
    minimumSeconds = times.min() ?? .nan
    medianSeconds = Measurement.median(Array(times))
  }

  private static func seconds(of arguments: [String]) throws -> Double {
    let copies = arguments.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let seconds = padan_bench_process(copies + [nil])
    guard seconds >= 0 else { throw BenchmarkError.commandFailed(arguments.joined(separator: " ")) }
    return seconds
  }
}

extension ColdStart: CustomStringConvertible {
  var description: String {
    "\((medianSeconds * 1e3).fixed(1)) ms, at best \((minimumSeconds * 1e3).fixed(1)), for the page of \(bytes) bytes"
  }
}
