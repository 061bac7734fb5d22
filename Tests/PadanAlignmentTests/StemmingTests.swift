@testable import PadanAlignment
import PadanModel
import PadanTables
import Testing

@Suite struct StemmingTests {
  let rules: AlignmentRules

  init() throws { rules = try AlignmentFixture.rules() }

  private func stem(_ word: String) -> String {
    String(decoding: rules.stemmer.stem(Array(word.utf8)), as: UTF8.self)
  }

  private func beginning(_ word: String) -> String? {
    rules.cognates.beginning(of: Array(word.utf8), letters: 5).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("plural", "missile", "missiles"), ("plural of y", "country", "countries"),
    ("plural of ch", "speech", "speeches"),
    ("irregular plural", "child", "children"), ("past", "deploy", "deployed"),
    ("past of e", "close", "closed"),
    ("past of y", "carry", "carried"), ("irregular past", "build", "built"), ("gerund", "read", "reading"),
    ("gerund of e", "close", "closing"), ("doubled consonant", "stop", "stopping"),
    ("possessive", "harbour", "harbour's"), ("noun of a verb", "deploy", "deployment"),
    ("noun in -ion", "protect", "protection"), ("noun in -ation", "inform", "information"),
    ("adverb", "quick", "quickly"), ("American ending", "organise", "organizes"),
    ("American -er", "centre", "center"),
    ("American -or", "harbour", "harbors"),
  ])
  func `forms share a stem`(name: String, word: String, form: String) {
    #expect(stem(word) == stem(form))
  }

  @Test(arguments: [
    ("bus", "busy"), ("ship", "shop"), ("king", "kin"), ("red", "reed"), ("missile", "mission"),
    ("sing", "sin"),
  ])
  func `other words do not`(first: String, second: String) {
    #expect(stem(first) != stem(second))
  }

  @Test(arguments: ["", "a", "s", "'s", "ss", "ing", "eee", "é", "1.500"])
  func `short words and other characters are stemmed without harm`(word: String) {
    #expect(stem(word).count <= word.count)
  }

  @Test(arguments: [
    ("demokrasi", "democracy"), ("polisi", "police"), ("konferensi", "conference"), ("sistem", "system"),
    ("teknologi", "technology"), ("frekuensi", "frequency"), ("aktivis", "activist"),
  ])
  func `cognates begin alike`(source: String, target: String) {
    #expect(beginning(source) == beginning(target))
    #expect(beginning(source) != nil)
  }

  @Test(arguments: [
    ("too short", "kota"), ("too short when spelt alike", "photo"), ("a digit", "b52an7"), ("é", "kafé12"),
  ])
  func `a word without enough letters has no beginning`(name: String, word: String) {
    #expect(beginning(word) == nil)
  }
}

@Suite struct AlignmentRulesTests {
  private func faults(in name: String, _ text: String) throws -> [String] {
    let tables = try AlignmentRules.files.map { file in
      file == name ? Table(path: file, bytes: Array(text.utf8)) : try AlignmentFixture.table(file)
    }
    return AlignmentRules(tables).diagnostics.map(\.description)
  }

  @Test func `the repository's tables have no faults`() throws {
    #expect(try AlignmentFixture.rules().diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("unknown feature", "bead.3-1\t1"), ("no number", "bead.1-1\thigh"), ("no value", "bead.1-1"),
    ("out of range", "hit.word\t1.5"), ("not finite", "bead.1-1\tnan"), ("repeated", "bead.1-1\t0"),
  ])
  func `a row of features that cannot be used is reported`(name: String, row: String) throws {
    let table = try AlignmentFixture.table("transfer/alignment.tsv")
    let text = String(decoding: table.bytes, as: UTF8.self)
    let line = text.count { $0 == "\n" } + 1
    let faults = try faults(in: "transfer/alignment.tsv", text + row + "\n")
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("transfer/alignment.tsv:\(line):1: error: ") ?? false)
  }

  @Test func `a feature without a row is reported`() throws {
    let faults = try faults(in: "transfer/alignment.tsv", "bead.1-1\t0\n")
    #expect(faults.count == AlignmentFeature.allCases.count - 1)
    #expect(faults.contains { $0.contains("'hit.word'") })
  }

  @Test(arguments: [
    ("transfer/cognates.tsv", "x"), ("transfer/cognates.tsv", "x\t"), ("transfer/endings.tsv", "ed\t-"),
    ("transfer/endings.tsv", "ed\t-\tfew"), ("transfer/endings.tsv", "\t-\t3"),
  ])
  func `other rows that cannot be used are reported`(file: String, row: String) throws {
    #expect(try faults(in: file, "# comment\n\(row)\n").count { $0.hasPrefix("\(file):2:1: error: ") } == 1)
  }
}
