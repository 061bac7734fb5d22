import ArgumentParser
import PadanAnnotation
import PadanFiles
import PadanModel
import PadanMorphology
import PadanTables
import PadanTermbase
import PadanText
import SystemPackage

/// `padan dictionary`
struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary",
    abstract: "Check the dictionaries, and keep terms of your own.",
    subcommands: [
      DictionaryAdd.self, DictionaryRemove.self, DictionaryList.self, DictionaryWhich.self,
      DictionaryImport.self, DictionaryCompile.self,
      DictionaryLintCommand.self, DictionaryStatisticsCommand.self, DictionaryCoverageCommand.self,
    ])
}

/// `padan dictionary lint`
struct DictionaryLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Report the faults of dictionaries with file, line and column.",
    discussion: """
      A path is a dictionary folder, a folder of term files, or a term file. Without one, all of the default \
      dictionaries and your own layers are checked. Exits with 65 if there are errors, with 0 if there are \
      warnings only.
      """)

  @Argument(help: ArgumentHelp("What to check.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let diagnostics = try check(try dictionaries.selection(paths))
      let errors = diagnostics.count { $0.severity == .error }
      let count = "\(counted(errors, "error")), \(counted(diagnostics.count - errors, "warning"))"
      let lines = diagnostics.map { $0.description.withControlsEscaped } + [count]
      try OutputFile.writeStandardOutput(Array((lines.joined(separator: "\n") + "\n").utf8))
      if errors > 0 { throw Exit.badData }
    }
  }

  private func check(_ selection: DictionarySelection) throws(DictionaryError) -> [Diagnostic] {
    let style = HouseStyle(
      spelling: EnglishSpelling(try selection.defaults.table(EnglishSpelling.file)),
      layers: selection.houseLayers)
    var diagnostics = DictionaryLint.check(
      selection.files, domains: try selection.domains(), houseStyle: style)
    let house = selection.files.filter { selection.houseLayers.contains($0.layer) }
    if !house.isEmpty { diagnostics += HeadwordLint(analyzer: try selection.analyzer()).check(house) }
    diagnostics += selection.exceptions.flatMap(AffixRules.lint(exceptions:))
    for folder in selection.folders { diagnostics += try folder.ruleDiagnostics() }
    return diagnostics
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// `padan dictionary stats`
struct DictionaryStatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count the terms of dictionaries by file, domain, part of speech and class.")

  @Argument(
    help: ArgumentHelp(
      "What to count; without a path, the default dictionaries and your own.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var dictionaries: DictionaryOptions

  func run() throws {
    try reportingFailure {
      let statistics = DictionaryStatistics(try dictionaries.selection(paths).files)
      try OutputFile.writeStandardOutput(Array("\(statistics)\n".utf8))
    }
  }
}

/// The dictionaries that a command is about.
struct DictionarySelection {
  /// The folders that hold rules beside their terms.
  var folders: [DictionaryFolder] = []
  /// The layers of those folders' term files, which are held to the style of Padan's own.
  var houseLayers: Set<Int> = []
  /// The term files of all of them.
  var files: [DictionaryFile] = []
  /// The exceptions for the analysis of word forms that users wrote.
  var exceptions: [Table] = []
  /// Where the domains are listed.
  let defaults: DictionaryFolder

  /// The domains a row may have.
  func domains() throws(DictionaryError) -> Set<String> {
    var domains: Set<String> = []
    for folder in folders + [defaults] {
      domains.formUnion(try folder.table("domains.tsv").rows().map { $0.cells[0] })
    }
    return domains
  }
}

extension DictionaryOptions {
  /// The dictionaries at these paths; without paths, the default ones and the user's layers.
  func selection(_ paths: [String]) throws(DictionaryError) -> DictionarySelection {
    let defaults = DictionaryFolder(path: try defaultFolder())
    if defaults.isFile {
      throw DictionaryError(.unreadable("\(defaults.path): is compiled; name the folder it was made from"))
    }
    let layers =
      paths.isEmpty
      ? [DictionaryLayer(.option, path: defaults.path)] + ownLayers()
      : paths.map { DictionaryLayer(.option, path: FilePath($0)) }
    var selection = DictionarySelection(defaults: defaults)
    for (number, layer) in layers.enumerated() {
      let folder = DictionaryFolder(path: layer.path)
      if folder.isComplete {
        selection.folders.append(folder)
        selection.houseLayers.insert(number)
      }
      let contents = try layer.contents(number: number)
      selection.files += contents.files
      selection.exceptions += contents.exceptions
    }
    return selection
  }
}

extension DictionaryFolder {
  /// The faults of the folder's rule tables.
  fileprivate func ruleDiagnostics() throws(DictionaryError) -> [Diagnostic] {
    var diagnostics = TextRules.lint(credits: try table("text/credits.tsv"))
    do throws(DictionaryError) {
      // Loading is what checks the other rules: it refuses tables with faults, and names them all.
      _ = try Dictionaries(directory: path)
    } catch {
      guard case .invalid(let faults) = error.kind else { throw error }
      diagnostics += faults
    }
    return diagnostics
  }
}
