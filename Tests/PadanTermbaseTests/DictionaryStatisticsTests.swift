import PadanTermbase
import Testing

@Suite struct DictionaryStatisticsTests {
  private let statistics = DictionaryStatistics([
    dictionaryFile(
      "#! domain=military\nkapal\tn\tship; vessel\nkapal\tn\tlaunch\twhen=near:pelabuhan\n"
        + "kapal selam\tn\tsubmarine\tclass=weapon\tdomain=technology\n",
      name: "terms/sea.tsv"),
    dictionaryFile(
      "berlayar\tv\tsail\tconcept=sail\nmelayari\tv\tsail\tconcept=sail\nrusak\tnoun\tbroken\nrusak\tadj\t;\n",
      name: "lexicon/b.tsv"),
    dictionaryFile("", name: "lexicon/c.tsv"),
  ])

  @Test func totals() {
    #expect(statistics.rowCount == 5)
    #expect(statistics.termCount == 4)
    #expect(statistics.multiwordCount == 1)
    #expect(statistics.multiwordShare == 0.25)
    #expect(statistics.conceptCount == 4)
  }

  @Test func rowsByFileStandInTheOrderGiven() {
    #expect(statistics.byFile.map(\.name) == ["terms/sea.tsv", "lexicon/b.tsv", "lexicon/c.tsv"])
    #expect(statistics.byFile.map(\.rows) == [3, 2, 0])
  }

  @Test func theRestIsRankedBySizeThenName() {
    #expect(statistics.byDomain.map(\.name) == ["general", "military", "technology"])
    #expect(statistics.byDomain.map(\.rows) == [2, 2, 1])
    #expect(statistics.byPartOfSpeech.map(\.name) == ["noun", "verb"])
    #expect(statistics.byPartOfSpeech.map(\.rows) == [3, 2])
    #expect(statistics.byClass.map(\.name) == ["weapon"])
  }

  @Test func nothingHasNoShare() {
    #expect(DictionaryStatistics([]).multiwordShare == 0)
  }

  @Test func tablesForTheTerminal() {
    #expect(
      statistics.description == """
        rows                            5
        terms                           4
        terms of several words  1 (25.0%)
        concepts                        4

        file           rows
        terms/sea.tsv     3
        lexicon/b.tsv     2
        lexicon/c.tsv     0

        domain      rows
        general        2
        military       2
        technology     1

        part of speech  rows
        noun               3
        verb               2

        class   rows
        weapon     1
        """)
  }
}
