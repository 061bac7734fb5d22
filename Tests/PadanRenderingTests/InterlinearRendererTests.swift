import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct InterlinearRendererTests {
  private static let labels = [
    "di-": AffixLabel(label: "PASS", meaning: "passive", isClitic: false),
    "-kan": AffixLabel(label: "APPL", meaning: "applicative", isClitic: false),
    "-nya": AffixLabel(label: "3", meaning: "third person", isClitic: true),
    "ku-": AffixLabel(label: "1SG", meaning: "first person singular", isClitic: true),
    "-an": AffixLabel(label: "NMLZ", meaning: "nominalizer", isClitic: false),
    "ke-…-an": AffixLabel(label: "ABSTR", meaning: "abstract noun", isClitic: false),
    "RED": AffixLabel(label: "RED", meaning: "reduplication", isClitic: false),
  ]

  /// A word, its affix chain and what becomes of it.
  struct Word: Sendable, CustomTestStringConvertible {
    let surface: String
    let chain: String?
    let gloss: String
    let analysis: String
    let glossLine: String
    var testDescription: String { surface }

    init(_ surface: String, _ chain: String?, _ gloss: String, _ analysis: String, _ glossLine: String) {
      self.surface = surface
      self.chain = chain
      self.gloss = gloss
      self.analysis = analysis
      self.glossLine = glossLine
    }
  }

  static let words = [
    Word("dikerahkan", "di- + kerah + -kan", "deploy", "di-kerah-kan", "PASS-deploy-APPL"),
    Word("tuntutan", "tuntut + -an", "demand", "tuntut-an", "demand-NMLZ"),
    Word("kecurigaan", "ke- + curiga + -an", "suspicion", "ke-curiga-an", "ABSTR-suspicion-ABSTR"),
    Word("rumahnya", "rumah + -nya", "house", "rumah=nya", "house=3"),
    Word("kubeli", "ku- + beli", "buy", "ku=beli", "1SG=buy"),
    Word("rudal-rudal", "rudal + RED", "missile", "rudal~RED", "missile~RED"),
    Word("antikorupsi", "anti- + korupsi", "anti-graft", "anti-korupsi", "anti-anti-graft"),
    Word("ditandatangani", "di- + tanda tangan + -i", "sign off", "di-tanda_tangan-i", "PASS-sign.off-i"),
    Word("perisai rudal", nil, "missile shield", "perisai_rudal", "missile.shield"),
    Word("KTT", nil, "summit", "KTT", "summit"),
  ]

  @Test(arguments: words)
  func `affixes are set off and labelled, the root carries the gloss`(word: Word) {
    #expect(
      lines(of: [piece(word)]) == [
        "(1)   \(word.surface)", "      \(word.analysis)", "      \(word.glossLine)",
      ])
  }

  @Test(arguments: words.filter { $0.chain != nil && !$0.gloss.contains("-") })
  func `analysis and gloss have the same joints`(word: Word) {
    let lines = lines(of: [piece(word)])
    let joints = lines.dropFirst().map { $0.filter { "-=~".contains($0) } }
    #expect(joints[0] == joints[1])
  }

  @Test func `words stand in columns, punctuation stays with its word, the English line closes`() {
    let pieces: [AnnotatedDocumentFixture.Piece] = [
      "\"", .term("NATO", "NATO"), "\" (", .word("itu", "that"), ") ", .word("menolak", "reject"),
      " Aasen – ya!",
    ]
    #expect(
      lines(of: pieces, gist: "That NATO rejects Aasen.") == [
        "(1)   \"NATO\"  (itu)  menolak  Aasen  –ya!", "      NATO    itu    menolak  Aasen  ya",
        "      NATO    that   reject   Aasen  ya", "      ‘That NATO rejects Aasen.’",
      ])
  }

  @Test func `what no dictionary has is glossed by a question mark`() {
    var fixture = AnnotatedDocumentFixture()
    fixture.add(.sentence, paragraph: 0, ["Sengkarut Aasen."], gist: nil)
    fixture.leaveOpen("sengkarut")
    let text = String(decoding: InterlinearRenderer(labels: [:]).render(fixture.document), as: UTF8.self)
    #expect(text.split(separator: "\n").last == "      ?          Aasen")
  }

  @Test func `long segments go on in further rows, none wider than the page`() {
    let words = (0..<60).map { AnnotatedDocumentFixture.Piece.word("kata\($0)", "word number \($0)") }
    let lines = lines(of: words.flatMap { [$0, " "] }, width: 60)
    #expect(lines.count > 20)
    #expect(lines.allSatisfy { $0.count <= 60 })
    let sources = lines.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
    let written = sources.joined(separator: " ").split(separator: " ").dropFirst().map(String.init)
    #expect(written == (0..<60).map { "kata\($0)" })
  }

  @Test func `the page holds the same lines and tells what the labels mean`() throws {
    var fixture = AnnotatedDocumentFixture()
    fixture.add(.sentence, paragraph: 0, [piece(Self.words[0]), "."], gist: "It is deployed.")
    let page = try HTMLTree.read(InterlinearPageRenderer(labels: Self.labels).render(fixture.document))
    let word = try #require(page.all("ol").first?.all("li").first)
    #expect(word.all("span").map { $0.text() } == ["dikerahkan.", "di-kerah-kan", "PASS-deploy-APPL"])
    #expect(word.all("abbr").map { $0.attributes["title"] } == ["passive", "applicative"])
    #expect(page.all("p", class: "free").map { $0.text() } == ["‘It is deployed.’"])
    #expect(page.all("dt").map { $0.text() } == ["PASS", "APPL"])
    #expect(page.all("dd").map { $0.text() } == ["passive", "applicative"])
  }

  @Test(arguments: HostileText.all)
  func `no text changes the structure of the page or steers a terminal`(hostile: HostileText) throws {
    let document = AnnotatedDocument.filled(with: hostile.text)
    let page = try HTMLTree.read(InterlinearPageRenderer(labels: Self.labels).render(document))
    #expect(Set(page.all.map(\.name)).isSubset(of: Self.elements))
    let text = String(decoding: InterlinearRenderer(labels: [:]).render(document), as: UTF8.self)
    for scalar in text.unicodeScalars {
      #expect(scalar == "\n" || scalar.properties.generalCategory != .control)
    }
  }

  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "header", "bdi", "main", "h1", "div", "a", "ol", "li",
    "span", "abbr", "p", "section", "h2", "dl", "dt", "dd", "footer",
  ]

  private func piece(_ word: Word) -> AnnotatedDocumentFixture.Piece {
    .marked(word.surface, word.gloss, kind: .word) { $0.analysis = word.chain }
  }

  private func lines(
    of pieces: [AnnotatedDocumentFixture.Piece], gist: String? = nil, width: Int = 100
  ) -> [String] {
    var fixture = AnnotatedDocumentFixture()
    fixture.add(.sentence, paragraph: 0, pieces, gist: gist)
    let renderer = InterlinearRenderer(labels: Self.labels, width: width)
    var lines = String(decoding: renderer.render(fixture.document), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.popLast() == "")
    return lines
  }
}
