import PadanAnnotation
import PadanModel
import Testing

/// Terms that exist only here, each with a sense for a condition and one for all other places.
private let conditionDictionaries = Result {
  try dictionaries(layers: [
    """
    zanext	n	plain
    zanext	n	chosen	when=next:kapal|Jepang
    zaprev	n	plain
    zaprev	n	chosen	when=prev:kapal
    zanear	n	plain
    zanear	n	chosen	when=near:kapal selam
    zafollows	n	plain
    zafollows	n	chosen	when=follows:kapal
    zaprecedes	n	plain
    zaprecedes	n	chosen	when=precedes:kapal
    zacase	n	plain
    zacase	n	chosen	when=case:title
    zasmall	n	plain
    zasmall	n	chosen	when=case:lower
    zadoc	n	plain
    zadoc	n	chosen	when=doc:military
    zanoun	n	plain
    zanoun	n	chosen	when=next:@n
    zaverb	n	plain
    zaverb	n	chosen	when=prev:@v
    zamonth	n	plain
    zamonth	n	chosen	when=prev:@month
    zadate	n	plain
    zadate	n	chosen	when=next:@date
    zamoney	n	plain
    zamoney	n	chosen	when=next:@currency
    zatime	n	plain
    zatime	n	chosen	when=near:@time
    zanot	n	plain
    zanot	n	chosen	when=!prev:kapal
    zastate	n	plain
    zastate	n	chosen	when=next:@state
    zanumber	n	plain
    zanumber	n	chosen	when=prev:@number
    zaname	n	plain
    zaname	n	chosen	when=next:@name
    zastart	n	plain
    zastart	n	chosen	when=prev:@start
    zaend	n	plain
    zaend	n	chosen	when=next:@end
    zatwo	n	plain
    zatwo	n	one	when=prev:kapal
    zatwo	n	both	when=prev:kapal & next:@number
    zaonly	n	chosen	when=prev:kapal
    zaword karit	n	chosen	when=prev:kapal
    zaword	n	word
    karit	n	part
    """
  ])
}

/// The conditions of dictionary rows, place by place.
@Suite struct SenseConditionTests {
  private func gloss(of surface: String, in text: String) throws -> String? {
    try annotated(text, with: try conditionDictionaries.get()).gloss(of: surface)
  }

