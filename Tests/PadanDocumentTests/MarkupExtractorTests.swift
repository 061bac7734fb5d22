import PadanDocument
import PadanModel
import PadanTestSupport
import Testing

@Suite struct MarkupExtractorTests {
  static let htmlCases = [
    OutlineCase(
      "page",
      "<!DOCTYPE html><html><head><title>Situs</title></head><body><h1>Judul</h1><p>Satu.</p></body></html>",
      "h1 Judul", "p Satu."),
    OutlineCase("fragment", "<p>Satu.</p><p>Dua.</p>", "p Satu.", "p Dua."),
    OutlineCase("levels", "<h1>A</h1><h2>B</h2><h6>C</h6><h7>D</h7>", "h1 A", "h2 B", "h6 C", "p D"),
    OutlineCase(
      "the page title if there is no h1", "<title> Judul\n baru </title><p>Satu.", "h1 Judul baru", "p Satu."),
    OutlineCase("spaces", "<p>  Hujan\n\t turun.  </p>", "p Hujan turun."),
    OutlineCase("inline", "<p>Ka<b>pal</b> <i>se</i>lam di <a href='x'>laut</a>.", "p Kapal selam di laut."),
    OutlineCase("no space at a tag", "<p>Satu<span> </span>dua<b>tiga</b></p>", "p Satu duatiga"),
    OutlineCase("unclosed paragraphs", "<p>Satu<p>Dua<div>Tiga", "p Satu", "p Dua", "p Tiga"),
    OutlineCase("unclosed inline", "<p><b>Satu<p>Dua", "p Satu", "p Dua"),
    OutlineCase("wrongly nested", "<p><b>Satu<i>dua</b>tiga</i>", "p Satuduatiga"),
    OutlineCase("stray end tags", "<p>Satu</div></b></p></article><p>Dua</section>", "p Satu", "p Dua"),
    OutlineCase("a tag cut off", "<p>Satu</p><p cl", "p Satu"),
    OutlineCase("angle brackets", "<p>3 < 5 dan a<b</p>", "p 3 < 5 dan a"),
    OutlineCase("one line break", "Satu<br>dua<br/>tiga", "p Satu dua tiga"),
    OutlineCase("two line breaks", "Satu<br><br/>Dua<br> \n <br />Tiga", "p Satu", "p Dua", "p Tiga"),
    OutlineCase("break and paragraph", "<p>Satu<br></p><p><br>Dua</p>", "p Satu", "p Dua"),
    OutlineCase("lists", "<ul><li>Satu<li>Dua</ul><ol><li>Tiga</ol>", "p Satu", "p Dua", "p Tiga"),
    OutlineCase(
      "asides",
      "<p>Satu<table><caption>T</caption><tr><th>A<td>B</table><figure><figcaption>F</figure><p>Dua",
      "p Satu", "aside T", "aside A", "aside B", "aside F", "p Dua"),
    OutlineCase(
      "entities", "<p>a&amp;b &lt;c&gt; &eacute;&#233;&#xE9; &#x1F600; &hellip; a&nbsp;b</p>",
      "p a&b <c> ééé 😀 … a\u{A0}b"),
    OutlineCase("entities nobody knows", "<p>&kapal; & &; AT&T</p>", "p &kapal; & &; AT&T"),
    OutlineCase("characters that do not exist", "<p>a&#0;&#xD800;&#x110000;&#31;b</p>", "p ab"),
    OutlineCase("comments", "<p>Satu<!-- dua <p> -->tiga</p>", "p Satutiga"),
    OutlineCase("a page's own encoding is not believed", "<meta charset=iso-8859-1><p>é", "p é"),
  ]

  @Test(arguments: htmlCases) func html(_ test: OutlineCase) throws {
    #expect(try outline(test.text, as: .html) == test.outline)
  }

  @Test(arguments: [
    "script", "style", "noscript", "nav", "footer", "form", "button", "svg", "template", "iframe", "object",
    "menu", "dialog",
  ])
  func elementsThatAreNoText(name: String) throws {
    let page = "<p>Satu<\(name) class='x'>Tidak</\(name)><p>Dua"
    #expect(try outline(page, as: .html) == ["p Satu", "p Dua"])
  }

