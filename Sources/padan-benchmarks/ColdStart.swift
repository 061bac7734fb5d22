import PadanFiles
import PadanModel
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
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
    let times = try TemporaryFolder.use { folder in
      let input = folder.appending("article.txt")
      try OutputFile.write(Array(article.text.utf8), to: input)
      let arguments = [
        command.string, "annotate", input.string, "--format", "html", "--dictionaries", dictionaries.string,
      ]
      return try (0...runs).map { _ in try CommandRun(arguments).seconds }.dropFirst()
    }
    bytes = article.text.count
    self.runs = runs
    minimumSeconds = times.min() ?? .nan
    medianSeconds = Measurement.median(Array(times))
  }
}

extension ColdStart: CustomStringConvertible {
  var description: String {
    "\((medianSeconds * 1e3).fixed(1)) ms, at best \((minimumSeconds * 1e3).fixed(1)), for the page of \(bytes) bytes"
  }
}
