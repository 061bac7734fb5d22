import PadanModel

/// A column of an interlinear gloss: a word as written, its morphemes, and a gloss for each.
struct InterlinearWord {
  /// A piece of the two lower lines.
  struct Morpheme: Equatable {
    /// What joins it to the one before: `-`, `=` before or after a clitic, `~` before a reduplication.
    var joint = ""
    var form: String
    var gloss: String
    /// What the gloss stands for, if it is a grammatical label.
    var meaning: String?
  }

  /// As written, with the punctuation around it.
  var surface: String
  let morphemes: [Morpheme]

  var analysis: String { morphemes.map { $0.joint + $0.form }.joined() }
  var gloss: String { morphemes.map { $0.joint + $0.gloss }.joined() }

  init(surface: String, morphemes: [Morpheme]) {
    self.surface = surface
    self.morphemes = morphemes
  }

  /// A word without an annotation: a name stands for itself, what no dictionary has is a question mark.
  init(plain text: String, isUnknown: Bool) {
    let form = text.trimmingPunctuation
    self.init(surface: text, morphemes: [Morpheme(form: form, gloss: isUnknown ? "?" : form)])
  }

  /// - Parameter labels: the affixes' labels by their notation: `di-`, `-kan`, `RED`.
  init(_ annotation: Annotation, labels: [String: AffixLabel]) {
    let isOneWord = !annotation.surface.unicodeScalars.contains(where: \.isBreakingSpace)
    if let analysis = annotation.analysis, isOneWord {
      let gloss = annotation.glosses.first ?? annotation.gloss ?? "?"
      self.init(
        surface: annotation.surface,
        morphemes: Self.morphemes(of: analysis, gloss: gloss.asOneGloss, labels: labels))
    } else {
      let gloss = annotation.gloss ?? annotation.surface
      let form = annotation.surface.onOneLine.replacing(" ", with: "_")
      self.init(
        surface: annotation.surface.onOneLine, morphemes: [Morpheme(form: form, gloss: gloss.asOneGloss)])
    }
  }

  /// The chain `di- + kerah + -kan` as morphemes; the root carries the gloss of the whole headword.
  private static func morphemes(
    of analysis: String, gloss: String, labels: [String: AffixLabel]
  ) -> [Morpheme] {
    let parts = analysis.split(separator: " + ").map(String.init)
    var morphemes: [Morpheme] = []
    var previousIsClitic = false
    for (index, part) in parts.enumerated() {
      let label = circumfix(at: index, of: parts, labels) ?? labels[part]
      let isClitic = label?.isClitic ?? false
      var morpheme = morpheme(part, label: label, gloss: gloss)
      if index > 0 { morpheme.joint = part == "RED" ? "~" : isClitic || previousIsClitic ? "=" : "-" }
      previousIsClitic = isClitic
      morphemes.append(morpheme)
    }
    return morphemes
  }

  /// A prefix and a suffix may have one meaning together, which both are then labelled with: `ke-…-an`.
  private static func circumfix(
    at index: Int, of parts: [String], _ labels: [String: AffixLabel]
  ) -> AffixLabel? {
    let isPrefix = parts[index].hasSuffix("-")
    guard isPrefix || parts[index].hasPrefix("-") else { return nil }
    let others =
      isPrefix ? parts[index...].filter { $0.hasPrefix("-") } : parts[..<index].filter { $0.hasSuffix("-") }
    return others.lazy.compactMap { other in
      labels[isPrefix ? "\(parts[index])…\(other)" : "\(other)…\(parts[index])"]
    }.first
  }

  /// - Parameter gloss: the root's.
  private static func morpheme(_ part: String, label: AffixLabel?, gloss: String) -> Morpheme {
    let form = part.replacing(" ", with: "_")
    guard label != nil || part.hasSuffix("-") || part.hasPrefix("-") else {
      return Morpheme(form: form, gloss: gloss)
    }
    let bare = String(form.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
    return Morpheme(form: bare, gloss: label?.label ?? bare, meaning: label?.meaning)
  }
}

extension AnnotatedSegment {
  /// The segment's words as columns; punctuation stays with the word it touches.
  ///
  /// - Parameters:
  ///   - labels: the affixes' labels by their notation.
  ///   - unknown: the words without a gloss, in lower case.
  func interlinearWords(
    in text: SourceText, labels: [String: AffixLabel], unknown: Set<String>
  ) -> [InterlinearWord] {
    var columns = InterlinearColumns()
    for run in runs(in: text) {
      switch run {
      case .annotated(let annotation): columns.append(InterlinearWord(annotation, labels: labels))
      case .plain(let plain): columns.append(plain: plain, unknown: unknown)
      }
    }
    return columns.finish()
  }
}

/// Gathers columns, and the punctuation between them.
private struct InterlinearColumns {
  private var words: [InterlinearWord] = []
  /// Punctuation that opens the word to come.
  private var opening = ""
  /// Whether the last word may still take punctuation.
  private var isOpen = false

  mutating func append(_ word: InterlinearWord) {
    var word = word
    word.surface = opening + word.surface
    opening = ""
    isOpen = true
    words.append(word)
  }

  mutating func append(plain text: String, unknown: Set<String>) {
    let startsWithSpace = text.unicodeScalars.first?.isBreakingSpace ?? false
    let chunks = text.unicodeScalars.split(whereSeparator: \.isBreakingSpace).map { String($0) }
    for (index, chunk) in chunks.enumerated() {
      if index > 0 || startsWithSpace { isOpen = false }
      append(chunk: chunk, unknown: unknown)
    }
    if text.unicodeScalars.last?.isBreakingSpace ?? false { isOpen = false }
  }

  private mutating func append(chunk: String, unknown: Set<String>) {
    let word = chunk.trimmingPunctuation
    if !word.isEmpty {
      append(InterlinearWord(plain: chunk, isUnknown: unknown.contains(word.lowercased())))
    } else if isOpen, let last = words.indices.last {
      words[last].surface += chunk
    } else {
      opening += chunk
    }
  }

  mutating func finish() -> [InterlinearWord] {
    if !opening.isEmpty, let last = words.indices.last {
      words[last].surface += " " + opening
    } else if !opening.isEmpty {
      words.append(InterlinearWord(surface: opening, morphemes: []))
    }
    return words
  }
}

extension String {
  /// A rendering of several words as one gloss: `foreign.minister`.
  fileprivate var asOneGloss: String { onOneLine.replacing(" ", with: ".") }

  /// The text from its first to its last letter or digit; empty if it has none.
  fileprivate var trimmingPunctuation: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: \.isWordScalar),
      let last = scalars.lastIndex(where: \.isWordScalar)
    else { return "" }
    return String(scalars[first...last])
  }
}
