import PadanDocument
import PadanModel
import PadanTestSupport
import PadanText
import Testing

/// Segments as lines: `heading Kapal Hilang`, `sentence Hujan turun.`
private func outline(_ text: String, as format: DocumentFormat = .plain) throws -> [String] {
  let document = try DocumentReader(format: format).read(Array(text.utf8), id: "test", path: nil)
  let segmented = try ArticleSegmenter(rules: rules).segment(document)
  return segmented.segments.map { "\($0.kind) \(document.text[$0.range])" }
}

private let body = "Hujan turun.\n\nJalan banjir."
private let bodyOutline = ["sentence Hujan turun.", "sentence Jalan banjir."]

@Suite struct ArticleSegmenterTests {
  @Test func anArticle() throws {
    let article = """
      Kapal Hilang di Laut

      JAKARTA – Sebuah kapal hilang. Tim mencari "awak kapal".

      Baca juga: Kapal Lain

      Cuaca buruk, kata dr. Budi.

      (ab/cd)
      """
    #expect(
      try outline(article) == [
        "heading Kapal Hilang di Laut", "dateline JAKARTA –", "sentence Sebuah kapal hilang.",
        "sentence Tim mencari \"awak kapal\".", "credit Baca juga: Kapal Lain",
        "sentence Cuaca buruk, kata dr. Budi.", "credit (ab/cd)",
      ])
  }

  @Test(arguments: [
    ("short line", "Kapal Hilang", SegmentKind.heading), ("question", "Mengapa Hujan?", .heading),
    ("full stop", "Kapal hilang.", .sentence), ("semicolon", "Kapal hilang;", .sentence),
    ("closing quote", "Budi: \u{201C}Siap\u{201D}", .sentence),
    ("two hundred bytes", String(repeating: "kata ", count: 39) + "hujan", .heading),
    ("longer than that", String(repeating: "kata ", count: 40) + "hujan", .sentence),
    ("dateline", "JAKARTA - Hujan", .dateline),
  ])
  func firstBlocks(name: String, first: String, kind: SegmentKind) throws {
    let lines = try outline("\(first)\n\n\(body)")
    #expect(lines[0].hasPrefix("\(kind) "))
    #expect(lines.suffix(2) == bodyOutline)
  }

  @Test func aBlockAloneIsNoTitle() throws {
    #expect(try outline("Hujan turun di kota") == ["sentence Hujan turun di kota"])
    #expect(try outline("<p>Hujan turun", as: .html) == ["sentence Hujan turun"])
    #expect(try outline("<h1>Hujan turun", as: .html) == ["heading Hujan turun"])
  }

  @Test(arguments: ["Editor: Sari", "Baca juga\n\n(ab/cd)", "Iklan"])
  func creditsMayStandAboveTheTitle(credits: String) throws {
    let lines = try outline("\(credits)\n\nKapal Hilang\n\n\(body)")
    #expect(lines.suffix(3) == ["heading Kapal Hilang"] + bodyOutline)
    #expect(lines.dropLast(3).allSatisfy { $0.hasPrefix("credit ") })
  }

  @Test func anAsideMayStandAboveTheTitle() throws {
    let page = "<table><td>Foto</table><p>Kapal Hilang<p>Hujan turun.<p>Jalan banjir."
    #expect(try outline(page, as: .html) == ["credit Foto", "heading Kapal Hilang"] + bodyOutline)
  }

  @Test func theTitleIsTheFirstHeading() throws {
    let reader = DocumentReader(format: .plain)
    let segmenter = try ArticleSegmenter(rules: rules)
    let titled = try segmenter.segment(try reader.read(Array("Kapal\n\n\(body)".utf8), id: "a", path: nil))
    #expect(titled.title?.range == TextRange(0, 5))
    let credited = "Editor: Sari\n\nKapal\n\n\(body)"
    let below = try segmenter.segment(try reader.read(Array(credited.utf8), id: "a", path: nil))
    #expect(below.title?.range == TextRange(14, 19))
    let untitled = try segmenter.segment(try reader.read(Array(body.utf8), id: "a", path: nil))
    #expect(untitled.title == nil)
  }

  @Test func markupTellsHeadingsAndAsides() throws {
    let page = "<h1>Kapal.</h1><p>Hujan turun.<h2>Bagian dua</h2><table><td>Foto</table><p>Jalan banjir."
    #expect(
      try outline(page, as: .html) == [
        "heading Kapal.", "sentence Hujan turun.", "heading Bagian dua", "credit Foto",
        "sentence Jalan banjir.",
      ])
  }

  @Test(arguments: [
    ("dash", "JAKARTA – ", "JAKARTA –"), ("hyphen", "JAKARTA - ", "JAKARTA -"),
    ("long dash", "JAKARTA — ", "JAKARTA —"),
    ("two hyphens", "Bandung -- ", "Bandung --"),
    ("agency", "Semarang (Kantor Berita) - ", "Semarang (Kantor Berita) -"),
    ("date", "Bandung, Kamis (15/3) - ", "Bandung, Kamis (15/3) -"),
    ("site", "BOGOR, kapal.com - ", "BOGOR, kapal.com -"),
    ("two places", "Bogor/Depok | Jabar - ", "Bogor/Depok | Jabar -"),
    ("site alone", "Kapal.com - ", "Kapal.com -"),
    ("two hyphens after an agency", "Bogor, Kantor Berita -- ", "Bogor, Kantor Berita --"),
    ("no-break spaces", "BOGOR\u{A0}–\u{A0}", "BOGOR\u{A0}–"),
  ])
  func datelines(name: String, start: String, dateline: String) throws {
    let expected = ["heading Kapal", "dateline \(dateline)"] + bodyOutline
    #expect(try outline("Kapal\n\n\(start)\(body)") == expected)
    #expect(try outline("\(start)\(body)") == Array(expected.dropFirst()))
  }

  @Test(arguments: [
    ("quotation", "\"Hujan turun,\" kata dia."), ("curly quotation", "\u{201C}hujan,\u{201D} kata dia."),
    ("number", "15 kapal hilang."), ("abbreviation", "KTT mulai."), ("parenthesis", "(Hujan) turun."),
  ])
  func datelinesStandBeforeSentences(name: String, sentence: String) throws {
    let lines = try outline("Kapal\n\nBOGOR (Kantor Berita) - \(sentence)\n\n\(body)")
    #expect(
      lines == ["heading Kapal", "dateline BOGOR (Kantor Berita) -", "sentence \(sentence)"] + bodyOutline)
  }

  @Test(arguments: [
    ("aside after a name", "Menteri Budi Surya - yang lahir di Bogor - datang."),
    ("aside with an accent", "Budi Surya - élite kota - datang."),
    ("small letters", "Kapal itu - kata dia - hilang."), ("no dash", "JAKARTA Hujan turun."),
    ("dash inside a word", "Jawa-Bali hujan."), ("dash first", "- Hujan turun."),
    ("nothing after", "JAKARTA –"),
    ("open parenthesis", "Bogor (Kota - hujan."), ("too many words", "A B C D E F G H I J - Hujan turun."),
    (
      "too far",
      "Bogor (" + String(repeating: "kata ", count: 5) + String(repeating: "x", count: 60) + ") - Hujan."
    ),
  ])
  func noDatelines(name: String, first: String) throws {
    let lines = try outline("Kapal\n\n\(first)\n\n\(body)")
    #expect(lines[1] == "sentence \(first)")
    #expect(!lines.contains { $0.hasPrefix("dateline") })
  }

  @Test func onlyTheFirstParagraphHasADateline() throws {
    let lines = try outline("Kapal\n\nHujan turun.\n\nJAKARTA - Jalan banjir.")
    #expect(lines == ["heading Kapal", "sentence Hujan turun.", "sentence JAKARTA - Jalan banjir."])
  }

  @Test(arguments: [
    ("start", "Editor: Sari", true), ("start in capitals", "EDITOR: SARI", true),
    ("start later", "Kata Editor: Sari.", false),
    ("whole", "IKLAN", true), ("whole with more", "Iklan itu lucu.", false), ("marks", "(H-AK/B002)", true),
    ("marks in brackets", "[ab/cd]", true), ("star", "(ab*)", true),
    ("words in parentheses", "(Lihat gambar)", false),
    ("one word in parentheses", "(Antara)", false), ("marks and a word", "(ab/cd) Hujan.", false),
    ("nothing in parentheses", "()", false),
  ])
  func credits(name: String, block: String, isCredit: Bool) throws {
    let lines = try outline("Kapal\n\nHujan turun.\n\n\(block)\n\nJalan banjir.")
    #expect(lines.first == "heading Kapal" && lines.last == "sentence Jalan banjir.")
    #expect(lines.contains("credit \(block)") == isCredit)
  }

  @Test(arguments: [
    ("small letter", "Ia membantu\n\nkorban banjir."), ("comma", "Kata dia,\n\nBantuan datang."),
    ("word that ends no sentence", "Bantuan untuk\n\nKorban banjir."),
    ("capitals in the table", "Ia yang\n\nDatang."),
  ])
  func tornParagraphsAreHealed(name: String, torn: String) throws {
    #expect(
      try outline("Kapal\n\n\(torn)\n\n\(body)") == ["heading Kapal", "sentence \(torn)"] + bodyOutline)
  }

  @Test(arguments: [
    ("full stop", "Ia membantu.", "korban banjir."), ("colon", "Isinya:", "beras."),
    ("quote", "Ia \"siap\"", "korban."),
    ("capital", "Ia membantu", "Korban banjir."),
  ])
  func wholeParagraphsAreNotJoined(name: String, first: String, second: String) throws {
    let lines = try outline("Kapal\n\n\(first)\n\n\(second)\n\n\(body)")
    #expect(lines == ["heading Kapal", "sentence \(first)", "sentence \(second)"] + bodyOutline)
  }

  /// A paragraph that is torn at every line is asked for its last word again and again.
  @Test func aLongTornParagraphCostsNoMoreThanItsLength() throws {
    let time = try processorTime {
      let lines = try outline("Kapal\n\n" + String(repeating: "hujan turun,\n\n", count: 15_000))
      #expect(lines.count == 2)
    }
    #expect(time < .seconds(4))
  }

  @Test func headingsAndCreditsAreNotJoined() throws {
    let lines = try outline("Kapal untuk\n\nkorban datang.\n\nEditor: untuk\n\nkorban pergi.")
    #expect(
      lines == [
        "heading Kapal untuk", "sentence korban datang.", "credit Editor: untuk", "sentence korban pergi.",
      ])
  }

  @Test func leftoversAtTheEndAreCredits() throws {
    #expect(
      try outline("Kapal\n\n\(body)\n\nBerita Lain\n\nPolitik")
        == ["heading Kapal"] + bodyOutline + ["credit Berita Lain", "credit Politik"])
    #expect(try outline("Kapal\n\n\(body)\n\nTiga kata saja").last == "sentence Tiga kata saja")
  }

  @Test func paragraphsAreCounted() throws {
    let text = "Kapal\n\nBOGOR - Satu. Dua.\n\nTiga yang\n\nEmpat.\n\nIklan"
    let document = try DocumentReader(format: .plain).read(Array(text.utf8), id: "a", path: nil)
    let segments = try ArticleSegmenter(rules: rules).segment(document).segments
    #expect(segments.map(\.paragraph) == [0, 1, 1, 1, 2, 3])
    #expect(segments.map(\.kind) == [.heading, .dateline, .sentence, .sentence, .sentence, .credit])
  }

  @Test func aDocumentWithoutBlocksHasNoSegments() throws {
    let document = Document(id: "a", path: nil, format: .jsonl, text: SourceText(""), blocks: [])
    let segmented = try ArticleSegmenter(rules: rules).segment(document)
    #expect(segmented.segments.isEmpty && segmented.tokens.isEmpty && segmented.title == nil)
  }
}

