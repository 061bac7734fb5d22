import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct MarkdownRendererTests {
  @Test func `the English stands quoted below each paragraph`() {
    let expected = """
      # KTT NATO bahas perisai rudal

      > NATO summit discusses missile shield

      ## Summary

      - Menlu Norwegia berkata sekutu mengerahkan perisai rudalnya pada Jumat (19/11).\\
        *Norwegian foreign minister said allies deploy their missile shield on Friday (19 November).*
      - Jonas Aasen menolak gencatan senjata itu.\\
        *Jonas Aasen rejected that ceasefire.*

      ## Text

      **LISABON –** Menlu Norwegia berkata sekutu mengerahkan perisai rudalnya pada Jumat (19/11). \
      Biayanya Rp1,5 miliar, tetapi sengkarut lama berkelindan.

      > **LISBON –** Norwegian foreign minister said allies deploy their missile shield on Friday (19 November). \
      The cost is 1.5 billion rupiah, but …

      Jonas Aasen menolak gencatan senjata itu.

      > Jonas Aasen rejected that ceasefire.

      ### Tanggapan Moskwa

      > Moscow's response

      Pengerahannya belum jelas.

      > Its deployment is not yet clear.

      *(ab/cd)*

      ## Glossary

      | Term | English | Domain | Uses | First | Note |
      | --- | --- | --- | ---: | --- | --- |
      | ktt nato | NATO summit | diplomacy | 1 | s1 |  |
      | perisai rudal | missile shield | military | 2 | s1 |  |
      | menlu | foreign minister | office | 1 | s3 | menteri luar negeri; Before the United States: \
      Secretary of State. |
      | gencatan senjata | ceasefire | military | 1 | s5 |  |

      ## Words without a gloss

      berkelindan (2), sengkarut

      """
    #expect(render(.sampleArticle) == expected)
  }

  @Test(arguments: [
    ("emphasis", "*a* _b_", "\\*a\\* \\_b\\_"), ("code", "`a`", "\\`a\\`"), ("link", "[a](b)", "\\[a\\](b)"),
    ("element", "<b>", "\\<b\\>"), ("entity", "&lt;", "\\&lt;"), ("backslash", "a\\*", "a\\\\\\*"),
    ("cell", "a | b", "a \\| b"), ("heading", "# a", "\\# a"), ("number sign inside", "a # b", "a # b"),
    ("bullet", "- a", "\\- a"), ("dash inside", "a - b", "a - b"), ("plus", "+ a", "\\+ a"),
    ("list", "12. a", "12\\. a"), ("list with a parenthesis", "1) a", "1\\) a"),
    ("decimal", "a 1.5", "a 1.5"),
    ("number alone", "1945", "1945"), ("underline", "===", "\\==="), ("rule", "---", "\\---"),
    ("indented code", "    a", "a"), ("lines", "a\n# b", "a # b"), ("escape", "\u{1B}[2J", "\u{241B}\\[2J"),
  ])
  func `text stays text`(name: String, text: String, expected: String) {
    var fixture = AnnotatedDocumentFixture(id: "x")
    fixture.add(.sentence, paragraph: 0, [.plain(text)], gist: text)
    #expect(render(fixture.document) == "# x\n\n\(expected)\n\n> \(expected)\n")
  }

  @Test(arguments: HostileText.all)
  func `a row of the glossary stays a row of six cells`(hostile: HostileText) {
    let rows = render(.filled(with: hostile.text)).split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 3)
    for row in rows {
      let bars = zip(" " + row, row).count { $0.1 == "|" && $0.0 != "\\" }
      #expect(bars == 7)
    }
  }

  private func render(_ document: AnnotatedDocument) -> String {
    String(decoding: MarkdownRenderer().render(document), as: UTF8.self)
  }
}
