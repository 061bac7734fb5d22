import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct TerminalRendererTests {
  @Test func `glosses stand after their terms, English lines below`() {
    let expected = """
      KTT NATO bahas perisai rudal
      NATO summit discusses missile shield

      Summary
      s3   Menlu Norwegia berkata sekutu mengerahkan perisai
           rudalnya pada Jumat (19/11).
             Norwegian foreign minister said allies deploy their
             missile shield on Friday (19 November).
      s5   Jonas Aasen menolak gencatan senjata itu.
             Jonas Aasen rejected that ceasefire.

      Text
      s2   LISABON [Lisbon] –
             LISBON –
      s3   Menlu Norwegia [Norwegian foreign minister] berkata
           sekutu mengerahkan perisai rudalnya [missile shield]
           pada Jumat (19/11) [Friday (19 November)].
             Norwegian foreign minister said allies deploy their
             missile shield on Friday (19 November).
      s4   Biayanya Rp1,5 miliar [1.5 billion rupiah], tetapi
           sengkarut lama berkelindan.
             The cost is 1.5 billion rupiah, but …

      s5   Jonas Aasen menolak gencatan senjata [ceasefire] itu.
             Jonas Aasen rejected that ceasefire.

      s6   Tanggapan Moskwa
             Moscow's response

      s7   Pengerahannya [deployment] belum jelas.
             Its deployment is not yet clear.

      s8   (ab/cd)

      Glossary
      ktt nato          NATO summit (diplomacy, s1)
      perisai rudal     missile shield (military, 2 times, s1)
      menlu             foreign minister (office, s3)
      gencatan senjata  ceasefire (military, s5)

      Words without a gloss
      berkelindan (2), sengkarut

      """
    #expect(render(.sampleArticle, width: 60) == expected)
  }

  @Test func `a term and its gloss have the colour of the domain, the English line is dim`() {
    let output = render(.sampleArticle, width: 200, usesColor: true)
    #expect(output.contains("\u{1B}[1;31mgencatan senjata\u{1B}[0m \u{1B}[31m[ceasefire]\u{1B}[0m itu."))
    #expect(output.contains("\u{1B}[2mJonas Aasen rejected that ceasefire.\u{1B}[0m\n"))
  }

  @Test(arguments: HostileText.all, [24, 40, 80])
  func `no line is wider than the terminal`(hostile: HostileText, width: Int) {
    for line in render(.filled(with: hostile.text), width: width).split(separator: "\n") {
      #expect(columns(line) <= width)
    }
    for line in render(.sampleArticle, width: width).split(separator: "\n") {
      #expect(columns(line) <= width)
    }
  }

  @Test(arguments: HostileText.all)
  func `no control of the text reaches the terminal`(hostile: HostileText) {
    for scalar in render(.filled(with: hostile.text)).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl)
    }
  }

  @Test(arguments: HostileText.all)
  func `colour adds nothing but its own control sequences`(hostile: HostileText) {
    let document = AnnotatedDocument.filled(with: hostile.text)
    #expect(withoutStyles(render(document, usesColor: true)) == render(document))
  }

  @Test func `a style never reaches over the end of a line`() {
    for line in render(.sampleArticle, width: 30, usesColor: true).split(separator: "\n")
    where line.contains("\u{1B}") {
      #expect(line.split(separator: "\u{1B}").last?.hasPrefix("[0m") ?? false)
    }
  }

  @Test func `every word of the source is printed`() {
    let words = render(.sampleArticle, width: 30).split { $0 == " " || $0 == "\n" }
    for segment in AnnotatedDocument.sampleArticle.segments {
      for word in segment.text.split(separator: " ") where !word.hasSuffix(",") && !word.hasSuffix(".") {
        #expect(words.contains(word))
      }
    }
  }

  @Test(arguments: [0, -5, 1]) func `a width that is too small does no harm`(width: Int) {
    #expect(
      render(.sampleArticle, width: width) == render(.sampleArticle, width: TerminalRenderer.leastWidth))
  }

  private func render(_ document: AnnotatedDocument, width: Int = 80, usesColor: Bool = false) -> String {
    String(decoding: TerminalRenderer(width: width, usesColor: usesColor).render(document), as: UTF8.self)
  }

  /// Marks count nothing, ideographs and pictographs two; enough for the texts here.
  private func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: sum
      case _ where scalar.properties.isIdeographic || (0x3041...0x30FF).contains(scalar.value): sum + 2
      case _ where scalar.value >= 0x1F300: sum + 2
      default: sum + 1
      }
    }
  }

  private func withoutStyles(_ output: String) -> String {
    var plain = String.UnicodeScalarView()
    var isInSequence = false
    for scalar in output.unicodeScalars {
      if scalar == "\u{1B}" { isInSequence = true }
      if !isInSequence { plain.append(scalar) }
      if scalar == "m" { isInSequence = false }
    }
    return String(plain)
  }
}
