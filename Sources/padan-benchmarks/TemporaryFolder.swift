import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where a benchmark puts files that it needs only itself.
enum TemporaryFolder {
  /// Makes a folder, and removes it with all that is in it when the work is done.
  static func use<Answer>(_ work: (FilePath) throws -> Answer) throws -> Answer {
    let name = "padan-benchmarks-\(UUID().uuidString)"
    let folder = FilePath(FileManager.default.temporaryDirectory.path).appending(name)
    try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
    let answer = Result { try work(folder) }
    try FileManager.default.removeItem(atPath: folder.string)
    return try answer.get()
  }
}
