import PadanModel

/// Gathers the article's glossary.
struct GlossaryBuilder {
  /// The terms in the order in which they were met.
  private var terms: [Term] = []
  private var positions: [String: Int] = [:]

  private struct Term {
    let rendering: Annotation.SharedRendering
    var count = 1
    /// The id of the segment it stands in first.
    let first: String
  }

  /// Counts the terms of a segment.
  mutating func add(_ segment: AnnotatedSegment) {
    for annotation in segment.annotations where annotation.isGlossaryTerm {
      if let position = positions[annotation.lemma] {
        terms[position].count += 1
      } else {
        positions[annotation.lemma] = terms.count
        terms.append(Term(rendering: annotation.rendering, first: segment.id))
      }
    }
  }

  /// The glossary, by first use.
  var entries: [GlossaryEntry] {
    terms.map { term in
      let rendering = term.rendering.value
      return GlossaryEntry(
        lemma: rendering.lemma, term: rendering.term, gloss: rendering.glosses.first ?? "",
        domain: rendering.domain, expansion: rendering.expansion, note: rendering.note, count: term.count,
        first: term.first)
    }
  }
}

extension Annotation {
  /// Whether the annotation belongs into a glossary: a glossed term that is not an amount.
  fileprivate var isGlossaryTerm: Bool { kind == .term && gloss != nil && domain != "number" }
}
