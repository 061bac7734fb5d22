import PadanDocument
import PadanModel
import PadanTestSupport
import Testing

private let wrappedLine = "Kapal barang itu berlayar dari pelabuhan lama menuju laut lepas pada"

@Suite struct PlainTextTests {
  static let cases = [
    OutlineCase("one line", "Hujan turun.", "p Hujan turun."),
    OutlineCase("white space around", " \n\t Hujan turun. \n\n", "p Hujan turun."),
    OutlineCase("empty line", "Satu.\n\nDua.", "p Satu.", "p Dua."),
    OutlineCase("many empty lines", "Satu.\n\n \n\t\n\nDua.", "p Satu.", "p Dua."),
    OutlineCase("carriage returns", "Satu.\r\n\r\nDua.\r\n", "p Satu.", "p Dua."),
    OutlineCase("lines that end with carriage returns", "Satu.\rDua.\r\rTiga", "p Satu.", "p Dua.", "p Tiga"),
    OutlineCase("a small letter after a carriage return", "Satu\rbaris.", "p Satu\rbaris."),
    OutlineCase("a small letter after two", "Satu\r\rbaris.", "p Satu", "p baris."),
    OutlineCase("a small letter after both", "Satu\r\nbaris.", "p Satu\r\nbaris."),
    OutlineCase("lines of blanks", "Satu\n\u{A0}\n\u{3000}\u{200B}\nbaris.", "p Satu", "p baris."),
    OutlineCase("blanks around", "\u{A0}Satu.\u{2003}\u{FEFF}\n\u{200B}Dua.\u{AD}", "p Satu.", "p Dua."),
    OutlineCase("a line is a block", "Satu baris.\nDua baris.", "p Satu baris.", "p Dua baris."),
    OutlineCase("a small letter goes on", "Satu\nbaris.\nDua.", "p Satu\nbaris.", "p Dua."),
    OutlineCase("an empty line beats a small letter", "Satu\n\nbaris.", "p Satu", "p baris."),
    OutlineCase(
      "wrapped text goes on with a capital", "\(wrappedLine)\nSenin malam.\nLalu ia hilang.",
      "p \(wrappedLine)\nSenin malam.", "p Lalu ia hilang."),
    OutlineCase(
      "a short line ends its block in wrapped text", "Kapal Hilang\n\(wrappedLine)\nSenin malam.",
      "p Kapal Hilang", "p \(wrappedLine)\nSenin malam."),
    OutlineCase(
      "one long line means that nothing is wrapped",
      "\(wrappedLine)\nSenin malam.\n\(wrappedLine) \(wrappedLine)", "p \(wrappedLine)", "p Senin malam.",
      "p \(wrappedLine) \(wrappedLine)"),
    OutlineCase(
      "a curly quote after the full stop ends a block in wrapped text",
      "\(wrappedLine).\u{201D}\nSenin malam.", "p \(wrappedLine).\u{201D}", "p Senin malam."),
    OutlineCase(
      "a parenthesis after the full stop ends a block in wrapped text", "\(wrappedLine)!')\nSenin malam.",
      "p \(wrappedLine)!')", "p Senin malam."),
    OutlineCase(
      "a parenthesis alone does not", "\(wrappedLine) (laut)\nSenin malam.",
      "p \(wrappedLine) (laut)\nSenin malam."),
    OutlineCase("spaces at line ends", "Satu  \nbaris.", "p Satu  \nbaris."),
    OutlineCase("markup is only text", "# Satu <b>dua</b>", "p # Satu <b>dua</b>"),
  ]

  @Test(arguments: cases) func blocks(_ test: OutlineCase) throws {
    #expect(try outline(test.text, as: .plain) == test.outline)
  }

  @Test func theTextIsTheFileItself() throws {
    let content = "  Satu.\r\n\r\n\tDua. \n"
    let document = try DocumentReader(format: .plain).read(Array(content.utf8), id: "x", path: nil)
    #expect(document.text == SourceText(content))
    #expect(document.blocks.map(\.range) == [TextRange(2, 7), TextRange(12, 16)])
  }

  @Test(arguments: ["\u{A0}", "\u{2028}", "\u{200B}\n\u{FEFF}", "\u{85} \u{AD}"])
  func blanksAreNoText(content: String) {
    #expect(throws: DocumentError(.empty, in: "test")) { try outline(content, as: .plain) }
  }

  @Test(arguments: UInt64(0)..<200) func blocksOfRandomText(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "B", "é", " ", ".", "\n", "\n", "\r\n", "\r", "\t", "\u{B}", "\u{301}", wrappedLine, "\u{2028}",
      "\u{A0}", "\u{200B}",
    ]
    let content = "x" + generator.text(of: pieces, count: 60)
    let document = try DocumentReader(format: .plain).read(Array(content.utf8), id: "x", path: nil)
    #expect(document.text == SourceText(content))
    expectSoundBlocks(document)
  }
}