  @Test(arguments: [
    ("next", "zanext", "Ia melihat zanext kapal.", "chosen"),
    ("next, the other value", "zanext", "Ia melihat zanext Jepang.", "chosen"),
    ("next, inflected", "zanext", "Ia melihat zanext kapalnya.", "chosen"),
    ("next but one", "zanext", "Ia melihat zanext besar kapal.", "plain"),
    ("next, though before", "zanext", "Ia melihat kapal zanext.", "plain"),
    ("prev", "zaprev", "Ia melihat kapal zaprev.", "chosen"),
    ("prev, none", "zaprev", "Ia melihat zaprev kapal.", "plain"),
    ("near before", "zanear", "Ada kapal selam di sana dan juga zanear.", "chosen"),
    ("near after", "zanear", "Ia melihat zanear dan juga sebuah kapal selam.", "chosen"),
    ("near, a part of it", "zanear", "Ia melihat zanear dan kapal.", "plain"),
    ("near, another sentence", "zanear", "Ia melihat zanear. Ada kapal selam.", "plain"),
    ("within three words before", "zafollows", "Ada kapal yang sangat zafollows.", "chosen"),
    ("four words before", "zafollows", "Ada kapal yang juga sangat zafollows.", "plain"),
    ("follows, though before", "zafollows", "Ada zafollows dan kapal.", "plain"),
    ("within three words after", "zaprecedes", "Ada zaprecedes yang sangat kapal.", "chosen"),
    ("four words after", "zaprecedes", "Ada zaprecedes yang juga sangat kapal.", "plain"),
    ("a capital", "Zacase", "Ia melihat Zacase itu.", "chosen"),
    ("no capital", "zacase", "Ia melihat zacase itu.", "plain"),
    ("small letters", "zasmall", "Ia melihat zasmall itu.", "chosen"),
    ("no small letters", "Zasmall", "Ia melihat Zasmall itu.", "plain"),
    ("not", "zanot", "Ia melihat zanot itu.", "chosen"),
    ("not there", "zanot", "Ia melihat kapal zanot.", "plain"),
    ("class", "zastate", "Ia melihat zastate Rusia.", "chosen"),
    ("other class", "zastate", "Ia melihat zastate Jakarta.", "plain"),
    ("number", "zanumber", "Ia melihat 12 zanumber.", "chosen"),
    ("number in words", "zanumber", "Ia melihat dua zanumber.", "chosen"),
    ("no number", "zanumber", "Ia melihat itu zanumber.", "plain"),
    ("amount of money", "zanumber", "Ia melihat Rp5 triliun zanumber.", "chosen"),
    ("dimensions", "zanumber", "Ia melihat 5x4 zanumber.", "chosen"),
    ("noun", "zanoun", "Ia melihat zanoun kapal.", "chosen"),
    ("no noun", "zanoun", "Ia melihat zanoun datang.", "plain"),
    ("verb", "zaverb", "Ia melihat zaverb.", "chosen"), ("no verb", "zaverb", "Ada kapal zaverb.", "plain"),
    ("month", "zamonth", "Ia datang Mei zamonth.", "chosen"),
    ("month of a date", "zamonth", "Ia datang 12 Mei zamonth.", "chosen"),
    ("no month", "zamonth", "Ia datang Senin zamonth.", "plain"),
    ("date", "zadate", "Ia datang zadate 15/3.", "chosen"),
    ("number, but no date", "zadate", "Ia datang zadate 15.", "plain"),
    ("money", "zamoney", "Ia meminta zamoney Rp5 triliun.", "chosen"),
    ("number, but no money", "zamoney", "Ia meminta zamoney 5 triliun.", "plain"),
    ("time", "zatime", "Ia melihat zatime itu pukul 19.00.", "chosen"),
    ("no time", "zatime", "Ia melihat zatime itu pada 12 Mei.", "plain"),
    ("name", "zaname", "Ia melihat zaname Zarkusimo di sana.", "chosen"),
    ("no name", "zaname", "Ia melihat zaname rumah di sana.", "plain"),
    ("start", "Zastart", "Zastart itu datang.", "chosen"),
    ("not the start", "zastart", "Ia melihat zastart itu.", "plain"),
    ("start of a quotation's sentence", "zastart", "Ia berkata: zastart datang.", "chosen"),
    ("end", "zaend", "Ia melihat zaend.", "chosen"),
    ("end without a mark", "zaend", "Ia melihat zaend", "chosen"),
    ("not the end", "zaend", "Ia melihat zaend itu.", "plain"),
    ("one clause", "zatwo", "Ada kapal zatwo di sana.", "one"),
    ("two clauses", "zatwo", "Ada kapal zatwo 12 di sana.", "both"),
    ("no clause", "zatwo", "Ada rumah zatwo 12 di sana.", "plain"),
  ])
  func whatHolds(name: String, surface: String, text: String, gloss: String) throws {
    #expect(try self.gloss(of: surface, in: text) == gloss)
  }

  @Test func theSubjectOfTheDocument() throws {
    let military =
      "Rudal dan tank itu baru. Pasukan artileri membawa senapan dan peluru kendali. Ada zadoc di sana."
    #expect(try gloss(of: "zadoc", in: military) == "chosen")
    #expect(try gloss(of: "zadoc", in: "Ada zadoc di sana.") == "plain")
  }

  @Test func aSenseChosenByItsPlaceIsMarked() throws {
    let dictionaries = try conditionDictionaries.get()
    let chosen = try annotated("Ada kapal zaprev.", with: dictionaries).annotation(of: "zaprev")
    #expect(chosen?.match == .context)
    #expect(chosen?.glosses == ["chosen", "plain"])
    let plain = try annotated("Ada zaprev.", with: dictionaries).annotation(of: "zaprev")
    #expect(plain?.match == .exact)
    #expect(plain?.glosses == ["plain"])
  }