  @Test func nestedElementsThatAreNoText() throws {
    let page = "<nav>a<div><nav>b</nav><h1>c</h1></div>d</nav><p>Satu<svg><title>e</title></svg></p>"
    #expect(try outline(page, as: .html) == ["p Satu"])
  }

  @Test func scriptsMayHoldMarkup() throws {
    let page = "<p>Satu</p><script>if (a < b && c > d) { x = '<p>Tidak</p>' }</script><p>Dua"
    #expect(try outline(page, as: .html) == ["p Satu", "p Dua"])
  }

  static let articleCases = [
    OutlineCase(
      "only the article counts", "<p>Luar</p><article><h1>Judul</h1><p>Isi</p></article><p>Luar</p>",
      "h1 Judul",
      "p Isi"),
    OutlineCase("main too", "<p>Luar</p><main><p>Isi</p></main>", "p Isi"),
    OutlineCase("two articles", "<article>Satu</article>Luar<article>Dua</article>", "p Satu", "p Dua"),
    OutlineCase("nested", "<main>A<article>B</article>C</main>D", "p A", "p B", "p C"),
    OutlineCase("an empty article does not count", "<article> </article><p>Luar</p>", "p Luar"),
    OutlineCase(
      "what is no text in it", "<article><nav>x</nav><p>Isi</p><footer>y</footer></article>", "p Isi"),
    OutlineCase("unclosed", "<p>Luar<article><p>Isi", "p Isi"),
    OutlineCase(
      "the page's title stays", "<title>Judul</title><p>Luar</p><article><p>Isi</article>", "h1 Judul",
      "p Isi"),
  ]

  @Test(arguments: articleCases) func articles(_ test: OutlineCase) throws {
    #expect(try outline(test.text, as: .html) == test.outline)
  }

  @Test(arguments: ["<script>x</script>", "<p> </p>", "<br><br>", "<!-- x -->", "<p"])
  func pagesWithoutText(page: String) {
    #expect(throws: DocumentError(.empty, in: "test")) { try outline(page, as: .html) }
  }

  /// Entities that a document defines itself are not expanded, so they cannot grow.
  @Test func entityBombsDoNotGrow() throws {
    var page = "<!DOCTYPE html [<!ENTITY a0 \"kapal\">"
    for level in 1...12 {
      let inner = String(repeating: "&a\(level - 1);", count: 10)
      page += "<!ENTITY a\(level) \"\(inner)\">"
    }
    page += "]><p>&a12; selam</p>"
    let document = try DocumentReader(format: .html).read(Array(page.utf8), id: "x", path: nil)
    #expect(document.text.count <= page.utf8.count)
    #expect(outline(document).last == "p &a12; selam")
  }

  @Test func noFileIsFetched() throws {
    let page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>"
    #expect(try outline(page, as: .html).last == "p &x;")
  }

  @Test func deepNestingIsRead() throws {
    let page = String(repeating: "<div><b>", count: 5_000) + "Satu"
    #expect(try outline(page, as: .html) == ["p Satu"])
  }

  static let markdownCases = [
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
    OutlineCase("open front matter is text", "---\n\nSatu.\n", "p Satu."),
    OutlineCase(
      "a rule later is no front matter", "Satu.\n\n---\n\nDua.\n\n---\n\nTiga.", "p Satu.", "p Dua.",
      "p Tiga."),
  ]

  @Test(arguments: markdownCases) func markdown(_ test: OutlineCase) throws {
    #expect(try outline(test.text, as: .markdown) == test.outline)
  }

  @Test(arguments: ["---\ntitle: x\n---\n", "<div>\nx\n</div>\n", "***\n"]) func markdownWithoutText(
    text: String
  ) {
    #expect(throws: DocumentError(.empty, in: "test")) { try outline(text, as: .markdown) }
  }
}
