import PadanAnnotation
import PadanModel
import Testing

/// How a gloss is fitted to the form it renders.
@Suite struct InflectedGlossTests {
  @Test(arguments: [
    ("plural", "Rudal-rudal itu jatuh.", "Rudal-rudal", "missiles", MatchKind.inflected),
    (
      "plural inside a term", "Rudal-rudal jelajah itu jatuh.", "Rudal-rudal jelajah", "cruise missiles",
      .inflected
    ),
    ("its", "Ia melihat perisai rudalnya.", "perisai rudalnya", "its missile shield", .inflected),
    ("my", "Ia melihat rudalku.", "rudalku", "my missile", .inflected),
    ("your", "Ia melihat rudalmu.", "rudalmu", "your missile", .inflected),
    ("their plural", "Ia melihat rudal-rudalnya.", "rudal-rudalnya", "its missiles", .inflected),
    ("passive", "Rudal itu dikerahkan.", "dikerahkan", "be deployed", .inflected),
    (
      "passive of a verb that is an adjective as well", "Kapal itu ditarik.", "ditarik", "be pulled",
      .inflected
    ),
    ("passive by me", "Rudal itu kukerahkan.", "kukerahkan", "be deployed", .inflected),
    ("active", "Ia mengerahkan rudal.", "mengerahkan", "deploy", .exact),
    ("object", "Ia mengerahkannya.", "mengerahkannya", "deploy it", .inflected),
    ("abbreviation with a clitic", "Ia melihat KTT-nya.", "KTT-nya", "its summit", .inflected),
    ("name with a particle", "Rusialah yang datang.", "Rusialah", "Russia", .inflected),
    ("particle", "Pergilah ke sana.", "Pergilah", "go", .inflected),
    ("spoken", "Ia nggak datang.", "nggak", "not", .exact),
  ])
  func inflection(name: String, text: String, surface: String, gloss: String, match: MatchKind) throws {
    let annotation = try #require(try annotated(text).annotation(of: surface))
    #expect(annotation.gloss == gloss)
    #expect(annotation.match == match)
  }

  @Test func theBaseFormIsKept() throws {
    let annotation = try #require(try annotated("Rudal-rudalnya jatuh.").annotation(of: "Rudal-rudalnya"))
    #expect(annotation.gloss == "its missiles")
    #expect(annotation.glosses.first == "missile")
    #expect(annotation.lemma == "rudal")
    #expect(annotation.analysis == "rudal + RED + -nya")
  }

  /// A verb of a user, of which no derived word is in any dictionary.
  private static let rows = "zolfir\tv\tdeploy\nzulgan\tadj\tfirm\nzempu\tn\tshield\n"

  @Test(arguments: [
    ("process", "penzolfiran", "deploying"), ("agent", "penzolfir", "deployer"),
    ("passive", "terzolfir", "be deployed"),
    ("possible", "terzolfirkan", "can be deployed"), ("result", "zolfiran", "deploy"),
    ("foreign prefix", "nonzempu", "non-shield"),
    ("foreign prefix with a hyphen", "anti-zempu", "anti-shield"),
    ("state", "kezulganan", "being firm"),
    ("fused with a negation", "ketidakzulganan", "being not firm"),
    ("act", "kezolfiran", "deploying"), ("place or abstract", "kezempuan", "shield"),
    ("to have", "berzempu", "have shield"), ("to be", "berzulgan", "be firm"),
    ("to do", "berzolfir", "deploy"), ("most", "terzulgan", "most firm"),
    ("to make", "menzulgankan", "make firm"), ("to be made", "dizulgankan", "be made firm"),
    ("making", "penzulganan", "making firm"), ("equal", "sezulgan", "as firm as"),
    ("active", "menzolfiri", "deploy"), ("passive with a suffix", "dizolfirkan", "be deployed"),
  ])
  func regularDerivation(name: String, form: String, gloss: String) throws {
    let own = try derivationDictionaries.get()
    let annotation = try #require(try annotated("Ia melihat \(form).", with: own).annotation(of: form))
    #expect(annotation.gloss == gloss)
    #expect(annotation.match == .root)
  }

  fileprivate static func load() throws -> Dictionaries { try dictionaries(layers: [rows]) }
}

private let derivationDictionaries = Result { try InflectedGlossTests.load() }

/// Words whose root means something else: the headword's gloss is shown, never the root's.
@Suite struct HeadwordGlossTests {
  @Test(arguments: [
    ("kebakaran", "fire"), ("kemungkinan", "possibility"), ("pemain", "player"), ("pemerintah", "government"),
    ("penangkal", "deterrent"), ("pendudukan", "occupation"), ("penduduk", "resident"),
    ("pengacara", "lawyer"),
    ("pengakuan", "recognition"), ("pengetahuan", "knowledge"), ("penyakit", "disease"),
    ("pertemuan", "meeting"),
  ])
  func theHeadwordSpeaks(form: String, gloss: String) throws {
    let annotation = try #require(try annotated("Ia membahas \(form) itu.").annotation(of: form))
    #expect(annotation.glosses.contains(gloss))
    #expect(annotation.lemma == form)
    #expect(annotation.match == .exact || annotation.match == .context)
  }
}