  @Test func aTermWhoseOnlySenseDoesNotHoldIsNotGlossed() throws {
    let dictionaries = try conditionDictionaries.get()
    #expect(try annotated("Ada kapal zaonly.", with: dictionaries).gloss(of: "zaonly") == "chosen")
    let without = try annotated("Ada rumah zaonly.", with: dictionaries)
    #expect(without.annotation(of: "zaonly") == nil)
    #expect(without.unknown.map(\.surface) == ["zaonly"])
  }

  @Test func aTermOfSeveralWordsGivesWayToItsWords() throws {
    let dictionaries = try conditionDictionaries.get()
    let whole = try annotated("Ada kapal zaword karit.", with: dictionaries)
    #expect(whole.gloss(of: "zaword karit") == "chosen")
    let parts = try annotated("Ada rumah zaword karit.", with: dictionaries)
    #expect(parts.gloss(of: "zaword") == "word")
    #expect(parts.gloss(of: "karit") == "part")
  }

  /// The same senses are chosen again wherever the same conditions hold, and no others.
  @Test func ofManySensesThoseAreChosenThatHold() throws {
    let letters = "bcdfghjkl"
    let neighbours = letters.flatMap { first in letters.map { "za\(first)o\($0)" } }
    let rows = neighbours.map { "zamany\tn\tbeside \($0)\twhen=next:\($0)\n" }
    let dictionaries = try dictionaries(layers: [rows.joined()])
    let places = neighbours + neighbours.reversed()
    let text = places.map { "Ada zamany \($0)." }.joined(separator: " ")
    let found = try annotated(text, with: dictionaries).annotations.filter { $0.lemma == "zamany" }
    #expect(found.map(\.gloss) == places.map { "beside \($0)" })
  }
}

/// Conditions of the repository's own rows.
@Suite struct ContextTests {
  @Test(arguments: [
    ("Menlu AS", "Menlu AS tiba di Jakarta.", "US Secretary of State"),
    ("Menhan AS", "Menhan AS tiba di Jakarta.", "US Secretary of Defense"),
    ("Menkeu Inggris", "Menkeu Inggris tiba di Jakarta.", "British Chancellor of the Exchequer"),
    ("Mendagri Inggris", "Mendagri Inggris tiba di Jakarta.", "British Home Secretary"),
    ("Menlu Rusia", "Menlu Rusia tiba di Jakarta.", "Russian foreign minister"),
    ("Menhan", "Menhan tiba di Jakarta.", "defence minister"), ("AS", "Kapal AS tiba di sana.", "US"),
    ("HAM", "Ia membela HAM di sana.", "human rights"), ("UE", "Ia mengkritik UE di sana.", "EU"),
    ("PM", "Ia bertemu PM di sana.", "prime minister"), ("Mei", "Ia datang pada bulan Mei lalu.", "May"),
    ("Bulan lalu", "Bulan lalu ia datang.", "last month"), ("bulan", "Astronot itu melihat bulan.", "moon"),
    ("bulan", "Ia datang sebulan sekali, dan pergi tiap bulan.", "month"),
    ("bisa", "Ia bisa datang.", "can"), ("bisa", "Ia digigit dan terkena bisa ular.", "venom"),
    ("tahun", "Ia tinggal tiga tahun di sana.", "year"), ("bisa", "Ia meminum racun bisa.", "venom"),
    ("as", "Ia mengganti as roda itu.", "axle"), ("ham", "Ia membeli ham dan roti.", "ham"),
    ("bulan", "Pada bulan Mei bumi kering.", "month"),
  ])
  func chosenByTheNeighbourhood(surface: String, text: String, gloss: String) throws {
    #expect(try annotated(text).gloss(of: surface) == gloss)
  }
}
