public import PadanModel

extension AnnotatedDocument {
  /// A short news article with every kind of segment and annotation.
  public static var sampleArticle: AnnotatedDocument {
    var fixture = AnnotatedDocumentFixture(id: "perisai.txt")
    addOpening(to: &fixture)
    addBody(to: &fixture)
    fixture.summarize("s3", "s5")
    fixture.define("ktt nato", "NATO summit", domain: "diplomacy", first: "s1")
    fixture.define("perisai rudal", "missile shield", domain: "military", count: 2, first: "s1")
    fixture.define(
      "menlu", "foreign minister", domain: "office", expansion: "menteri luar negeri",
      note: "Before the United States: Secretary of State.", first: "s3")
    fixture.define("gencatan senjata", "ceasefire", domain: "military", first: "s5")
    fixture.leaveOpen("berkelindan", count: 2)
    fixture.leaveOpen("sengkarut")
    return fixture.document
  }

  private static func addOpening(to fixture: inout AnnotatedDocumentFixture) {
    fixture.add(
      .heading, paragraph: 0,
      [
        .term("KTT NATO", "NATO summit", domain: "diplomacy", match: .composed), " ",
        .word("bahas", "discuss"), " ",
        .term("perisai rudal", "missile shield", domain: "military"),
      ], gist: "NATO summit discusses missile shield")
    fixture.add(
      .dateline, paragraph: 1, [.term("LISABON", "Lisbon", domain: "geography"), " –"], gist: "LISBON –")
    fixture.add(
      .sentence, paragraph: 1,
      [
        .marked("Menlu Norwegia", "Norwegian foreign minister", kind: .term) { annotation in
          annotation.domain = "office"
          annotation.match = .composed
          annotation.expansion = "menteri luar negeri"
          annotation.parts = [
            Annotation(
              range: TextRange(0, 0), surface: "Menlu", lemma: "menlu", kind: .term, gloss: "foreign minister"
            ),
            Annotation(
              range: TextRange(0, 0), surface: "Norwegia", lemma: "norwegia", kind: .term, gloss: "Norwegian"),
          ]
        }, " ", .word("berkata", "say"), " ", .word("sekutu", "ally", "partner"), " ",
        .marked("mengerahkan", "deploy", kind: .word) { annotation in
          annotation.glosses = ["deploy", "mobilize"]
          annotation.partOfSpeech = "verb"
          annotation.analysis = "meN- + kerah + -kan"
        }, " ", .term("perisai rudalnya", "missile shield", domain: "military", lemma: "perisai rudal"), " ",
        .word("pada", "on"), " ", .marked("Jumat (19/11)", "Friday (19 November)", kind: .date), ".",
      ], gist: "Norwegian foreign minister said allies deploy their missile shield on Friday (19 November).")
  }

  private static func addBody(to fixture: inout AnnotatedDocumentFixture) {
    fixture.add(
      .sentence, paragraph: 1,
      [
        .word("Biayanya", "cost"), " ", .marked("Rp1,5 miliar", "1.5 billion rupiah", kind: .number),
        ", tetapi sengkarut lama berkelindan.",
      ], gist: "The cost is 1.5 billion rupiah, but …")
    fixture.add(
      .sentence, paragraph: 2,
      [
        .marked("Jonas Aasen", "Jonas Aasen", kind: .name), " ", .word("menolak", "reject"), " ",
        .term("gencatan senjata", "ceasefire", domain: "military"), " ", .word("itu", "that"), ".",
      ], gist: "Jonas Aasen rejected that ceasefire.")
    fixture.add(.heading, paragraph: 3, ["Tanggapan Moskwa"], gist: "Moscow's response")
    fixture.add(
      .sentence, paragraph: 4,
      [
        .term("Pengerahannya", "deployment", domain: "military", match: .root), " belum ",
        .word("jelas", "clear"), ".",
      ],
      gist: "Its deployment is not yet clear.")
    fixture.add(.credit, paragraph: 5, ["(ab/cd)"], gist: nil)
  }
}
