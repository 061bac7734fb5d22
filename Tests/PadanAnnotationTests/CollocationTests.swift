import PadanAnnotation
import PadanModel
import Testing

/// Terms of several words are one annotation, collocations are several.
@Suite struct CollocationTests {
  @Test(arguments: [
    ("Ia membahas perisai rudal.", "perisai rudal", "missile shield"),
    ("Kedua pihak menyepakati gencatan senjata.", "gencatan senjata", "ceasefire"),
    ("Ia menjadi kepala negara.", "kepala negara", "head of state"),
    ("Kapal selam itu datang.", "Kapal selam", "submarine"),
    ("Ia tinggal di luar negeri.", "luar negeri", "abroad"),
  ])
  func aTermIsOne(text: String, surface: String, gloss: String) throws {
    #expect(try annotated(text).gloss(of: surface) == gloss)
  }

  @Test(arguments: [
    ("Uni Eropa menerapkan sanksi.", ["menerapkan = impose", "sanksi = sanction"]),
    ("Mereka menerapkan sanksi itu.", ["sanksi = sanction", "itu = that"]),
    ("Pasukan itu melancarkan serangan.", ["melancarkan = launch", "serangan = attack"]),
  ])
  func aVerbWithItsObjectIsTwo(text: String, glosses: [String]) throws {
    #expect(try annotated(text).glosses.suffix(2) == glosses[...])
  }

  /// Rows of a user, so that nothing else is known of their words.
  private static let rows = """
    zalmur	n	war; combat
    kurbit	n	ship
    zalmur kurbit	n	warship
    zalmur kurbita	n	ship war
    kurbita	n	ship
    zalmur noti	n	ship war	note=A term.
    noti	n	ship
    zalmur penuh	n	total ship war	class=event
    zalmur laut	n	sea combat; naval combat
    menzalmuri	v	fight
    menzalmuri kurbit	v	engage ships
    borga	n	fleet
    borga panjang	n	convoy	class=event
    menzalmuri borga	v	engage a fleet	gap=1
    menzalmuri borga panjang	v	contest a convoy	gap=1
    Torvania	name	Torvania
    zalmur Torvania	n	Torvanian war
    """

  @Test(arguments: [
    ("another word", "zalmur kurbit", ["zalmur kurbit = warship"]),
    ("the words in reverse", "zalmur kurbita", ["zalmur = war", "kurbita = ship"]),
    ("a note makes a term", "zalmur noti", ["zalmur noti = ship war"]),
    ("a class makes a term", "zalmur penuh", ["zalmur penuh = total ship war"]),
    ("the gloss of this company", "zalmur laut", ["zalmur = combat", "laut = sea"]),
    ("a name's family", "zalmur Torvania", ["zalmur = war", "Torvania = Torvanian"]),
    ("a verb and its object", "menzalmuri kurbit", ["menzalmuri = engage", "kurbit = ship"]),
    ("the verb alone", "menzalmuri rumah", ["menzalmuri = fight", "rumah = house"]),
    ("not side by side", "zalmur besar kurbita", ["zalmur = war", "besar = large", "kurbita = ship"]),
  ])
  func whatIsATerm(name: String, text: String, glosses: [String]) throws {
    let own = try collocationDictionaries.get()
    #expect(try annotated("Ia melihat \(text).", with: own).glosses.dropFirst(2) == glosses[...])
  }

  @Test(arguments: [
    ("a word between", "Ia menzalmuri besar borga.", "menzalmuri", "engage"),
    ("function words do not count", "Ia menzalmuri besar dan itu borga.", "menzalmuri", "engage"),
    ("too many words between", "Ia menzalmuri besar merah borga.", "menzalmuri", "fight"),
    ("a mark between", "Ia menzalmuri besar, borga.", "menzalmuri", "fight"),
    ("passive", "Borga dizalmuri kemarin.", "dizalmuri", "be engaged"),
    ("passive with words between", "Borga itu akan dizalmuri.", "dizalmuri", "be engaged"),
    ("passive with too many words between", "Borga besar merah itu dizalmuri.", "dizalmuri", "be fought"),
    ("passive across a mark", "Ada borga, itu dizalmuri.", "dizalmuri", "be fought"),
    ("the object after the passive", "Ia dizalmuri besar borga.", "dizalmuri", "be fought"),
    ("a row without a gap", "Kurbit itu dizalmuri.", "dizalmuri", "be fought"),
    ("object of two words", "Borga panjang itu dizalmuri.", "dizalmuri", "be contested"),
  ])
  func wordsApart(name: String, text: String, surface: String, gloss: String) throws {
    #expect(try annotated(text, with: try collocationDictionaries.get()).gloss(of: surface) == gloss)
  }

  @Test(arguments: [
    ("Sanksi itu akan dijatuhkan PBB.", "dijatuhkan", "be imposed"),
    ("PBB menjatuhkan berbagai sanksi.", "menjatuhkan", "impose"),
    ("Sanksi dijatuhkan kemarin.", "dijatuhkan", "be imposed"),
    ("Bom dijatuhkan kemarin.", "dijatuhkan", "be dropped"),
  ])
  func verbsTakeTheGlossOfTheirObject(text: String, surface: String, gloss: String) throws {
    #expect(try annotated(text).gloss(of: surface) == gloss)
  }

  fileprivate static func load() throws -> Dictionaries { try dictionaries(layers: [rows]) }

  @Test func aCollocationChoosesTheSenseFirst() throws {
    let own = try collocationDictionaries.get()
    let annotation = try annotated("Ia melihat zalmur laut.", with: own).annotation(of: "zalmur")
    #expect(annotation?.glosses == ["combat", "war"])
  }
}

private let collocationDictionaries = Result { try CollocationTests.load() }
