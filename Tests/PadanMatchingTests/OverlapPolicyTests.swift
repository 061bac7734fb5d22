import PadanMatching
import PadanModel
import PadanMorphology
import Testing

/// What wins where matches overlap.
@Suite struct OverlapPolicyTests {
  @Test(arguments: [
    (
      "the longest", "kapal n;kapal selam n;kapal selam nuklir n", "kapal selam nuklir",
      ["kapal selam nuklir/exact"]
    ),
    (
      "the longest, though it begins later", "kapal selam n;selam nuklir baru n", "kapal selam nuklir baru",
      ["selam nuklir baru/exact"]
    ),
    ("as far as it goes", "kapal n;kapal selam nuklir n", "kapal selam", ["kapal/exact"]),
    (
      "exact before inflected", "rudal n;rudal jelajah n;jelajah baru n", "rudalnya jelajah baru",
      ["rudalnya/inflected", "jelajah baru/exact"]
    ),
    ("the leftmost of equals", "kapal selam n;selam nuklir n", "kapal selam nuklir", ["kapal selam/exact"]),
    ("content before function words", "di luar prep;luar negeri n", "di luar negeri", ["luar negeri/exact"]),
    ("the exact word before its readings", "pemerintah n;perintah n", "pemerintah", ["pemerintah/exact"]),
    ("inflected before root", "menulis v;tulis n", "ditulis", ["ditulis/inflected"]),
    ("by root", "kerah n", "pengerahan", ["pengerahan/root"]),
    ("roots only single", "kerah n;kerah baju n", "pengerahan baju", ["pengerahan/root"]),
    ("no root inside a term", "baju n;baju kerah n", "baju pengerahan", ["baju/exact"]),
    (
      "a mark inside breaks a term", "kapal n;selam n;kapal selam n", "kapal , selam",
      ["kapal/exact", "selam/exact"]
    ),
    ("twice", "kapal selam n", "kapal selam kapal selam", ["kapal selam/exact", "kapal selam/exact"]),
    (
      "what is left of a broken term", "a n;a b c n;b n;c d e f n", "a b c d e f",
      ["a/exact", "b/exact", "c d e f/exact"]
    ),
  ])
  func whatIsLeft(name: String, terms: String, text: String, matches: [String]) throws {
    #expect(try TestMatching(terms).matches(in: text) == matches)
  }

  @Test(arguments: [
    ("first part", "rudal-rudal jelajah", "rudal-rudal jelajah/inflected"),
    ("clitic at the end", "rudal jelajahnya", "rudal jelajahnya/inflected"),
    ("particle at the end", "rudal jelajahlah", "rudal jelajahlah/inflected"),
    ("both", "rudal-rudal jelajahnya", "rudal-rudal jelajahnya/inflected"),
    ("none", "rudal jelajah", "rudal jelajah/exact"), ("capital", "Rudal jelajah", "Rudal jelajah/exact"),
  ])
  func anyPartMayBeInflected(name: String, text: String, match: String) throws {
    #expect(try TestMatching("rudal n;jelajah n;rudal jelajah n").matches(in: text) == [match])
  }

  @Test(arguments: [
    ("active", "menjatuhkan sanksi"), ("passive", "dijatuhkan sanksi"), ("bare", "jatuhkan sanksi"),
    ("object with a clitic", "menjatuhkan sanksinya"),
  ])
  func verbsWithObjectsAreFoundInflected(name: String, text: String) throws {
    let found = try TestMatching("menjatuhkan sanksi v;menjatuhkan v;sanksi n").matches(in: text)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(text) ?? false)
  }

  @Test func theReadingOfAMatchIsTheInflectedForms() throws {
    let matching = try TestMatching("rudal jelajah n;rudal n;jelajah n")
    let text = TokenizedText("rudal-rudal jelajah")
    let match = try #require(matching.allMatches(in: text).first { $0.tokens == 0..<2 })
    let reading = try #require(match.reading(in: matching.forms(of: text)))
    #expect(reading.lemma == "rudal")
    #expect(reading.features.isPlural)
  }
}
