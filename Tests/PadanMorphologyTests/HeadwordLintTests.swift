import PadanAnnotation
import PadanModel
import PadanMorphology
import PadanTables
import PadanTermbase
import Testing

/// Rows of which the last may have a fault.
struct HeadwordCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rows: String
  /// A part of the message; nil if the row is sound.
  let message: String?

  init(_ name: String, _ rows: String, _ message: String? = nil) {
    testDescription = name
    self.rows = rows
    self.message = message
  }

  static let inflected = [
    HeadwordCase("doubled noun", "rempah\tn\tspice\nrempah-rempah\tn\tspice\n", "inflected form of 'rempah'"),
    HeadwordCase("noun with a pronoun", "hasil\tn\tresult\nhasilnya\tn\tresult\n", "form of 'hasil'"),
    HeadwordCase("conjunction with a particle", "atau\tconj\tor\nataukah\tconj\tor\n", "form of 'atau'"),
    HeadwordCase("passive", "menulis\tv\twrite\nditulis\tv\twrite\n", "form of 'menulis'"),
    HeadwordCase("first person", "menulis\tv\twrite\nkutulis\tv\twrite\n", "form of 'menulis'"),
    HeadwordCase("form that means something else", "mata\tn\teye\nmata-mata\tn\tspy\n"),
    HeadwordCase("form that means more", "mata\tn\teye\nmata-mata\tn\teye; spy\n"),
    HeadwordCase("another part of speech", "tari\tn\tdance\ntarinya\tv\tdance\n"),
    HeadwordCase("adverb with a pronoun", "pasti\tadv\tsurely\npastinya\tadv\tsurely\n"),
    HeadwordCase("doubled adverb", "lambat\tadv\tslowly\nlambat-lambat\tadv\tslowly\n"),
    HeadwordCase("base of a verb", "menulis\tv\twrite\ntulis\tv\twrite\n"),
    HeadwordCase("later sense of the base", "tinggi\tadj\thigh\ntinggi\tn\theight\ntingginya\tn\theight\n"),
    HeadwordCase(
      "sense of the base under a condition", "tinggi\tn\theight\twhen=next:badan\ntingginya\tn\theight\n"),
    HeadwordCase("under a condition", "hasil\tn\tresult\nhasilnya\tn\tresult\twhen=next:adalah\n"),
    HeadwordCase("foreign", "seri\tn\tseries\nserinya\tn\tseries\tregister=foreign\n"),
    HeadwordCase("base as a variant of the form", "paru-paru\tn\tlung\tvar=paru\n"),
    HeadwordCase("no base", "hasilnya\tn\tresult\n"),
  ]

  static let own = [
    HeadwordCase(
      "derived word", "bijak\tadj\twise\nkebijakan\tn\tkebijakan\n", "'kebijakan' is its own gloss"),
    HeadwordCase("compound", "kode\tn\tcode\ndinas\tn\toffice\nkode dinas\tn\tkode dinas\n", "own gloss"),
    HeadwordCase("passive verb", "menulis\tv\twrite\nditulis\tv\tditulis\n", "own gloss"),
    HeadwordCase("word that English has, too", "radar\tn\tradar\n"),
    HeadwordCase("compound that English has, too", "modem\tn\tmodem\nmodem radio\tn\tmodem radio\n"),
    HeadwordCase("compound with an unknown word", "kode\tn\tcode\nkode morse\tn\tkode morse\n"),
    HeadwordCase("one gloss of several", "bijak\tadj\twise\nkebijakan\tn\tpolicy; kebijakan\n"),
    HeadwordCase("with a note", "duri\tn\tthorn\ndurian\tn\tdurian\tnote=English has the word.\n"),
    HeadwordCase("derived from an English word", "virus\tn\tvirus\nantivirus\tn\tantivirus\n"),
    HeadwordCase(
      "derived from a variant of an English word", "setop\tv\tstop\tvar=stop\nnonstop\tadj\tnonstop\n"),
    HeadwordCase("compound of an English word", "web site\tn\twebsite\nwebsite\tn\twebsite\n"),
    HeadwordCase("name", "bijak\tadj\twise\nkebijakan\tname\tkebijakan\n"),
    HeadwordCase("capitals", "bijak\tadj\twise\nKebijakan\tn\tKebijakan\n"),
    HeadwordCase("foreign", "duri\tn\tthorn\ndurian\tn\tdurian\tregister=foreign\n"),
  ]
}

@Suite struct HeadwordLintTests {
  @Test(arguments: HeadwordCase.inflected + HeadwordCase.own)
  func rows(_ test: HeadwordCase) throws {
    let table = Table(path: "lexicon/test.tsv", bytes: Array(test.rows.utf8))
    let files = [DictionaryFile(table: table, name: table.path, layer: 0)]
    let rules = try repositoryDictionaries.get().affixRules
    let analyzer = Analyzer(rules: rules, lexicon: Termbase(files: files, roots: nil))
    let found = HeadwordLint(analyzer: analyzer).check(files)
    #expect(found.count == (test.message == nil ? 0 : 1), "\(found)")
    guard let message = test.message, let fault = found.first else { return }
    #expect(fault.message.contains(message))
    #expect(fault.severity == .warning)
    #expect((fault.line, fault.file) == (test.rows.split(separator: "\n").count, table.path))
  }
}
