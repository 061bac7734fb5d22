import PadanFiles
import PadanRendering
import SystemPackage

/// What a complete run brought that the one before it did not have.
public struct BatchNews: Sendable, Hashable {
  /// How many documents came up first.
  public internal(set) var documents = 0
  /// How many documents have another content than before.
  public internal(set) var changed = 0
  /// How many terms no document had before.
  public internal(set) var terms = 0
  /// How many words without a gloss no document had before.
  public internal(set) var unknown = 0
}

/// Where a report goes.
struct ReportPlace: Sendable {
  let plan: OutputPlan
  let staging: FilePath

  func path(_ report: OutputPlan.Report, as extension: String, page: Int = 1) -> FilePath {
    plan.location(of: plan.reportPath(report, as: `extension`, page: page))
  }
}

/// Writes the files at the top of the output folder, which tell of the whole.
///
/// They are made from the manifest, document by document, and hold nothing that depends on how the run went:
/// neither times, nor the order in which documents were done.
struct BatchReports {
  let place: ReportPlace
  let manifest: Manifest
  /// English names of the domains by their code.
  let domainNames: [String: String]

  /// Writes all reports.
  ///
  /// - Parameter seen: the vocabulary of the documents that came up in this run.
  func write(_ seen: CorpusVocabulary) throws -> BatchNews {
    var vocabulary = seen
    var changes = try ChangesReport(at: place)
    try writeIndex(completing: &vocabulary, noting: &changes)
    let terms = GlossaryReport.rank(vocabulary.terms)
    let unknown = UnknownReport.rank(vocabulary.unknown)
    try changes.add(terms: terms, unknown: unknown)
    let news = changes.news
    try changes.finish()
    try GlossaryReport(terms: terms, domainNames: domainNames).write(at: place)
    try UnknownReport.write(unknown, at: place)
    return news
  }

  /// Goes through all documents and writes what lists them.
  ///
  /// - Parameter vocabulary: that of the documents that came up; the others are added.
  private func writeIndex(
    completing vocabulary: inout CorpusVocabulary, noting changes: inout ChangesReport
  ) throws {
    var pages = IndexPages(articleCount: try manifest.documentCount(), at: place)
    var index = try IndexReport(at: place)
    try manifest.forEachEntry { (entry, isSeen) throws(FileError) in
      guard case .done(let document) = entry.outcome else { return }
      try index.add(document)
      pages.add(document.entry)
      try changes.add(document, entry.history, run: manifest.run)
      // No document of an earlier run has content of this one.
      if !isSeen { vocabulary.add(document, at: entry.key, isNew: false) }
    }
    try pages.finish()
    try writeFailures(into: &index)
    try index.finish()
  }

  private func writeFailures(into index: inout IndexReport) throws {
    var list = try LineFile(place.path(.failures, as: "jsonl"), staging: place.staging)
    try index.beginFailures()
    try manifest.forEachEntry(failuresOnly: true) { (entry, _) throws(FileError) in
      guard case .failed(let failure) = entry.outcome else { return }
      try index.add(failure)
      try list.add(object: failure.write)
    }
    try list.finish()
  }
}
