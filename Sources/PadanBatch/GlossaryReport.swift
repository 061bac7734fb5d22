import PadanFiles
import PadanRendering

/// The vocabulary of all documents: `glossary.tsv`, `glossary.json`, `glossary.html`.
struct GlossaryReport {
  /// The name and version of the JSON form.
  static let schema = "padan.glossary/1"

  /// A term with its lemma.
  struct Term: Sendable {
    let lemma: String
    let totals: TermTotals
    /// The renderings, the most frequent first.
    let glosses: [String]
  }

  let terms: [Term]
  /// English names of the domains by their code.
  let domainNames: [String: String]

  /// The terms of most documents first; of equals those of most occurrences, then in the order of lemmas.
  static func rank(_ terms: [String: TermTotals]) -> [Term] {
    terms.map { Term(lemma: $0, totals: $1, glosses: $1.rankedGlosses) }.sorted { first, second in
      first.totals.counts.precedes(second.totals.counts) ?? (first.lemma < second.lemma)
    }
  }

  func write(at place: ReportPlace) throws(FileError) {
    try writeTable(at: place)
    try writeJSON(at: place)
    try OutputFile.write(page, to: place.path(.glossary, as: "html"), staging: place.staging)
  }

  private func writeTable(at place: ReportPlace) throws(FileError) {
    var table = try LineFile(place.path(.glossary, as: "tsv"), staging: place.staging)
    try table.add(cells: ["term", "gloss", "domain", "documents", "occurrences", "first"])
    for term in terms {
      try table.add(cells: [
        term.totals.term, term.glosses.first ?? "", term.totals.domain ?? "",
        String(term.totals.counts.documents), String(term.totals.counts.occurrences),
        term.totals.counts.first.description,
      ])
    }
    try table.finish()
  }

  private func writeJSON(at place: ReportPlace) throws(FileError) {
    var file = try JSONListFile(
      place.path(.glossary, as: "json"), staging: place.staging, schema: Self.schema)
    try file.list("terms")
    for term in terms { try file.add { writer in term.write(to: &writer) } }
    try file.finish()
  }

  private var page: [UInt8] {
    CorpusGlossaryRenderer(
      terms: terms.prefix(Self.longestPage).map { term in
        CorpusGlossaryRenderer.Term(
          term: term.totals.term, glosses: term.glosses, domain: term.totals.domain,
          documents: term.totals.counts.documents, occurrences: term.totals.counts.occurrences,
          first: term.totals.counts.first.description)
      }, termCount: terms.count, domainNames: domainNames
    ).render()
  }

  /// More terms make a page that browsers are slow to show; the table has them all.
  private static let longestPage = 1_000
}

extension GlossaryReport.Term {
  /// Writes the members of a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.member("lemma", lemma)
    writer.member("term", totals.term)
    writer.member("gloss", glosses.first ?? "")
    writer.members("glosses", glosses)
    writer.member("domain", optional: totals.domain)
    totals.counts.write(to: &writer)
  }
}

extension WordCounts {
  /// Whether a word comes before another in a list by frequency; nil if they are equally frequent.
  func precedes(_ other: WordCounts) -> Bool? {
    if documents != other.documents { return documents > other.documents }
    return occurrences == other.occurrences ? nil : occurrences > other.occurrences
  }
}
