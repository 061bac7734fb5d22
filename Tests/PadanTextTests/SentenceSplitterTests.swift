import PadanDocument
import PadanModel
import PadanTestSupport
import PadanText
import Testing

@Suite struct SentenceSplitterTests {
  struct SplitCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let sentences: [String]

    init(_ name: String, _ sentences: String..., between: String = " ") {
      testDescription = name
      text = sentences.joined(separator: between)
      self.sentences = sentences
    }
  }

  static let cases = [
    SplitCase("one", "Hujan turun."),
    SplitCase("two", "Hujan turun.", "Jalan banjir."),
    SplitCase("question and call", "Siapa dia?", "Ayo!", "Apa?!", "Ya."),
    SplitCase("no full stop at the end", "Hujan turun.", "Jalan banjir"),
    SplitCase("line ends are spaces", "Hujan turun\ndi kota.", "Jalan\r\nbanjir.", between: "\n"),
    SplitCase("white space around", "Hujan turun.", "Jalan banjir.", between: " \n\t "),
    SplitCase("titles", "Ia menemui Dr. Sari dan dr. Budi.", "Lalu pulang."),
    SplitCase("address", "Kantor itu di Jl. Melati No. 5.", "Lalu lintas macet."),
    SplitCase("abbreviation with a stop inside", "Buka Senin s.d. Jumat.", "Sabtu tutup."),
    SplitCase("abbreviation in parentheses", "Kantornya (di Jl.) Melati tutup.", "Ia pergi."),
    SplitCase("a word in parentheses", "Ia pergi (ke kota.)", "Kami tidak."),
    SplitCase("initials", "Tokoh itu B. J. Surya.", "Ia pergi."),
    SplitCase("initial in parentheses", "Ia (H. Ahmad) pergi.", "Kami tidak."),
    SplitCase(
      "abbreviation after a quote", "Ia di \u{201C}Jl. Melati\u{201D} dan \u{2018}No. Dua\u{2019}.", "Ya."),
    SplitCase("no-break spaces around", "Hujan turun.", "Jalan banjir.", between: "\u{A0} \u{A0}"),
    SplitCase("numbers", "Harga naik 2,5 persen menjadi 1.500 rupiah.", "Stok habis."),
    SplitCase("clock", "Rapat mulai pukul 19.00 WIB.", "Semua hadir."),
    SplitCase("numbered list", "1. Beras naik.", "2. Gula turun."),
    SplitCase("ellipsis before a small letter", "Hujan turun... deras sekali.", "Jalan banjir."),
    SplitCase("quotation before its speaker", "\"Kami siap,\" kata dia.", "Ia pergi."),
    SplitCase("question before its speaker", "\"Siapa?\" tanya dia.", "Ia pergi."),
    SplitCase("curly quotes", "\u{201C}Ayo!\u{201D} seru Budi.", "Ia lari."),
    SplitCase("quotation alone", "\"Hujan turun.\"", "Ia pergi."),
    SplitCase("parenthesis after the stop", "Hujan turun.", "(Lihat gambar.)", "Ia pergi."),
    SplitCase("small letter after an unknown abbreviation", "Ia datang dkk. kemarin.", "Kami pulang."),
  ]

  private func split(_ string: String, in range: TextRange? = nil) -> [String] {
    let text = SourceText(string)
    return SentenceSplitter().split(text, in: range ?? text.range, rules: rules).map { text[$0] }
  }

  @Test(arguments: cases) func sentences(_ test: SplitCase) {
    #expect(split(test.text) == test.sentences)
  }

  @Test(arguments: ["", " ", "\n \r\n"]) func whiteSpaceHasNoSentence(text: String) {
    #expect(split(text).isEmpty)
  }

  @Test func onlyTheRangeIsRead() {
    #expect(split("Satu. Dua. Tiga. Empat.", in: TextRange(5, 16)) == ["Dua.", "Tiga."])
  }

  @Test(arguments: UInt64(0)..<200) func sentencesRebuildTheText(seed: UInt64) throws {
    let text = try randomNews(seed: seed, pieces: 80).text
    var end = 0
    for sentence in SentenceSplitter().split(text, in: text.range, rules: rules) {
      try #require(sentence.start >= end)
      #expect(!sentence.isEmpty)
      #expect(text[TextRange(end, sentence.start)].unicodeScalars.allSatisfy(isUnseen))
      let scalars = text[sentence].unicodeScalars
      #expect(!(scalars.first.map(isUnseen) ?? true) && !(scalars.last.map(isUnseen) ?? true))
      end = sentence.end
    }
    #expect(text[TextRange(end, text.count)].unicodeScalars.allSatisfy(isUnseen))
  }

  /// A sentence that goes on after each of its abbreviations is asked for its last word again and again.
  @Test func aLongSentenceCostsNoMoreThanItsLength() throws {
    let text = SourceText(String(repeating: "Dr. Sari ", count: 30_000))
    let time = try processorTime {
      let sentences = SentenceSplitter().split(text, in: text.range, rules: rules)
      #expect(sentences.count == 1)
    }
    #expect(time < .seconds(4))
  }
}
