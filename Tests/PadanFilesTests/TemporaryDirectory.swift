import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An empty directory that is removed when the test is over.
final class TemporaryDirectory: Sendable {
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

  /// The names of everything in it.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path.string).sorted() }
  }

  /// Writes a file and returns its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> FilePath {
    let file = path.appending(name)
    let descriptor = try FileDescriptor.open(
      file, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
    try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
    return file
  }

  /// What a file holds; nil if there is none.
  func contents(_ name: String) -> String? {
    let data = FileManager.default.contents(atPath: path.appending(name).string)
    return data.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Makes a symbolic link and returns its path.
  func link(_ name: String, to target: String) throws -> FilePath {
    let link = path.appending(name)
    try FileManager.default.createSymbolicLink(atPath: link.string, withDestinationPath: target)
    return link
  }

  /// Whether a symbolic link stands there.
  func isLink(_ name: String) throws -> Bool {
    let attributes = try FileManager.default.attributesOfItem(atPath: path.appending(name).string)
    return attributes[.type] as? FileAttributeType == .typeSymbolicLink
  }

  /// Makes a named pipe and returns its path.
  func pipe(_ name: String) throws -> FilePath {
    let pipe = path.appending(name)
    guard mkfifo(pipe.string, 0o600) == 0 else { throw Errno(rawValue: errno) }
    return pipe
  }
}
