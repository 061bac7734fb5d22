import PadanModel
import PadanRendering
import SystemPackage

extension BatchedDocument {
  /// What a batch keeps of an annotated document.
  init(_ annotated: AnnotatedDocument, place: DocumentPlace, path: String, outputs: [BatchOutput]) {
    let page = outputs.first { $0.kind == .html } ?? outputs.first
    self.init(
      place: place, id: annotated.document.id, path: path, title: annotated.title, outputs: outputs,
      entry: IndexEntry(annotated, path: page?.path.string ?? ""),
      terms: annotated.glossary.map(TermUse.init), unknown: UnknownUse.all(of: annotated))
  }
}

extension TermUse {
  fileprivate init(_ entry: GlossaryEntry) {
    self.init(
      lemma: entry.lemma, term: entry.term, gloss: entry.gloss, domain: entry.domain, count: entry.count)
  }
}

extension UnknownUse {
  fileprivate static func all(of annotated: AnnotatedDocument) -> [UnknownUse] {
    annotated.unknown.map { word in
      let text = annotated.segments.lazy.map(\.text).first { contains($0, word.surface) }
      return UnknownUse(
        surface: word.surface, count: word.count,
        example: text.map { context(of: word.surface, in: $0) } ?? "")
    }
  }

  /// How many bytes an example has on each side of the word.
  private static let sideLength = 60

  /// The words around the first use of a word; an ellipsis stands for what is cut off.
  static func context(of word: String, in text: String) -> String {
    let bytes = Array(text.utf8)
    guard let found = bytes.firstRange(of: Array(word.utf8)) else { return text }
    let start = bytes[..<max(0, found.lowerBound - sideLength)].lastIndex(of: space).map { $0 + 1 } ?? 0
    let rest = bytes[min(bytes.count, found.upperBound + sideLength)...]
    let end = rest.firstIndex(of: space) ?? bytes.count
    let cut = String(decoding: bytes[start..<end], as: UTF8.self)
    return (start > 0 ? "… " : "") + cut + (end < bytes.count ? " …" : "")
  }

  private static let space = UInt8(ascii: " ")

  /// Bytes are compared, which is faster than comparing characters and says the same of a word as written.
  private static func contains(_ text: String, _ word: String) -> Bool {
    text.utf8.firstRange(of: word.utf8) != nil
  }
}
