public import PadanModel

/// Writes the interlinear glosses of ``InterlinearRenderer`` as one self-contained web page.
public struct InterlinearPageRenderer: Sendable {
  /// The affixes' labels by their notation.
  public var labels: [String: AffixLabel]

  /// Makes a renderer.
  public init(labels: [String: AffixLabel]) {
    self.labels = labels
  }

  /// The page as UTF-8.
  public func render(_ document: AnnotatedDocument) -> [UInt8] {
    let unknown = Set(document.unknown.map { $0.surface.lowercased() })
    let lines = document.segments.map {
      $0.interlinearWords(in: document.document.text, labels: labels, unknown: unknown)
    }
    let numbers = SegmentNumbers(document)
    var fields = PageFields()
    fields.set("pageTitle", text: document.title ?? document.document.id)
    fields.set("documentID", text: document.document.id)
    fields.set(
      "lines",
      rounds: zip(document.segments, lines).map { segment, words in
        var fields = numbers.fields(of: segment.id)
        fields.set("words", markup: markup(of: words))
        fields.set("gist", text: segment.gist)
        return fields
      })
    let used = usedLabels(lines)
    fields.set("hasLabels", flag: !used.isEmpty)
    fields.set("labels", rounds: used)
    return PageTemplate.interlinear.render(fields)
  }

  private func markup(of words: [InterlinearWord]) -> String {
    var html = HTMLWriter()
    for word in words {
      html.element("li") { html in
        html.element("span", [("lang", "id")], text: word.surface)
        html.element("span", [("class", "analysis"), ("lang", "id")], text: word.analysis)
        html.element("span", [("class", "label")]) { html in
          for morpheme in word.morphemes { append(morpheme, to: &html) }
        }
      }
      html.markup("\n")
    }
    return html.html
  }

  private func append(_ morpheme: InterlinearWord.Morpheme, to html: inout HTMLWriter) {
    html.text(morpheme.joint)
    guard let meaning = morpheme.meaning else { return html.text(morpheme.gloss) }
    html.element("abbr", [("title", meaning)], text: morpheme.gloss)
  }

  /// The labels that the page uses with their meanings, in the order they are met.
  private func usedLabels(_ lines: [[InterlinearWord]]) -> [PageFields] {
    var met: Set<String> = []
    return lines.joined().flatMap(\.morphemes).compactMap { morpheme in
      guard let meaning = morpheme.meaning, met.insert(morpheme.gloss).inserted else { return nil }
      var fields = PageFields()
      fields.set("label", text: morpheme.gloss)
      fields.set("meaning", text: meaning)
      return fields
    }
  }
}
