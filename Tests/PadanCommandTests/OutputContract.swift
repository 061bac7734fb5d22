import Foundation
import PadanTestSupport

/// What holds for every annotated document that comes out as JSON.
struct OutputContract {
  private let schema: JSONSchema

  init() throws {
    schema = try JSONSchema(parsing: Data(contentsOf: Repository.annotationSchema))
  }

  /// Everything in which a document breaks the contract; empty if it keeps it.
  ///
  /// - Parameter text: the text as it was read; nil if the document must tell it itself.
  func faults(in document: JSONValue, text: String? = nil) -> [String] {
    let schemaFaults = schema.faults(in: document, isClosed: true).map(\.description)
    guard schemaFaults.isEmpty, document["error"] == nil else { return schemaFaults }
    guard let text = text ?? document["source"]?["text"]?.string else {
      return ["the document does not tell the text that its offsets count in"]
    }
    return DocumentCheck(document: document, scalars: Array(text.unicodeScalars)).faults
  }

  /// Where a failure's object breaks the schema, or that it is none.
  func faultsOfFailure(_ object: JSONValue) -> [String] {
    let faults = schema.faults(in: object, isClosed: true).map(\.description)
    return object["error"] == nil ? faults + ["has no 'error'"] : faults
  }
}

/// The part of the contract that a schema cannot express: offsets, order, references.
private struct DocumentCheck {
  let document: JSONValue
  let scalars: [Unicode.Scalar]

  private var segments: [JSONValue] { document["segments"]?.elements ?? [] }

  var faults: [String] {
    let whole = Span(start: 0, end: scalars.count)
    return ids + sequence(segments, in: whole, textKey: "text", at: "segments")
      + segments.flatMap(annotations) + segments.flatMap(credits) + summary + glossary
  }

  private struct Span {
    let start: Int
    let end: Int

    init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }

    init(_ value: JSONValue) {
      self.init(start: value["start"]?.integer ?? -1, end: value["end"]?.integer ?? -1)
    }
  }

  private var ids: [String] {
    let expected = segments.indices.map { "s\($0 + 1)" }
    return segments.compactMap { $0["id"]?.string } == expected ? [] : ["ids are not s1, s2 and so on"]
  }

  private func annotations(_ segment: JSONValue) -> [String] {
    annotations(of: segment, key: "annotations", at: segment["id"]?.string ?? "segment")
  }

  private func annotations(of parent: JSONValue, key: String, at place: String) -> [String] {
    let children = parent[key]?.elements ?? []
    return sequence(children, in: Span(parent), textKey: "surface", at: "\(place)/\(key)")
      + children.enumerated().flatMap { annotations(of: $1, key: "parts", at: "\(place)/\(key)/\($0)") }
      + children.filter { ($0["gloss"] == nil) != ($0["glosses"]?.elements.isEmpty ?? true) }
      .map { "\(place): '\($0["surface"]?.string ?? "")' has a gloss or glosses, but not both" }
  }

  /// Ranges stand in order inside their parent's without overlap, and the text there is as they say.
  private func sequence(
    _ values: [JSONValue], in parent: Span, textKey: String, at place: String
  ) -> [String] {
    var faults: [String] = []
    var previous = parent.start
    for (index, value) in values.enumerated() {
      let span = Span(value)
      guard previous <= span.start, span.start < span.end, span.end <= parent.end else {
        faults.append("\(place)/\(index): \(span.start)..<\(span.end) is out of order or out of bounds")
        continue
      }
      let slice = scalars[span.start..<span.end]
      if let text = value[textKey]?.string, !slice.elementsEqual(text.unicodeScalars) {
        faults.append("\(place)/\(index): '\(text)' is not the text at \(span.start)..<\(span.end)")
      }
      previous = span.end
    }
    return faults
  }

  private func credits(_ segment: JSONValue) -> [String] {
    guard segment["kind"] == .string("credit") else { return [] }
    let isBare = segment["gist"] == nil && segment["annotations"]?.elements.isEmpty == true
    return isBare ? [] : ["\(segment["id"]?.string ?? "segment"): a credit is glossed"]
  }

  private var summary: [String] {
    (document["summary"]?.elements ?? []).compactMap { line in
      guard let segment = segments.first(where: { $0["id"] == line["segment"] }) else {
        return "summary: there is no segment \(line["segment"]?.string ?? "")"
      }
      let isTied = segment["text"] == line["source"] && segment["gist"] == line["english"]
      return isTied ? nil : "summary: a line differs from its segment"
    }
  }

  private var glossary: [String] {
    let ids = Set(segments.compactMap { $0["id"] })
    return (document["glossary"]?.elements ?? []).compactMap { entry in
      entry["first"].map(ids.contains) == true
        ? nil : "glossary: '\(entry["lemma"]?.string ?? "")' stands in no segment"
    }
  }
}
