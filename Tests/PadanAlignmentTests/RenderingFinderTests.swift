import PadanAlignment
import PadanModel
import PadanTestSupport
import Testing

/// A segment, a line of English, and what of it is found there.
struct RenderingCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let pieces: [AnnotatedDocumentFixture.Piece]
  let line: String
  /// English and Indonesian, in the line's order.
  let links: [[String]]
  let missing: [String]

  init(
    _ name: String, _ pieces: [AnnotatedDocumentFixture.Piece], _ line: String, _ links: [[String]],
    missing: [String] = []
  ) {
    testDescription = name
    self.pieces = pieces
    self.line = line
    self.links = links
    self.missing = missing
  }

  static let all = [
    RenderingCase(
      "as the dictionary has it", [.term("perisai rudal", "missile shield")], "A missile shield.",
      [["missile shield", "perisai rudal"]]),
    RenderingCase(
      "inflected", [.term("menolak", "reject"), " ", .term("rudal", "missile")], "It rejected the missiles.",
      [["rejected", "menolak"], ["missiles", "rudal"]]),
    RenderingCase(
      "another of the glosses", [.word("pembicaraan", "discussion", "talks")], "The talks went on.",
      [["talks", "pembicaraan"]]),
    RenderingCase(
      "the longer gloss first", [.term("rudal", "missile"), " ", .term("perisai rudal", "missile shield")],
      "The missile shield has a missile.", [["missile shield", "perisai rudal"], ["missile", "rudal"]]),
    RenderingCase(
      "in another order, between others", [.term("ketua NATO", "NATO head"), " ", .term("NATO", "NATO")],
      "The head of mighty NATO left NATO.",
      [["head", "ketua NATO"], ["NATO", "ketua NATO"], ["NATO", "NATO"]]),
    RenderingCase(
      "words too far apart are no phrase", [.term("ketua NATO", "NATO head")],
      "The head is a person who once worked for years in NATO.", [], missing: ["ketua NATO"]),
    RenderingCase(
      "part by part",
      [
        .marked("Menlu Rusia", "Russian foreign minister", kind: .term) {
          $0.parts = [part("Menlu", "foreign minister", at: 0), part("Rusia", "Russia", at: 6)]
        }
      ], "Russia sent its foreign minister.", [["Russia", "Rusia"], ["foreign minister", "Menlu"]]),
    RenderingCase(
      "one part does not render the whole",
      [
        .marked("Menlu Rusia", "Russian foreign minister", kind: .term) {
          $0.parts = [part("Menlu", "foreign minister", at: 0), part("Rusia", "Russia", at: 6)]
        }
      ], "The foreign minister came.", [], missing: ["Menlu Rusia"]),
    RenderingCase(
      "a name's adjective", [.term("Rusia", "Russia")], "The Russian general spoke.", [["Russian", "Rusia"]]),
    RenderingCase(
      "no adjective of a small word", [.word("sama", "same")], "The Samers came.", []),
    RenderingCase(
      "capitals count", [.term("AS", "US")], "They told us all.", [], missing: ["AS"]),
    RenderingCase(
      "but not where all is in capitals", [.term("perisai rudal", "missile shield")],
      "RUSSIA SAYS NO TO MISSILE SHIELD", [["MISSILE SHIELD", "perisai rudal"]]),
    RenderingCase(
      "figures of an amount",
      [.marked("Rp1,5 miliar", "1.5 billion rupiah", kind: .number) { $0.domain = "number" }],
      "It cost Rp1.5bn, 2 more.", [["Rp1.5bn", "Rp1,5 miliar"]]),
    RenderingCase(
      "a date in another order", [.marked("Kamis (15/3)", "Thursday (15 March)", kind: .date)],
      "On Thursday, March 15, it rained.", [["Thursday, March 15", "Kamis (15/3)"]]),
    RenderingCase(
      "the place in the segment decides",
      [.term("rudal", "missile"), " dan kapal-kapal lain yang jauh ", .term("rudal", "missile")],
      "A missile and many other ships and a missile.", [["missile", "rudal"], ["missile", "rudal"]]),
    RenderingCase(
      "a term said once is not missing the second time",
      [.term("rudal", "missile"), " dan ", .term("rudal", "missile")], "The missile and it.",
      [["missile", "rudal"]]),
    RenderingCase(
      "words that have no rendering of their own",
      [.marked("di", "in", kind: .word) { $0.domain = "grammar" }], "In the house.", []),
    RenderingCase(
      "general words are never missing", [.word("besar", "big"), " ", .term("KTT", "summit")], "Nothing.", [],
      missing: ["KTT"]),
    RenderingCase("nothing to look for", ["Halo."], "Hello.", []),
    RenderingCase("nothing to look in", [.term("KTT", "summit")], "", [], missing: ["KTT"]),
  ]

  private static func part(_ surface: String, _ gloss: String, at start: Int) -> Annotation {
    Annotation(
      range: TextRange(start, start + surface.utf8.count), surface: surface, lemma: surface.lowercased(),
      kind: .term, gloss: gloss, glosses: [gloss])
  }
}

@Suite struct RenderingFinderTests {
  @Test(arguments: RenderingCase.all)
  func `glosses are found`(_ test: RenderingCase) throws {
    var fixture = AnnotatedDocumentFixture()
    fixture.add(.sentence, paragraph: 0, test.pieces, gist: nil)
    let document = fixture.document
    let segment = try #require(document.segments.first)
    let finder = try RenderingFinder(rules: AlignmentFixture.rules())
    let found = try finder.find(segment.annotations, of: segment.segment.range, in: test.line)
    let line = SourceText(test.line)
    #expect(found.links.map { [line[$0.english], document.document.text[$0.source]] } == test.links)
    #expect(found.missingTerms.map(\.surface) == test.missing)
  }

  @Test(arguments: 1...40)
  func `links run forward, apart, and on characters, in any line`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "missile", "shield", "NATO's", "head-of", "é\u{301}", "😀", " ", " ", ".", "1,5", "US", "us", "\u{0}",
    ]
    var fixture = AnnotatedDocumentFixture()
    let pieces = (0..<12).map { _ in
      AnnotatedDocumentFixture.Piece.term("kata", generator.text(of: words, count: 3) + "x")
    }
    fixture.add(.sentence, paragraph: 0, pieces, gist: nil)
    let segment = try #require(fixture.document.segments.first)
    let line = generator.text(of: words, count: 40)
    let finder = try RenderingFinder(rules: AlignmentFixture.rules())
    let links = try finder.find(segment.annotations, of: segment.segment.range, in: line).links
    for (first, second) in zip(links, links.dropFirst()) {
      #expect(first.english.end <= second.english.start)
    }
    let bytes = Array(line.utf8)
    for link in links {
      #expect(link.english.end <= bytes.count && !link.english.isEmpty)
      #expect(bytes[link.english.start] & 0xC0 != 0x80)
    }
  }

  @Test func `a line made to take long does not`() throws {
    var fixture = AnnotatedDocumentFixture()
    fixture.add(
      .sentence, paragraph: 0, (0..<40).map { _ in .term("rudal", "missile shield missile head") }, gist: nil
    )
    let segment = try #require(fixture.document.segments.first)
    let line = String(repeating: "missile shield head ", count: 5000)
    let finder = try RenderingFinder(rules: AlignmentFixture.rules())
    let duration = try ContinuousClock().measure {
      _ = try finder.find(segment.annotations, of: segment.segment.range, in: line)
    }
    #expect(duration < .seconds(30))
  }
}
