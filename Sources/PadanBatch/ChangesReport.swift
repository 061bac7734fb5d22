import PadanFiles
import PadanRendering

/// What is new against the run before, `changes.json`: documents, terms, and words without a gloss.
struct ChangesReport: ~Copyable {
  /// The name and version of the form.
  static let schema = "padan.changes/1"

  private(set) var news = BatchNews()
  private var file: JSONListFile

  init(at place: ReportPlace) throws(FileError) {
    var begun = try JSONListFile(
      place.path(.changes, as: "json"), staging: place.staging, schema: Self.schema)
    try begun.list("documents")
    file = begun
  }

  /// Enters a document if it, or its content, came up in this run first.
  mutating func add(
    _ document: BatchedDocument, _ history: DocumentHistory, run: Int
  ) throws(FileError) {
    guard history.content == run else { return }
    let isNew = history.place == run
    if isNew { news.documents += 1 } else { news.changed += 1 }
    try file.add { writer in
      writer.member("change", isNew ? "new" : "changed")
      document.writeName(to: &writer)
    }
  }

  /// Enters those terms and words that no document had before.
  mutating func add(
    terms: [GlossaryReport.Term], unknown: [UnknownReport.Word]
  ) throws(FileError) {
    try file.list("terms")
    for term in terms where term.totals.counts.isNew {
      news.terms += 1
      try file.add { writer in term.write(to: &writer) }
    }
    try file.list("unknown")
    for word in unknown where word.totals.counts.isNew {
      news.unknown += 1
      try file.add { writer in
        writer.member("surface", word.surface)
        word.totals.counts.write(to: &writer)
        writer.member("example", word.totals.example)
      }
    }
  }

  consuming func finish() throws(FileError) { try file.finish() }
}

extension WordCounts {
  /// Writes the members of a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.member("documents", documents)
    writer.member("occurrences", occurrences)
    writer.member("first", first.description)
  }
}
