public import PadanModel

/// What the front page of a batch says of one article.
public struct IndexEntry: Sendable, Hashable {
  /// The headline, or what else to call the article.
  public let title: String
  /// The headline's English line.
  public let english: String?
  /// When the article appeared, as it says itself; nil if it does not.
  public let date: String?
  /// The article page's path relative to the front page, with `/` between its parts and not percent-encoded.
  public let path: String
  /// The key sentences.
  public let summary: [SummaryLine]
  /// The terms to show, in order.
  public let terms: [GlossaryEntry]

  /// Makes an entry.
  public init(
    title: String, english: String?, date: String? = nil, path: String, summary: [SummaryLine],
    terms: [GlossaryEntry]
  ) {
    self.title = title
    self.english = english
    self.date = date
    self.path = path
    self.summary = summary
    self.terms = terms
  }

  /// Makes the entry of a document, with its most frequent terms; of equals, those that come first.
  public init(_ document: AnnotatedDocument, date: String? = nil, path: String, termCount: Int = 6) {
    let order = document.glossary.enumerated().sorted { first, second in
      (second.element.count, first.offset) < (first.element.count, second.offset)
    }
    self.init(
      title: document.title ?? document.document.id, english: document.headline?.gist, date: date,
      path: path, summary: document.summary, terms: order.prefix(termCount).map(\.element))
  }
}

/// Writes the front page of a batch: every article with its summary, linked to its page.
public struct IndexRenderer: Sendable {
  /// The articles in the order to show them.
  public var entries: [IndexEntry]
  /// How many articles there are on all pages.
  public var articleCount: Int
  /// The path of the page before this one; nil if it is the first.
  public var previousPage: String?
  /// The path of the page after this one; nil if it is the last.
  public var nextPage: String?

  /// Makes a renderer; without a count and other pages the entries are all there is.
  public init(
    entries: [IndexEntry], articleCount: Int? = nil, previousPage: String? = nil, nextPage: String? = nil
  ) {
    self.entries = entries
    self.articleCount = articleCount ?? entries.count
    self.previousPage = previousPage
    self.nextPage = nextPage
  }

  /// The page as UTF-8.
  public func render() -> [UInt8] {
    var fields = PageFields()
    fields.set("pageTitle", text: "Articles")
    fields.set("articleCount", text: articleCount == 1 ? "1 article" : "\(articleCount) articles")
    fields.set("previousPage", text: previousPage)
    fields.set("nextPage", text: nextPage)
    fields.set("entries", rounds: entries.map(round))
    return PageTemplate.index.render(fields)
  }

  private func round(_ entry: IndexEntry) -> PageFields {
    let link = HTMLText.link(to: entry.path)
    var fields = PageFields()
    fields.set("link", markup: link)
    fields.set("title", text: entry.title)
    fields.set("english", text: entry.english)
    fields.set("date", text: entry.date)
    fields.set("lines", rounds: entry.summary.map { line($0, on: link) })
    fields.set("hasTerms", flag: !entry.terms.isEmpty)
    fields.set("terms", markup: terms(entry.terms))
    return fields
  }

  private func line(_ line: SummaryLine, on page: String) -> PageFields {
    var fields = PageFields()
    fields.set("lineLink", markup: "\(page)#\(HTMLText.escaped(line.segment))")
    fields.set("source", text: line.source)
    fields.set("gist", text: line.english)
    return fields
  }

  /// The terms as items of a list, one on a line; there are too many for the template engine.
  private func terms(_ entries: [GlossaryEntry]) -> String {
    var html = HTMLWriter()
    for (index, entry) in entries.enumerated() {
      if index > 0 { html.markup("\n") }
      html.element("li", [("class", DomainFamily(domain: entry.domain).rawValue)]) { html in
        html.element("bdi", [("lang", "id")], text: entry.term)
        html.markup(" ")
        html.element("bdi", [("class", "gloss")], text: entry.gloss)
      }
    }
    return html.html
  }
}
