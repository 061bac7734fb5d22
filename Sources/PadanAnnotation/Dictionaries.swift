public import PadanEnglish
import PadanFiles
public import PadanGist
public import PadanModel
public import PadanMorphology
public import PadanSummary
import PadanTables
public import PadanTermbase
public import PadanText
public import SystemPackage

/// Why dictionaries could not be loaded.
public struct DictionaryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: Sendable, Hashable {
    /// No dictionary folder was found in any of these places.
    case notFound(searched: [String])
    /// A file of the folder could not be read.
    case unreadable(String)
    /// A rule table has faults.
    case invalid([Diagnostic])
  }

  /// What went wrong.
  public let kind: Kind

  /// Makes an error.
  public init(_ kind: Kind) { self.kind = kind }

  /// What to tell the user.
  public var description: String {
    switch kind {
    case .notFound(let searched):
      "no dictionaries found; looked in \(searched.joined(separator: ", ")); name their folder with --dictionaries"
    case .unreadable(let reason): reason
    case .invalid(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    }
  }
}

/// All that Padan knows of Indonesian and English, loaded once and shared by all workers.
public struct Dictionaries: Sendable {
  /// The terms and general words of all layers.
  public let termbase: Termbase
  /// How news is laid out.
  public let textRules: TextRules
  /// How words are formed.
  public let affixRules: AffixRules
  /// English plurals and verb forms.
  public let inflector: Inflector
  /// English names of the domains by their code.
  public let domainNames: [String: String]
  /// What function words do to the English sentence.
  public let transferRules: TransferRules
  /// The layers beside the default dictionaries by their numbers, which ``Termbase/layer(of:)`` gives.
  public let layers: [Int: DictionaryLayer]
  /// The rows of the user's layers that cannot be used as they stand, in order of file and line.
  public let layerFaults: [Diagnostic]
  /// How sentences are weighed for the summary.
  public let summaryRules: SummaryRules
  let compositionRules: CompositionRules
  let numberRules: NumberRules

  /// Loads a dictionary folder and files or folders of termbase rows.
  ///
  /// - Parameters:
  ///   - directory: the default dictionaries.
  ///   - layers: later ones win over earlier ones and over the defaults.
  public init(directory: FilePath, layers: [FilePath] = []) throws(DictionaryError) {
    try self.init(directory: directory, userLayers: layers.map { DictionaryLayer(.option, path: $0) })
  }

  /// Loads a dictionary folder and the user's own layers.
  ///
  /// - Parameters:
  ///   - directory: the default dictionaries.
  ///   - userLayers: later ones win over earlier ones and over the defaults; one from FreeDict speaks only
  ///     for terms that no other has.
  public init(directory: FilePath, userLayers: [DictionaryLayer]) throws(DictionaryError) {
    let folder = DictionaryFolder(path: directory)
    let own = try LoadedLayers(userLayers)
    layers = own.layers
    termbase = Termbase(
      files: try folder.termFiles() + own.files, roots: try folder.optionalTable("morphology/roots.tsv"))
    let text = try folder.tables(TextRules.files)
    textRules = TextRules(abbreviations: text[0], unfinished: text[1], credits: text[2])
    var affixRules = AffixRules(try folder.tables(AffixRules.files))
    let exceptionFaults = own.exceptions.flatMap { affixRules.addExceptions($0) }
    self.affixRules = affixRules
    let english = try folder.tables(Inflector.files)
    inflector = Inflector(nouns: english[0], verbs: english[1], postmodifiers: english[2])
    compositionRules = CompositionRules(try folder.table("composition.tsv"))
    transferRules = TransferRules(try folder.table(TransferRules.file))
    let summary = try folder.tables(SummaryRules.files)
    summaryRules = SummaryRules(weights: summary[0], openings: summary[1])
    numberRules = NumberRules(try folder.table(NumberRules.file))
    domainNames = Dictionary(
      try folder.table("domains.tsv").rows().map { ($0.cells[0], $0.cells.last ?? $0.cells[0]) },
      uniquingKeysWith: { first, _ in first })
    layerFaults = own.faults(domains: Set(domainNames.keys)) + exceptionFaults
    let faults =
      affixRules.diagnostics + compositionRules.diagnostics + numberRules.diagnostics
      + transferRules.diagnostics + summaryRules.diagnostics
    if !faults.isEmpty { throw DictionaryError(.invalid(faults)) }
  }
}

/// The user's layers, read and numbered.
private struct LoadedLayers {
  var layers: [Int: DictionaryLayer] = [:]
  var files: [DictionaryFile] = []
  var exceptions: [Table] = []

  init(_ userLayers: [DictionaryLayer]) throws(DictionaryError) {
    let (below, above) = (userLayers.filter(\.isFallback), userLayers.filter { !$0.isFallback })
    let numbered = below.enumerated().map { (-1 - $0, $1) } + above.enumerated().map { ($0 + 1, $1) }
    for (number, layer) in numbered {
      let contents = try layer.contents(number: number)
      layers[number] = layer
      files += contents.files
      exceptions += contents.exceptions
    }
  }

  /// What is wrong with the rows that people wrote.
  func faults(domains: Set<String>) -> [Diagnostic] {
    let written = files.filter { $0.layer > 0 }
    return written.isEmpty
      ? [] : DictionaryLint.check(written, domains: domains).filter { $0.severity == .error }
  }
}

extension DictionaryLayer {
  fileprivate var isFallback: Bool { origin == .freedict }
}
