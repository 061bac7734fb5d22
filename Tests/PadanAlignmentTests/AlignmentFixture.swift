import Foundation
import PadanAlignment
import PadanMorphology
import PadanTables
import PadanTermbase

/// Aligners for tests: the repository's rules with a few words.
enum AlignmentFixture {
  private static let dictionaries = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "dictionaries")

  /// A table of the repository.
  static func table(_ name: String) throws -> Table {
    Table(path: name, bytes: Array(try Data(contentsOf: dictionaries.appending(path: name))))
  }

  /// The repository's rules of alignment.
  static func rules() throws -> AlignmentRules {
    AlignmentRules(try AlignmentRules.files.map(table))
  }

  /// An aligner that knows some words.
  static func aligner(words: String = words) throws -> Aligner {
    let file = DictionaryFile(
      table: Table(path: "words.tsv", bytes: Array(words.utf8)), name: "words.tsv", layer: 0)
    let termbase = Termbase(files: [file], roots: nil)
    let affixes = AffixRules(try AffixRules.files.map(table))
    return Aligner(
      termbase: termbase, analyzer: Analyzer(rules: affixes, lexicon: termbase), rules: try rules())
  }

  static let words = """
    air\tn\twater
    anak\tn\tchild
    banjir\tn\tflood
    bantuan\tn\taid; assistance
    guru\tn\tteacher
    hujan\tn\train
    jalan raya\tn\thighway
    jembatan\tn\tbridge
    kapal\tn\tship
    membaca\tv\tread
    membangun\tv\tbuild
    menteri\tn\tminister
    menutup\tv\tclose
    mengirim\tv\tsend
    nelayan\tn\tfisherman
    pasar\tn\tmarket
    pelabuhan\tn\tharbour; port
    pemerintah\tn\tgovernment
    sekolah\tn\tschool
    surat kabar\tn\tnewspaper

    """
}
