import PadanModel
import PadanRendering

/// The formats of one article's output.
enum OutputFormat: String, CaseIterable, Sendable {
  case terminal, json, jsonl, html, markdown, tsv, anki, interlinear
  case interlinearPage = "interlinear-html"
}

/// Chooses the renderer of a format.
enum Renderers {
  /// - Parameters:
  ///   - domainNames: English names of the domains by their code.
  ///   - affixLabels: for interlinear glosses, the labels of the affixes by their notation.
  ///   - indexPath: for HTML, the path from the page to the batch's front page; nil if there is none.
  static func render(
    _ document: AnnotatedDocument, as format: OutputFormat, domainNames: [String: String],
    affixLabels: [String: AffixLabel] = [:], indexPath: String? = nil
  ) -> [UInt8] {
    switch format {
    case .terminal: TerminalRenderer(width: Terminal.width, usesColor: Terminal.usesColor).render(document)
    case .json: JSONRenderer(isIndented: true).render(document)
    case .jsonl: JSONRenderer(isIndented: false).render(document)
    case .html: HTMLRenderer(indexPath: indexPath, domainNames: domainNames).render(document)
    case .markdown: MarkdownRenderer().render(document)
    case .tsv: TSVRenderer().render(document)
    case .anki: AnkiRenderer().render(document)
    case .interlinear: InterlinearRenderer(labels: affixLabels).render(document)
    case .interlinearPage: InterlinearPageRenderer(labels: affixLabels).render(document)
    }
  }
}
