/// How the text of a document was written.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case plain, markdown, html, jsonl
}

/// What a block of a document is, as far as its markup tells.
public enum BlockKind: Sendable, Hashable {
  /// A heading; level 1 is the title's.
  case heading(level: Int)
  case paragraph
  /// A picture's caption, a table's cell or other matter beside the running text.
  case aside
}

/// A stretch of a document's text that stands by itself: no sentence of one
/// block goes on in the next, unless a paragraph was torn.
public struct Block: Sendable, Hashable {
  /// What the markup says it is.
  public let kind: BlockKind
  /// Where it stands in the document's text, without surrounding white space.
  public let range: TextRange

  /// Makes a block.
  public init(kind: BlockKind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// A text that was read and decoded, with its blocks.
public struct Document: Sendable, Hashable {
  /// What the reader of the output calls it by: a JSONL record's `id`, or the file's name.
  public let id: String
  /// The path as the user gave it; nil for standard input and for JSONL records.
  public let path: String?
  /// The day on which it appeared, as `2024-03-15`, where its source says so; only JSONL records do.
  public let date: String?
  /// The format it was read as.
  public let format: DocumentFormat
  /// The text. For HTML and Markdown it is what the markup encloses, blocks
  /// separated by an empty line; for the others the text as it was read.
  public let text: SourceText
  /// The blocks in reading order; they do not overlap.
  public let blocks: [Block]

  /// Makes a document.
  public init(
    id: String, path: String?, date: String? = nil, format: DocumentFormat, text: SourceText, blocks: [Block]
  ) {
    self.id = id
    self.path = path
    self.date = date
    self.format = format
    self.text = text
    self.blocks = blocks
  }
}