@Suite struct SegmentationPropertyTests {
  @Test(arguments: UInt64(0)..<300) func segmentsCoverRandomNews(seed: UInt64) throws {
    let document = try randomNews(seed: seed, pieces: 120)
    expectSound(try ArticleSegmenter(rules: rules).segment(document))
  }

  @Test(arguments: UInt64(0)..<50) func segmentsCoverRandomMarkup(seed: UInt64) throws {
    let news = try randomNews(seed: seed, pieces: 60)
    let pieces = news.text[news.text.range].split(separator: " ")
    let tags = ["<p>", "<h1>", "<br><br>", "<td>", "<b>", "</p>"]
    let page = zip(pieces, pieces.indices).map { "\(tags[$1 % tags.count])\($0) " }.joined()
    let document = try DocumentReader(format: .html).read(Array("x\(page)".utf8), id: "a", path: nil)
    expectSound(try ArticleSegmenter(rules: rules).segment(document))
  }

  @Test(arguments: UInt64(0)..<20) func segmentingIsDeterministic(seed: UInt64) throws {
    let document = try randomNews(seed: seed, pieces: 120)
    let segmenter = try ArticleSegmenter(rules: rules)
    let first = try segmenter.segment(document)
    let second = try segmenter.segment(document)
    #expect(first.segments == second.segments && first.tokens == second.tokens)
    #expect(try ArticleSegmenter(rules: rules).segment(document).segments == first.segments)
  }

