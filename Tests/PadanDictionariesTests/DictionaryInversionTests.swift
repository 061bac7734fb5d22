import PadanModel
import PadanTables
import PadanTermbase
import Testing

@testable import PadanDictionaries

/// Entries from English and the rows they turn into.
struct InversionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let entries: [FreedictEntry]
  let rows: [String]

  init(_ name: String, _ entries: [(String, String, [[String]])], rows: String...) {
    testDescription = name
    self.entries = entries.map { FreedictEntry(headword: $0.0, tag: $0.1, senses: $0.2) }
    self.rows = rows
  }

  static let all = [
    InversionCase("one word", [("ship", "n", [["kapal"]])], rows: "kapal\tn\tship"),
    InversionCase(
      "sorted by bytes", [("ship", "n", [["kapal", "Perahu"]])], rows: "Perahu\tn\tship", "kapal\tn\tship"),
    InversionCase(
      "the earlier translation first", [("boat", "n", [["perahu", "kapal"]]), ("vessel", "n", [["kapal"]])],
      rows: "kapal\tn\tvessel; boat", "perahu\tn\tboat"),
    InversionCase(
      "the earlier sense first", [("craft", "n", [["kerajinan"], ["kapal"]]), ("vessel", "n", [["kapal"]])],
      rows: "kapal\tn\tvessel; craft", "kerajinan\tn\tcraft"),
    InversionCase(
      "twice weighs more", [("vessel", "n", [["kapal"]]), ("ship", "n", [["kapal"], ["kapal"]])],
      rows: "kapal\tn\tship; vessel"),
    InversionCase(
      "of equals the shortest, then the first",
      [("vessel", "n", [["kapal"]]), ("ship", "n", [["kapal"]]), ("boat", "n", [["kapal"]])],
      rows: "kapal\tn\tship; boat; vessel"),
    InversionCase(
      "three glosses at most", ["a1", "b1", "c1", "d1"].map { ($0, "n", [["kapal"]]) },
      rows: "kapal\tn\ta1; b1; c1"),
    InversionCase(
      "a row for each part of speech, the likeliest first",
      [("boat", "n", [["perahu", "layar"]]), ("sail", "v", [["layar"]])],
      rows: "layar\tv\tsail", "layar\tn\tboat", "perahu\tn\tboat"),
    InversionCase(
      "tags",
      [
        ("Mars", "pn", [["Mars"]]), ("the", "article", [["itu"]]),
        ("easy does it", "proverb", [["pelan saja"]]),
        ("how deep", "phraseologicalUnit", [["seberapa dalam"]]),
      ], rows: "Mars\tname\tMars", "itu\tdet\tthe", "pelan saja\tphr\teasy does it",
      "seberapa dalam\tphr\thow deep"),
    InversionCase(
      "affixes and symbols are no words",
      [("ness", "suffix", [["kean"]]), ("un", "prefix", [["tak"]]), ("%", "symbol", [["persen"]])]),
    InversionCase(
      "translations that are no terms",
      [
        (
          "x", "n",
          [["ke-", "-an", "ke- -an", "4", "ke-4", "...", "", "a", "apa?", "satu / dua", "a b c d e"]]
        )
      ]),
    InversionCase(
      "words with hyphens and apostrophes", [("Friday", "n", [["Jum'at", "laba-laba"]])],
      rows: "Jum'at\tn\tFriday", "laba-laba\tn\tFriday"),
    InversionCase(
      "headwords that are no glosses",
      ["I came, I saw", "I need ...", "a (b)", "c/d", "", "-ly", "e; f", "g\th"].map {
        ($0, "n", [["kapal"]])
      }),
  ]
}

@Suite struct DictionaryInversionTests {
  @Test(arguments: InversionCase.all)
  func `a dictionary is turned around`(testCase: InversionCase) {
    var inversion = DictionaryInversion()
    for entry in testCase.entries { inversion.enter(entry) }
    #expect(inversion.entries().map(\.row) == testCase.rows)
  }

  @Test(arguments: InversionCase.all.filter { !$0.rows.isEmpty })
  func `the rows pass lint`(testCase: InversionCase) {
    var inversion = DictionaryInversion()
    for entry in testCase.entries { inversion.enter(entry) }
    let text = inversion.entries().map { $0.row + "\n" }.joined()
    let file = DictionaryFile(table: Table(path: "x", bytes: Array(text.utf8)), name: "x", layer: -1)
    #expect(DictionaryLint.check([file], domains: []) == [])
  }
}

@Suite struct FreedictFileTests {
  static let text = """
    00-database-info
    English-Bahasa Indonesia FreeDict+WikDict dictionary

    Edition: 2099.01.02

    Availability:

        Licensed under the Fair
      Winds licence

    Notes:

    ship /ʃɪp/ <n>
    kapal

    """

  @Test(arguments: [Array(FreedictFileTests.text.utf8), storedGzip(Array(FreedictFileTests.text.utf8))])
  func `the file names its source and licence`(bytes: [UInt8]) throws {
    let file = String(decoding: try FreedictImport(bytes).bytes, as: UTF8.self)
    let lines = file.split(separator: "\n")
    #expect(
      lines.first
        == "# English-Bahasa Indonesia FreeDict+WikDict dictionary, edition: 2099.01.02, https://freedict.org/."
    )
    #expect(lines.dropFirst().first == "# Licensed under the Fair Winds licence.")
    #expect(lines.last == "kapal\tn\tship")
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("# ") })
    #expect(file.hasSuffix("\n"))
  }

  @Test func `rows may be left out`() throws {
    var freedict = try FreedictImport(Array("sea <n>\nlaut, bahari\n".utf8))
    freedict.removeAll { $0 == "bahari" }
    #expect(freedict.entries.map(\.row) == ["laut\tn\tsea"])
  }

  @Test(arguments: [
    ("nothing", [UInt8](), ImportError.Kind.noEntries),
    ("other text", Array("kapal\tn\tship\n".utf8), .noEntries),
    ("zeros", [UInt8](repeating: 0, count: 100), .noEntries),
    ("half a gzip file", Array(GzipTests.ship.prefix(20)), .damaged),
    ("gzip of other text", GzipTests.ship, .noEntries),
  ])
  func `other files are refused`(name: String, bytes: [UInt8], kind: ImportError.Kind) {
    #expect(throws: ImportError.self) { try FreedictImport(bytes) }
    do throws(ImportError) {
      _ = try FreedictImport(bytes)
    } catch {
      #expect(error.kind == kind)
      #expect(!error.description.isEmpty)
    }
  }
}
