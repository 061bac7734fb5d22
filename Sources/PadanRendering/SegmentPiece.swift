import PadanModel

/// A stretch of a segment's text as the page shows it.
enum SegmentPiece {
  /// Text that stands for itself.
  case plain(String)
  /// Text without a note that has a counterpart in the English line: a name, a number.
  case linked(String)
  /// A word that no dictionary has.
  case unknown(String)
  case annotated(Annotation)

  /// Whether the page makes it an element of its own, which can be pointed at.
  var isElement: Bool {
    if case .plain = self { false } else { true }
  }
}

/// A segment's text cut for the page, and its English line tied to the pieces.
struct SegmentPieces {
  /// A stretch of the English line and the elements it comes from, counted among the elements from 0.
  struct English {
    let text: String
    let elements: [Int]
  }

  private(set) var source: [SegmentPiece] = []
  private(set) var english: [English] = []
  /// The places of the elements in the document's text.
  private var places: [TextRange] = []

  /// - Parameter unknown: the words without a gloss, in lower case, with their ids.
  init(_ segment: AnnotatedSegment, in text: SourceText, unknown: [String: String]) {
    let links = segment.gistAlignment.map(\.source).sorted { $0.start < $1.start }
    var position = segment.segment.range.start
    for annotation in segment.annotations {
      appendPlain(TextRange(position, max(position, annotation.range.start)), of: text, links, unknown)
      append(.annotated(annotation), at: annotation.range)
      position = annotation.range.end
    }
    appendPlain(
      TextRange(position, max(position, segment.segment.range.end)), of: text, links, unknown)
    tie(segment)
  }

  private mutating func append(_ piece: SegmentPiece, at range: TextRange) {
    source.append(piece)
    if piece.isElement { places.append(range) }
  }

  /// Cuts text between annotations into what has a counterpart, what no dictionary has, and the rest.
  private mutating func appendPlain(
    _ range: TextRange, of text: SourceText, _ links: [TextRange], _ unknown: [String: String]
  ) {
    var position = range.start
    for link in links where position <= link.start && link.end <= range.end {
      let linked = text[link]
      guard linked.unicodeScalars.contains(where: \.isWordScalar) else { continue }
      appendWords(TextRange(position, link.start), of: text, unknown)
      append(unknown[linked.lowercased()] != nil ? .unknown(linked) : .linked(linked), at: link)
      position = link.end
    }
    appendWords(TextRange(position, range.end), of: text, unknown)
  }

  private mutating func appendWords(_ range: TextRange, of text: SourceText, _ unknown: [String: String]) {
    guard !range.isEmpty else { return }
    var position = range.start
    for word in unknown.isEmpty ? [] : text.words(in: range) where unknown[text[word].lowercased()] != nil {
      if position < word.start { append(.plain(text[TextRange(position, word.start)]), at: range) }
      append(.unknown(text[word]), at: word)
      position = word.end
    }
    if position < range.end { append(.plain(text[TextRange(position, range.end)]), at: range) }
  }

  /// Cuts the English line at its links; words that English alone wants come from no element.
  private mutating func tie(_ segment: AnnotatedSegment) {
    guard let gist = segment.gist else { return }
    let line = SourceText(gist)
    var position = 0
    for link in segment.gistAlignment where position <= link.english.start && link.english.end <= line.count {
      let elements = elements(under: link.source)
      guard !elements.isEmpty else { continue }
      appendEnglish(TextRange(position, link.english.start), of: line, [])
      appendEnglish(link.english, of: line, elements)
      position = link.english.end
    }
    appendEnglish(TextRange(position, line.count), of: line, [])
  }

  private mutating func appendEnglish(_ range: TextRange, of line: SourceText, _ elements: [Int]) {
    if !range.isEmpty { english.append(English(text: line[range], elements: elements)) }
  }

  /// The elements that share text with a range; they lie in source order.
  private func elements(under range: TextRange) -> [Int] {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    return (low..<places.count).prefix { places[$0].start < range.end }.map { $0 }
  }
}

extension SourceText {
  /// The runs of letters, digits and what joins them (`rudal-rudal`) in a range.
  fileprivate func words(in range: TextRange) -> [TextRange] {
    var words: [TextRange] = []
    var start: Int?
    var position = range.start
    for scalar in self[range].unicodeScalars {
      if scalar.isWordScalar || (start != nil && scalar.isWordJoiner) {
        start = start ?? position
      } else if let from = start {
        words.append(TextRange(from, position))
        start = nil
      }
      position += UTF8.width(scalar)
    }
    if let start { words.append(TextRange(start, position)) }
    return words
  }
}

extension Unicode.Scalar {
  var isWordScalar: Bool {
    value < 0x80
      ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
      : properties.isAlphabetic || properties.numericType != nil
  }

  fileprivate var isWordJoiner: Bool { self == "-" || self == "'" || self == "\u{2019}" }
}
