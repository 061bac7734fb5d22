public import PadanModel

/// Writes the annotated document as one self-contained web page, Indonesian and English side by side.
///
/// The page loads nothing, runs no script, and forbids both by its content security policy.
public struct HTMLRenderer: Sendable {
  /// The path of the page that lists the articles, relative to this one; nil if there is none.
  public var indexPath: String?
  /// What to call the dictionaries' domains; those that are missing stand as they are.
  public var domainNames: [String: String]

  /// Makes a renderer.
  public init(indexPath: String? = nil, domainNames: [String: String] = [:]) {
    self.indexPath = indexPath
    self.domainNames = domainNames
  }

  /// The page as UTF-8.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    var fields = ArticlePage(document, domainNames: domainNames).fields
    if let indexPath { fields.set("indexLink", markup: HTMLText.link(to: indexPath)) }
    return PageTemplate.article.render(fields)
  }
}

/// Lays a document out as the fields of the article template.
private struct ArticlePage {
  private let document: AnnotatedDocument
  private let domainNames: [String: String]
  private let isTranslated: Bool
  /// The segments' places in reading order, counted from 1, as the reader sees them in the margin.
  private let numbers: [String: Int]

  init(_ document: AnnotatedDocument, domainNames: [String: String]) {
    self.document = document
    self.domainNames = domainNames
    isTranslated = document.isTranslated
    let pairs = document.segments.enumerated().map { ($1.id, $0 + 1) }
    numbers = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  var fields: PageFields {
    var fields = PageFields()
    fields.set("pageTitle", text: document.title ?? document.document.id)
    fields.set("documentID", text: document.document.id)
    fields.set("headline", rounds: document.headline.map { [row($0, opens: true)] } ?? [])
    fields.set("summary", rounds: document.summary.isEmpty ? [] : [summary])
    fields.set("isTranslated", flag: isTranslated)
    fields.set("rows", rounds: rows)
    fields.set("hasGlossary", flag: !document.glossary.isEmpty)
    fields.set("glossary", rounds: document.glossary.map(entry))
    fields.set("hasUnknown", flag: !document.unknown.isEmpty)
    fields.set("unknown", rounds: document.unknown.map(unknown))
    return fields
  }

  private var rows: [PageFields] {
    var paragraph: Int?
    return document.body.map { segment in
      defer { paragraph = segment.segment.paragraph }
      return row(segment, opens: paragraph != segment.segment.paragraph)
    }
  }

  private func row(_ segment: AnnotatedSegment, opens: Bool) -> PageFields {
    var fields = place(segment.id)
    fields.set("kind", markup: segment.segment.kind.rawValue + (opens ? " opens" : ""))
    fields.set("element", markup: segment.segment.kind == .heading ? "h2" : "p")
    fields.set("source", markup: source(segment))
    fields.set("gist", text: segment.gist)
    if isTranslated { fields.set("englishNote", text: segment.englishNote) }
    return fields
  }

  private func source(_ segment: AnnotatedSegment) -> String {
    SegmentMarkup(segment, in: document.document.text, domainNames: domainNames).html
  }

  private var summary: PageFields {
    var section = PageFields()
    let lines = document.summary.map { line in
      var fields = place(line.segment)
      fields.set("source", text: line.source)
      fields.set("gist", text: line.english)
      return fields
    }
    section.set("lines", rounds: lines)
    return section
  }

  private func entry(_ entry: GlossaryEntry) -> PageFields {
    var fields = place(entry.first)
    fields.set("term", text: entry.term)
    fields.set("gloss", text: entry.gloss)
    fields.set("expansion", text: entry.expansion)
    fields.set("note", text: entry.note)
    fields.set("domain", text: entry.domain.map { domainNames[$0] ?? $0 })
    fields.set("family", markup: DomainFamily(domain: entry.domain).rawValue)
    fields.set("count", text: String(entry.count))
    return fields
  }

  private func unknown(_ word: UnknownWord) -> PageFields {
    var fields = PageFields()
    fields.set("surface", text: word.surface)
    if word.count > 1 { fields.set("times", text: String(word.count)) }
    return fields
  }

  /// Fields with a segment's id and number, for links to it.
  private func place(_ segment: String) -> PageFields {
    var fields = PageFields()
    fields.set("id", text: segment)
    fields.set("number", text: numbers[segment].map(String.init) ?? segment)
    return fields
  }
}
