import PadanModel

/// Writes the rows of an article's glossary; there are too many cells for the template engine.
struct GlossaryMarkup {
  let domainNames: [String: String]
  let numbers: SegmentNumbers

  func rows(_ glossary: [GlossaryEntry]) -> String {
    var html = HTMLWriter()
    for (index, entry) in glossary.enumerated() {
      append(entry, number: String(index + 1), to: &html)
      html.markup("\n")
    }
    return html.html
  }

  private func append(_ entry: GlossaryEntry, number: String, to html: inout HTMLWriter) {
    html.element("tr", [("id", "g\(number)")]) { html in
      html.element("th", [("scope", "row"), ("lang", "id"), ("data-entry", number)]) { html in
        append(entry.term, below: entry.expansion, to: &html)
      }
      html.element("td") { append(entry.gloss, below: entry.note, to: &$0) }
      html.element("td") { append(domain: entry.domain, to: &$0) }
      html.element("td", [("class", "figure")], text: String(entry.count))
      html.element("td", [("class", "figure")]) { html in
        let label = numbers.label(of: entry.first)
        html.element("a", [("href", "#\(entry.first)"), ("aria-label", "Sentence \(label)")], text: label)
      }
    }
  }

  private func append(_ text: String, below detail: String?, to html: inout HTMLWriter) {
    html.element("bdi", text: text)
    if let detail { html.element("small", [("dir", "auto")], text: detail) }
  }

  private func append(domain: String?, to html: inout HTMLWriter) {
    guard let domain else { return }
    let family = DomainFamily(domain: domain).rawValue
    html.element(
      "span", [("class", "domain \(family)"), ("data-code", domain)], text: domainNames[domain] ?? domain)
  }
}
