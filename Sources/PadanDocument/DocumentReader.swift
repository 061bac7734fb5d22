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

  /// Reads one line of JSONL: an object with `text` and, if it has one, `id` (a string or a whole number). A `date`
  /// that begins with a day, as in `2024-03-15T10:00:00Z`, is the document's.
  ///
  /// - Parameter line: the line's number from 1; it stands in for a missing `id`.
  public func readRecord(_ bytes: [UInt8], line: Int, path: String?) throws(DocumentError) -> Document {
    let record: ArticleRecord
    do throws(ArticleRecord.Fault) {
      record = try ArticleRecord(line: bytes)
    } catch {
      throw DocumentError(
        .badRecord(reason: error.reason), in: "\(path ?? "standard input"):\(line)", recordID: error.id)
    }
    let text = SourceText(validUTF8: record.text)
    return Document(
      id: record.id ?? String(line), path: nil, date: record.day, format: .jsonl, text: text,
      blocks: PlainText.blocks(of: text))
  }

  private static func blocks(
    of utf8: [UInt8], format: DocumentFormat, name: String
  ) throws(DocumentError) -> (SourceText, [Block]) {
    switch format {
    case .html: return try HTMLExtractor.extract(utf8, name: name)
    case .markdown: return try MarkdownExtractor.extract(utf8, name: name)
    case .plain, .jsonl:
      let text = SourceText(validUTF8: utf8)
      return (text, PlainText.blocks(of: text))
    }
  }
}
