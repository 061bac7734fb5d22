import ArgumentParser
import PadanBatch

/// The value of `--format`: `html,json`.
struct FormatList {
  let kinds: [OutputKind]

  static let choices = OutputKind.allCases.map(\.rawValue).joined(separator: ", ")

  init(kinds: [OutputKind]) { self.kinds = kinds }

  init(parsing text: String) throws {
    var kinds: [OutputKind] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let kind = OutputKind(rawValue: String(name)) else {
        throw ValidationError("'\(name)' is no format; the formats are \(Self.choices)")
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    self.kinds = kinds
  }

  /// - Parameter domainNames: English names of the domains by their code.
  func renderings(domainNames: [String: String]) -> [Rendering] {
    kinds.map { kind in
      Rendering(kind) { document, indexPath in
        Renderers.render(document, as: OutputFormat(kind), domainNames: domainNames, indexPath: indexPath)
      }
    }
  }
}

extension OutputFormat {
  /// The format of a batch's files of a kind.
  fileprivate init(_ kind: OutputKind) {
    self =
      switch kind {
      case .html: .html
      case .json: .json
      case .jsonl: .jsonl
      case .tsv: .tsv
      case .markdown: .markdown
      }
  }
}
