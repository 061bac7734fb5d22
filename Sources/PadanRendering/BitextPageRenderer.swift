public import PadanModel

/// Writes a bitext as one self-contained web page, the two texts side by side.
public struct BitextPageRenderer: Sendable {
  /// What the page is called.
  public let title: String

  /// Makes a renderer.
  public init(title: String) {
    self.title = title
  }

  /// The page as UTF-8.
  public func render(_ bitext: Bitext) -> [UInt8] {
    var fields = PageFields()
    fields.set("pageTitle", text: title)
    fields.set("rows", rounds: bitext.links.enumerated().map { row($1, number: $0 + 1, in: bitext) })
    return PageTemplate.bitext.render(fields)
  }

  private func row(_ link: AlignmentLink, number: Int, in bitext: Bitext) -> PageFields {
    var fields = PageFields()
    fields.set("number", text: String(number))
    fields.set("source", text: bitext.sourceText(of: link))
    fields.set("target", text: bitext.targetText(of: link))
    fields.set("note", text: link.isPair ? "Score \(link.roundedScore)" : "No counterpart")
    return fields
  }
}
