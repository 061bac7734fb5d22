import PadanAnnotation
import PadanMorphology
import PadanTables
import PadanTermbase

extension DictionarySelection {
  /// Reads word forms by the default rules, against the chosen terms and, below them, the default ones.
  func analyzer() throws(DictionaryError) -> Analyzer {
    var tables: [Table] = []
    for name in AffixRules.files { tables.append(try defaults.table(name)) }
    var rules = AffixRules(tables)
    for table in exceptions { _ = rules.addExceptions(table) }
    let isChosen = folders.contains { $0.path == defaults.path }
    let lower = isChosen ? [] : try defaults.termFiles(layer: -1)
    return Analyzer(rules: rules, lexicon: Termbase(files: lower + files, roots: nil))
  }
}
