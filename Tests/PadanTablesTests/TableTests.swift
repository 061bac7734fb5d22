import PadanModel
import PadanTables
import PadanTestSupport
import Testing

private func table(_ text: String) -> Table {
  Table(path: "test.tsv", bytes: Array(text.utf8))
}

@Suite struct TableTests {
  struct RowCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let rows: [(line: Int, cells: [String])]

    init(_ name: String, _ text: String, _ rows: (Int, [String])...) {
      testDescription = name
      self.text = text
      self.rows = rows.map { (line: $0.0, cells: $0.1) }
    }
  }

  static let rowCases = [
    RowCase("nothing", ""),
    RowCase("one cell", "kapal\n", (1, ["kapal"])),
    RowCase("cells", "kapal\tn\tship\n", (1, ["kapal", "n", "ship"])),
    RowCase("no final newline", "kapal\tn", (1, ["kapal", "n"])),
    RowCase("comments and empty lines", "# one\n\nkapal\n#two\nlaut\n", (3, ["kapal"]), (5, ["laut"])),
    RowCase("a sharp inside a row", "kapal#1\n", (1, ["kapal#1"])),
    RowCase("empty cells", "\tn\t\tx\n", (1, ["", "n", "", "x"])),
    RowCase("tab at the end", "kapal\t\n", (1, ["kapal", ""])),
    RowCase("spaces are data", " kapal \n", (1, [" kapal "])),
    RowCase("carriage returns", "kapal\tn\r\n\r\nlaut\r\n", (1, ["kapal", "n"]), (3, ["laut"])),
    RowCase("carriage return inside", "ka\rpal\n", (1, ["ka\rpal"])),
    RowCase("byte order mark", "\u{FEFF}kapal\n", (1, ["kapal"])),
    RowCase("byte order mark and comment", "\u{FEFF}# one\nkapal\n", (2, ["kapal"])),
    RowCase("beyond ASCII", "é\t–\n", (1, ["é", "–"])),
  ]

  @Test(arguments: rowCases) func rows(_ test: RowCase) {
    let rows = table(test.text).rows()
    #expect(rows.map(\.line) == test.rows.map(\.line))
    #expect(rows.map(\.cells) == test.rows.map(\.cells))
  }

  @Test func aRowKnowsWhereItStarts() {
    let text = table("\u{FEFF}# é\nkapal\tn\r\nlaut\n")
    var starts: [Int] = []
    text.forEachRow { row in
      starts.append(row.start)
      #expect(text.cells(ofLineAt: row.start) == row.cells)
    }
    #expect(starts == [8, 17])
  }

  @Test func anErrorStopsTheWalk() {
    struct Stop: Error {}
    var seen = 0
    #expect(throws: Stop.self) {
      try table("a\nb\nc\n").forEachRow { _ in
        seen += 1
        if seen == 2 { throw Stop() }
      }
    }
    #expect(seen == 2)
  }

  @Test(arguments: [
    ("none", "kapal\n", [:]),
    ("one", "#! domain=law\n", ["domain": "law"]),
    ("spaces", "#!  domain = law \n", ["domain": "law"]),
    ("two", "# x\n#! domain=law\n#! class=person\nkapal\n", ["domain": "law", "class": "person"]),
    ("the last counts", "#! domain=law\n#! domain=sport\n", ["domain": "sport"]),
    ("carriage return", "#! domain=law\r\n", ["domain": "law"]),
    ("no sign", "#! domain\n", [:]),
    ("sign in the value", "#! note=a=b\n", ["note": "a=b"]),
    ("a plain comment", "# domain=law\n", [:]),
  ])
  func defaults(name: String, text: String, expected: [String: String]) {
    #expect(table(text).defaults == expected)
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("a", "a"), (" a b\t", "a b"), ("\r\na\n", "a"), ("\u{A0}a", "\u{A0}a"),
  ])
  func trimming(text: String, trimmed: String) {
    #expect(text.trimmingSpaces == trimmed)
  }

  /// Cells joined by tabs rebuild every row of a random table.
  @Test(arguments: UInt64(0)..<50) func cellsRebuildTheLine(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(of: ["a", "é", "\t", "\t", "\n", " ", "#", ";"], count: 200)
    let rows = table(text).rows()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let expected = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    #expect(rows.map { $0.cells.joined(separator: "\t") } == expected)
    for row in rows { #expect(row.cells.joined(separator: "\t") == lines[row.line - 1]) }
  }
}
