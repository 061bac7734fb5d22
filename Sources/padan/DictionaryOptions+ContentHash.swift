import PadanAnnotation
import PadanBatch
import PadanFiles
import SystemPackage

extension DictionaryOptions {
  /// A hash of all rows of all dictionaries in use; any edit changes it.
  func contentHash() throws -> ContentHash {
    let layers = [try defaultFolder()] + userLayers().map(\.path)
    return ContentHash(ofParts: try layers.map { try Self.contentHash(of: $0).bytes })
  }

  private static func contentHash(of layer: FilePath) throws(FileError) -> ContentHash {
    var parts: [[UInt8]] = []
    for finding in try FileTree(layer, selecting: FileSelection(include: ["*.tsv"])) {
      guard case .file(let file) = finding else { continue }
      let bytes = try InputFile.read(file.path, limit: DictionaryFolder.largestFile)
      parts += [Array(file.relativePath.string.utf8), ContentHash(of: bytes).bytes]
    }
    return ContentHash(ofParts: parts)
  }
}
