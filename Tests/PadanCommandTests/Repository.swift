import Foundation

/// The files of this repository that tests read.
enum Repository {
  /// The repository's top level.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The default dictionaries.
  static let dictionaries = root.appending(path: "dictionaries")
  /// The schema of the JSON output.
  static let annotationSchema = root.appending(
    path: "Sources/PadanRendering/Schemas/padan.annotation-1.schema.json")

  /// The articles of the examples folder, in order of their names.
  static func examples() throws -> [Example] {
    let folder = root.appending(path: "examples")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return files.filter {
      Example.extensions.contains($0.pathExtension) && !$0.path.hasSuffix(".annotated.html")
    }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }.map(Example.init)
  }
}

/// An article of the examples folder.
struct Example: Sendable, CustomStringConvertible {
  static let extensions: Set<String> = ["txt", "md", "html", "jsonl"]

  let file: URL

  var description: String { file.lastPathComponent }

  /// Whether offsets count in the file's own text.
  var isPlainText: Bool { file.pathExtension == "txt" }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: file)) }
}
