#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
public import PadanModel

/// Turns bytes into documents.
public struct DocumentReader: Sendable {
  /// How bytes become text.
  public var decoding: TextDecoding
  /// The format to read every input as; nil to tell it from name and content.
  public var format: DocumentFormat?

  /// Makes a reader.
  public init(decoding: TextDecoding = TextDecoding(), format: DocumentFormat? = nil) {
    self.decoding = decoding
    self.format = format
  }

  /// Reads one document.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - id: what the document is called in outputs.
  ///   - path: the path as the user gave it; nil for standard input.
  public func read(_ bytes: [UInt8], id: String, path: String?) throws(DocumentError) -> Document {
    let name = path ?? id
    let utf8 = try decoding.decode(bytes, name: name)
    let format = format ?? Self.detectFormat(path: path, utf8: utf8)
    let (text, blocks) = try Self.blocks(of: utf8, format: format, name: name)
    guard !blocks.isEmpty else { throw DocumentError(.empty, in: name) }
    return Document(id: id, path: path, format: format, text: text, blocks: blocks)
  }

  /// Reads one line of JSONL: an object with `text` and, if it has one, `id` (a string or a whole number).
  ///
  /// - Parameter line: the line's number from 1; it stands in for a missing `id`.
  public func readRecord(_ bytes: [UInt8], line: Int, path: String?) throws(DocumentError) -> Document {
    let name = "\(path ?? "standard input"):\(line)"
    let record: Record
    do {
      record = try JSONDecoder().decode(Record.self, from: Data(bytes))
    } catch {
      throw DocumentError(.badRecord(reason: Self.reason(error)), in: name)
    }
    let text = SourceText(record.text)
    return Document(
      id: record.id ?? String(line), path: nil, format: .jsonl, text: text, blocks: PlainText.blocks(of: text))
  }

  private static func blocks(
    of utf8: [UInt8], format: DocumentFormat, name: String
  ) throws(DocumentError) -> (SourceText, [Block]) {
    switch format {
    case .html: return try MarkupExtractor.extract(html: utf8, name: name)
    case .markdown: return try MarkupExtractor.extract(markdown: utf8, name: name)
    case .plain, .jsonl:
      let text = SourceText(validUTF8: utf8)
      return (text, PlainText.blocks(of: text))
    }
  }

  /// The format by the name's extension, or by what the text begins with.
  public static func detectFormat(path: String?, utf8: [UInt8]) -> DocumentFormat {
    switch path?.split(separator: ".").last?.lowercased() {
    case "html", "htm", "xhtml": return .html
    case "md", "markdown": return .markdown
    case "jsonl", "ndjson": return .jsonl
    default: break
    }
    let head = String(decoding: utf8.prefix(512), as: UTF8.self).lowercased().drop { $0.isWhitespace }
    let marks = ["<!doctype html", "<html", "<head", "<body", "<article"]
    return marks.contains(where: { head.hasPrefix($0) }) ? .html : .plain
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound?: "the object has no 'text'"
    case .typeMismatch(_, let context)? where context.codingPath.isEmpty: "not a JSON object"
    case .typeMismatch(_, let context)?: "'\(context.codingPath.map(\.stringValue).joined(separator: "."))' is not a string"
    case .valueNotFound?: "'text' is null"
    default: "not valid JSON"
    }
  }

  private struct Record: Decodable {
    let id: String?
    let text: String

    enum CodingKeys: String, CodingKey { case id, text }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      text = try container.decode(String.self, forKey: .text)
      do {
        id = try container.decodeIfPresent(String.self, forKey: .id)
      } catch DecodingError.typeMismatch {
        id = String(try container.decode(Int.self, forKey: .id))
      }
    }
  }
}
