import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A directory for one test, removed when the test is over.
final class TemporaryTree: Sendable {
  let path: FilePath

  init() throws {
    path = FilePath(FileManager.default.temporaryDirectory.path).appending("padan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path.string)
    } catch {
      preconditionFailure("the temporary directory is gone: \(error)")
    }
  }

  /// A path below the directory.
  func callAsFunction(_ way: String) -> FilePath {
    path.appending(FilePath(way).components)
  }

  func directory(_ way: String) throws {
    try FileManager.default.createDirectory(atPath: self(way).string, withIntermediateDirectories: true)
  }

  /// Writes a file, making the directories above it.
  func file(_ way: FilePath, _ bytes: some Sequence<UInt8> = []) throws {
    let file = path.appending(way.components)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(Array(bytes)) }
  }

  func file(_ way: String, _ text: String) throws {
    try file(FilePath(way), text.utf8)
  }

  func link(_ way: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(way).string, withDestinationPath: target)
  }

  /// The files below a directory with their contents, by the way to them.
  func contents(_ way: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: self(way).string)
    var result: [String: String] = [:]
    for name in names {
      var isDirectory = false
      let place = self(way).appending(name).string
      guard FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory), !isDirectory else {
        continue
      }
      result[name] = FileManager.default.contents(atPath: place).map { String(decoding: $0, as: UTF8.self) }
    }
    return result
  }

  /// The reports at the top of an output folder.
  static let reports: Set<String> = [
    "index.html", "index.json", "glossary.tsv", "glossary.json", "glossary.html", "unknown.tsv",
    "failures.jsonl", "changes.json",
  ]

  /// The names of the files in an output folder, beside the reports and the manifest, sorted.
  func outputs(_ way: String) throws -> [String] {
    try contents(way).keys.filter { !Self.reports.contains($0) && !$0.hasPrefix(".padan/") }.sorted()
  }

  func exists(_ way: String) -> Bool { FileManager.default.fileExists(atPath: self(way).string) }
}
