public import PadanEnglish
import PadanFiles
public import PadanGist
public import PadanModel
public import PadanMorphology
public import PadanSummary
public import PadanTables
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
  let glossPreferences: GlossPreferences
  private let rules: RuleTables

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
  ///   - directory: the default dictionaries: a folder, or a file that one was compiled into.
  ///   - userLayers: later ones win over earlier ones and over the defaults; one from FreeDict speaks only
  ///     for terms that no other has.
  ///   - cache: where to keep them compiled; nil to compile them each time.
  public init(
    directory: FilePath, userLayers: [DictionaryLayer], cache: DictionaryCache? = nil
  ) throws(DictionaryError) {
    let sources = DictionarySources(directory: directory, layers: userLayers)
    let compiled = try sources.compiled(cache)
    try self.init(compiled, directory: directory, layers: sources.layers)
  }

  private init(
    _ compiled: CompiledDictionaries, directory: FilePath, layers: [(number: Int, layer: DictionaryLayer)]
  ) throws(DictionaryError) {
    let rules = RuleTables(tables: compiled.texts.rules, directory: directory)
    self.layers = Dictionary(uniqueKeysWithValues: layers.map { ($0.number, $0.layer) })
    self.rules = rules
    termbase = compiled.termbase
    let text = try rules.tables(TextRules.files)
    textRules = TextRules(abbreviations: text[0], unfinished: text[1], credits: text[2])
    var affixRules = AffixRules(try rules.tables(AffixRules.files))
    let exceptionFaults = compiled.texts.exceptions.flatMap { affixRules.addExceptions($0) }
    self.affixRules = affixRules
    let english = try rules.tables(Inflector.files)
    inflector = Inflector(
      nouns: english[0], verbs: english[1], postmodifiers: english[2], adjectives: english[3],
      persons: english[4], articles: english[5])
    compositionRules = CompositionRules(try rules.table("composition.tsv"))
    let transfer = try rules.tables(TransferRules.files)
    transferRules = TransferRules(transfer[0], nounOrder: transfer[1])
    let summary = try rules.tables(SummaryRules.files)
    summaryRules = SummaryRules(weights: summary[0], openings: summary[1])
    numberRules = NumberRules(try rules.table(NumberRules.file))
    glossPreferences = GlossPreferences(rules.tables[GlossPreferences.file])
    domainNames = Dictionary(
      try rules.table("domains.tsv").rows().map { ($0.cells[0], $0.cells.last ?? $0.cells[0]) },
      uniquingKeysWith: { first, _ in first })
    layerFaults = compiled.faults + exceptionFaults
    let faults =
      affixRules.diagnostics + compositionRules.diagnostics + numberRules.diagnostics
      + glossPreferences.diagnostics + transferRules.diagnostics + summaryRules.diagnostics
    if !faults.isEmpty { throw DictionaryError(.invalid(faults)) }
  }

  /// A dictionary folder as the bytes of one file, which takes its place where it is loaded.
  public static func compiled(directory: FilePath) throws(DictionaryError) -> [UInt8] {
    let sources = DictionarySources(directory: directory, layers: [])
    let compiled = CompiledDictionaries(try sources.read())
    // Rules with faults are found here, not by those the file is for.
    _ = try Dictionaries(compiled, directory: directory, layers: [])
    return compiled.archived(SourceRecord(of: 0, [], began: 0))
  }

  /// A table of the default dictionaries that holds no terms, by its name below their folder.
  public func table(_ name: String) throws(DictionaryError) -> Table { try rules.table(name) }
}

extension Dictionaries {
  /// Reads word forms by the rules of morphology against the termbase.
  public var analyzer: Analyzer { Analyzer(rules: affixRules, lexicon: termbase) }
}

/// The tables of the default dictionaries that hold no terms.
struct RuleTables: Sendable {
  let tables: [String: Table]
  let directory: FilePath

  func table(_ name: String) throws(DictionaryError) -> Table {
    guard let table = tables[name] else {
      let path = directory.appending(FilePath(name).components).string
      throw DictionaryError(.unreadable(FileError(.notFound, path: path).description))
    }
    return table
  }

  func tables(_ names: [String]) throws(DictionaryError) -> [Table] {
    var result: [Table] = []
    for name in names { result.append(try table(name)) }
    return result
  }
}

extension DictionarySources {
  /// One file that is compiled already needs no cache.
  fileprivate func compiled(_ cache: DictionaryCache?) throws(DictionaryError) -> CompiledDictionaries {
    if isCompiled, layers.isEmpty { return try CompiledDictionaries(contentsOf: directory) }
    guard let cache else { return CompiledDictionaries(try read()) }
    return try cache.dictionaries(at: self)
  }
}
