public import PadanFiles
import PadanRendering
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The front page of a batch, for people (`index.html`) and for programs (`index.json`).
///
/// It lists what the run did, in the order of the inputs, and holds nothing
/// that would differ if the run were repeated.
public struct BatchIndex: Sendable {
  /// The name and version of the JSON form.
  public static let schema = "padan.index/1"

  /// The documents that have their outputs.
  public private(set) var documents: [BatchedDocument] = []
  /// The documents that failed.
  public private(set) var failures: [BatchFailure] = []

  /// An empty index.
  public init() {}

  /// Enters a result.
  public mutating func add(_ result: BatchResult) {
    switch result {
    case .success(let document): documents.append(document)
    case .failure(let failure): failures.append(failure)
    }
  }

  /// Writes both forms to the plan's folder, which must be there.
  public func write(by plan: OutputPlan) throws(FileError) {
    try OutputFile.write(json, to: plan.location(of: plan.indexPath(as: .json)))
    let page = IndexRenderer(entries: documents.map(\.entry)).render()
    try OutputFile.write(page, to: plan.location(of: plan.indexPath(as: .html)))
  }

  /// The index as a JSON object with a line feed at its end.
  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(Page(self))) + Array("\n".utf8)
    } catch {
      preconditionFailure("strings and whole numbers always encode: \(error)")
    }
  }

  private struct Page: Encodable {
    let schema = BatchIndex.schema
    let documents: [Document]
    let failures: [Failure]

    init(_ index: BatchIndex) {
      documents = index.documents.map { document in
        Document(
          id: document.id, path: document.path, line: document.place.record?.line, title: document.title,
          outputs: Dictionary(
            uniqueKeysWithValues: document.outputs.map { ($0.key.rawValue, $0.value.string) }))
      }
      failures = index.failures.map {
        Failure(path: $0.file, line: $0.line, stage: $0.stage.rawValue, reason: $0.reason)
      }
    }
  }

  private struct Document: Encodable {
    let id: String
    let path: String
    let line: Int?
    let title: String?
    let outputs: [String: String]
  }

  private struct Failure: Encodable {
    let path: String
    let line: Int?
    let stage: String
    let reason: String
  }
}
