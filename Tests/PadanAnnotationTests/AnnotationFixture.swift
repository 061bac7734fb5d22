import PadanAnnotation
import PadanModel
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A document of paragraphs separated by empty lines; one that begins with `# ` is a heading.
func article(_ text: String) -> Document {
  let paragraphs = text.split(separator: "\n\n").map(String.init)
  var blocks: [Block] = []
  var body = ""
  for paragraph in paragraphs {
    if !body.isEmpty { body += "\n\n" }
    let isHeading = paragraph.hasPrefix("# ")
    let start = body.utf8.count
    body += isHeading ? String(paragraph.dropFirst(2)) : paragraph
    blocks.append(
      Block(kind: isHeading ? .heading(level: 1) : .paragraph, range: TextRange(start, body.utf8.count)))
  }
  return Document(id: "test", path: nil, format: .plain, text: SourceText(body), blocks: blocks)
}

/// A text annotated with the repository's dictionaries.
func annotated(_ text: String, show: Shown = .all) throws -> AnnotatedDocument {
  try annotated(text, with: try repositoryDictionaries.get(), show: show)
}

/// A text annotated with any dictionaries.
func annotated(
  _ text: String, with dictionaries: Dictionaries, show: Shown = .all
) throws -> AnnotatedDocument {
  try Annotator(dictionaries).annotate(article(text), show: show)
}

/// The repository's dictionaries with layers of a user's own rows, the last one topmost.
func dictionaries(layers: [String]) throws -> Dictionaries {
  let folder = FileManager.default.temporaryDirectory.appending(path: "padan-layers-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      // What is left lies in the temporary directory, which the system cleans.
    }
  }
  let files = try layers.enumerated().map { index, rows in
    let file = folder.appending(path: "layer\(index + 1).tsv")
    try Data(rows.utf8).write(to: file)
    return FilePath(file.path())
  }
  return try Dictionaries(directory: repositoryFolder, layers: files)
}

extension AnnotatedDocument {
  /// All annotations in order.
  var annotations: [Annotation] { segments.flatMap(\.annotations) }

  /// All annotations as `surface = gloss`.
  var glosses: [String] { annotations.map { "\($0.surface) = \($0.gloss ?? "–")" } }

  /// The glosses of the annotations inside a stretch of the text, one after the other.
  func glosses(in stretch: String) -> String {
    annotations.filter { stretch.contains($0.surface) }.compactMap(\.gloss).joined(separator: " ")
  }

  /// The only annotation of that surface; nil if there is none, or more than one.
  func annotation(of surface: String) -> Annotation? {
    let found = annotations.filter { $0.surface == surface }
    return found.count == 1 ? found[0] : nil
  }

  /// The gloss of the only annotation of that surface.
  func gloss(of surface: String) -> String? { annotation(of: surface)?.gloss }
}
