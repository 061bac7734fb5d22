import PadanAnnotation
import PadanMorphology
import PadanTables
import PadanTermbase

/// An analyzer with the repository's rules and dictionaries.
func repositoryAnalyzer() throws -> Analyzer {
  let dictionaries = try repositoryDictionaries.get()
  return Analyzer(rules: dictionaries.affixRules, lexicon: dictionaries.termbase)
}

/// An analyzer with the repository's rules and a dictionary written in a test: `tulis v; tangan n`.
func analyzer(knowing words: String, roots: String = "") throws -> Analyzer {
  Analyzer(rules: try repositoryDictionaries.get().affixRules, lexicon: lexicon(words, roots: roots))
}

/// A termbase of words with their parts of speech, separated by semicolons; roots separated by spaces.
func lexicon(_ words: String, roots: String = "") -> Termbase {
  let table = table(words)
  let rootTable = Table(
    path: "roots.tsv", bytes: Array(roots.split(separator: " ").joined(separator: "\n").utf8))
  return Termbase(files: [DictionaryFile(table: table, name: table.path, layer: 0)], roots: rootTable)
}

/// A file of words with their parts of speech: `tulis v;tangan n`.
func table(_ words: String) -> Table {
  let rows = words.split(separator: ";").map { entry in
    let cells = entry.split(separator: " ").map(String.init)
    return "\(cells.dropLast().joined(separator: " "))\t\(cells.last ?? "")\tgloss\n"
  }
  return Table(path: "lexicon/test.tsv", bytes: Array(rows.joined().utf8))
}

/// A termbase of one file.
func lexicon(file text: String) -> Termbase {
  let table = Table(path: "lexicon/test.tsv", bytes: Array(text.utf8))
  return Termbase(files: [DictionaryFile(table: table, name: table.path, layer: 0)], roots: nil)
}

/// Rules from tables written in a test, by their name without folder and ending; what is not given is empty.
func affixRules(_ tables: [String: String]) -> AffixRules {
  AffixRules(
    AffixRules.files.map { file in
      let name = file.dropFirst("morphology/".count).dropLast(".tsv".count)
      return Table(path: file, bytes: Array((tables[String(name)] ?? "").utf8))
    })
}

/// The rules of the repository's dictionaries.
func repositoryRules() throws -> AffixRules { try repositoryDictionaries.get().affixRules }
