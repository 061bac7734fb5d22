public import PadanModel

/// Writes an article's glossary as notes for Anki: text with tab-separated fields, as its import reads it.
///
/// Front is the term; back its rendering, expansion and note, and the sentence
/// of its first use with the English line; the tags are `padan` and the domain.
public struct AnkiRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// The file as UTF-8: four lines that tell Anki how to read it, then a line a term.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    let pairs = document.segments.map { ($0.id, $0) }
    let segments = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let header = ["#separator:tab", "#html:true", "#columns:Front\tBack\tTags", "#tags column:3"]
    let notes = document.glossary.map { note($0, segment: segments[$0.first]) }
    return Array((header + notes).map { $0 + "\n" }.joined().utf8)
  }

  private func note(_ entry: GlossaryEntry, segment: AnnotatedSegment?) -> String {
    let back = [entry.gloss, entry.expansion, entry.note, segment?.text, segment?.gist]
      .compactMap { $0?.onOneLine }.filter { !$0.isEmpty }.map(HTMLText.escaped).joined(separator: "<br>")
    // White space would make several tags of a domain.
    let domain = entry.domain.map { " " + $0.onOneLine.replacing(" ", with: "_") } ?? ""
    return "\(HTMLText.escaped(entry.term.onOneLine))\t\(back)\tpadan\(HTMLText.escaped(domain))"
  }
}
