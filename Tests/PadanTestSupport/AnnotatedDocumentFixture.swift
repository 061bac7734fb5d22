public import PadanModel

/// Builds an annotated document by hand, segment by segment, with all offsets worked out.
public struct AnnotatedDocumentFixture: Sendable {
  /// A stretch of a segment: text, or text with what is annotated on it.
  public enum Piece: Sendable, ExpressibleByStringLiteral {
    case plain(String)
    /// The annotation's range and surface are filled in.
    case annotated(String, Annotation)

    /// Takes a literal as plain text.
    public init(stringLiteral text: String) {
      self = .plain(text)
    }

    /// A term with a rendering.
    public static func term(
      _ surface: String, _ gloss: String, domain: String? = nil, lemma: String? = nil,
      match: MatchKind = .exact
    ) -> Piece {
      marked(surface, gloss, kind: .term) { annotation in
        annotation.domain = domain
        annotation.lemma = lemma ?? annotation.lemma
        annotation.match = match
      }
    }

    /// A general word with its renderings, the chosen one first.
    public static func word(_ surface: String, _ glosses: String...) -> Piece {
      marked(surface, glosses.first ?? "", kind: .word) { $0.glosses = glosses }
    }

    /// Any annotation, changed at will.
    public static func marked(
      _ surface: String, _ gloss: String, kind: AnnotationKind,
      _ change: (inout Annotation) -> Void = { _ in }
    ) -> Piece {
      var annotation = Annotation(
        range: TextRange(0, 0), surface: surface, lemma: surface.lowercased(), kind: kind, gloss: gloss,
        glosses: [gloss])
      change(&annotation)
      return .annotated(surface, annotation)
    }

    /// The text as it stands in the document.
    public var text: String {
      switch self {
      case .plain(let text), .annotated(let text, _): text
      }
    }
  }

  private struct Line {
    let kind: SegmentKind
    let paragraph: Int
    let pieces: [Piece]
    let gist: String?
  }

  private let id: String
  private var lines: [Line] = []
  private var summary: [String] = []
  private var glossary: [GlossaryEntry] = []
  private var unknown: [UnknownWord] = []

  /// Starts an empty document.
  public init(id: String = "fixture.txt") {
    self.id = id
  }

  /// Adds a segment; those of the same paragraph are separated by a space, others by an empty line.
  public mutating func add(_ kind: SegmentKind, paragraph: Int, _ pieces: [Piece], gist: String?) {
    lines.append(Line(kind: kind, paragraph: paragraph, pieces: pieces, gist: gist))
  }

  /// Puts segments into the summary by their ids (`s2`).
  public mutating func summarize(_ segments: String...) {
    summary += segments
  }

  /// Adds a glossary entry.
  public mutating func define(
    _ lemma: String, _ gloss: String, domain: String? = nil, expansion: String? = nil, note: String? = nil,
    count: Int = 1, first: String
  ) {
    glossary.append(
      GlossaryEntry(
        lemma: lemma, term: lemma, gloss: gloss, domain: domain, expansion: expansion, note: note,
        count: count, first: first))
  }

  /// Adds a word without a gloss.
  public mutating func leaveOpen(_ surface: String, count: Int = 1) {
    unknown.append(UnknownWord(surface: surface, count: count))
  }

  /// The document. Its segments hold no tokens.
  public var document: AnnotatedDocument {
    var text = ""
    var segments: [AnnotatedSegment] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { text += line.paragraph == lines[index - 1].paragraph ? " " : "\n\n" }
      segments.append(segment(line, id: "s\(index + 1)", after: &text))
    }
    let source = SourceText(text)
    return AnnotatedDocument(
      document: Document(id: id, path: id, format: .plain, text: source, blocks: blocks(segments)),
      title: segments.first.flatMap { $0.segment.kind == .heading ? $0.text : nil }, segments: segments,
      summary: summaryLines(segments), glossary: glossary, unknown: unknown)
  }

  private func segment(_ line: Line, id: String, after text: inout String) -> AnnotatedSegment {
    let start = text.utf8.count
    var annotations: [Annotation] = []
    for piece in line.pieces {
      let from = text.utf8.count
      text += piece.text
      guard case .annotated(let surface, var annotation) = piece else { continue }
      annotation.range = TextRange(from, text.utf8.count)
      annotation.surface = surface
      annotations.append(annotation)
    }
    let range = TextRange(start, text.utf8.count)
    return AnnotatedSegment(
      id: id, segment: Segment(kind: line.kind, paragraph: line.paragraph, range: range, tokens: 0..<0),
      text: line.pieces.map(\.text).joined(), english: line.gist.map { EnglishLine($0) },
      annotations: annotations)
  }

  private func blocks(_ segments: [AnnotatedSegment]) -> [Block] {
    Dictionary(grouping: segments, by: \.segment.paragraph).sorted { $0.key < $1.key }.map { _, members in
      let range = members.dropFirst().reduce(members[0].segment.range) { $0.union($1.segment.range) }
      return Block(kind: members[0].segment.kind == .heading ? .heading(level: 1) : .paragraph, range: range)
    }
  }

  private func summaryLines(_ segments: [AnnotatedSegment]) -> [SummaryLine] {
    segments.filter { summary.contains($0.id) }.map { segment in
      SummaryLine(segment: segment.id, source: segment.text, english: segment.gist ?? "", score: 0.5)
    }
  }
}
