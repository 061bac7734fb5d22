import PadanModel

/// Writes a note: what the dictionaries say of a term or word.
struct NoteMarkup {
  let domainNames: [String: String]

  func append(_ annotation: Annotation, to html: inout HTMLWriter) {
    html.element("p", [("class", "head")]) { html in
      html.element("b", [("lang", "id")], text: annotation.term)
      if let partOfSpeech = annotation.partOfSpeech {
        html.markup(" ")
        html.element("i", text: partOfSpeech)
      }
    }
    appendRenderings(annotation, to: &html)
    appendForm(annotation, to: &html)
    appendParts(annotation.parts, to: &html)
    if let expansion = annotation.expansion {
      html.element("p", [("class", "expansion"), ("lang", "id")], text: expansion)
    }
    if let note = annotation.note { html.element("p", [("class", "advice")], text: note) }
    if annotation.match == .root {
      html.element("p", [("class", "advice")], text: "Found by its root only.")
    }
    appendOrigin(annotation, to: &html)
  }

  private func appendRenderings(_ annotation: Annotation, to html: inout HTMLWriter) {
    guard let gloss = annotation.gloss else { return }
    html.element("p", [("class", "renderings")]) { html in
      html.element("b", text: gloss)
      for (index, alternative) in annotation.alternatives.enumerated() {
        html.markup(index == 0 ? "; " : ", ")
        html.text(alternative)
      }
    }
  }

  /// The affix chain in words: `di- + kerah + -kan: “be deployed”`.
  private func appendForm(_ annotation: Annotation, to html: inout HTMLWriter) {
    guard let analysis = annotation.analysis else { return }
    html.element("p", [("class", "form")]) { html in
      html.element("span", [("lang", "id")], text: analysis)
      guard let gloss = annotation.gloss else { return }
      html.text(": “\(gloss)”")
    }
  }

  private func appendParts(_ parts: [Annotation], to html: inout HTMLWriter) {
    guard parts.count > 1 else { return }
    html.element("p", [("class", "form")]) { html in
      for (index, part) in parts.enumerated() {
        if index > 0 { html.markup(" + ") }
        html.element("span", [("lang", "id")], text: part.surface)
        if let gloss = part.gloss, gloss != part.surface { html.text(" “\(gloss)”") }
      }
    }
  }

  private func appendOrigin(_ annotation: Annotation, to html: inout HTMLWriter) {
    let domain = annotation.domain.map { domainNames[$0] ?? $0 }
    guard domain != nil || annotation.dictionary != nil else { return }
    html.element("p", [("class", "origin")]) { html in
      if let domain { html.text(domain) }
      if domain != nil, annotation.dictionary != nil { html.markup(" · ") }
      if let dictionary = annotation.dictionary { html.text(dictionary) }
    }
  }
}
