import PadanFiles
import PadanModel
import SystemPackage

/// Writes what became of a document: its outputs, its entry in the manifest, its share of the vocabulary.
struct DocumentLedger {
  /// What became of a document, before it is written.
  enum Ending {
    case done(AnnotatedDocument, [RenderedFile])
    case failed(BatchFailure)
    /// Its outputs are those of an earlier run.
    case unchanged
    /// It is not the turn of documents like this one.
    case skipped
  }

  let run: BatchRun

  private var plan: OutputPlan { run.runner.plan }

  /// - Throws: what makes going on pointless, such as a full disk.
  func enter(_ task: DocumentTask, _ ending: Ending) throws -> BatchEvent {
    switch ending {
    case .done(let annotated, let files): return try finish(task, annotated, files)
    case .failed(let failure): return try fail(task, failure)
    case .unchanged:
      try see(task, stamp: task.stamp)
      return .unchanged
    case .skipped:
      try see(task, stamp: task.known?.stamp)
      return .skipped
    }
  }

  private func see(_ task: DocumentTask, stamp: FileStamp?) throws {
    guard let known = task.known else { return }
    if case .done(let document) = known.outcome { add(document, known) }
    try run.manifest.see(task.key, stamp: stamp)
  }

  private func finish(
    _ task: DocumentTask, _ annotated: AnnotatedDocument, _ files: [RenderedFile]
  ) throws -> BatchEvent {
    let outputs: [BatchOutput]
    do throws(FileError) {
      outputs = try files.map(write)
    } catch {
      if error.endsEverything { throw error }
      removeAttempted(files.map(\.path))
      return try fail(task, task.failure(.write, BatchFailure.reason("\(error)", withoutName: error.path)))
    }
    let document = BatchedDocument(
      annotated, place: task.place(id: annotated.document.id), path: task.input.path, outputs: outputs)
    try removeOutputs(of: task.known, except: Set(files.map(\.path)))
    let entry = try record(task, .done(document))
    add(document, entry)
    return .done(document)
  }

  private func write(_ file: RenderedFile) throws(FileError) -> BatchOutput {
    let path = plan.location(of: file.path)
    do throws(FileError) {
      try OutputFile.write(file.bytes, to: path, staging: run.manifest.staging)
    } catch {
      guard case .cannotWrite(.noSuchFileOrDirectory) = error.kind else { throw error }
      try OutputFile.makeDirectory(path.removingLastComponent())
      try OutputFile.write(file.bytes, to: path, staging: run.manifest.staging)
    }
    let modified = try FileStatus(path, followsLink: true).modified
    return BatchOutput(kind: file.kind, path: file.path, size: file.bytes.count, modified: modified)
  }

  private func fail(_ task: DocumentTask, _ failure: BatchFailure) throws -> BatchEvent {
    try removeOutputs(of: task.known, except: [])
    removeAttempted(possibleOutputs(of: task))
    _ = try record(task, .failed(failure))
    return .failed(failure)
  }

  /// What an earlier run wrote for another content must not outlive it.
  private func removeOutputs(of known: ManifestEntry?, except kept: Set<FilePath>) throws(FileError) {
    guard case .done(let document)? = known?.outcome else { return }
    for output in document.outputs where !kept.contains(output.path) {
      try OutputFile.remove(plan.location(of: output.path))
    }
  }

  /// Where a run that was killed may have left outputs of the document without entering them.
  private func possibleOutputs(of task: DocumentTask) -> [FilePath] {
    guard let place = task.ownFile else { return [] }
    return run.runner.renderings.map { plan.path(of: place, as: $0.kind) }
  }

  /// Removes what was written of a document that failed after all.
  private func removeAttempted(_ paths: [FilePath]) {
    for path in paths {
      do throws(FileError) {
        try OutputFile.remove(plan.location(of: path))
      } catch {
        // What cannot be removed is not an output; it may be why the document failed.
      }
    }
  }

  private func record(_ task: DocumentTask, _ outcome: ManifestEntry.Outcome) throws -> ManifestEntry {
    let isSameContent = task.content != nil && task.content == task.known?.content
    let history = DocumentHistory(
      place: task.known?.history.place ?? run.manifest.run,
      content: isSameContent ? task.known?.history.content ?? run.manifest.run : run.manifest.run)
    let entry = ManifestEntry(
      key: task.key, stamp: task.stamp, content: task.content, recipe: task.recipe(run.runner.recipe),
      outcome: outcome, history: history)
    try run.manifest.record(entry)
    return entry
  }

  private func add(_ document: BatchedDocument, _ entry: ManifestEntry) {
    run.add(document, at: entry.key, isNew: entry.history.content == run.manifest.run)
  }
}

extension FileError {
  /// Whether the next document would fare no better.
  var endsEverything: Bool {
    guard case .cannotWrite(let errno) = kind else { return false }
    return [.noSpace, .diskQuotaExceeded, .readOnlyFileSystem, .ioError].contains(errno)
  }
}
