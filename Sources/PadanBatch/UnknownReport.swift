import PadanFiles

/// The words that no dictionary glosses, by frequency, with an example of each: `unknown.tsv`.
enum UnknownReport {
  /// A word as it was written.
  struct Word: Sendable {
    let surface: String
    let totals: UnknownTotals
  }

  /// The words of most occurrences first; of equals those of most documents, then in the order of letters.
  static func rank(_ words: [String: UnknownTotals]) -> [Word] {
    words.map { Word(surface: $0, totals: $1) }.sorted { first, second in
      let (one, other) = (first.totals.counts, second.totals.counts)
      if one.occurrences != other.occurrences { return one.occurrences > other.occurrences }
      if one.documents != other.documents { return one.documents > other.documents }
      return first.surface < second.surface
    }
  }

  static func write(_ words: [Word], at place: ReportPlace) throws(FileError) {
    var table = try LineFile(place.path(.unknown, as: "tsv"), staging: place.staging)
    try table.add(cells: ["surface", "occurrences", "documents", "first", "example"])
    for word in words {
      let counts = word.totals.counts
      try table.add(cells: [
        word.surface, String(counts.occurrences), String(counts.documents), counts.first.description,
        word.totals.example,
      ])
    }
    try table.finish()
  }
}
