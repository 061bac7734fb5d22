import PadanFiles
import PadanModel
package import PadanRendering
import SystemPackage

/// The front page for programs, `index.json`: all documents of the output folder, and what failed.
struct IndexReport: ~Copyable {
  /// The name and version of the form.
  static let schema = "padan.index/1"

  private var file: JSONListFile

  init(at place: ReportPlace) throws(FileError) {
    var begun = try JSONListFile(
      place.path(.index, as: "json"), staging: place.staging, schema: Self.schema)
    try begun.list("documents")
    file = begun
  }

  mutating func add(_ document: BatchedDocument) throws(FileError) {
    try file.add { writer in
      document.writeName(to: &writer)
      writer.member("english", optional: document.entry.english)
      writer.member("date", optional: document.entry.date)
      writer.key("outputs")
      writer.object { writer in
        for output in document.outputs { writer.member(output.kind.key, output.path.string) }
      }
      writer.key("summary")
      writer.array(document.entry.summary) { writer, line in
        writer.object { Self.write(line, to: &$0) }
      }
      writer.key("terms")
      writer.array(document.entry.terms) { writer, term in
        writer.object { writer in
          writer.member("term", term.term)
          writer.member("gloss", term.gloss)
          writer.member("domain", optional: term.domain)
        }
      }
    }
  }

  private static func write(_ line: SummaryLine, to writer: inout JSONWriter) {
    writer.member("segment", line.segment)
    writer.member("source", line.source)
    writer.member("english", line.english)
  }

  mutating func beginFailures() throws(FileError) { try file.list("failures") }

  mutating func add(_ failure: BatchFailure) throws(FileError) { try file.add(failure.write) }

  consuming func finish() throws(FileError) { try file.finish() }
}

extension BatchedDocument {
  /// Writes what tells the document from others.
  func writeName(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("path", path)
    if let record = place.record { writer.member("line", record.line) }
    writer.member("title", optional: title)
  }
}

extension BatchFailure {
  /// Writes the members of a JSON object.
  package func write(to writer: inout JSONWriter) {
    writer.member("path", file)
    if let line { writer.member("line", line) }
    writer.member("stage", stage.rawValue)
    writer.member("reason", reason)
    if let byte { writer.member("byte", byte) }
  }
}

extension OutputKind {
  fileprivate var key: StaticString {
    switch self {
    case .html: "html"
    case .json: "json"
    case .jsonl: "jsonl"
    case .tsv: "tsv"
    case .markdown: "markdown"
    }
  }
}
