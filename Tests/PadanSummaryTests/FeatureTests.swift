import PadanModel
import PadanSummary
import Testing

/// An article, one of its sentences, and what that has of a feature.
struct FeatureCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let feature: SummaryFeature
  let title: String?
  let paragraphs: [[String]]
  let sentence: Int
  let value: Double

  init(
    _ name: String, _ feature: SummaryFeature, title: String? = nil, _ paragraphs: [[String]],
    sentence: Int = 0,
    _ value: Double
  ) {
    testDescription = name
    self.feature = feature
    self.title = title
    self.paragraphs = paragraphs
    self.sentence = sentence
    self.value = value
  }
}

extension FeatureCase {
  private static let tenWords = "Kapal itu kini berlayar pelan ke arah timur laut lagi."

  static let place = [
    FeatureCase("the first stands earliest", .position, [["Hujan turun.", "Air naik."]], 1),
    FeatureCase("ten words lie before it", .position, [[tenWords, "Air naik."]], sentence: 1, 0.95),
    FeatureCase(
      "two hundred words and more lie before it", .position, [Array(repeating: tenWords, count: 22)],
      sentence: 21,
      0),
    FeatureCase("opens a paragraph", .paragraph, [["Hujan turun."], ["Air naik."]], sentence: 1, 1),
    FeatureCase("stands in a paragraph", .paragraph, [["Hujan turun.", "Air naik."]], sentence: 1, 0),
  ]

  static let length = [
    FeatureCase("ten words are not few", .short, [[tenWords]], 0),
    FeatureCase("two words are", .short, [["Hujan turun."]], 0.8),
    FeatureCase(
      "as long as usual", .length, [[Array(repeating: "kata", count: 18).joined(separator: " ")]], 0),
    FeatureCase("shorter than usual", .length, [["Hujan turun."]], -2.1972),
  ]

  static let matter = [
    FeatureCase("no headword comes again", .terms, [["[Hujan] turun.", "[Air] naik."]], 0),
    FeatureCase("one of two headwords comes again", .terms, [["[Air] dan [hujan].", "[Air] naik."]], 0.3466),
    FeatureCase(
      "half of the title", .title, title: "[Hujan] dan [banjir] tiba", [["[Hujan] turun."]], 0.5),
    FeatureCase("no title", .title, [["[Hujan] turun."]], 0),
    FeatureCase("a name's words count", .title, title: "<Raka> pergi", [["<Raka Suryana> pergi."]], 1),
    FeatureCase("two names", .names, [["<Raka> dan <Tirta> pergi."]], 0.5),
    FeatureCase("names beyond four", .names, [["<A>, <B>, <C>, <D>, <E>."]], 1),
    FeatureCase("a number", .numbers, [["Ada #dua# kapal."]], 1.0 / 3),
    FeatureCase("looks back", .background, [["Sementara itu, air naik."]], 1),
    FeatureCase("an opening further on is none", .background, [["Air naik sementara itu."]], 0),
    FeatureCase("only tells who said it", .attribution, [["Hal itu dikatakan Raka di kantornya."]], 1),
  ]

  static let speech = [
    FeatureCase("no quotation", .speech, [["Air naik."]], 0),
    FeatureCase("comma inside", .speech, [["\"Air naik,\" kata Raka."]], 1),
    FeatureCase("comma outside", .speech, [["\"Air naik\", kata Raka."]], 1),
    FeatureCase("curly quotes", .speech, [["\u{201C}Air naik,\u{201D} kata Raka."]], 1),
    FeatureCase("a title in quotes is nobody's words", .speech, [["\"Air Pasang\" diputar di bioskop."]], 0),
    FeatureCase("a word in quotes further on", .speech, [["Ia menonton \"Air Pasang\"."]], 0),
    FeatureCase(
      "goes on in the next sentence", .speech, [["\"Air naik.", "Kami pergi,\" kata Raka."]], sentence: 1, 1),
    FeatureCase(
      "ends with its sentence", .speech, [["\"Air naik,\" kata Raka.", "Ia pergi."]], sentence: 1, 0),
    FeatureCase(
      "does not outlast the paragraph", .speech, [["\"Air naik."], ["Raka pergi."]], sentence: 1, 0),
    FeatureCase("half of it", .quotation, [["\"Air naik,\" kata Raka."]], 0.5),
    FeatureCase("all of it, begun before", .quotation, [["\"Air naik.", "Kami pergi.\""]], sentence: 1, 1),
  ]
}

@Suite struct FeatureTests {
  @Test(arguments: FeatureCase.place + FeatureCase.length + FeatureCase.matter + FeatureCase.speech)
  func `a feature has its value`(example: FeatureCase) throws {
    let article = MarkedArticle(title: example.title, paragraphs: example.paragraphs)
    let profiles = Summarizer(rules: RuleTables.rules()).profiles(article.segments)
    let profile = try #require(profiles.dropFirst(example.sentence).first)
    #expect(abs(profile.values[example.feature] - example.value) < 0.0001)
  }

  @Test(arguments: [
    ("words and numbers", "Pada 2024, Jakarta-Bogor macet total.", 6),
    ("letters beyond ASCII", "Café itu tutup — titik.", 4), ("marks alone", "* * *", 0), ("nothing", "", 0),
  ])
  func `words are counted`(name: String, sentence: String, count: Int) {
    let profiles = Summarizer(rules: RuleTables.rules()).profiles(MarkedArticle(sentence).segments)
    #expect(profiles.map(\.words) == [count])
  }

  @Test func `only sentences have a profile`() {
    var article = MarkedArticle(title: "Judul", paragraphs: [])
    article.add(.dateline, "JAKARTA \u{2013}")
    article.addParagraph(["Hujan turun."])
    article.add(.credit, "(ab/cd)")
    let profiles = Summarizer(rules: RuleTables.rules()).profiles(article.segments)
    #expect(profiles.map(\.segment) == [2])
  }

  @Test func `likeness is the share of headwords in common`() {
    let article = MarkedArticle(
      "[Air], [api], [angin], [tanah].", "[Api], [angin], [tanah], [batu], [kayu].", "[Hujan].")
    let profiles = Summarizer(rules: RuleTables.rules()).profiles(article.segments)
    #expect(profiles[0].likeness(to: profiles[1]) == 0.75)
    #expect(profiles[1].likeness(to: profiles[0]) == 0.75)
    #expect(profiles[0].likeness(to: profiles[2]) == 0)
    #expect(profiles[2].likeness(to: profiles[2]) == 0.25)
  }
}
