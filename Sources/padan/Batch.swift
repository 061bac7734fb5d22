import ArgumentParser
import PadanAnnotation
import PadanBatch
import PadanFiles
import PadanModel
import SystemPackage

/// `padan batch`
struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Annotate all articles of directories.",
    discussion: """
      The outputs mirror the directory: a/b.txt becomes OUT/a/b.txt.html, OUT/a/b.txt.json. Each record \
      of c.jsonl has outputs of its own, OUT/c.jsonl.d/000001-ID.html. If there are several inputs, or a \
      list, their paths as given stand below OUT. At the top lie index.html and index.json, the glossary \
      of all articles, unknown.tsv with the words that no dictionary has, failures.jsonl, and \
      changes.json with what is new against the last run.

      Articles are the files named .txt, .text, .md, .markdown, .html, .htm, .xhtml, .jsonl or .ndjson. \
      Hidden files are left out and symbolic links are not followed. A file that fails does not stop the \
      run; the failures are listed at the end.

      Run it again, and it annotates what is new, has changed, or failed. That holds after an interrupted \
      run too, whatever interrupted it.
      """)

  @Argument(
    help: ArgumentHelp(
      "Directories and articles; '-' for a list of them on standard input, one on each line.",
      valueName: "input"))
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write to; made if it is missing.", valueName: "out"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "The formats to write: \(FormatList.choices), with commas between.", valueName: "formats"),
    transform: FormatList.init(parsing:))
  var format = FormatList(kinds: [.html, .json])

  @Option(help: "Which annotations to write.")
  var show: Shown = .all

  @OptionGroup var selection: BatchSelection

  @OptionGroup var work: BatchWork

  @OptionGroup var messages: BatchMessages

  @OptionGroup var input: InputOptions

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try waiting { try await annotate() }
  }

  private func annotate() async throws {
    try await reportingFailure {
      let plan = OutputPlan(folder: FilePath(output))
      // Looked for before the output folder is made, so that a slip in a name leaves nothing behind.
      _ = try openInputs(beside: plan)
      try plan.makeFolder()
      let opened = try openInputs(beside: plan)
      try refuseArticles(in: plan, of: opened)
      // Opened before the dictionaries are loaded, so that a second run is refused at once.
      let manifest = try Manifest(of: plan.folder)
      let session = BatchSession(
        runner: try runner(writing: plan), inputs: opened, messages: messages, output: output)
      let failure = try await work.watch ? session.watch(manifest) : await session.run(manifest)
      if let failure { throw failure }
    }
  }

  func validate() throws {
    guard work.watch else { return }
    if inputs.contains("-") { throw ValidationError("a list of inputs cannot be watched") }
    if work.failFast { throw ValidationError("--watch and --fail-fast exclude each other") }
  }

  private func openInputs(beside plan: OutputPlan) throws(FileError) -> BatchInputs {
    try BatchInputs(inputs.map { FilePath($0) }, selecting: selection.files, excluding: plan.folder)
  }

  private func refuseArticles(in plan: OutputPlan, of inputs: BatchInputs) throws {
    for tree in inputs.trees where tree.isDirectory {
      if try tree.lies(in: plan.folder) {
        throw ValidationError("the articles lie in the output folder, where outputs could overwrite them")
      }
    }
  }

  private func runner(writing plan: OutputPlan) throws -> BatchRunner {
    let loaded = try dictionaries.load()
    return BatchRunner(
      dictionaries: loaded, loader: input.loader, plan: plan,
      renderings: format.renderings(domainNames: loaded.domainNames), shown: show, recipe: try recipe(),
      workerCount: work.jobs, timeLimit: work.timeLimitDuration, mode: work.mode, prunes: work.prune,
      stopsAtFailure: work.failFast)
  }

  /// All that decides the outputs beside the articles.
  private func recipe() throws -> ContentHash {
    let options = [
      padanVersion, show.rawValue, format.kinds.map(\.rawValue).joined(separator: ","),
      input.inputFormat?.rawValue ?? "", input.encoding ?? "", input.lossy ? "lossy" : "",
    ]
    return ContentHash(ofParts: options.map { Array($0.utf8) } + [try dictionaries.contentHash().bytes])
  }
}
