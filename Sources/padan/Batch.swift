import ArgumentParser
import PadanAnnotation
import PadanBatch
import PadanFiles
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `padan batch`
struct Batch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Annotate all articles of a directory.",
    discussion: """
      The outputs mirror the directory: a/b.txt becomes OUT/a/b.txt.html, OUT/a/b.txt.json. Each record \
      of c.jsonl has outputs of its own, OUT/c.jsonl.d/000001-ID.html. OUT/index.html and OUT/index.json \
      list them all.

      Articles are the files named .txt, .text, .md, .markdown, .html, .htm, .xhtml, .jsonl or .ndjson. \
      Hidden files are left out and symbolic links are not followed. A file that fails does not stop the \
      run; the failures are listed at the end.
      """)

  @Argument(help: ArgumentHelp("The directory, or a single article.", valueName: "dir"))
  var directory: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write to; made if it is missing.", valueName: "out"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "The formats to write: \(FormatList.choices), with commas between.", valueName: "formats"),
    transform: FormatList.init(parsing:))
  var format = FormatList(kinds: [.html, .json])

  @Option(help: ArgumentHelp("How many articles to work on at once.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Which annotations to write.")
  var show: Shown = .all

  @Flag(help: "Report failures only.")
  var quiet = false

  @OptionGroup var input: InputOptions

  @OptionGroup var dictionaries: DictionaryOptions

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024") }
  }

  func run() async throws {
    try await reportingFailure {
      let plan = OutputPlan(folder: FilePath(output))
      let tree = try openTree(beside: plan)
      let loaded = try dictionaries.load()
      let runner = BatchRunner(
        dictionaries: loaded, loader: input.loader, plan: plan,
        renderings: format.renderings(domainNames: loaded.domainNames), shown: show, workerCount: jobs)
      var progress = BatchProgress(isQuiet: quiet)
      var index = BatchIndex()
      let summary = try await runner.run(tree) { result in
        index.add(result)
        progress.note(result)
      }
      try index.write(by: plan)
      progress.finish(summary, index, in: tree, output: output)
      if summary.failures > 0 { throw Exit.someFailed }
    }
  }

  /// The input tree, the output folder made ready beside it or in it.
  private func openTree(beside plan: OutputPlan) throws -> FileTree {
    // Looked for before the output folder is made, so that a slip in its name leaves nothing behind.
    _ = try FileTree(FilePath(directory))
    try plan.makeFolder()
    let tree = try FileTree(FilePath(directory), excluding: plan.folder)
    if tree.isDirectory, try tree.lies(in: plan.folder) {
      throw ValidationError("the articles lie in the output folder, where outputs could overwrite them")
    }
    return tree
  }
}

/// The value of `--format`: `html,json`.
struct FormatList {
  let kinds: [OutputKind]

  static let choices = OutputKind.allCases.map(\.rawValue).joined(separator: ", ")

  init(kinds: [OutputKind]) { self.kinds = kinds }

  init(parsing text: String) throws {
    var kinds: [OutputKind] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let kind = OutputKind(rawValue: String(name)) else {
        throw ValidationError("'\(name)' is no format; the formats are \(Self.choices)")
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    self.kinds = kinds
  }

  /// - Parameter domainNames: English names of the domains by their code.
  func renderings(domainNames: [String: String]) -> [Rendering] {
    kinds.map { kind in
      Rendering(kind) { document, indexPath in
        Renderers.render(document, as: OutputFormat(kind), domainNames: domainNames, indexPath: indexPath)
      }
    }
  }
}

extension OutputFormat {
  /// The format of a batch's files of a kind.
  fileprivate init(_ kind: OutputKind) {
    self =
      switch kind {
      case .html: .html
      case .json: .json
      case .jsonl: .jsonl
      case .tsv: .tsv
      case .markdown: .markdown
      }
  }
}
