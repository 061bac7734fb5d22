import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct TSVRendererTests {
  @Test func `a line a term under the header line`() {
    let lines = render(.sampleArticle).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "term\tgloss\tdomain\tcount\tfirst",
        "ktt nato\tNATO summit\tdiplomacy\t1\ts1",
        "perisai rudal\tmissile shield\tmilitary\t2\ts1",
        "menlu\tforeign minister\toffice\t1\ts3",
        "gencatan senjata\tceasefire\tmilitary\t1\ts5",
        "",
      ])
  }

  @Test(arguments: [
    ("tab", "a\tb", "a b"), ("line feed", "a\nb", "a b"), ("CRLF", "a\r\nb", "a b"),
    ("line separator", "a\u{2028}b", "a b"), ("escape", "a\u{1B}[2Jb", "a\u{241B}[2Jb"),
    ("override", "a\u{202E}b", "a\u{FFFD}b"),
  ])
  func `a value stays in its cell`(name: String, value: String, expected: String) {
    var fixture = AnnotatedDocumentFixture()
    fixture.define(value, value, domain: value, first: "s1")
    let line = render(fixture.document).split(separator: "\n").last.map(String.init)
    #expect(line == "\(expected)\t\(expected)\t\(expected)\t1\ts1")
  }

  @Test func `no terms leave the header line`() {
    #expect(render(AnnotatedDocumentFixture().document) == "term\tgloss\tdomain\tcount\tfirst\n")
  }

  private func render(_ document: AnnotatedDocument) -> String {
    String(decoding: TSVRenderer().render(document), as: UTF8.self)
  }
}
