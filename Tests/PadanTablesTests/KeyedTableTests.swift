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
    #expect(table.cell(1, of: "ox") == "oxen" && table.cell(0, of: "ox") == "ox")
    #expect(table.cell(2, of: "ox") == nil && table.cell(0, of: "cow") == nil)
  }

  @Test(arguments: [("ox", true), ("cow", true), ("oxen", false), ("", false)])
  func `a key has a row`(key: String, hasRow: Bool) {
    #expect(keyed("ox\toxen\ncow\n", minimumCells: 2).contains(key) == hasRow)
  }

  @Test func `all rows of a key come in order`() {
    let table = keyed("ox\t1\ncow\t2\nox\t3\nox\t4\n")
    var values: [String] = []
    table.forEachRow(of: "ox") { values.append(table.string($0[1])) }
    #expect(values == ["1", "3", "4"])
    table.forEachRow(of: Array("cow".utf8)) {
      values.append(String(decoding: table.bytes(of: $0[1]), as: UTF8.self))
    }
    #expect(values == ["1", "3", "4", "2"])
  }

  @Test(arguments: [("oxen", true), ("oxe", false), ("oxens", false), ("", false), ("oxem", false)])
  func `a cell is a text`(text: String, isCell: Bool) {
    let table = keyed("ox\toxen\n")
    var found: [Bool] = []
    table.forEachRow(of: "ox") { found.append(table.isCell($0[1], text)) }
    #expect(found == [isCell])
  }

  /// Short rows, so that the places run out several times; a dictionary is the naive model.
  @Test(arguments: UInt64(0)..<5) func `agrees with a dictionary`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<2_000).map { number in
      [generator.text(of: ["a", "b", "é"], count: Int.random(in: 1...9, using: &generator)), "\(number)"]
    }
    let model = Dictionary(rows.map { ($0[0], $0) }) { $1 }
    let table = keyed(rows.map { $0.joined(separator: "\t") + "\n" }.joined())
    #expect(model.allSatisfy { table.cells(of: $0.key) == $0.value && table.contains($0.key) })
  }
}
