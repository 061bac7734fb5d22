import Testing

@testable import PadanDictionaries

/// Lines of a dictionary and the senses that are read from them.
struct FreedictCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let entries: [FreedictEntry]

  init(_ name: String, _ text: String, _ entries: (String, String, [[String]])...) {
    testDescription = name
    self.text = text
    self.entries = entries.map { FreedictEntry(headword: $0.0, tag: $0.1, senses: $0.2) }
  }

  static let all = [
    FreedictCase("one translation", "ship /ʃɪp/ <n>\nkapal\na large vessel\n", ("ship", "n", [["kapal"]])),
    FreedictCase(
      "several pronunciations", "row //ɹəʊ// //ɹoʊ// <v>\nmendayung\n", ("row", "v", [["mendayung"]])),
    FreedictCase("no pronunciation", "high tide <n>\npasang\n", ("high tide", "n", [["pasang"]])),
    FreedictCase(
      "a slash in the headword", "and/or <conjunction>\ndan atau\n", ("and/or", "conjunction", [["dan atau"]])
    ),
    FreedictCase(
      "a tag with capitals", "how deep <phraseologicalUnit>\nseberapa dalam\n",
      ("how deep", "phraseologicalUnit", [["seberapa dalam"]])),
    FreedictCase(
      "several translations", "sea /siː/ <n>\nlaut, bahari ,  samudra raya\n",
      ("sea", "n", [["laut", "bahari", "samudra raya"]])),
    FreedictCase(
      "numbered senses", "bow /baʊ/ <n>\n1. haluan\nfront of a ship\n2. busur, panah\nweapon\n",
      ("bow", "n", [["haluan"], ["busur", "panah"]])),
    FreedictCase(
      "numbered definitions", "wave /weɪv/ <n>\n1. ombak 2.\nmoving water\n 3.\nshape of it\n12. gelombang\n",
      ("wave", "n", [["ombak"], ["gelombang"]])),
    FreedictCase(
      "remarks and wiki links", "sail /seɪl/ <v>\n[[layar|berlayar]] (di, ke), [[meng]]arungi\n",
      ("sail", "v", [["berlayar", "mengarungi"]])),
    FreedictCase(
      "definitions that look like little else", "oar /ɔː/ <n>\ndayung\n3 metres long\n<see also>\n<p> p\n",
      ("oar", "n", [["dayung"]])),
    FreedictCase(
      "two entries", "ship <n>\nkapal\nsea <n>\nlaut\n", ("ship", "n", [["kapal"]]), ("sea", "n", [["laut"]])),
    FreedictCase("no entry", "FreeDict\n\nEdition: 1\n"),
    FreedictCase("a headword alone", "ship /ʃɪp/ <n>\n"),
    FreedictCase("nothing", ""),
  ]
}

@Suite struct FreedictReaderTests {
  @Test(arguments: FreedictCase.all)
  func `entries are read`(testCase: FreedictCase) {
    let found = FreedictReader(text: testCase.text).entries.map { entry in
      FreedictEntry(
        headword: entry.headword, tag: entry.tag, senses: entry.senses.filter { $0 != [""] && !$0.isEmpty })
    }
    #expect(found.filter { !$0.senses.isEmpty } == testCase.entries)
  }

  @Test func `what stands in front is kept`() {
    let reader = FreedictReader(text: "FreeDict\n\nEdition: 1\nship <n>\nkapal\n")
    #expect(reader.preamble == ["FreeDict", "", "Edition: 1"])
  }

  @Test(arguments: [
    ("layar (kain)", "layar "), ("(di) laut", " laut"), ("[[layar]]", "layar"), ("[[kain|layar]]", "layar"),
    ("a|b", "ab"), ("))((", ""), ("[[x|", ""), ("meng(arungi)", "meng"),
  ])
  func `notation is taken out`(text: String, plain: String) {
    #expect(FreedictText.plain(text[...]) == plain)
  }
}
