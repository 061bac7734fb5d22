import PadanTestSupport
import Testing

@testable import PadanMorphology

/// How prefixes are written before each beginning of a stem; only the root is known.
@Suite struct SoundChangeTests {
  @Test(arguments: [
    ("p swallowed", "memukul", "pukul"), ("t swallowed", "menulis", "tulis"),
    ("s swallowed", "menyapu", "sapu"),
    ("k swallowed", "mengirim", "kirim"), ("l", "melihat", "lihat"), ("r", "merawat", "rawat"),
    ("w", "mewaris", "waris"), ("y", "meyakin", "yakin"), ("m", "meminta", "minta"),
    ("n", "menilai", "nilai"),
    ("ny", "menyanyi", "nyanyi"), ("ng", "mengeong", "ngeong"), ("b", "membaca", "baca"),
    ("f", "memfitnah", "fitnah"),
    ("v", "memveto", "veto"), ("pr kept", "memproses", "proses"), ("pl kept", "memplester", "plester"),
    ("c", "mencuci", "cuci"), ("d", "mendapat", "dapat"), ("j", "menjual", "jual"),
    ("z", "menziarah", "ziarah"),
    ("tr kept", "mentransfer", "transfer"), ("st kept", "menstempel", "stempel"), ("a", "mengambil", "ambil"),
    ("e", "mengedit", "edit"), ("i", "mengikut", "ikut"), ("o", "mengolah", "olah"),
    ("u", "mengukur", "ukur"),
    ("g", "menggali", "gali"), ("h", "menghukum", "hukum"), ("q", "mengqadha", "qadha"),
    ("kr kept", "mengkritik", "kritik"), ("kh kept", "mengkhianat", "khianat"),
    ("one syllable b", "mengebom", "bom"),
    ("one syllable c", "mengecat", "cat"), ("one syllable l", "mengelap", "lap"),
    ("one syllable t", "mengetes", "tes"),
  ])
  func activePrefix(name: String, form: String, root: String) throws {
    let reading = try #require(try analyzer(knowing: "\(root) v").analyze(word: form).first)
    #expect(reading.basis == .derived)
    #expect([reading.lemma, reading.root, reading.notation] == [root, root, "meN- + \(root)"])
  }

  @Test(arguments: [
    ("agent p", "pemukul", "pukul", "peN- + pukul"), ("agent t", "penulis", "tulis", "peN- + tulis"),
    ("agent s", "penyapu", "sapu", "peN- + sapu"), ("agent k", "pengirim", "kirim", "peN- + kirim"),
    ("agent b", "pembaca", "baca", "peN- + baca"), ("agent vowel", "pengambil", "ambil", "peN- + ambil"),
    ("agent one syllable", "pengebom", "bom", "peN- + bom"),
    ("agent without nasal", "petinju", "tinju", "pe- + tinju"),
    ("process", "pengiriman", "kirim", "peN- + kirim + -an"), ("ber", "berlayar", "layar", "ber- + layar"),
    ("ber before r", "berenang", "renang", "ber- + renang"),
    ("ber before Cer", "beternak", "ternak", "ber- + ternak"),
    ("bel", "belajar", "ajar", "ber- + ajar"), ("ter", "terpukul", "pukul", "ter- + pukul"),
    ("ter before r", "terasa", "rasa", "ter- + rasa"),
    ("ter before Cer", "tepercik", "percik", "ter- + percik"),
    ("tel", "telanjur", "anjur", "ter- + anjur"), ("per", "perlambat", "lambat", "per- + lambat"),
    ("per before r", "perendah", "rendah", "per- + rendah"),
    ("pel", "pelajaran", "ajar", "per- + ajar + -an"),
    ("di", "dipukul", "pukul", "di- + pukul"), ("se", "sekota", "kota", "se- + kota"),
    ("causative", "menjatuhkan", "jatuh", "meN- + jatuh + -kan"),
    ("locative", "mendatangi", "datang", "meN- + datang + -i"),
    ("reciprocal", "berpukulan", "pukul", "ber- + pukul + -an"),
    ("state", "kesehatan", "sehat", "ke- + sehat + -an"), ("result", "tulisan", "tulis", "tulis + -an"),
    ("two layers", "memperlambat", "lambat", "meN- + per- + lambat"),
    ("three affixes", "memperjuangkan", "juang", "meN- + per- + juang + -kan"),
    ("noun of a verb", "keberhasilan", "hasil", "ke- + ber- + hasil + -an"),
    ("foreign suffix", "modernisasi", "modern", "modern + -isasi"),
  ])
  func otherAffixes(name: String, form: String, root: String, notation: String) throws {
    let readings = try analyzer(knowing: "\(root) v").analyze(word: form)
    let best = try #require(readings.first)
    #expect(best.root == root)
    #expect(readings.map(\.notation).contains(notation))
  }

  @Test(arguments: [
    ("b is not swallowed", "memaca", "baca"),
    ("wrong nasal", "menpukul", "pukul"), ("no nasal", "mepukul", "pukul"),
    ("two syllables", "mengetulis", "tulis"),
    ("bel belongs to one root", "belukis", "lukis"), ("di needs a stem", "di", "di"),
    ("numbers only", "kemeja", "meja"),
  ])
  func formsThatAreNotMade(name: String, form: String, root: String) throws {
    let best = try #require(try analyzer(knowing: "\(root) n").analyze(word: form).first)
    #expect(best.basis == (form == root ? .headword : .unknown), "read as \(best.notation)")
  }

  /// Whatever a prefix makes of a stem, taking it off gives the stem back.
  @Test func takingOffUndoesPuttingOn() throws {
    let prefixes = try repositoryRules().prefixes
    var generator = SeededGenerator(seed: 7)
    let stems = (0..<3000).map { _ in Stem.random(using: &generator) }
    var count = 0
    for (prefix, forms) in prefixes {
      for (form, stem) in forms.flatMap({ form in stems.map { (form, $0) } }) {
        guard let word = form.word(from: stem) else { continue }
        count += 1
        #expect(form.stem(of: word[...]) == stem, "\(prefix) before \(String(decoding: stem, as: UTF8.self))")
      }
    }
    #expect(count > 10_000)
  }

  /// Every stem takes every prefix in at least one way.
  @Test func everyStemTakesEveryPrefix() throws {
    let prefixes = try repositoryRules().prefixes
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let stem = Stem.random(using: &generator)
      for (prefix, forms) in prefixes where forms.allSatisfy({ $0.word(from: stem) == nil }) {
        Issue.record("\(prefix) cannot stand before \(String(decoding: stem, as: UTF8.self))")
      }
    }
  }
}

/// Made-up stems of Indonesian sounds.
private enum Stem {
  private static let onsets = [
    "", "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "ny", "ng", "p", "q", "r", "s", "sy", "t", "v",
    "w", "y",
    "z", "kh", "pr", "tr", "kr", "st", "bl",
  ]

  static func random(using generator: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      text += onsets.randomElement(using: &generator) ?? ""
      text += ["a", "e", "i", "o", "u", "ai"].randomElement(using: &generator) ?? ""
      text += ["", "", "n", "ng", "s", "h", "r"].randomElement(using: &generator) ?? ""
    }
    return Array(text.utf8)
  }
}
