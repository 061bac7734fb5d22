import PadanDocument
import PadanModel
import PadanTestSupport
import Testing

@Suite struct HTMLExtractorTests {
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
    OutlineCase("the longest name", "<p>&thetasym; &thetasymb;", "p \u{3D1} &thetasymb;"),
    OutlineCase("characters that do not exist", "<p>a&#0;&#xD800;&#x110000;&#31;&#99999999999;b</p>", "p ab"),
    OutlineCase("comments", "<p>Satu<!-- dua <p> -->tiga</p>", "p Satutiga"),
    OutlineCase("a comment that is not closed", "<p>Satu<!-- dua <p>tiga", "p Satu"),
    OutlineCase("a page's own encoding is not believed", "<meta charset=iso-8859-1><p>é", "p é"),
  ]

  @Test(arguments: htmlCases) func html(_ test: OutlineCase) throws {
    #expect(try outline(test.text, as: .html) == test.outline)
  }

  static let malformedCases = [
    OutlineCase("an end tag before all", "</div><p>Satu</p>", "p Satu"),
    OutlineCase("an end tag after the document type", "<!DOCTYPE html></div><p>Satu", "p Satu"),
    OutlineCase("a page that ends before it begins", "<html></html><p>Satu", "p Satu"),
    OutlineCase("text after the end", "<body><p>Satu</body></html>Dua<p>Tiga", "p Satu", "p Dua", "p Tiga"),
    OutlineCase("an end tag closes what is inside", "<div><nav>Tidak</div><p>Satu", "p Satu"),
    OutlineCase("capitals", "<P>Satu<SCRIPT>x</ScRiPt><P>Dua", "p Satu", "p Dua"),
    OutlineCase("brackets in attributes", "<p title='a > b' alt=\"</p>\" x=a'>Satu", "p Satu"),
    OutlineCase("spaces in attributes", "<p class = \"a>b\"\n id\t=\n'c>d' / >Satu", "p Satu"),
    OutlineCase("an attribute that is not closed", "<p>Satu<p class=\"x>Dua</p><p>Tiga", "p Satu"),
    OutlineCase("elements that are empty", "<nav/><p>Satu</p><script src=x /><p>Dua", "p Satu", "p Dua"),
    OutlineCase("a slash that is a value's", "<form action=/cari/>Tidak</form><p>Satu", "p Satu"),
    OutlineCase("a script that is not closed", "<p>Satu<script>x = '</scripts>'", "p Satu"),
    OutlineCase("a line break's end tag", "<p>Satu<br></br>dua", "p Satu dua"),
    OutlineCase("line breaks that do not show", "<p>Satu<select><br><br></select>dua", "p Satudua"),
  ]

  @Test(arguments: malformedCases) func malformed(_ test: OutlineCase) throws {
    #expect(try outline(test.text, as: .html) == test.outline)
  }

  static let headingCases = [
    OutlineCase("a block inside", "<h1><div>Judul</div></h1><p>Satu", "h1 Judul", "p Satu"),
    OutlineCase("two blocks inside", "<h2><div>A</div>B<div>C</div></h2>", "h2 A", "h2 B", "h2 C"),
    OutlineCase("not closed before a paragraph", "<h1>Judul<p>Satu<p>Dua", "h1 Judul", "p Satu", "p Dua"),
    OutlineCase("not closed before another", "<h2>A<h3>B</h3><p>C", "h2 A", "h3 B", "p C"),
    OutlineCase("closed by another level", "<h1>Judul</h2><p>Satu", "h1 Judul", "p Satu"),
    OutlineCase("in an aside", "<aside><h2>A</h2>B</aside>C", "h2 A", "aside B", "p C"),
  ]

  @Test(arguments: headingCases) func headings(_ test: OutlineCase) throws {
    #expect(try outline(test.text, as: .html) == test.outline)
  }

  @Test(arguments: [
    "&nbsp;", "\u{A0}", " &nbsp; &#8203;", "\u{2003}", "\u{3000}", "\u{200B}", "&zwj;", "&shy;", "\u{2060}",
    "\u{FEFF}", "\u{85}",
  ])
  func paragraphsOfBlanksAreNone(blanks: String) throws {
    #expect(try outline("<p>Satu<p>\(blanks)<p>\(blanks)Dua\(blanks)</p>", as: .html) == ["p Satu", "p Dua"])
    #expect(try outline("<title>\(blanks)</title><p>Satu", as: .html) == ["p Satu"])
    #expect(throws: DocumentError(.empty, in: "test")) { try outline("<p>\(blanks)", as: .html) }
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

  @Test(arguments: ["<div>", "<font>", "<span>", "<div><b>"]) func nestingIsReadToADepth(tags: String) throws
  {
    let shallow = String(repeating: tags, count: 400) + "Satu"
    #expect(try outline(shallow, as: .html) == ["p Satu"])
    let deep = String(repeating: tags, count: 5_000) + "Satu"
    let reason = "its elements are nested more than 1000 deep"
    #expect(throws: DocumentError(.failed(reason: reason), in: "test")) { try outline(deep, as: .html) }
  }

  /// Text that a reader in a hurry would take for the beginning of a tag or of a quoted value.
  @Test(arguments: [
    "<p '", "<!-- <p ' --><p", "<p title=it's>Dua</p><p", "<script>'<p '</script><p", "<P x='>'",
  ])
  func tagsWithTooManyAttributesAreRefused(start: String) throws {
    let few = (0..<500).map { " a\($0)='>'" }.joined()
    #expect(try outline("<p>Satu</p>\(start)\(few)>Tiga", as: .html).last == "p Tiga")
    let many = (0..<20_000).map { " a\($0)" }.joined()
    let reason = "a tag has more than 1000 attributes, or its tags too many names"
    #expect(throws: DocumentError(.failed(reason: reason), in: "test")) {
      try outline("<p>Satu</p>\(start)\(many)>Tiga", as: .html)
    }
  }

  @Test(arguments: ["<!-- i<n # -->", "<script>i<n #</script>", "<p title='#'></p>"])
  func manyWordsAreNotManyAttributes(piece: String) throws {
    let page =
      "<p>Satu</p>" + piece.replacing("#", with: String(repeating: "x = y; ", count: 5_000)) + "<p>Dua"
    #expect(try outline(page, as: .html) == ["p Satu", "p Dua"])
  }

  /// What costs the square of its length if a parser goes about it without care.
  static let hostilePieces = [
    ("attributes", "<p ", "a# "), ("one attribute", "<p ", "a "), ("quoted attributes", "<p ", "a#='>' "),
    ("elements", "", "<div>"), ("names", "", "<a#>"), ("names closed", "", "<a#></a#>"),
    ("end tags", "", "</p>"), ("comments", "", "<!--"), ("declarations", "", "<!"),
    ("scripts", "", "<script>"),
    ("text areas", "", "<textarea>"), ("end of a script", "<script>", "</scrip"), ("brackets", "", "<"),
    ("slashes", "", "</"), ("entities", "", "&aa"), ("numbers", "", "&#"), ("a long number", "&#", "9"),
    ("a long name", "&", "a"), ("breaks", "", "<br>"), ("a long tag", "<", "a"),
    ("no-break spaces", "", "\u{A0}"),
  ]

  @Test(arguments: hostilePieces)
  func hostilePagesCostNoMoreThanTheirLength(name: String, start: String, piece: String) throws {
    let parts = piece.split(separator: "#", omittingEmptySubsequences: false)
    var page = "<p>Satu</p>" + start
    for number in 0..<(1 << 18) / piece.utf8.count {
      page += parts.joined(separator: parts.count > 1 ? String(number, radix: 36) : "")
    }
    let time = try processorTime {
      do throws(DocumentError) {
        let lines = try outline(page, as: .html)
        #expect(lines.first == "p Satu")
      } catch {
        #expect(error.description.contains("more than 1000"))
      }
    }
    #expect(time < .seconds(4))
  }

  @Test(arguments: [
    ("<i>", "</p>"), ("<div>", "</p>"), ("<section>", "</article>"), ("<table><td>", "</div>"),
  ])
  func endTagsOfNothingCostLittle(start: String, end: String) throws {
    let page =
      "<p>Satu</p>" + String(repeating: start, count: 60_000) + String(repeating: end, count: 60_000)
    let time = try processorTime {
      #expect(throws: DocumentError.self) { try outline(page, as: .html) }
    }
    #expect(time < .seconds(4))
  }

  /// As deep as is allowed, so that each end tag is compared with as many elements as it can be.
  @Test func endTagsOfNothingCostLittleInTheDepth() throws {
    let page = String(repeating: "<div>", count: 900) + "Satu" + String(repeating: "</p>", count: 60_000)
    let time = try processorTime {
      let lines = try outline(page, as: .html)
      #expect(lines == ["p Satu"])
    }
    #expect(time < .seconds(4))
  }
}
