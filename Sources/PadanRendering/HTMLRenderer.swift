public import PadanModel

/// Writes the annotated document as one self-contained web page, Indonesian and English side by side.
///
/// The page loads nothing. Its content security policy allows its own stylesheet
/// and its own script, by their hashes, and nothing else. Without the script it
/// can be read whole: each term is a link to its note.
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

  /// Reads the page's template, which the first page waits for otherwise. Any thread may do so.
  public static func prepare() { _ = PageTemplate.article }

  /// The page as UTF-8.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    var page = ArticlePage(document, domainNames: domainNames)
    var fields = page.fields()
    if let indexPath { fields.set("indexLink", markup: HTMLText.link(to: indexPath)) }
    return PageTemplate.article.render(fields)
  }
}

/// Lays a document out as the fields of the article template.
private struct ArticlePage {
  private let document: AnnotatedDocument
  private let domainNames: [String: String]
  private let isTranslated: Bool
  private let numbers: SegmentNumbers
  private var markup: SegmentMarkup

  init(_ document: AnnotatedDocument, domainNames: [String: String]) {
    self.document = document
    self.domainNames = domainNames
    isTranslated = document.isTranslated
    numbers = SegmentNumbers(document)
    markup = SegmentMarkup(document)
  }

  mutating func fields() -> PageFields {
    var fields = PageFields()
    fields.set("pageTitle", text: document.title ?? document.document.id)
    fields.set("documentID", text: document.document.id)
    // Before the headline, so that a term's first use, which is marked, is the one in the running text.
    fields.set("segments", markup: segments())
    fields.set("headline", rounds: document.headline.map { [headline($0)] } ?? [])
    fields.set("summary", rounds: document.summary.isEmpty ? [] : [summary])
    fields.set("isTranslated", flag: isTranslated)
    fields.set("hasGlossary", flag: !document.glossary.isEmpty)
    fields.set(
      "glossary", markup: GlossaryMarkup(domainNames: domainNames, numbers: numbers).rows(document.glossary))
    fields.set("hasUnknown", flag: !document.unknown.isEmpty)
    fields.set("unknown", rounds: document.unknown.enumerated().map { unknown($1, id: "u\($0 + 1)") })
    fields.set("hasNotes", flag: !markup.notes.notes.isEmpty)
    fields.set("notes", markup: notes)
    return fields
  }

  private mutating func headline(_ segment: AnnotatedSegment) -> PageFields {
    let columns = markup.columns(of: segment)
    var fields = numbers.fields(of: segment.id)
    fields.set("source", markup: columns.source.html)
    if let english = columns.english { fields.set("gist", markup: english.html) }
    if isTranslated { fields.set("englishNote", text: segment.englishNote) }
    return fields
  }

  /// The segments below the headline; there are too many for the template engine.
  private mutating func segments() -> String {
    var html = HTMLWriter()
    var paragraph: Int?
    for segment in document.body {
      append(segment, opens: paragraph != segment.segment.paragraph, to: &html)
      paragraph = segment.segment.paragraph
    }
    return html.html
  }

  private mutating func append(_ segment: AnnotatedSegment, opens: Bool, to html: inout HTMLWriter) {
    let columns = markup.columns(of: segment)
    let note = isTranslated ? segment.englishNote : nil
    let kind = segment.segment.kind
    let number = numbers.label(of: segment.id)
    html.element("div", [("class", "pair \(kind.rawValue)\(opens ? " opens" : "")"), ("id", segment.id)]) {
      html in
      html.markup("\n")
      html.element(
        "a", [("class", "number"), ("href", "#\(segment.id)"), ("aria-label", "Segment \(number)")],
        text: number)
      html.markup("\n")
      html.element(kind == .heading ? "h2" : "p", [("class", "source"), ("lang", "id"), ("dir", "auto")]) {
        $0.append(columns.source)
      }
      html.markup("\n")
      if let english = columns.english { Self.append(english, note, to: &html) }
      html.markup("\n")
    }
    html.markup("\n")
  }

  private static func append(_ english: HTMLWriter, _ note: String?, to html: inout HTMLWriter) {
    html.element("p", [("class", "gist"), ("lang", "en"), ("dir", "auto")]) { html in
      html.append(english)
      guard let note else { return }
      html.markup(" ")
      html.element("small", text: note)
    }
  }

  private var summary: PageFields {
    var section = PageFields()
    let lines = document.summary.map { line in
      var fields = numbers.fields(of: line.segment)
      fields.set("source", text: line.source)
      fields.set("gist", text: line.english)
      return fields
    }
    section.set("lines", rounds: lines)
    return section
  }

  private func unknown(_ word: UnknownWord, id: String) -> PageFields {
    var fields = PageFields()
    fields.set("surface", text: word.surface)
    if markup.metUnknown.contains(id) { fields.set("place", markup: id) }
    if word.count > 1 { fields.set("times", text: String(word.count)) }
    return fields
  }

  private var notes: String {
    let note = NoteMarkup(domainNames: domainNames)
    let numbers = numbers
    var html = HTMLWriter()
    for (index, entry) in markup.notes.notes.enumerated() {
      let isMarked = entry.annotation.isMarked
      let family = isMarked ? entry.annotation.family.rawValue : nil
      html.element("li", [("id", SegmentMarkup.id(note: index + 1)), ("class", family)]) { html in
        note.append(entry.annotation, to: &html)
        html.element(
          "a", [("class", "back"), ("href", "#\(entry.first)")], text: numbers.label(of: entry.first))
      }
      html.markup("\n")
    }
    return html.html
  }
}

/// The segments' places in reading order, counted from 1, as the reader sees them in the margin.
struct SegmentNumbers {
  private let numbers: [String: Int]

  init(_ document: AnnotatedDocument) {
    let pairs = document.segments.enumerated().map { ($1.id, $0 + 1) }
    numbers = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  func label(of segment: String) -> String {
    numbers[segment].map(String.init) ?? segment
  }

  /// Fields with a segment's id and number, for links to it.
  func fields(of segment: String) -> PageFields {
    var fields = PageFields()
    fields.set("id", text: segment)
    fields.set("number", text: label(of: segment))
    return fields
  }
}
