import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct IndexRendererTests {
  @Test func `an entry shows the article's headline, key sentences and terms`() throws {
    let entry = IndexEntry(.sampleArticle, path: "perisai.html", termCount: 2)
    let page = try HTMLTree.read(IndexRenderer(entries: [entry]).render())
    let article = try #require(page.all("article").first)
    #expect(article.all("h2").map { $0.text() } == ["KTT NATO bahas perisai rudal"])
    #expect(article.all("p", class: "english").map { $0.text() } == ["NATO summit discusses missile shield"])
    #expect(article.all("p", class: "gist").map { $0.text() }.last == "Jonas Aasen rejected that ceasefire.")
    #expect(article.all("li").map { $0.text() } == ["perisai rudal missile shield", "ktt nato NATO summit"])
  }

  @Test(arguments: [(0, "0 articles"), (1, "1 article"), (3, "3 articles")])
  func `the page says how many articles there are, and lists them in order`(count: Int, expected: String)
    throws
  {
    let entries = (0..<count).map { number in
      IndexEntry(title: "Berita \(number)", english: nil, path: "\(number).html", summary: [], terms: [])
    }
    let page = try HTMLTree.read(IndexRenderer(entries: entries).render())
    #expect(page.all("p", class: "count").map { $0.text() } == [expected])
    #expect(page.all("h2").map { $0.text() } == entries.map(\.title))
    #expect(page.all("p", class: "english").isEmpty)
  }

  @Test(arguments: ["Jumat, 19 November 2010", nil])
  func `an entry tells when the article appeared, if that is known`(date: String?) throws {
    let entry = IndexEntry(.sampleArticle, date: date, path: "perisai.html")
    let page = try HTMLTree.read(IndexRenderer(entries: [entry]).render())
    #expect(page.all("p", class: "date").map { $0.text() } == [date].compactMap { $0 })
  }

  @Test func `the filter shows only where a script can work it`() throws {
    let page = try HTMLTree.read(IndexRenderer(entries: []).render())
    #expect(page.all("div", class: "filter").map { $0.attributes["hidden"] } == [""])
  }

  @Test func `an article without a headline goes by its name`() {
    let entry = IndexEntry(AnnotatedDocumentFixture(id: "tanpa-judul.txt").document, path: "x.html")
    #expect(entry.title == "tanpa-judul.txt")
    #expect(entry.english == nil)
  }
}
