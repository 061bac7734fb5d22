import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct BitextRendererTests {
  private func bitext(_ unit: AlignmentUnit = .line) -> Bitext {
    Bitext(
      unit: unit, source: ["Kapal \"A\" & <B>\tpergi.", "Tak ada.", "Satu.", "Dua."],
      target: ["Ship \"A\" & <B> left.", "One,\ntwo.", "Added \u{1}\u{FFFF}."],
      links: [
        AlignmentLink(source: [0], target: [0], score: 0.98765),
        AlignmentLink(source: [1], target: [], score: 0),
        AlignmentLink(source: [2, 3], target: [1], score: 0.5),
        AlignmentLink(source: [], target: [2], score: 0),
      ])
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `JSON has the links`() {
    let expected = """
      {"schema":"padan.alignment/1",
      "unit":"line",
      "links":[
      {"source":[0],"target":[0],"score":0.99},
      {"source":[1],"target":[],"score":0.0},
      {"source":[2,3],"target":[1],"score":0.5},
      {"source":[],"target":[2],"score":0.0}
      ]}

      """
    #expect(text(BitextJSONRenderer().render(bitext())) == expected)
  }

  @Test func `JSON of sentences has their text`() throws {
    let value = try JSONValue(parsing: BitextJSONRenderer().render(bitext(.sentence)))
    #expect(value["unit"] == .string("sentence"))
    #expect(value["sourceUnits"]?.elements.map(\.string) == bitext().source)
    #expect(value["targetUnits"]?.elements.map(\.string) == bitext().target)
    #expect(value["links"]?.elements.count == 4)
  }

  @Test func `JSON of nothing has no links`() throws {
    let empty = Bitext(unit: .sentence, source: [], target: [], links: [])
    #expect(try JSONValue(parsing: BitextJSONRenderer().render(empty))["links"] == .array([]))
  }

  @Test func `TSV has both texts and the score`() {
    let expected = """
      source\ttarget\tscore
      Kapal "A" & <B> pergi.\tShip "A" & <B> left.\t0.99
      Tak ada.\t\t0.0
      Satu. Dua.\tOne, two.\t0.5
      \tAdded \u{2401}\u{FFFF}.\t0.0

      """
    #expect(text(BitextTSVRenderer().render(bitext())) == expected)
  }

  @Test func `TMX has the pairs`() {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
      <header creationtool="padan" creationtoolversion="1.2.3" datatype="plaintext" segtype="sentence" \
      adminlang="en" srclang="id" o-tmf="padan.alignment/1"/>
      <body>
      <tu><prop type="x-score">0.99</prop>
      <tuv xml:lang="id"><seg>Kapal &quot;A&quot; &amp; &lt;B&gt; pergi.</seg></tuv>
      <tuv xml:lang="en"><seg>Ship &quot;A&quot; &amp; &lt;B&gt; left.</seg></tuv></tu>
      <tu><prop type="x-score">0.5</prop>
      <tuv xml:lang="id"><seg>Satu. Dua.</seg></tuv>
      <tuv xml:lang="en"><seg>One, two.</seg></tuv></tu>
      </body>
      </tmx>

      """
    #expect(text(BitextTMXRenderer(creationToolVersion: "1.2.3").render(bitext(.sentence))) == expected)
    #expect(text(BitextTMXRenderer(creationToolVersion: "1").render(bitext())).contains("segtype=\"block\""))
  }

  @Test func `what XML has no place for is replaced`() {
    let bitext = Bitext(
      unit: .line, source: ["a\u{FFFE}\u{0}"], target: ["b\u{FFFF}\u{85}c"],
      links: [AlignmentLink(source: [0], target: [0], score: 1)])
    let document = text(BitextTMXRenderer(creationToolVersion: "1").render(bitext))
    #expect(document.contains("<seg>a\u{FFFD}\u{2400}</seg>"))
    #expect(document.contains("<seg>b\u{FFFD} c</seg>"))
  }

  @Test func `the page has both texts, escaped`() {
    let page = text(BitextPageRenderer(title: "a.txt & b.txt").render(bitext()))
    #expect(page.contains("<title>a.txt &amp; b.txt</title>"))
    #expect(
      page.contains(
        "<p class=\"source\" lang=\"id\" dir=\"auto\">Kapal &quot;A&quot; &amp; &lt;B&gt;\tpergi.</p>"))
    #expect(page.contains("<p class=\"gist\" lang=\"en\" dir=\"auto\">One,\ntwo.</p>"))
    #expect(page.contains("title=\"No counterpart\" aria-label=\"Link 4\""))
    #expect(page.contains("title=\"Score 0.99\" aria-label=\"Link 1\""))
    #expect(!page.contains("{{"))
    #expect(page.count { $0 == "\u{1}" } == 0)
  }
}
