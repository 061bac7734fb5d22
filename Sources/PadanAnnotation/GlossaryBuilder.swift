import PadanModel

/// The article's glossary and its list of unknown words.
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
          lemma: lemma, term: entry.annotation.term, gloss: entry.annotation.glosses.first ?? "", domain: entry.annotation.domain,
          expansion: entry.annotation.expansion, note: entry.annotation.note, count: entry.count, first: entry.first)
      }
    }
  }

  /// Counts words by their normalized form; the first surface stands for it.
  static func unknown(_ words: [(normalized: [UInt8], surface: String)]) -> [UnknownWord] {
    var order: [[UInt8]] = []
    var found: [[UInt8]: UnknownWord] = [:]
    for word in words {
      let known = found[word.normalized]
      if known == nil { order.append(word.normalized) }
      found[word.normalized] = UnknownWord(surface: known?.surface ?? word.surface, count: (known?.count ?? 0) + 1)
    }
    return stablySorted(order.compactMap { found[$0] }) { -$0.count }
  }
}

extension Annotation {
  /// Whether the annotation belongs into a glossary: a glossed term that is not an amount.
  fileprivate var isGlossaryTerm: Bool { kind == .term && gloss != nil && domain != "number" }
}
