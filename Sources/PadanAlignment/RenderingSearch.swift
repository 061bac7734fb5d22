import PadanModel

/// The words of a line of English, and which of them annotations have taken.
struct RenderingSearch {
  /// An annotation found in the line.
  struct Place {
    let annotation: Annotation
    let link: GistLink
  }

  private(set) var found: [Place] = []
  private let words: [EnglishWord]
  private let segment: TextRange
  private var positions: [[UInt8]: [Int]] = [:]
  private var isTaken: [Bool]

  /// A phrase's words may stand in another order, with so many others between them.
  private static let mostBetween = 3
  /// A word that stands more often is looked for in its first places only, lest a hostile line take hours.
  private static let mostPositions = 64

  init(words: [EnglishWord], segment: TextRange) {
    self.words = words
    self.segment = segment
    isTaken = Array(repeating: false, count: words.count)
    for (position, word) in words.enumerated()
    where positions[word.stem, default: []].count < Self.mostPositions {
      positions[word.stem, default: []].append(position)
    }
  }

  /// Looks for an annotation and takes the words it is found at.
  mutating func place(_ sought: SoughtRendering) {
    if let span = firstSpan(sought) ?? loose(sought) ?? adjective(sought) {
      take(span, for: sought.annotation)
    } else if sought.parts.isEmpty {
      placeFigures(of: sought)
    } else {
      placeParts(of: sought)
    }
  }

  /// Words that stand apart make a link each, lest they seem to render what stands between them.
  private mutating func take(_ positions: [Int], for annotation: Annotation) {
    var ranges: [TextRange] = []
    for (index, position) in positions.sorted().enumerated() {
      isTaken[position] = true
      if index > 0, isTaken[position - 1], let last = ranges.last, last.end == words[position - 1].range.end {
        ranges[ranges.count - 1] = last.union(words[position].range)
      } else {
        ranges.append(words[position].range)
      }
    }
    found += ranges.map {
      Place(annotation: annotation, link: GistLink(english: $0, source: annotation.range))
    }
  }

  // MARK: Phrases

  private func firstSpan(_ sought: SoughtRendering) -> [Int]? {
    for phrase in sought.phrases {
      if let span = span(of: phrase, for: sought.annotation) { return span }
    }
    return nil
  }

  /// The free places of a phrase's words one after the other, nearest to the annotation's.
  private func span(of phrase: [EnglishWord], for annotation: Annotation) -> [Int]? {
    guard let first = phrase.first else { return nil }
    let starts = (positions[first.stem] ?? []).filter { start in
      start + phrase.count <= words.count
        && phrase.indices.allSatisfy { !isTaken[start + $0] && words[start + $0].answers(phrase[$0]) }
    }
    return nearest(starts, to: annotation).map { Array($0..<$0 + phrase.count) }
  }

  /// Of some places, the one that lies in the line about where the annotation lies in its segment.
  private func nearest(_ places: [Int], to annotation: Annotation) -> Int? {
    let share = Double(annotation.range.start - segment.start) / Double(max(1, segment.count))
    let expected = share * Double(words.count)
    return places.min { abs(Double($0) - expected) < abs(Double($1) - expected) }
  }

  // MARK: Other orders

  private func loose(_ sought: SoughtRendering) -> [Int]? {
    for phrase in sought.phrases where phrase.count > 1 {
      let starts = (positions[phrase[0].stem] ?? []).filter { looseSpan(of: phrase, around: $0) != nil }
      if let start = nearest(starts, to: sought.annotation) { return looseSpan(of: phrase, around: start) }
    }
    return nil
  }

  /// The free places of a phrase's words around that of its first, in any order; nil if they lie too far apart.
  private func looseSpan(of phrase: [EnglishWord], around start: Int) -> [Int]? {
    guard !isTaken[start], words[start].answers(phrase[0]) else { return nil }
    var span = [start]
    for word in phrase.dropFirst() {
      let free = (positions[word.stem] ?? []).filter {
        !isTaken[$0] && !span.contains($0) && words[$0].answers(word)
      }
      guard let place = free.min(by: { abs($0 - start) < abs($1 - start) }) else { return nil }
      span.append(place)
    }
    guard let first = span.min(), let last = span.max(), last - first < phrase.count + Self.mostBetween
    else { return nil }
    return span
  }

  // MARK: Adjectives of names

  /// A name's adjective begins as the name does: `Russian` for `Russia`.
  private func adjective(_ sought: SoughtRendering) -> [Int]? {
    for phrase in sought.phrases where phrase.count == 1 {
      let places = words.indices.filter { !isTaken[$0] && words[$0].isAdjective(of: phrase[0]) }
      if let place = nearest(places, to: sought.annotation) { return [place] }
    }
    return nil
  }

  // MARK: Parts

  /// All parts or none: one alone does not render the whole.
  private mutating func placeParts(of sought: SoughtRendering) {
    let before = self
    for part in sought.parts {
      let count = found.count
      place(part)
      guard found.count == count else { continue }
      self = before
      return
    }
    found =
      before.found + found[before.found.count...].map { Place(annotation: sought.annotation, link: $0.link) }
  }

  /// A number, an amount or a date may be worded otherwise; its figures are kept.
  private mutating func placeFigures(of sought: SoughtRendering) {
    guard sought.annotation.kind == .number || sought.annotation.kind == .date else { return }
    for figure in sought.phrases.first ?? [] where figure.isFigure {
      if let span = span(of: [figure], for: sought.annotation) { take(span, for: sought.annotation) }
    }
  }
}

extension EnglishWord {
  /// As many letters make an adjective of a name, and so many a name must have.
  private static let mostAdded = 3
  private static let leastLetters = 4

  /// Whether this and a name begin with a capital and go on alike, but for an ending.
  fileprivate func isAdjective(of name: EnglishWord) -> Bool {
    letterCase == .title && name.letterCase == .title && name.form.count >= Self.leastLetters
      && form.count > name.form.count && form.count <= name.form.count + Self.mostAdded
      && form.starts(with: name.form)
  }

  fileprivate var isFigure: Bool { stem.first.map((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) ?? false }
}
