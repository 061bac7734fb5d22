import PadanDocument
import PadanModel
import Testing

@Suite struct MarkdownExtractorTests {
  static let cases = [
    OutlineCase(
      "article", "# Judul\n\nSatu *dua*\n**tiga**.\n\nEmpat.", "h1 Judul", "p Satu dua tiga.", "p Empat."),
    OutlineCase("underlined heading", "Judul\n=====\n\nSatu.", "h1 Judul", "p Satu."),
    OutlineCase("lists and quotations", "- Satu\n- Dua\n\n> Tiga", "p Satu", "p Dua", "p Tiga"),
    OutlineCase("links and pictures", "[Laut](http://x.id) ![gambar](x.png) biru", "p Laut biru"),
    OutlineCase("hard breaks", "Satu  \ndua\\\ntiga", "p Satu dua tiga"),
    OutlineCase("raw HTML is left out", "<div>\nTidak\n</div>\n\nSatu <b>dua</b>", "p Satu dua"),
    OutlineCase("escapes and entities", "1 \\* 2 &amp; 3 < 4", "p 1 * 2 & 3 < 4"),
    OutlineCase("front matter", "---\ntitle: x\ntags: [a]\n---\n# Judul\n\nSatu.", "h1 Judul", "p Satu."),
    OutlineCase("empty front matter", "---\n---\nSatu.", "p Satu."),
    OutlineCase("front matter with carriage returns", "---\r\ntitle: x\r\n---\r\nSatu.\r\n", "p Satu."),
    OutlineCase("spaces after the fences", "--- \ntitle: x\n---\t\nSatu.", "p Satu."),
    OutlineCase("open front matter is text", "---\n\nSatu.\n", "p Satu."),
    OutlineCase("rules around a paragraph", "---\n\nSatu.\n\n---\n\nDua.", "p Satu.", "p Dua."),
    OutlineCase("four hyphens", "----\nSatu.\n\n----\n\nDua.", "p Satu.", "p Dua."),
    OutlineCase(
      "a rule later is no front matter", "Satu.\n\n---\n\nDua.\n\n---\n\nTiga.", "p Satu.", "p Dua.",
      "p Tiga."),
  ]

  @Test(arguments: cases) func markdown(_ test: OutlineCase) throws {
    #expect(try outline(test.text, as: .markdown) == test.outline)
  }

  @Test(arguments: [
    "---\ntitle: x\n---\n", "---\ntitle: x\n---", "---\r\ntitle: x\r\n---", "<div>\nx\n</div>\n", "***\n",
  ]) func markdownWithoutText(
    text: String
  ) {
    #expect(throws: DocumentError(.empty, in: "test")) { try outline(text, as: .markdown) }
  }
}
