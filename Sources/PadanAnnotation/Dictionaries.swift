public import PadanEnglish
import PadanFiles
public import PadanGist
public import PadanModel
public import PadanMorphology
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
  public let termbase: Termbase
  public let textRules: TextRules
  public let affixRules: AffixRules
  public let inflector: Inflector
  /// English names of the domains by their code.
  public let domainNames: [String: String]
  public let transferRules: TransferRules
  let compositionRules: CompositionRules
  let numberRules: NumberRules

  /// Loads a dictionary folder and the user's own layers.
  ///
  /// - Parameters:
  ///   - directory: the default dictionaries.
  ///   - layers: files of termbase rows, or folders of them; later ones win over earlier ones and over the defaults.
  public init(directory: FilePath, layers: [FilePath] = []) throws(DictionaryError) {
    let folder = DictionaryFolder(path: directory)
    var files = try folder.termFiles()
    for (index, layer) in layers.enumerated() {
      files += try DictionaryFolder(path: layer).layerFiles(index + 1)
    }
    termbase = Termbase(files: files, roots: try folder.optionalTable("morphology/roots.tsv"))
    let text = try folder.tables(TextRules.files)
    textRules = TextRules(abbreviations: text[0], unfinished: text[1], credits: text[2])
    affixRules = AffixRules(try folder.tables(AffixRules.files))
    let english = try folder.tables(Inflector.files)
    inflector = Inflector(nouns: english[0], verbs: english[1], postmodifiers: english[2])
    compositionRules = CompositionRules(try folder.table("composition.tsv"))
    transferRules = TransferRules(try folder.table(TransferRules.file))
    numberRules = NumberRules(try folder.table(NumberRules.file))
    domainNames = Dictionary(
      try folder.table("domains.tsv").rows().map { ($0.cells[0], $0.cells.last ?? $0.cells[0]) },
      uniquingKeysWith: { first, _ in first })
    let faults = affixRules.diagnostics + compositionRules.diagnostics + numberRules.diagnostics
      + transferRules.diagnostics
    if !faults.isEmpty { throw DictionaryError(.invalid(faults)) }
  }
}
