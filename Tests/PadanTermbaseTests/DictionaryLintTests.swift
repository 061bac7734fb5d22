import PadanModel
import PadanTables
import PadanTermbase
import PadanTestSupport
import Testing

/// A dictionary text and the faults it has, in order: `line:column severity`, and a part of the message.
struct LintCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let faults: [(place: String, message: String)]

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ faults: (String, String)...) {
    self.name = name
    self.text = text
    self.faults = faults.map { (place: $0.0, message: $0.1) }
  }
}

private let spelling = EnglishSpelling(
  Table(
    path: "spelling.tsv",
    bytes: Array(
      "-ize\t-ise\n-lyze\t-lyse\ncenter\tcentre\ndefense\tdefence\nlabor\tlabour\nprize\tprize\n".utf8)))

private let domains: Set<String> = ["general", "military", "law"]

/// The faults of a file that is held to the style of Padan's own dictionaries.
private func lint(_ text: String) -> [Diagnostic] {
  DictionaryLint.check(
    [dictionaryFile(text)], domains: domains, houseStyle: HouseStyle(spelling: spelling, layers: [0]))
}

private func place(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.line):\(diagnostic.column) \(diagnostic.severity.rawValue)"
}

private func expect(_ diagnostics: [Diagnostic], _ faults: [(place: String, message: String)]) {
  #expect(diagnostics.map(place) == faults.map(\.place), "\(diagnostics.map(\.description))")
  for (diagnostic, fault) in zip(diagnostics, faults) {
    #expect(diagnostic.message.contains(fault.message))
  }
}

@Suite struct DictionaryLintTests {
  @Test(arguments: rowCases + glossCases) func rows(_ test: LintCase) {
    expect(lint(test.text), test.faults)
  }

  @Test(arguments: optionalCellCases + conditionCases) func optionalCells(_ test: LintCase) {
    expect(lint(test.text), test.faults)
  }

  @Test(arguments: fileCases + repetitionCases) func files(_ test: LintCase) {
    expect(lint(test.text), test.faults)
  }

  @Test(arguments: styleCases) func style(_ test: LintCase) {
    expect(lint(test.text), test.faults)
  }

  @Test func nobodyElseIsHeldToTheStyle() {
    let own = dictionaryFile("KAN\tn\tcenter\n", layer: 1)
    let style = HouseStyle(spelling: spelling, layers: [0])
    #expect(DictionaryLint.check([own], domains: domains, houseStyle: style).isEmpty)
    #expect(DictionaryLint.check([own], domains: domains).isEmpty)
  }

  @Test func caseNamesAreUnique() {
    let cases =
      rowCases + glossCases + optionalCellCases + conditionCases + fileCases + repetitionCases + styleCases
    #expect(Set(cases.map(\.name)).count == cases.count)
  }

  @Test func invalidUTF8IsReportedAtItsFirstByte() {
    let table = Table(path: "x.tsv", bytes: Array("# ok\nkapal\tn\tsh".utf8) + [0xFF] + Array("ip\n".utf8))
    let found = DictionaryLint.check([DictionaryFile(table: table, name: "x", layer: 0)], domains: [])
    expect(found, [("2:11 error", "not valid UTF-8")])
  }

  @Test func aTermOfAnotherFileOfTheLayerIsAWarning() {
    let files = [
      dictionaryFile("kapal\tn\tship\n", name: "terms/one.tsv"),
      dictionaryFile("# sea\nkapal\tn\tvessel\n", name: "terms/two.tsv"),
    ]
    let found = DictionaryLint.check(files, domains: domains)
    expect(found, [("2:1 warning", "stands already at terms/one.tsv:1")])
    #expect(found.first?.file == "terms/two.tsv")
  }

  @Test func aSecondRowInTheSameFileIsAnErrorWhateverOtherFilesHave() {
    let files = [
      dictionaryFile("kapal\tn\tship\n", name: "a.tsv"),
      dictionaryFile("kapal\tn\tvessel\nkapal\tn\tboat\n", name: "b.tsv"),
    ]
    let found = DictionaryLint.check(files, domains: domains)
    expect(found, [("1:1 warning", "at a.tsv:1"), ("2:1 error", "on line 1; merge")])
  }

  @Test func layersMayRepeatEachOther() {
    let files = [
      dictionaryFile("kapal\tn\tship\n", name: "a.tsv"),
      dictionaryFile("kapal\tn\tvessel\n", name: "b.tsv", layer: 1),
    ]
    #expect(DictionaryLint.check(files, domains: domains).isEmpty)
  }

  @Test func faultsAreSortedByPathLineAndColumn() {
    let files = [
      dictionaryFile("zat\tnoun\tsubstance\nabu\tn\tash\tx=1\ty=2\n", name: "b.tsv"),
      dictionaryFile("kapal\tn\n", name: "a.tsv"),
    ]
    let found = DictionaryLint.check(files, domains: domains).map { "\($0.file) \(place($0))" }
    #expect(
      found == [
        "a.tsv 1:8 error", "b.tsv 1:5 error", "b.tsv 2:1 warning", "b.tsv 2:11 error",
        "b.tsv 2:15 error",
      ])
  }

  @Test(arguments: UInt64(0)..<200) func randomBytesNeverTrap(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    let pieces = [
      "\t", "\t", "\n", ";", " ", "=", "kapal", "n", "when=next:@", "|", "&", "!", "#!", "\r", "é",
      "\u{FEFF}",
    ]
    for _ in 0..<40 {
      bytes += generator.text(of: pieces, count: 5).utf8
      if generator.chance(oneIn: 4) { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
    }
    let table = Table(path: "random.tsv", bytes: bytes)
    let file = DictionaryFile(table: table, name: "random", layer: 0)
    let found = DictionaryLint.check([file], domains: domains)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for diagnostic in found {
      #expect(lines.indices.contains(diagnostic.line - 1))
      #expect((1...lines[diagnostic.line - 1].count + 1).contains(diagnostic.column))
    }
    #expect(found.map(\.line) == found.map(\.line).sorted())
  }
}
