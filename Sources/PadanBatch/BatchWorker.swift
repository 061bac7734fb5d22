import PadanAnnotation
import PadanFiles
import PadanModel
import SystemPackage

/// Brings one document after the other from its file to its outputs.
struct BatchWorker {
  let run: BatchRun
  /// The worker's own: annotators are not shared.
  let annotator: Annotator
  let slot: WorkerSlot

  private var batch: BatchRunner { run.runner }

  /// Does what is to be done for an input.
  ///
  /// - Returns: what happened and the size of the input in bytes; nil if the document was given up meanwhile.
  /// - Throws: what makes going on pointless, such as a full disk.
  func process(_ input: BatchInput) throws -> (BatchEvent, byteCount: Int)? {
    let place = run.places?.enter(input.key, path: FilePath(input.path)) ?? .new
    if case .repeated = place { return slot.end() ? (.repeated, 0) : nil }
    var task = DocumentTask(input, isClashing: place == .taken)
    task.known = try run.manifest.entry(at: task.key)
    let ending = try ending(of: &task)
    guard slot.end() else { return nil }
    return (try DocumentLedger(run: run).enter(task, ending), task.byteCount)
  }

  /// Finds out what becomes of the document, up to what is to be written.
  private func ending(of task: inout DocumentTask) throws -> DocumentLedger.Ending {
    if batch.mode == .failed, !task.hasFailed { return .skipped }
    if task.known?.stamp != nil, task.known?.stamp == task.stamp, let ending = settled(task) { return ending }
    do throws(BatchFailure) {
      let bytes = try task.bytes(by: batch.loader)
      task.content = ContentHash(of: bytes)
      if task.known?.content == task.content, let ending = settled(task) { return ending }
      let document = try task.document(of: bytes, by: batch.loader)
      let annotated = try task.attempt(.annotate) { try annotator.annotate(document, show: batch.shown) }
      return .done(annotated, try files(for: annotated, of: task))
    } catch {
      return batch.mode == .arrived && task.hasFailed(error) ? .skipped : .failed(error)
    }
  }

  /// What becomes of the document if its content is as before; nil if it is to be annotated all the same.
  private func settled(_ task: DocumentTask) -> DocumentLedger.Ending? {
    guard batch.mode != .all, let known = task.known, known.recipe == task.recipe(batch.recipe) else {
      return nil
    }
    switch known.outcome {
    case .done(let document): return document.outputs.allSatisfy(isPresent) ? .unchanged : nil
    case .failed: return batch.mode == .arrived ? .skipped : nil
    }
  }

  /// Whether an output is the one that was entered: a run that was killed may have written another in its place.
  private func isPresent(_ output: BatchOutput) -> Bool {
    do throws(FileError) {
      let status = try FileStatus(batch.plan.location(of: output.path), followsLink: true)
      return status.size == output.size && status.modified == output.modified
    } catch {
      return false
    }
  }

  /// All formats are rendered before the first is written, so that a fault in one leaves no half set.
  private func files(
    for annotated: AnnotatedDocument, of task: DocumentTask
  ) throws(BatchFailure) -> [RenderedFile] {
    let place = task.place(id: annotated.document.id)
    var files: [RenderedFile] = []
    for rendering in batch.renderings {
      let path = batch.plan.path(of: place, as: rendering.kind)
      let index = Self.way(from: path, to: batch.plan.reportPath(.index, as: "html"))
      let bytes = try task.attempt(.render) { try rendering.render(annotated, index) }
      files.append(RenderedFile(kind: rendering.kind, path: path, bytes: bytes))
    }
    return files
  }

  /// The relative path from one file of the output folder to another at its top.
  private static func way(from path: FilePath, to target: FilePath) -> String {
    String(repeating: "../", count: path.components.count - 1) + target.string
  }
}

/// A file that is ready to be written.
struct RenderedFile {
  let kind: OutputKind
  /// Relative to the output folder.
  let path: FilePath
  let bytes: [UInt8]
}
