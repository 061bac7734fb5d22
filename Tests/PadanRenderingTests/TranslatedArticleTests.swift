import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct TranslatedArticleTests {
  /// A paragraph whose two sentences a translation made one, and one that it lacks.
  private let article: AnnotatedDocument

  init() throws {
    var fixture = AnnotatedDocumentFixture()
    fixture.add(.sentence, paragraph: 0, [.term("KTT", "summit"), " <dibuka>."], gist: nil)
    fixture.add(.sentence, paragraph: 0, ["Hujan turun."], gist: nil)
    fixture.add(.sentence, paragraph: 1, ["Selesai."], gist: nil)
    let bare = fixture.document
    let line = "The meeting opened & it rained."
    let lines = [
      EnglishLine(line, origin: .translation, missingTerms: bare.segments[0].annotations),
      EnglishLine(line, origin: .translation, isRepeated: true), EnglishLine("Done."),
    ]
    article = AnnotatedDocument(
      document: bare.document, title: nil,
      segments: zip(bare.segments, lines).map { segment, line in
        AnnotatedSegment(
          id: segment.id, segment: segment.segment, text: segment.text, english: line,
          annotations: segment.annotations)
      }, summary: [], glossary: [], unknown: [])
  }

  @Test func `JSON tells where each line comes from`() throws {
    let segments =
      try JSONValue(parsing: JSONRenderer(isIndented: true).render(article))["segments"]?.elements ?? []
    #expect(segments.map { $0["gistOrigin"]?.string } == ["translation", "translation", "gist"])
    #expect(segments.map { $0["gistRepeats"] } == [nil, .bool(true), nil])
    let missing = segments[0]["missingTerms"]?.elements ?? []
    #expect(missing.map { $0["surface"]?.string } == ["KTT"])
    #expect(missing.map { [$0["start"]?.integer, $0["end"]?.integer] } == [[0, 3]])
    #expect(missing.first?["glosses"]?.elements.map(\.string) == ["summit"])
  }

  @Test func `Markdown has a line that serves twice once`() {
    let text = String(decoding: MarkdownRenderer().render(article), as: UTF8.self)
    #expect(text.contains("> The meeting opened \\& it rained.\n\nSelesai.\n\n> Done."))
    #expect(text.split(separator: "The meeting").count == 2)
  }

  @Test func `the page says what it shows`() throws {
    let page = try HTMLTree.read(HTMLRenderer().render(article))
    let notes = page.all("p", class: "gist").map { $0.all("small").map { $0.text() } }
    #expect(
      notes == [
        ["Not rendered as in the glossary: KTT (summit)"], [],
        ["A gist: the translation has no line for this."],
      ])
    #expect(page.text().contains("a translation that Padan did not make"))
    #expect(!page.text().contains("It is not a translation."))
  }

  @Test func `the terminal says it too`() {
    let text = String(decoding: TerminalRenderer(usesColor: false).render(article), as: UTF8.self)
    #expect(text.contains("[Not rendered as in the glossary: KTT (summit)]"))
    #expect(text.contains("[A gist: the translation has no line for this.]"))
  }
}
