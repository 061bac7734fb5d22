import PadanICU
import PadanTestSupport
import Testing

private func trimmed(_ text: String) -> String? {
  let bytes = Array("x\(text)x".utf8)
  let inner = bytes[1..<bytes.count - 1]
  return trimmingBlanks(inner).map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Suite struct BlanksTests {
  @Test(arguments: [
    ("nothing around", "Hujan turun", "Hujan turun"),
    ("spaces", " \t\r\nHujan turun \u{B}\u{C}", "Hujan turun"),
    ("no-break spaces", "\u{A0}Hujan\u{A0}turun\u{202F}", "Hujan\u{A0}turun"),
    ("wide spaces", "\u{3000}Hujan\u{2003}", "Hujan"),
    ("line separators", "\u{2028}Hujan\u{2029}\u{85}", "Hujan"),
    ("without width", "\u{200B}\u{FEFF}Hujan\u{2060}\u{AD}\u{200D}", "Hujan"),
    ("control characters", "\u{1}Hujan\u{7F}\u{9F}", "Hujan"), ("letters of two bytes", " é ", "é"),
    ("beyond the basic plane", "\u{A0}😀\u{A0}", "😀"), ("a mark over nothing", " \u{301}", "\u{301}"),
    ("variation selectors stay", "❤\u{FE0F} ", "❤\u{FE0F}"), ("one letter", "a", "a"),
  ])
  func whatIsLeft(name: String, text: String, rest: String) {
    #expect(trimmed(text).map { Array($0.utf8) } == Array(rest.utf8))
  }

  @Test(arguments: ["", " ", "\u{A0}", "\u{3000}\u{200B}\n", "\u{0}"]) func nothingIsLeft(text: String) {
    #expect(trimmed(text) == nil)
  }

  @Test(arguments: UInt64(0)..<100) func onlyBlanksAreTakenAway(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(
      of: ["a", "é", "😀", " ", "\u{A0}", "\u{200B}", "\u{3000}", "\u{301}"], count: 6)
    let scalars = Array(text.unicodeScalars)
    let left = scalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    var expected = String.UnicodeScalarView()
    expected.append(contentsOf: left)
    #expect((trimmed(text) ?? "").unicodeScalars.elementsEqual(expected))
  }
}
