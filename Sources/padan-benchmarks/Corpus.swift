import PadanDocument
import PadanFiles
import PadanModel
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The text that all stages are measured on, read and decoded before any clock starts.
struct Corpus {
  /// What reports call it: a path, and how often it was repeated.
  let name: String
  /// The documents in the order they were read.
  let documents: [Document]

  /// The length of all texts in UTF-8 bytes.
  var byteCount: Int { documents.reduce(0) { $0 + $1.text.count } }

  /// The document whose length comes nearest to that of a usual news article; nil if there is none.
  var article: Document? {
    documents.min { abs($0.text.count - Self.articleLength) < abs($1.text.count - Self.articleLength) }
  }

  private static let articleLength = 3_000
  /// The largest corpus and the longest record accepted, in bytes.
  private static let limit = 1 << 30

  /// Reads a file: a JSONL file gives a document a record, any other is one document.
  init(reading path: FilePath) throws {
    let isJSONL = DocumentReader.detectFormat(path: path.string, utf8: []) == .jsonl
    name = path.string
    documents = try isJSONL ? Self.records(of: path) : [Self.document(at: path)]
    guard byteCount > 0 else { throw DocumentError(.empty, in: path.string) }
  }

  /// Reads the plain texts and Markdown files of a folder, in order of their names, again and
  /// again until there are at least `byteCount` bytes.
  init(repeating folder: FilePath, toByteCount byteCount: Int) throws {
    let texts = try Self.files(in: folder).map(Self.document)
    let length = texts.reduce(0) { $0 + $1.text.count }
    guard length > 0 else { throw DocumentError(.empty, in: folder.string) }
    let count = max(1, (byteCount + length - 1) / length)
    name = "\(folder.string) × \(count)"
    documents = (0..<count).flatMap { _ in texts }
  }

  private static func files(in folder: FilePath) throws -> [FilePath] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.string).sorted()
      return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.map { folder.appending($0) }
    } catch {
      throw FileError(.notFound, path: folder.string)
    }
  }

  private static func document(at path: FilePath) throws -> Document {
    try DocumentReader().read(InputFile.read(path, limit: limit), id: path.string, path: path.string)
  }

  private static func records(of path: FilePath) throws -> [Document] {
    let reader = DocumentReader()
    let descriptor = try InputFile.open(path)
    return try descriptor.closeAfter {
      var lines = LineReader(descriptor, named: path.string, limit: limit)
      var documents: [Document] = []
      var number = 0
      while let line = try lines.next() {
        number += 1
        guard case .bytes(let bytes) = line else {
          throw FileError(.tooLarge(limit: limit), path: "\(path.string):\(number)")
        }
        if bytes.allSatisfy({ $0 <= 0x20 }) { continue }
        documents.append(try reader.readRecord(bytes, line: number, path: path.string))
      }
      return documents
    }
  }
}
