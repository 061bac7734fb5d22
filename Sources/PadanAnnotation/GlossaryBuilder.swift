import PadanModel

/// The article's glossary.
enum GlossaryBuilder {
  static func glossary(_ segments: [AnnotatedSegment]) -> [GlossaryEntry] {
    var order: [String] = []
    var found: [String: (annotation: Annotation, count: Int, first: String)] = [:]
    for segment in segments {
      for annotation in segment.annotations where annotation.isGlossaryTerm {
        if let known = found[annotation.lemma] {
          found[annotation.lemma] = (known.annotation, known.count + 1, known.first)
        } else {
          order.append(annotation.lemma)
          found[annotation.lemma] = (annotation, 1, segment.id)
        }
      }
    }
    return order.compactMap { lemma in
      found[lemma].map { entry in
        GlossaryEntry(
          lemma: lemma, term: entry.annotation.term, gloss: entry.annotation.glosses.first ?? "",
          domain: entry.annotation.domain,
          expansion: entry.annotation.expansion, note: entry.annotation.note, count: entry.count,
          first: entry.first)
      }
    }
  }
}

extension Annotation {
  /// Whether the annotation belongs into a glossary: a glossed term that is not an amount.
  fileprivate var isGlossaryTerm: Bool { kind == .term && gloss != nil && domain != "number" }
}
