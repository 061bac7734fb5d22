public import PadanAnnotation
public import PadanFiles
public import PadanModel

/// One of the formats a batch writes.
public struct Rendering: Sendable {
  /// The kind of file.
  public let kind: OutputKind
  /// Renders a document. The second argument is the path from the rendering to the batch's front page.
  public let render: @Sendable (AnnotatedDocument, _ indexPath: String) throws -> [UInt8]

  /// Pairs a kind of file with what writes it.
  public init(
    _ kind: OutputKind, render: @escaping @Sendable (AnnotatedDocument, _ indexPath: String) throws -> [UInt8]
  ) {
    self.kind = kind
    self.render = render
  }
}

/// Annotates the documents of its inputs on several workers and writes their outputs and the reports.
///
/// A document that fails costs only itself: it is reported, and the run goes on. What was done before, with
/// the same content and the same options, is not done again; the output folder's ``Manifest`` knows. Memory
/// holds a document for each worker, and the vocabulary of the whole.
public struct BatchRunner: Sendable {
  /// Which documents a run annotates.
  public enum Mode: Sendable {
    /// Those that are new, have changed, failed before, or lost an output.
    case changed
    /// Those that are new, have changed, or lost an output; what failed is left alone until it changes.
    case arrived
    /// All.
    case all
    /// Those that failed before, and no others.
    case failed
  }

  /// The dictionaries that all workers share.
  public var dictionaries: Dictionaries
  /// Reads the inputs.
  public var loader: DocumentLoader
  /// Says where the outputs go.
  public var plan: OutputPlan
  /// The formats to write; one of a kind.
  public var renderings: [Rendering]
  /// Which annotations to keep.
  public var shown: Shown
  /// Stands for all that decides the outputs beside the inputs: options, dictionaries, the program's version.
  public var recipe: ContentHash
  /// How many documents to work on at once. More than the machine has processors gains nothing.
  public var workerCount: Int
  /// How long a document may take before it is given up; nil for as long as it likes.
  public var timeLimit: Duration?
  /// Which documents to annotate.
  public var mode: Mode
  /// Whether to remove the outputs of documents that are no longer among the inputs.
  public var prunes: Bool
  /// Whether to stop when a document fails.
  public var stopsAtFailure: Bool

  /// Makes a runner.
  public init(
    dictionaries: Dictionaries, loader: DocumentLoader = DocumentLoader(), plan: OutputPlan,
    renderings: [Rendering], shown: Shown = .all, recipe: ContentHash = ContentHash(of: []),
    workerCount: Int, timeLimit: Duration? = nil, mode: Mode = .changed, prunes: Bool = false,
    stopsAtFailure: Bool = false
  ) {
    precondition(workerCount > 0, "a batch needs a worker")
    self.dictionaries = dictionaries
    self.loader = loader
    self.plan = plan
    self.renderings = renderings
    self.shown = shown
    self.recipe = recipe
    self.workerCount = workerCount
    self.timeLimit = timeLimit
    self.mode = mode
    self.prunes = prunes
    self.stopsAtFailure = stopsAtFailure
  }

  /// Runs the batch.
  ///
  /// The outputs and reports do not depend on the number of workers, nor on how often the run was stopped
  /// before it came to its end. If the task is cancelled the workers finish the documents at hand; reports
  /// are written at the end of a complete run only.
  ///
  /// - Parameter report: called with each event and the size of the input in bytes, one at a time, in no
  ///   particular order.
  /// - Throws: `ManifestError` or `FileError` if nothing can be written any more, `ICUError` if a worker
  ///   cannot be set up.
  public func run(
    _ inputs: BatchInputs, manifest: Manifest,
    report: @escaping @Sendable (BatchEvent, _ byteCount: Int) -> Void
  ) async throws -> BatchSummary {
    let start = ContinuousClock.now
    let run = BatchRun(self, inputs, manifest: manifest, report: report)
    var summary = try await run.workToEnd()
    try manifest.flush()
    if summary.isComplete {
      if prunes { summary.pruned = try Pruning(manifest, plan).removeUnseen() }
      try manifest.forgetUnseen(failuresOnly: true)
      let place = ReportPlace(plan: plan, staging: manifest.staging)
      let reports = BatchReports(place: place, manifest: manifest, domainNames: dictionaries.domainNames)
      summary.news = try reports.write(run.corpus)
      try manifest.completeRun()
    }
    summary.duration = ContinuousClock.now - start
    return summary
  }
}
