import PadanDictionaries
import PadanModel
import PadanTables
import PadanTermbase
import PadanTestSupport
import Testing

private func dictionary(_ text: String) -> PersonalDictionary { PersonalDictionary(bytes: Array(text.utf8)) }

extension PersonalDictionary {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A file, an entry, and the file after the entry was added.
struct AdditionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let before: String
  let entry: TermEntry
  let after: String
  let change: PersonalDictionary.Change

  init(
    _ name: String, before: String, _ entry: TermEntry, after: String, _ change: PersonalDictionary.Change
  ) {
    testDescription = name
    self.before = before
    self.entry = entry
    self.after = after
    self.change = change
  }

  static let ship = TermEntry(term: "kapal", partOfSpeech: "n", glosses: ["ship"])

  static let all = [
    AdditionCase("first row", before: "", ship, after: "kapal\tn\tship\n", .added),
    AdditionCase(
      "in its place", before: "angin\tn\twind\nlaut\tn\tsea\n", ship,
      after: "angin\tn\twind\nkapal\tn\tship\nlaut\tn\tsea\n", .added),
    AdditionCase(
      "capitals before small letters", before: "angin\tn\twind\n",
      TermEntry(term: "KTT", partOfSpeech: "n", glosses: ["summit"]),
      after: "KTT\tn\tsummit\nangin\tn\twind\n", .added),
    AdditionCase(
      "several glosses and cells", before: "",
      TermEntry(
        term: "perisai rudal", partOfSpeech: "n", glosses: ["missile shield", "missile screen"],
        domain: "military", note: "One word."),
      after: "perisai rudal\tn\tmissile shield; missile screen\tdomain=military\tnote=One word.\n", .added),
    AdditionCase(
      "white space is tidied", before: "",
      TermEntry(term: " perisai \t rudal ", partOfSpeech: "n", glosses: ["missile\n shield ;missile screen"]),
      after: "perisai rudal\tn\tmissile shield; missile screen\n", .added),
    AdditionCase(
      "new glosses for a row", before: "kapal\tn\tboat\n", ship, after: "kapal\tn\tship\n",
      .replaced("kapal\tn\tboat")),
    AdditionCase(
      "a row keeps its other cells", before: "kapal\tn\tboat\tvar=kapalan\tdomain=transport\n",
      TermEntry(term: "kapal", partOfSpeech: "n", glosses: ["ship"], domain: "military", note: "Large."),
      after: "kapal\tn\tship\tvar=kapalan\tdomain=military\tnote=Large.\n",
      .replaced("kapal\tn\tboat\tvar=kapalan\tdomain=transport")),
    AdditionCase("the same again", before: "kapal\tn\tship\n", ship, after: "kapal\tn\tship\n", .unchanged),
    AdditionCase(
      "another part of speech", before: "kapal\tv\tsail\n", ship, after: "kapal\tv\tsail\nkapal\tn\tship\n",
      .added),
    AdditionCase(
      "a row with a condition is another sense", before: "kapal\tn\tcraft\twhen=near:bulan\n", ship,
      after: "kapal\tn\tcraft\twhen=near:bulan\nkapal\tn\tship\n", .added),
    AdditionCase(
      "capitals make another term", before: "KAPAL\tn\tCapital\n", ship,
      after: "KAPAL\tn\tCapital\nkapal\tn\tship\n", .added),
    AdditionCase(
      "broken rows stay", before: "badai\nkapal\n\tn\n", ship, after: "\tn\nbadai\nkapal\nkapal\tn\tship\n",
      .added),
    AdditionCase(
      "rows are sorted, comments go with them",
      before: "# Mine\n#! domain=transport\nlaut\tn\tsea\n\n# winds\nangin\tn\twind\n# end\n", ship,
      after: "# Mine\n#! domain=transport\n\n# winds\nangin\tn\twind\nkapal\tn\tship\nlaut\tn\tsea\n# end\n",
      .added),
    AdditionCase(
      "line ends are made alike", before: "\u{FEFF}# Mine\r\nlaut\tn\tsea\r\nangin\tn\twind", ship,
      after: "# Mine\nangin\tn\twind\nkapal\tn\tship\nlaut\tn\tsea\n", .added),
  ]
}

