import PadanModel
import PadanRendering
import SystemPackage

extension BatchedDocument {
  /// What a batch keeps of an annotated document.
  init(_ annotated: AnnotatedDocument, place: DocumentPlace, path: String, outputs: [BatchOutput]) {
    let page = outputs.first { $0.kind == .html } ?? outputs.first
    self.init(
      place: place, id: annotated.document.id, path: path, title: annotated.title, outputs: outputs,
      entry: IndexEntry(annotated, date: annotated.document.date, path: page?.path.string ?? ""),
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
  static func all(of annotated: AnnotatedDocument) -> [UnknownUse] {
    annotated.unknown.map { word in
      let example = annotated.segments.lazy.compactMap { context(of: word.surface, in: $0.text) }.first
      return UnknownUse(surface: word.surface, count: word.count, example: example ?? "")
    }
  }

  /// How many bytes an example has on each side of the word.
  private static let sideLength = 60

  /// The words around the first use of a word; an ellipsis stands for what is cut off. Nil if the text has not
  /// the word.
  static func context(of word: String, in text: String) -> String? {
    var (text, word) = (text, word)
    return text.withUTF8 { bytes in
      word.withUTF8 { bytes.firstRange(ofBytes: $0) }.map { context(of: $0, in: bytes) }
    }
  }

  private static func context(of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> String {
    let start = text[..<max(0, word.lowerBound - sideLength)].lastIndex(of: space).map { $0 + 1 } ?? 0
    let end = text[min(text.count, word.upperBound + sideLength)...].firstIndex(of: space) ?? text.count
    let cut = String(decoding: text[start..<end], as: UTF8.self)
    return (start > 0 ? "… " : "") + cut + (end < text.count ? " …" : "")
  }

  private static let space = UInt8(ascii: " ")
}

extension UnsafeBufferPointer<UInt8> {
  /// Where other bytes stand first; nil if nowhere. The search for any collection in any other takes a hundred
  /// times as long.
  fileprivate func firstRange(ofBytes other: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let first = other.first, other.count <= count else { return nil }
    for start in 0...count - other.count
    where self[start] == first && self[start..<start + other.count].elementsEqual(other) {
      return start..<start + other.count
    }
    return nil
  }
}
