import PadanModel
import PadanSummary
import PadanTestSupport
import Testing

@Suite struct SummarizerTests {
  /// Picks by one feature, as many sentences as asked for.
  private func picked(
    _ article: MarkedArticle, by changes: [String: Double], _ length: SummaryLength = .sentences(1)
  ) -> [Int] {
    Summarizer(rules: RuleTables.rules(changes)).summarize(article.segments, length: length).map(\.segment)
  }

  // MARK: What is picked

  @Test func `the sentence with the greater weight is picked`() {
    let article = MarkedArticle("Hujan turun.", "Di <Bogor> air naik.", "Warga pergi.")
    #expect(picked(article, by: ["names": 1]) == [1])
    #expect(picked(article, by: ["names": -1, "position": 0.1]) == [0])
    #expect(picked(article, by: ["position": -1]) == [2])
  }

  @Test func `picks stand in reading order`() {
    let article = MarkedArticle("#Satu#.", "Dua.", "#Tiga# dan #empat#.", "<E> #lima#, #enam#, #tujuh#.")
    #expect(picked(article, by: ["numbers": 1], .sentences(3)) == [0, 2, 3])
  }

  @Test(arguments: [
    ("a heading", SegmentKind.heading, "[Air] <Ciliwung> naik #dua# meter"),
    ("a dateline", .dateline, "<BOGOR> \u{2013}"), ("a credit", .credit, "Editor: <Raka> <Tirta>"),
    ("a link to another article", .sentence, "Baca juga: <Raka> dan <Tirta> lihat #dua# [kapal]."),
    ("words that say nothing", .sentence, "\"Ya, betul,\" kata <Raka> di <Bogor> pada #dua# hari."),
    ("marks alone", .sentence, "* * *"),
  ])
  func `what is not the article's matter is never picked`(name: String, kind: SegmentKind, text: String) {
    var article = MarkedArticle(title: "[Air] naik", paragraphs: [["Hujan turun deras.", "Warga pergi."]])
    article.add(kind, text)
    article.addParagraph(["Sungai meluap."])
    let everything = ["names": 5.0, "numbers": 5, "terms": 5]
    #expect(picked(article, by: everything, .sentences(9)) == [1, 2, 4])
    #expect(picked(article, by: everything, .share(1)) == [1, 2, 4])
    #expect(!picked(article, by: everything, .usual).contains(3))
  }

  @Test func `words with headwords may be picked`() {
    let article = MarkedArticle("Hujan turun.", "\"[Air] [sungai] naik,\" kata <Raka>.")
    #expect(picked(article, by: ["names": 1]) == [1])
  }

  @Test func `where all sentences say nothing they are picked all the same`() {
    #expect(picked(MarkedArticle("\"Ya,\" katanya.", "\"Tidak,\" kata <Raka>."), by: ["names": 1]) == [1])
  }

  @Test func `an article of one sentence has no summary`() {
    #expect(picked(MarkedArticle("Hujan turun."), by: [:]).isEmpty)
    #expect(picked(MarkedArticle(), by: [:]).isEmpty)
  }

  // MARK: Sets

  @Test func `what repeats a picked sentence gives way`() {
    let article = MarkedArticle(
      "[Kapal] [perang] [latihan] [laut] <A> <B> <C>.", "[Latihan] [kapal] [perang] [laut] <A> <B>.",
      "[Badai] datang <D>.")
    #expect(picked(article, by: ["names": 1], .sentences(2)) == [0, 1])
    #expect(picked(article, by: ["names": 1, "repeats": -3], .sentences(2)) == [0, 2])
  }

  @Test func `likeness within the limit is no repetition`() {
    let article = MarkedArticle(
      "[Kapal] [perang] [laut] [badai] <A>.", "[Kapal] [perang] <B>.", "[Hujan] deras.")
    #expect(picked(article, by: ["names": 1, "repeats": -9], .sentences(2)) == [0, 1])
  }

  @Test func `what follows a picked sentence gains`() {
    let article = MarkedArticle("<A> <B> <C>.", "Air naik.", "<D> pergi.")
    #expect(picked(article, by: ["names": 1], .sentences(2)) == [0, 2])
    #expect(picked(article, by: ["names": 1, "follows": 0.5], .sentences(2)) == [0, 1])
  }

  @Test func `an exchange mends what growing spoilt`() {
    // The best single sentence comes near the length, but the two others together are worth more.
    let article = MarkedArticle(
      "<A> <B> satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas.",
      "<C> <D> <E> satu dua tiga empat lima enam tujuh.", "<F> <G> <H> satu dua tiga empat lima enam tujuh.")
    let changes = ["names": 1.0, "distance": -5, "position": 0.01]
    #expect(picked(article, by: changes, .usual) == [1, 2])
  }
}
