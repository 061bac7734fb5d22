import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct HTMLRendererTests {
  private let page: HTMLElement

  init() throws {
    page = try HTMLTree.read(HTMLRenderer().render(.sampleArticle))
  }

  // MARK: Contents

  @Test func `the headline stands above, with its English beside it`() throws {
    let headline = try #require(page.all("header", class: "headline").first)
    #expect(headline.all("h1").map { $0.text(without: "note") } == ["KTT NATO bahas perisai rudal"])
    #expect(headline.all("p", class: "gist").map { $0.text() } == ["NATO summit discusses missile shield"])
    #expect(page.all("title").map { $0.text() } == ["KTT NATO bahas perisai rudal"])
  }

  @Test func `a row a segment, the source as written and the gist beside it`() {
    let rows = page.all("div", class: "text").flatMap { $0.all("div", class: "pair") }.filter {
      !$0.hasClass("columns")
    }
    let article = AnnotatedDocument.sampleArticle
    #expect(rows.map { $0.attributes["id"] } == article.segments.dropFirst().map(\.id))
    #expect(rows.map { source(in: $0) } == article.segments.dropFirst().map(\.text))
    #expect(rows.map { $0.all("p", class: "gist").first?.text() } == article.segments.dropFirst().map(\.gist))
  }

  @Test(arguments: [
    ("s2", "dateline opens", "p"), ("s3", "sentence", "p"), ("s5", "sentence opens", "p"),
    ("s6", "heading opens", "h2"),
    ("s8", "credit opens", "p"),
  ])
  func `a row tells the segment's kind, and whether it opens a paragraph`(
    id: String, kind: String, element: String
  )
    throws
  {
    let row = try #require(self.row(id))
    #expect(row.attributes["class"] == "pair \(kind)")
    #expect(row.all(element, class: "source").count == 1)
  }

  @Test func `terms, numbers and dates are marked, words and names are not`() {
    let marked = page.all("span", class: "term").map { $0.text(without: "note") }
    #expect(
      marked == [
        "KTT NATO", "perisai rudal", "LISABON", "Menlu Norwegia", "perisai rudalnya", "Jumat (19/11)",
        "Rp1,5 miliar",
        "gencatan senjata", "Pengerahannya",
      ])
    let underlined = page.all("u").map { $0.text() }
    #expect(underlined == marked)
  }

  @Test(arguments: [
    ("perisai rudalnya", "term conflict"), ("LISABON", "term places"), ("Rp1,5 miliar", "term measure"),
    ("Pengerahannya", "term conflict weak"),
  ])
  func `a marked term has the colour of its domain`(surface: String, expected: String) {
    let term = page.all("span", class: "term").first { $0.text(without: "note") == surface }
    #expect(term?.attributes["class"] == expected)
  }

  @Test func `a marked term is described by its note and reached by the keyboard`() throws {
    for term in page.all("span", class: "term") {
      let note = try #require(term.all("span", class: "note").first)
      #expect(term.attributes["tabindex"] == "0")
      #expect(note.attributes["role"] == "tooltip")
      #expect(note.attributes["id"] == term.attributes["aria-describedby"])
      #expect(note.attributes["id"] != nil)
    }
  }

  @Test func `a word's note gives renderings, part of speech and affixes`() throws {
    let word = try #require(
      page.all("span", class: "word").first { $0.text(without: "note") == "mengerahkan" })
    let note = try #require(word.all("span", class: "note").first)
    #expect(note.attributes["lang"] == "en")
    #expect(note.all("b", class: "gloss").map { $0.text() } == ["deploy"])
    #expect(note.all("span", class: "others").map { $0.text() } == ["mobilize"])
    #expect(note.all("span", class: "speech").map { $0.text() } == ["verb"])
    #expect(note.all("span", class: "affixes").map { $0.text() } == ["meN- + kerah + -kan"])
  }

  @Test func `a composed term's note gives its parts and expansion`() throws {
    let note = try #require(row("s3")?.all("span", class: "note").first)
    #expect(
      note.all("span", class: "part").map { $0.text() } == ["Menlu foreign minister", "Norwegia Norwegian"])
    #expect(note.all("span", class: "expansion").map { $0.text() } == ["menteri luar negeri"])
  }

  @Test func `a name that stands unchanged has no note`() throws {
    let row = try #require(self.row("s5"))
    #expect(!row.all.contains { $0.hasClass("word") && $0.text(without: "note") == "Jonas Aasen" })
  }

  @Test func `a summary line links to its segment`() throws {
    let lines = try #require(page.all("section", class: "summary").first).all("div", class: "pair")
    #expect(lines.map { $0.all("a").first?.attributes["href"] } == ["#s3", "#s5"])
    #expect(
      lines.map { $0.all("p", class: "gist").first?.text() }.last == "Jonas Aasen rejected that ceasefire.")
    #expect(lines.map { source(in: $0) }.last == "Jonas Aasen menolak gencatan senjata itu.")
  }

  @Test func `the glossary gives term, gloss, domain, uses and first use`() throws {
    let section = try #require(page.all("section", class: "glossary").first)
    let rows = section.all("tr").dropFirst().map {
      $0.all.filter { ["th", "td"].contains($0.name) }.map { $0.text() }
    }
    #expect(
      rows == [
        ["ktt nato", "NATO summit", "diplomacy", "1", "1"],
        ["perisai rudal", "missile shield", "military", "2", "1"],
        [
          "menlumenteri luar negeri", "foreign ministerBefore the United States: Secretary of State.",
          "office", "1", "3",
        ],
        ["gencatan senjata", "ceasefire", "military", "1", "5"],
      ])
    #expect(section.all("a").map { $0.attributes["href"] } == ["#s1", "#s1", "#s3", "#s5"])
  }

  @Test func `unknown words are listed with their counts`() {
    let items = page.all("section", class: "unknown").flatMap { $0.all("li") }
    #expect(items.map { $0.text() } == ["berkelindan × 2", "sengkarut"])
  }

  @Test func `domains are called by their names`() throws {
    let renderer = HTMLRenderer(domainNames: ["military": "armed forces"])
    let page = try HTMLTree.read(renderer.render(.sampleArticle))
    let names = Set(page.all("span", class: "domain").map { $0.text() })
    #expect(names == ["armed forces", "diplomacy", "geography", "office"])
  }

  @Test func `a document without headline, summary, glossary and unknown words has none of these`() throws {
    var fixture = AnnotatedDocumentFixture(id: "kosong.txt")
    fixture.add(.sentence, paragraph: 0, ["Tidak ada."], gist: nil)
    let page = try HTMLTree.read(HTMLRenderer().render(fixture.document))
    #expect(page.all("section").isEmpty)
    #expect(page.all("h1").map { $0.text() } == ["kosong.txt"])
    #expect(page.all("a").map { $0.attributes["href"] } == ["#s1"])
  }

  @Test func `the list of articles is linked if there is one`() throws {
    let page = try HTMLTree.read(HTMLRenderer(indexPath: "../my index.html").render(.sampleArticle))
    #expect(
      page.all("header", class: "bar").first?.all("a").first?.attributes["href"] == "../my%20index.html")
  }

  private func row(_ id: String) -> HTMLElement? {
    page.all.first { $0.attributes["id"] == id }
  }

  private func source(in row: HTMLElement) -> String? {
    row.all.first { $0.hasClass("source") }?.text(without: "note")
  }
}
