public import PadanModel

/// Writes an article's glossary as tab-separated values: a header line, then a line a term.
public struct TSVRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The table as UTF-8.
  ///
  /// Tabs and line breaks inside a value become spaces, so that every line has five cells.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    let header = ["term", "gloss", "domain", "count", "first"]
    let rows = document.glossary.map { entry in
      [entry.term, entry.gloss, entry.domain ?? "", String(entry.count), entry.first].map(\.onOneLine)
    }
    let lines = ([header] + rows).map { $0.joined(separator: "\t") + "\n" }
    return Array(lines.joined().utf8)
  }
}
