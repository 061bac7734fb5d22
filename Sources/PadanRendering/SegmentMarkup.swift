import PadanModel

/// Writes segments as the inline HTML of their two columns, and gathers their notes.
///
/// A marked term is a link to its note, so that it works without a script; every
/// element names its note's number. An element of the English column names the
/// elements of the Indonesian one that it comes from, by their places among them.
struct SegmentMarkup {
  private(set) var notes = ArticleNotes()
  /// The unknown words that were met, by their ids.
  private(set) var metUnknown: Set<String> = []
  private var metLemmas: Set<String> = []
  private let text: SourceText
  /// The ids of the unknown words' first uses, by the word in lower case.
  private let unknown: [String: String]
  /// The glossary's lines by lemma, counted from 1.
  private let entries: [String: Int]

  init(_ document: AnnotatedDocument) {
    text = document.document.text
    let words = document.unknown.enumerated().map { ($1.surface.lowercased(), "u\($0 + 1)") }
    unknown = Dictionary(words, uniquingKeysWith: { first, _ in first })
    let lemmas = document.glossary.enumerated().map { ($1.lemma, $0 + 1) }
    entries = Dictionary(lemmas, uniquingKeysWith: { first, _ in first })
  }

  /// The two columns of a segment; the English one is nil if the segment has no English line.
  mutating func columns(of segment: AnnotatedSegment) -> (source: HTMLWriter, english: HTMLWriter?) {
    let pieces = SegmentPieces(segment, in: text, unknown: unknown)
    var source = HTMLWriter()
    for piece in pieces.source { append(piece, of: segment.id, to: &source) }
    guard segment.gist != nil else { return (source, nil) }
    var english = HTMLWriter()
    for stretch in pieces.english { Self.append(stretch, to: &english) }
    return (source, english)
  }

  private static func append(_ stretch: SegmentPieces.English, to html: inout HTMLWriter) {
    guard !stretch.elements.isEmpty else { return html.text(stretch.text) }
    let places = stretch.elements.map(String.init).joined(separator: " ")
    html.element("span", [("data-from", places)], text: stretch.text)
  }

  private mutating func append(_ piece: SegmentPiece, of segment: String, to html: inout HTMLWriter) {
    switch piece {
    case .plain(let text): html.text(text)
    case .linked(let text): html.element("span", text: text)
    case .unknown(let word): append(unknown: word, to: &html)
    case .annotated(let annotation): append(annotation, of: segment, to: &html)
    }
  }

  /// The first use carries the id that the list of unknown words links to.
  private mutating func append(unknown word: String, to html: inout HTMLWriter) {
    let id = unknown[word.lowercased()].flatMap { metUnknown.insert($0).inserted ? $0 : nil }
    html.element("span", [("class", "unknown"), ("id", id), ("data-note", "0")], text: word)
  }

  private mutating func append(_ annotation: Annotation, of segment: String, to html: inout HTMLWriter) {
    guard annotation.isMarked || annotation.saysMore else {
      return html.element("span", text: annotation.surface)
    }
    let number = notes.number(of: annotation, in: segment)
    if annotation.isMarked {
      let note = Self.id(note: number)
      html.element(
        "a",
        [
          ("class", annotation.classes(isFirst: metLemmas.insert(annotation.lemma).inserted)),
          ("href", "#\(note)"), ("aria-describedby", note),
          ("data-note", String(number)),
          ("data-entry", entries[annotation.lemma].map(String.init)),
        ], text: annotation.surface)
    } else {
      html.element("span", [("data-note", String(number))], text: annotation.surface)
    }
  }

  /// The id of a note's element.
  static func id(note number: Int) -> String { "n\(number)" }
}

extension Annotation {
  fileprivate func classes(isFirst: Bool) -> String {
    var classes = "term \(family.rawValue)"
    if match == .root { classes += " weak" }
    if !isFirst { classes += " again" }
    return classes
  }

  /// Whether a note would tell more than the text itself: names mostly stand unchanged in English.
  fileprivate var saysMore: Bool {
    note != nil || expansion != nil || (gloss.map { $0 != surface } ?? false)
  }
}
