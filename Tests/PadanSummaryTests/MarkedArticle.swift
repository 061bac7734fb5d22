import PadanModel
import PadanTestSupport

/// An article written down with its annotations: `[a headword]`, `<a name>`, `#a number#`.
struct MarkedArticle {
  private var fixture = AnnotatedDocumentFixture()
  private var paragraph = -1

  /// The article's segments.
  var segments: [AnnotatedSegment] { fixture.document.segments }

  /// An article of a single paragraph.
  init(_ sentences: String...) {
    addParagraph(sentences)
  }

  /// An article of paragraphs.
  init(title: String? = nil, paragraphs: [[String]]) {
    if let title { add(.heading, title) }
    for sentences in paragraphs { addParagraph(sentences) }
  }

  /// Adds a segment that stands by itself.
  mutating func add(_ kind: SegmentKind, _ marked: String) {
    paragraph += 1
    fixture.add(kind, paragraph: paragraph, Self.pieces(marked), gist: kind == .credit ? nil : "English")
  }

  mutating func addParagraph(_ sentences: [String]) {
    paragraph += 1
    for sentence in sentences {
      fixture.add(.sentence, paragraph: paragraph, Self.pieces(sentence), gist: "English")
    }
  }

  private static func pieces(_ marked: String) -> [AnnotatedDocumentFixture.Piece] {
    var result: [AnnotatedDocumentFixture.Piece] = []
    var rest = Substring(marked)
    while let start = rest.firstIndex(where: { "[<#".contains($0) }) {
      let close: Character = rest[start] == "[" ? "]" : rest[start] == "<" ? ">" : "#"
      let inside = rest[rest.index(after: start)...]
      guard let end = inside.firstIndex(of: close) else { break }
      result.append(.plain(String(rest[..<start])))
      result.append(piece(String(inside[..<end]), close))
      rest = inside[inside.index(after: end)...]
    }
    return result + [.plain(String(rest))]
  }

  private static func piece(_ surface: String, _ close: Character) -> AnnotatedDocumentFixture.Piece {
    switch close {
    case "]": .marked(surface, "gloss", kind: .term) { $0.partOfSpeech = "noun" }
    case ">": .marked(surface, surface, kind: .name)
    default: .marked(surface, surface, kind: .number)
    }
  }
}
