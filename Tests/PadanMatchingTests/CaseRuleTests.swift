import PadanMatching
import PadanModel
import Testing

/// How capitals of the dictionary bind the text.
@Suite struct CaseRuleTests {
  @Test(arguments: [
    ("abbreviation in capitals", "KTT n", "KTT", false, true),
    ("abbreviation in small letters", "KTT n", "ktt", false, false),
    ("abbreviation with a capital", "KTT n", "Ktt", false, false),
    ("abbreviation with a clitic", "KTT n", "KTT-nya", false, true),
    ("the state", "AS name", "AS", false, true), ("not the axle", "AS name", "as", false, false),
    ("the axle", "as n", "as", false, true), ("not the state", "as n", "AS", false, false),
    ("the axle first in a sentence", "as n", "As", false, true),
    ("blend as written", "Menlu n", "Menlu", false, true),
    ("blend in capitals", "Menlu n", "MENLU", false, true),
    ("blend in small letters", "Menlu n", "menlu", false, false),
    ("name", "Jepang name", "Jepang", false, true),
    ("name in small letters", "Jepang name", "jepang", false, false),
    ("name in capitals", "Jepang name", "JEPANG", true, true),
    ("capitals are no small word", "kan part", "KAN", false, false),
    ("small word", "kan part", "kan", false, true),
    ("small word in a headline of capitals", "rudal n", "RUDAL", true, true),
    ("small word alone in capitals", "rudal n", "RUDAL", false, false),
    ("capitals inside", "KemenPAN n", "KemenPAN", false, true),
    ("capitals inside, small", "KemenPAN n", "kemenpan", false, false),
    ("term of several words", "rudal jelajah n", "Rudal Jelajah", false, true),
    ("term of several words in capitals", "rudal jelajah n", "RUDAL JELAJAH", true, true),
    ("term of several words begun by an abbreviation", "KTT luar biasa n", "KTT Luar Biasa", false, true),
    ("the same in small letters", "KTT luar biasa n", "ktt luar biasa", false, false),
    ("name of several words", "Amerika Serikat name", "amerika serikat", false, true),
  ])
  func whatMatches(name: String, term: String, text: String, inCapitals: Bool, isFound: Bool) throws {
    let found = try TestMatching(term).matches(in: text, inCapitals: inCapitals)
    #expect(found.map { $0.prefix { $0 != "/" } } == (isFound ? [text[...]] : []))
  }

  @Test func bothTermsOfTheSameLettersAreKept() throws {
    let matching = try TestMatching("AS name;as n")
    #expect(matching.matches(in: "AS membeli as") == ["AS/exact", "as/exact"])
  }

  /// An abbreviation is never taken for an inflected word, nor a word for one.
  @Test(arguments: [
    ("blend in capitals", "menteri n;uang n", "MENKEU"),
    ("abbreviation that ends like a word", "terima v", "BERIMAN"),
    ("abbreviation with a prefix's letters", "lu n", "PEMILU"), ("suffix's letters", "PBB name", "pbbnya"),
  ])
  func abbreviationsAreNotTakenApart(name: String, terms: String, text: String) throws {
    #expect(try TestMatching(terms).matches(in: text) == [])
  }

  @Test func namesAreNotTakenApart() throws {
    let dictionaries = try repositoryDictionaries.get()
    let matching = try TestMatching(dictionaries)
    for name in ["Bekasi", "Bali", "Kupang", "Serang", "Medan", "Menteng"] {
      let text = TokenizedText("kota \(name)")
      let left = Matcher.withoutOverlaps(matching.allMatches(in: text), count: 2)
      let match = try #require(left.first { $0.tokens.contains(1) }, "\(name)")
      #expect(match.kind == .exact, "\(name)")
    }
  }
}
