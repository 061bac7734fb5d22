import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

/// The English line tells which words of the source each of its words comes from.
@Suite struct CounterpartTests {
  /// `(english, source)` words that are linked, each by its first place in its line.
  struct Links: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let links: [(english: String, source: String)]
    /// The stretches of the English line with the source elements they name.
    let expected: [String]
  }

  @Test(arguments: [
    Links(
      testDescription: "a term, a word and a name",
      links: [("Aasen", "Aasen"), ("rejected", "menolak"), ("ceasefire", "gencatan senjata")],
      expected: ["Aasen ← Aasen", "rejected ← menolak", "ceasefire ← gencatan senjata"]),
    Links(
      testDescription: "a part of a term lights the term",
      links: [("ceasefire", "senjata")], expected: ["ceasefire ← gencatan senjata"]),
    Links(
      testDescription: "a stretch of several words",
      links: [("rejected", "menolak gencatan")], expected: ["rejected ← menolak, gencatan senjata"]),
    Links(testDescription: "punctuation has no counterpart", links: [(".", ".")], expected: []),
    Links(testDescription: "no links", links: [], expected: []),
    Links(
      testDescription: "links out of the line's order are left out",
      links: [("ceasefire", "menolak"), ("Aasen", "Aasen")], expected: ["ceasefire ← menolak"]),
  ])
  func `a stretch names its elements`(testCase: Links) throws {
    let page = try HTMLTree.read(HTMLRenderer().render(document(testCase.links)))
    let source = try #require(page.all("p", class: "source").first)
    let elements = source.children.compactMap(\.element)
    let gist = try #require(page.all("p", class: "gist").first)
    let stretches = gist.children.compactMap(\.element).map { stretch in
      let places = (stretch.attributes["data-from"] ?? "").split(separator: " ").compactMap { Int($0) }
      return "\(stretch.text()) ← \(places.map { elements[$0].text() }.joined(separator: ", "))"
    }
    #expect(stretches == testCase.expected)
    #expect(source.text() == Self.source)
    #expect(gist.text() == Self.english)
  }

  private static let source = "Aasen menolak gencatan senjata itu."
  private static let english = "Aasen rejected the ceasefire."

  private func document(_ links: [(english: String, source: String)]) throws -> AnnotatedDocument {
    var fixture = AnnotatedDocumentFixture()
    fixture.add(
      .sentence, paragraph: 0,
      ["Aasen ", .word("menolak", "reject"), " ", .term("gencatan senjata", "ceasefire"), " itu."],
      gist: Self.english)
    let plain = fixture.document
    let segment = plain.segments[0]
    let alignment = try links.map { link in
      GistLink(
        english: try #require(Self.range(of: link.english, in: Self.english)),
        source: try #require(Self.range(of: link.source, in: Self.source)))
    }
    return AnnotatedDocument(
      document: plain.document, title: nil,
      segments: [
        AnnotatedSegment(
          id: segment.id, segment: segment.segment, text: segment.text,
          english: EnglishLine(Self.english, alignment: alignment), annotations: segment.annotations)
      ], summary: [], glossary: [], unknown: [])
  }

  private static func range(of part: String, in text: String) -> TextRange? {
    text.firstRange(of: part).map { found in
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      return TextRange(start, start + part.utf8.count)
    }
  }
}