@Suite struct PersonalDictionaryTests {
  @Test(arguments: AdditionCase.all)
  func `a term is added`(testCase: AdditionCase) throws {
    var dictionary = dictionary(testCase.before)
    let (row, change) = dictionary.add(testCase.entry)
    #expect(dictionary.text == testCase.after)
    #expect(change == testCase.change)
    let line = try #require(dictionary.line(of: row))
    #expect(testCase.after.split(separator: "\n", omittingEmptySubsequences: false)[line - 1] == row)
  }

  @Test func `a new file explains itself`() {
    var dictionary = PersonalDictionary()
    _ = dictionary.add(AdditionCase.ship)
    let lines = dictionary.text.split(separator: "\n")
    #expect(lines.count > 1)
    #expect(lines.dropLast().allSatisfy { $0.hasPrefix("# ") })
    #expect(lines.last == "kapal\tn\tship")
  }

  @Test(arguments: [
    ("all rows", "kapal", nil, ["angin\tn\twind", "laut\tn\tsea"], 2),
    ("one part of speech", "kapal", "v", ["angin\tn\twind", "kapal\tn\tship", "laut\tn\tsea"], 1),
    (
      "no such term", "badai", nil, ["angin\tn\twind", "kapal\tn\tship", "kapal\tv\tsail", "laut\tn\tsea"], 0
    ),
    (
      "other capitals", "Kapal", nil, ["angin\tn\twind", "kapal\tn\tship", "kapal\tv\tsail", "laut\tn\tsea"],
      0
    ),
  ])
  func `a term is removed`(name: String, term: String, partOfSpeech: String?, left: [String], count: Int) {
    var dictionary = dictionary(
      "# Mine\nangin\tn\twind\n# both\nkapal\tn\tship\nkapal\tv\tsail\nlaut\tn\tsea\n# end\n")
    let removed = dictionary.remove(term, partOfSpeech: partOfSpeech)
    #expect(removed.count == count)
    #expect(removed.allSatisfy { $0.hasPrefix("kapal\t") })
    #expect(dictionary.rows == left)
    for comment in ["# Mine", "# both", "# end"] { #expect(dictionary.text.contains("\(comment)\n")) }
  }

  @Test func `terms in other capitals are known`() {
    #expect(dictionary("AS\tname\tUS\nas\tn\taxle\n").terms(like: "As") == ["AS", "as"])
    #expect(dictionary("AS\tname\tUS\n").terms(like: "AS") == [])
  }

  @Test(arguments: 0..<200)
  func `any file survives an edit and back`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "kapal", "laut", "\t", "n", "v", "; ", "# x", "#! domain=a", "\n", "\n", "\r\n", "\u{FEFF}", "é",
    ]
    let text = random.text(of: pieces, count: 30)
    let read = dictionary(text)
    var edited = read
    let entry = TermEntry(term: "zzz", partOfSpeech: "n", glosses: ["snore"])
    _ = edited.add(entry)
    #expect(dictionary(edited.text).rows == edited.rows)
    let terms = edited.rows.map { Array($0.utf8.prefix { $0 != UInt8(ascii: "\t") }) }
    for (first, second) in zip(terms, terms.dropFirst()) { #expect(!second.lexicographicallyPrecedes(first)) }
    #expect(edited.remove("zzz") == [entry.row])
    #expect(edited.text == read.text)
    #expect(edited.rows.sorted() == read.rows.sorted())
  }

  @Test(arguments: AdditionCase.all.filter { !$0.testDescription.hasPrefix("broken") && $0.change == .added })
  func `what is added passes lint`(testCase: AdditionCase) {
    var dictionary = dictionary("")
    let (row, _) = dictionary.add(testCase.entry)
    let file = DictionaryFile(
      table: Table(path: "own.tsv", bytes: dictionary.bytes), name: "own.tsv", layer: 1)
    #expect(DictionaryLint.check([file], domains: ["military"]) == [], "\(row)")
  }
}
