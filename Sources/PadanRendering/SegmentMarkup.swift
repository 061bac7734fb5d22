import PadanModel

/// Writes a segment's text as inline HTML, a note on every annotation.
///
/// A note is an element inside the annotated text, shown by the stylesheet while
/// the text is pointed at or has the focus; marked terms are in the tabulator's
/// order and described by their note, so that screen readers speak it.
struct SegmentMarkup {
  private(set) var html = ""
  private let segment: AnnotatedSegment
  private let domainNames: [String: String]
  private var noteCount = 0

  init(_ segment: AnnotatedSegment, in text: SourceText, domainNames: [String: String] = [:]) {
    self.segment = segment
    self.domainNames = domainNames
    for run in segment.runs(in: text) {
      switch run {
      case .plain(let plain): HTMLText.append(plain, to: &html)
      case .annotated(let annotation): append(annotation)
      }
    }
  }

  private mutating func append(_ annotation: Annotation) {
    if annotation.isMarked {
      appendMarked(annotation)
    } else if annotation.saysMore {
      html += "<span class=\"word\" tabindex=\"-1\">"
      HTMLText.append(annotation.surface, to: &html)
      html += "<span class=\"note\" lang=\"en\" dir=\"ltr\">"
      appendNote(annotation)
      html += "</span></span>"
    } else {
      HTMLText.append(annotation.surface, to: &html)
    }
  }

  private mutating func appendMarked(_ annotation: Annotation) {
    noteCount += 1
    let id = HTMLText.escaped("\(segment.id)-\(noteCount)")
    let certainty = annotation.match == .root ? " weak" : ""
    html += "<span class=\"term \(annotation.family.rawValue)\(certainty)\" tabindex=\"0\""
    html += " aria-describedby=\"\(id)\"><u>"
    HTMLText.append(annotation.surface, to: &html)
    html += "</u><span class=\"note\" role=\"tooltip\" id=\"\(id)\" lang=\"en\" dir=\"ltr\">"
    appendNote(annotation)
    html += "</span></span>"
  }

  private mutating func appendNote(_ annotation: Annotation) {
    if let gloss = annotation.gloss {
      append(gloss, "b", gloss == annotation.surface ? "gloss same" : "gloss")
    }
    if !annotation.alternatives.isEmpty {
      append(annotation.alternatives.joined(separator: ", "), "span", "others")
    }
    appendForm(annotation)
    appendParts(annotation.parts)
    if let expansion = annotation.expansion { append(expansion, "span", "expansion", language: "id") }
    if let note = annotation.note { append(note, "span", "advice") }
    if annotation.match == .root { append("Found by its root only.", "span", "advice") }
    if annotation.isMarked, let domain = annotation.domain {
      append(domainNames[domain] ?? domain, "span", "domain \(annotation.family.rawValue)")
    }
  }

  /// Headword, part of speech and affix chain, as far as they tell more than the surface does.
  private mutating func appendForm(_ annotation: Annotation) {
    let needsLemma = annotation.lemma != annotation.surface.lowercased()
    guard needsLemma || annotation.analysis != nil || annotation.partOfSpeech != nil else { return }
    html += "<span class=\"form\">"
    if needsLemma { append(annotation.lemma, "i", "lemma", language: "id") }
    if let partOfSpeech = annotation.partOfSpeech { append(partOfSpeech, "span", "speech") }
    if let analysis = annotation.analysis { append(analysis, "span", "affixes", language: "id") }
    html += "</span>"
  }

  private mutating func appendParts(_ parts: [Annotation]) {
    guard parts.count > 1 else { return }
    html += "<span class=\"parts\">"
    for part in parts {
      html += "<span class=\"part\">"
      append(part.surface, "i", "lemma", language: "id")
      if let gloss = part.gloss, gloss != part.surface {
        html += " "
        HTMLText.append(gloss, to: &html)
      }
      html += "</span>"
    }
    html += "</span>"
  }

  private mutating func append(_ text: String, _ element: String, _ name: String, language: String? = nil) {
    html += "<\(element) class=\"\(name)\""
    if let language { html += " lang=\"\(language)\"" }
    html += ">"
    HTMLText.append(text, to: &html)
    html += "</\(element)>"
  }
}

extension Annotation {
  /// Whether a note would tell more than the text itself: names mostly stand unchanged in English.
  fileprivate var saysMore: Bool {
    note != nil || expansion != nil || (gloss.map { $0 != surface } ?? false)
  }
}
