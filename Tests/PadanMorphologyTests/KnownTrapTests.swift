import PadanMorphology
import Testing

/// Forms that stemmers in use read wrongly.
@Suite struct KnownTrapTests {
  @Test(arguments: [
    ("adakan", "ada"), ("belasan", "belas"), ("beraktivitas", "aktivitas"), ("berbasis", "basis"),
    ("berikan", "beri"), ("berupa", "rupa"), ("dengerin", "dengar"), ("dibelinya", "beli"),
    ("dikurangi", "kurang"), ("ditandatangani", "tanda tangan"), ("duniawi", "dunia"), ("gerakan", "gerak"),
    ("ketidakpastian", "pasti"), ("lokan", "lokan"), ("memasuki", "masuk"), ("memerangi", "perang"),
    ("menangis", "tangis"), ("mengasihi", "kasih"), ("mengebiri", "kebiri"), ("mengebom", "bom"),
    ("mengecek", "cek"), ("mengemasnya", "kemas"), ("menggantikan", "ganti"), ("menggemari", "gemar"),
    ("mengunjungi", "kunjung"), ("menjadi", "jadi"), ("menyinari", "sinar"), ("merakah", "rakah"),
    ("negeri", "negeri"), ("pasukan", "pasukan"), ("pelukis", "lukis"), ("pemilu", "pemilu"),
    ("pemrograman", "program"), ("pemrosesan", "proses"), ("penegakan", "tegak"), ("pengering", "kering"),
    ("penyelidikan", "selidik"), ("peperangan", "perang"), ("peradangan", "radang"),
    ("perancangan", "rancang"),
    ("perangi", "perang"), ("perbankan", "bank"), ("pergerakan", "gerak"), ("peri", "peri"),
    ("promosi", "promosi"), ("relawan", "relawan"), ("seharusnya", "harus"), ("semestinya", "mesti"),
    ("senilai", "nilai"), ("sesungguhnya", "sungguh"),
  ])
  func theRootIsRight(form: String, root: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.root == root, "read as \(best.notation)")
  }

  @Test(arguments: [
    ("kebakaran", "bakar"), ("kemungkinan", "mungkin"), ("pemain", "main"), ("pemerintah", "perintah"),
    ("penangkal", "tangkal"), ("pendudukan", "duduk"), ("penduduk", "duduk"), ("pengacara", "acara"),
    ("pengakuan", "aku"), ("pengetahuan", "tahu"), ("penyakit", "sakit"), ("pertemuan", "temu"),
  ])
  func theHeadwordWinsOverItsRoot(form: String, root: String) throws {
    let readings = try repositoryAnalyzer().analyze(word: form)
    let best = try #require(readings.first)
    #expect(best.basis == .headword)
    #expect(best.lemma == form)
    #expect(best.root == root)
    #expect(readings.dropFirst().allSatisfy { $0.basis > .headword })
  }

  /// What is no word with affixes stays whole, whatever it begins or ends with.
  @Test(arguments: [
    "akan", "bukan", "makan", "bulan", "jalan", "polisi", "televisi", "berita", "teman", "terima", "dinas",
    "kebun", "sekolah", "perak", "pepaya", "meja", "menteri", "setan", "kelapa", "rumah", "ibu",
  ])
  func simpleWordsAreTheirOwnRoots(form: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect(best.basis == .headword)
    #expect([best.lemma, best.root, best.notation] == [form, form, form])
  }

  @Test(arguments: ["pemilu", "kapolri", "menlu", "sekjen", "pilkada", "kemlu", "ormas", "bandara"])
  func blendsAreNotTakenApart(form: String) throws {
    let best = try #require(try repositoryAnalyzer().analyze(word: form).first)
    #expect([best.lemma, best.root] == [form, form])
  }
}