  /// Segments and tokens are in order, disjoint and nested, and nothing but white space is outside.
  private func expectSound(_ segmented: SegmentedDocument) {
    let text = segmented.document.text
    var end = 0
    var nextToken = 0
    var paragraph = 0
    for segment in segmented.segments {
      #expect(segment.range.start >= end)
      #expect(!segment.range.isEmpty)
      #expect(text[TextRange(end, max(end, segment.range.start))].unicodeScalars.allSatisfy(isUnseen))
      #expect(segment.paragraph >= paragraph)
      #expect(segment.tokens.lowerBound == nextToken)
      expectTokensRebuild(segment, of: segmented)
      end = segment.range.end
      nextToken = segment.tokens.upperBound
      paragraph = segment.paragraph
    }
    #expect(nextToken == segmented.tokens.count)
    #expect(text[TextRange(end, text.count)].unicodeScalars.allSatisfy(isUnseen))
  }

  /// An accent on a space goes with it.
  private func expectTokensRebuild(_ segment: Segment, of segmented: SegmentedDocument) {
    let text = segmented.document.text
    var end = segment.range.start
    for token in segmented.tokens[segment.tokens] {
      #expect(segment.range.contains(token.range))
      #expect(token.range.start >= end)
      #expect(
        text[TextRange(end, max(end, token.range.start))].allSatisfy {
          $0.unicodeScalars.first.map(isUnseen) ?? true
        })
      end = token.range.end
    }
    #expect(
      text[TextRange(end, segment.range.end)].allSatisfy { $0.unicodeScalars.first.map(isUnseen) ?? true })
  }

}
