import PadanTables
import PadanTermbase

/// A dictionary file written in a test.
func dictionaryFile(_ text: String, name: String = "terms/test.tsv", layer: Int = 0) -> DictionaryFile {
  DictionaryFile(table: Table(path: name, bytes: Array(text.utf8)), name: name, layer: layer)
}

/// A termbase of one file.
func termbase(_ text: String) -> Termbase {
  Termbase(files: [dictionaryFile(text)], roots: nil)
}
