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
    #expect(headline.all("h1").map { $0.text() } == ["KTT NATO bahas perisai rudal"])
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

  // MARK: Words and notes

  @Test func `terms, numbers and dates are marked, words and names are not`() {
    #expect(
      page.all("a", class: "term").map { $0.text() } == [
        "KTT NATO", "perisai rudal", "LISABON", "Menlu Norwegia", "perisai rudalnya", "Jumat (19/11)",
        "Rp1,5 miliar", "gencatan senjata", "Pengerahannya",
      ])
  }

  @Test(arguments: [
    ("KTT NATO", "term affairs"), ("perisai rudal", "term conflict again"),
    ("perisai rudalnya", "term conflict"), ("LISABON", "term places"),
    ("Rp1,5 miliar", "term measure"), ("Pengerahannya", "term conflict weak"),
  ])
  func `a term tells its domain, how it was found, and whether it stood before`(
    surface: String, expected: String
  ) {
    #expect(term(surface)?.attributes["class"] == expected)
  }

  @Test func `a term is a link to its note and described by it`() throws {
    for term in page.all("a", class: "term") {
      let id = try #require(term.attributes["aria-describedby"])
      #expect(term.attributes["href"] == "#\(id)")
      #expect(id == "n\(try #require(term.attributes["data-note"]))")
      #expect(notes.contains { $0.attributes["id"] == id })
    }
  }

  @Test func `a term names its line of the glossary`() {
    let entries = page.all("a", class: "term").map { $0.attributes["data-entry"] }
    #expect(entries == ["1", "2", nil, nil, "2", nil, nil, "4", nil])
    #expect(row("g2")?.all("bdi").first?.text() == "perisai rudal")
  }

  @Test func `a word's note gives renderings, part of speech, affixes and the place of its first use`() throws
  {
    let note = try note("mengerahkan")
    #expect(line("renderings", of: note) == ["deploy; mobilize"])
    #expect(line("form", of: note) == ["meN- + kerah + -kan: “deploy”"])
    #expect(note.all("i").map { $0.text() } == ["verb"])
    #expect(note.all("a", class: "back").map { $0.attributes["href"] } == ["#s3"])
  }

  @Test func `a composed term's note gives its parts and expansion`() throws {
    let note = try note("Menlu Norwegia")
    #expect(line("form", of: note) == ["Menlu “foreign minister” + Norwegia “Norwegian”"])
    #expect(line("expansion", of: note) == ["menteri luar negeri"])
  }

  @Test func `a note says what domain and dictionary it comes from, and how sure it is`() throws {
    var fixture = AnnotatedDocumentFixture()
    let term = AnnotatedDocumentFixture.Piece.marked("menlu", "foreign minister", kind: .term) { annotation in
      annotation.domain = "office"
      annotation.dictionary = "terms/offices.tsv"
      annotation.match = .root
    }
    fixture.add(.sentence, paragraph: 0, [term, "."], gist: nil)
    let page = try HTMLTree.read(HTMLRenderer(domainNames: ["office": "offices"]).render(fixture.document))
    let note = try #require(page.all("li").first)
    #expect(line("origin", of: note) == ["offices · terms/offices.tsv"])
    #expect(line("advice", of: note) == ["Found by its root only."])
  }

  @Test func `annotations that say the same share a note`() throws {
    var fixture = AnnotatedDocumentFixture()
    for _ in 0..<3 {
      fixture.add(.sentence, paragraph: 0, [.term("rudal", "missile"), " ", .word("itu", "that")], gist: nil)
    }
    let page = try HTMLTree.read(HTMLRenderer().render(fixture.document))
    #expect(page.all("a", class: "term").map { $0.attributes["href"] } == ["#n1", "#n1", "#n1"])
    #expect(page.all("li").map { $0.attributes["id"] } == ["n1", "n2"])
  }

  @Test func `a name that stands unchanged has no note`() throws {
    let name = try #require(row("s5")).all("span").first { $0.text() == "Jonas Aasen" }
    #expect(name != nil)
    #expect(name?.attributes["data-note"] == nil)
  }

  @Test func `unknown words are marked in the text, and the list leads to them`() throws {
    let marked = page.all("span", class: "unknown")
    #expect(marked.map { $0.text() } == ["sengkarut", "berkelindan"])
    let links = page.all("section", class: "unknowns").flatMap { $0.all("a") }
    #expect(links.map { $0.text() } == ["berkelindan", "sengkarut"])
    for link in links {
      #expect(
        marked.first { "#\($0.attributes["id"] ?? "")" == link.attributes["href"] }?.text() == link.text())
    }
  }

  // MARK: The rest of the page

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
    let items = page.all("section", class: "unknowns").flatMap { $0.all("li") }
    #expect(items.map { $0.text() } == ["berkelindan × 2", "sengkarut"])
  }

  @Test func `domains are called by their names`() throws {
    let renderer = HTMLRenderer(domainNames: ["military": "armed forces"])
    let page = try HTMLTree.read(renderer.render(.sampleArticle))
    let names = Set(page.all("span", class: "domain").map { $0.text() })
    #expect(names == ["armed forces", "diplomacy", "office"])
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

  private var notes: [HTMLElement] {
    page.all("section", class: "notes").flatMap { $0.all("li") }
  }

  private func term(_ surface: String) -> HTMLElement? {
    page.all("a", class: "term").first { $0.text() == surface }
  }

  /// The note of a word's first use.
  private func note(_ surface: String) throws -> HTMLElement {
    let word = page.all.first { $0.text() == surface && $0.attributes["data-note"] != nil }
    let number = try #require(word?.attributes["data-note"])
    return try #require(notes.first { $0.attributes["id"] == "n\(number)" })
  }

  private func line(_ name: String, of note: HTMLElement) -> [String] {
    note.all("p", class: name).map { $0.text() }
  }

  private func row(_ id: String) -> HTMLElement? {
    page.all.first { $0.attributes["id"] == id }
  }

  private func source(in row: HTMLElement) -> String? {
    row.all.first { $0.hasClass("source") }?.text()
  }
}
