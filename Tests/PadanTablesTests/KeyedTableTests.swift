import PadanTables
import PadanTestSupport
import Testing

private func keyed(_ text: String, minimumCells: Int = 1) -> KeyedTable {
  KeyedTable(Table(path: "test.tsv", bytes: Array(text.utf8)), minimumCells: minimumCells)
}

@Suite struct KeyedTableTests {
  @Test(arguments: [
    ("one cell", "ox\n", "ox", ["ox"]), ("cells", "ox\toxen\n", "ox", ["ox", "oxen"]),
    ("no final newline", "cow\nox", "ox", ["ox"]), ("carriage return", "ox\r\n", "ox", ["ox"]),
    ("a longer key before", "oxen\t1\nox\t2\n", "ox", ["ox", "2"]),
    ("a shorter key before", "ox\t1\noxen\t2\n", "oxen", ["oxen", "2"]),
    ("the last of several", "ox\t1\nox\t2\n", "ox", ["ox", "2"]), ("an empty key", "\t1\n", "", ["", "1"]),
    ("beyond ASCII", "café\tcafés\n", "café", ["café", "cafés"]),
    ("not there", "ox\n", "o", nil), ("a comment", "#ox\n", "#ox", nil), ("nothing", "", "ox", nil),
  ])
  func rows(name: String, text: String, key: String, cells: [String]?) {
    #expect(keyed(text).cells(of: key) == cells)
  }

  @Test func `rows with too few cells are left out`() {
    let table = keyed("ox\toxen\nox\ncow\n", minimumCells: 2)
    #expect(table.cells(of: "ox") == ["ox", "oxen"])
    #expect(table.cells(of: "cow") == nil)
  }

  /// Short rows, so that the places run out several times; a dictionary is the naive model.
  @Test(arguments: UInt64(0)..<5) func `agrees with a dictionary`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<2_000).map { number in
      [generator.text(of: ["a", "b", "é"], count: Int.random(in: 1...9, using: &generator)), "\(number)"]
    }
    let model = Dictionary(rows.map { ($0[0], $0) }) { $1 }
    let table = keyed(rows.map { $0.joined(separator: "\t") + "\n" }.joined())
    #expect(model.allSatisfy { table.cells(of: $0.key) == $0.value })
  }
}
