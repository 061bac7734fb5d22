import PadanAnnotation
import PadanDocument
import PadanFiles
import PadanModel
import PadanRendering
import SystemPackage

/// Brings one document after the other from its file to its outputs.
struct BatchWorker {
  let batch: BatchRunner
  /// The worker's own: annotators are not shared.
  let annotator: Annotator

  func process(_ input: BatchInput) -> BatchResult {
    do throws(BatchFailure) {
      let task = try read(input)
      let annotated = try task.attempt(.annotate) {
        try annotator.annotate(task.document, show: batch.shown)
      }
      return .success(try write(annotated, of: task))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Reading

  private func read(_ input: BatchInput) throws(BatchFailure) -> DocumentTask {
    switch input {
    case .failure(let failure): throw failure
    case .file(let file): try read(file)
    case .record(let record, let file): try read(record, of: file)
    }
  }

  private func read(_ file: TreeFile) throws(BatchFailure) -> DocumentTask {
    let origin = Origin(file: file.path.string, line: nil)
    let bytes = try origin.attempt(.read) { try batch.loader.bytes(of: file.path) }
    let document = try origin.attempt(.decode) {
      try batch.loader.reader.read(bytes, id: file.relativePath.string, path: file.path.string)
    }
    return DocumentTask(origin: origin, place: DocumentPlace(file: file.relativePath), document: document)
  }

  private func read(_ record: Record, of file: TreeFile) throws(BatchFailure) -> DocumentTask {
    let origin = Origin(file: file.path.string, line: record.line)
    let document = try origin.attempt(.decode) {
      try batch.loader.document(of: record, path: file.path.string)
    }
    let name = DocumentPlace.Record(line: record.line, id: document.id)
    return DocumentTask(
      origin: origin, place: DocumentPlace(file: file.relativePath, record: name), document: document)
  }

  // MARK: Writing

  /// All formats are rendered before the first is written, so that a fault in one leaves no half set.
  private func write(
    _ annotated: AnnotatedDocument, of task: DocumentTask
  ) throws(BatchFailure) -> BatchedDocument {
    var files: [(kind: OutputKind, path: FilePath, bytes: [UInt8])] = []
    for rendering in batch.renderings {
      let path = batch.plan.path(of: task.place, as: rendering.kind)
      let index = Self.way(from: path, to: batch.plan.indexPath(as: .html))
      let bytes = try task.attempt(.render) { try rendering.render(annotated, index) }
      files.append((rendering.kind, path, bytes))
    }
    for file in files {
      try task.attempt(.write) { try write(file.bytes, to: batch.plan.location(of: file.path)) }
    }
    return batched(annotated, of: task, outputs: files.map { ($0.kind, $0.path) })
  }

  private func write(_ bytes: [UInt8], to path: FilePath) throws(FileError) {
    try OutputFile.makeDirectory(path.removingLastComponent())
    try OutputFile.write(bytes, to: path)
  }

  private func batched(
    _ annotated: AnnotatedDocument, of task: DocumentTask, outputs: [(OutputKind, FilePath)]
  ) -> BatchedDocument {
    let page = outputs.first { $0.0 == .html } ?? outputs.first
    return BatchedDocument(
      place: task.place, id: annotated.document.id, path: task.origin.file, title: annotated.title,
      outputs: Dictionary(outputs, uniquingKeysWith: { first, _ in first }),
      entry: IndexEntry(annotated, path: page?.1.string ?? ""))
  }

  /// The relative path from one file of the output folder to another at its top.
  private static func way(from path: FilePath, to target: FilePath) -> String {
    String(repeating: "../", count: path.components.count - 1) + target.string
  }
}

/// A document on its way through the worker.
private struct DocumentTask {
  let origin: Origin
  let place: DocumentPlace
  let document: Document

  func attempt<Value>(
    _ stage: BatchFailure.Stage, _ work: () throws -> Value
  ) throws(BatchFailure) -> Value {
    try origin.attempt(stage, work)
  }
}

/// What failures call the document by.
private struct Origin {
  let file: String
  let line: Int?

  /// Does the work of a stage; an error becomes the failure of this document.
  func attempt<Value>(
    _ stage: BatchFailure.Stage, _ work: () throws -> Value
  ) throws(BatchFailure) -> Value {
    do {
      return try work()
    } catch {
      let name = line.map { "\(file):\($0)" } ?? file
      throw BatchFailure(
        file: file, line: line, stage: stage, reason: BatchFailure.reason("\(error)", withoutName: name))
    }
  }
}
