import PadanFiles
import PadanModel
import PadanStorage
import PadanTables
import PadanTermbase
import SystemPackage

/// Dictionaries after the work that needs to be done once for each change of their files.
struct CompiledDictionaries: Sendable {
  /// What they were made from.
  let texts: DictionaryTexts
  /// The terms of all files.
  let termbase: Termbase
  /// The rows of the user's files that cannot be used.
  let faults: [Diagnostic]
  /// See ``DictionaryTexts/contentKey``.
  let contentKey: UInt64

  private static let rootsFile = "morphology/roots.tsv"
  private static let domainsFile = "domains.tsv"

  /// Compiles tables.
  init(_ texts: DictionaryTexts) {
    self.texts = texts
    termbase = Termbase(files: texts.files, roots: texts.rules[Self.rootsFile])
    contentKey = texts.contentKey
    let written = texts.files.filter { $0.layer > 0 }
    let domains = Set((texts.rules[Self.domainsFile]?.rows() ?? []).map { $0.cells[0] })
    faults =
      written.isEmpty
      ? [] : DictionaryLint.check(written, domains: domains).filter { $0.severity == .error }
  }

  init(texts: DictionaryTexts, termbase: Termbase, faults: [Diagnostic], contentKey: UInt64) {
    self.texts = texts
    self.termbase = termbase
    self.faults = faults
    self.contentKey = contentKey
  }
}
