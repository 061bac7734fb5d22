public import PadanModel

/// Writes the annotated document for a terminal: terms with their glosses in brackets,
/// the English line below each segment.
///
/// Control characters of the text never reach the terminal.
public struct TerminalRenderer: Sendable {
  /// The narrowest width that is respected.
  public static let leastWidth = 24

  /// The width in columns.
  public var width: Int
  /// Whether to style the text by control sequences: terms by their domain, English lines dimmed.
  public var usesColor: Bool

  /// The columns before a segment, for its number.
  private static let indent = 5
  /// The columns before an English line.
  private static let gistIndent = 7

  /// Makes a renderer.
  public init(width: Int = 80, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
  }

  /// The text as UTF-8, wrapped to the width.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    var writer = TerminalWriter(width: max(width, Self.leastWidth), usesColor: usesColor)
    writer.paragraph([TerminalSpan(document.title ?? document.document.id, .bold)])
    if let gist = document.headline?.gist { writer.paragraph([TerminalSpan(gist, .dim)]) }
    write(summary: document, to: &writer)
    write(body: document, to: &writer)
    write(glossary: document.glossary, to: &writer)
    write(unknown: document.unknown, to: &writer)
    return Array(writer.output.utf8)
  }

  private func write(heading: String, to writer: inout TerminalWriter) {
    writer.blank()
    writer.paragraph([TerminalSpan(heading, .bold)])
  }

  private func write(summary document: AnnotatedDocument, to writer: inout TerminalWriter) {
    guard !document.summary.isEmpty else { return }
    write(heading: "Summary", to: &writer)
    for line in document.summary {
      let label = TerminalSpan(line.segment, .dim)
      writer.paragraph([TerminalSpan(line.source)], label: label, indent: Self.indent)
      writer.paragraph([TerminalSpan(line.english, .dim)], indent: Self.gistIndent)
    }
  }

  private func write(body document: AnnotatedDocument, to writer: inout TerminalWriter) {
    if !document.summary.isEmpty { write(heading: "Text", to: &writer) }
    let isTranslated = document.isTranslated
    var paragraph: Int?
    for segment in document.body {
      if let paragraph, paragraph != segment.segment.paragraph { writer.blank() }
      paragraph = segment.segment.paragraph
      write(segment, of: document, notes: isTranslated, to: &writer)
    }
  }

  private func write(
    _ segment: AnnotatedSegment, of document: AnnotatedDocument, notes: Bool, to writer: inout TerminalWriter
  ) {
    let style: TerminalStyle =
      switch segment.segment.kind {
      case .heading, .dateline: .bold
      case .sentence: .plain
      case .credit: .dim
      }
    let spans = segment.runs(in: document.document.text).flatMap { self.spans($0, style) }
    writer.paragraph(spans, label: TerminalSpan(segment.id, .dim), indent: Self.indent)
    if let gist = segment.gist { writer.paragraph([TerminalSpan(gist, .dim)], indent: Self.gistIndent) }
    if notes, let note = segment.englishNote {
      writer.paragraph([TerminalSpan("[\(note)]", .dim)], indent: Self.gistIndent)
    }
  }

  private func spans(_ run: SegmentRun, _ style: TerminalStyle) -> [TerminalSpan] {
    switch run {
    case .plain(let text): return [TerminalSpan(text, style)]
    case .annotated(let annotation):
      guard annotation.isMarked, let gloss = annotation.gloss else {
        return [TerminalSpan(annotation.surface, style)]
      }
      let family = annotation.family
      let term = TerminalSpan(annotation.surface, .term(family))
      return gloss == annotation.surface ? [term] : [term, TerminalSpan(" [\(gloss)]", .gloss(family))]
    }
  }

  private func write(glossary: [GlossaryEntry], to writer: inout TerminalWriter) {
    guard !glossary.isEmpty else { return }
    write(heading: "Glossary", to: &writer)
    let widest = glossary.map { ColumnWidth.of($0.term) }.max() ?? 0
    let indent = min(widest + 2, writer.width * 2 / 5)
    for entry in glossary {
      let details = [entry.domain, entry.count > 1 ? "\(entry.count) times" : nil, entry.first].compactMap {
        $0
      }
      let spans = [TerminalSpan(entry.gloss), TerminalSpan(" (\(details.joined(separator: ", ")))", .dim)]
      let term = TerminalSpan(entry.term, .term(DomainFamily(domain: entry.domain)))
      writer.paragraph(spans, label: term, indent: indent)
    }
  }

  private func write(unknown: [UnknownWord], to writer: inout TerminalWriter) {
    guard !unknown.isEmpty else { return }
    write(heading: "Words without a gloss", to: &writer)
    let words = unknown.map { $0.count == 1 ? $0.surface : "\($0.surface) (\($0.count))" }
    writer.paragraph([TerminalSpan(words.joined(separator: ", "))])
  }
}
