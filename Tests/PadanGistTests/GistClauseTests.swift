import Testing

/// Clauses, their verbs and what ties them, each with the English line it should have.
@Suite struct GistClauseTests {
  @Test(arguments: [
    ("will is would", "Menteri itu mengatakan akan datang.", "The minister said he would come."),
    (
      "has is had", "Ia mengatakan pemerintah telah menolak usul itu.",
      "He said the government had rejected the proposal."
    ),
    (
      "can is could", "Menteri mengatakan pemerintah dapat menolak usul itu.",
      "The minister said the government could reject the proposal."
    ),
    (
      "must stays", "Menteri mengatakan pemerintah harus menolak usul itu.",
      "The minister said the government must reject the proposal."
    ),
    (
      "not in what is quoted", "\"Menteri mengatakan akan datang,\" kata Zarkusimo.",
      "\"The minister says he will come,\" said Zarkusimo."
    ),
    (
      "no comma before what was said", "Menteri itu mengatakan, harga akan naik.",
      "The minister said the price would rise."
    ),
    ("impersonal", "Diperkirakan, harga akan naik.", "It was estimated, the price would rise."),
    (
      "what is not mentioned", "Dalam surat itu tidak disebutkan menteri.",
      "In the letter the minister was not mentioned."
    ),
  ])
  func reportedSpeech(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    (
      "adjective as a word of saying", "\"Kami menolak,\" terang Zarkusimo.",
      "\"We reject,\" explained Zarkusimo."
    ),
    ("mark at the wrong side", "\"Kami menolak, \"ujar menteri itu.", "\"We reject,\" said the minister."),
    ("pronoun between commas", "Menteri itu, tambah dia, akan datang.", "The minister, he added, will come."),
    ("only its end", "Kami tidak takut,\" kata menteri itu.", "We are not afraid,\" said the minister."),
    ("request", "\"Ambil surat itu,\" katanya.", "\"Take the letter,\" he said."),
  ])
  func quotations(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    (
      "after an auxiliary", "Usul itu akan kami bahas besok.",
      "The proposal will be discussed by us tomorrow."
    ),
    ("perfect", "Keputusan tersebut telah saya buat.", "The decision has been made by me."),
    ("without a subject", "Dapat kami sampaikan bahwa harga naik.", "We can say that the price rose."),
  ])
  func pronounsAsAgents(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    (
      "before the subject", "Seharusnya pemerintah menolak usul itu.",
      "The government should reject the proposal."
    ),
    ("perhaps", "Mungkin menteri itu akan datang.", "Perhaps the minister will come."),
    ("gerund", "Ia menang dengan mampu membeli rumah.", "He won by being able to buy a house."),
    (
      "gerund of need", "Pemerintah menolak tanpa perlu membahas usul itu.",
      "The government rejected without needing to discuss the proposal."
    ),
    ("had", "Pria itu sempat menolak usul tersebut.", "The man had rejected the proposal."),
    ("not yet", "Ia belum boleh pergi.", "He may not yet go."),
  ])
  func modals(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    (
      "after a modal", "Menteri itu akan datang dan tinggal di Jakarta.",
      "The minister will come and live in Jakarta."
    ),
    ("after a perfect", "Ia telah datang dan menolak usul itu.", "He has come and rejected the proposal."),
    ("passive", "Rumah itu dibeli dan dijual.", "The house was bought and sold."),
    (
      "three verbs", "Ia ingin membeli, memperbaiki, dan menjual rumah.",
      "He wanted to buy, improve, and sell a house."
    ),
  ])
  func series(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    (
      "aim", "Pemerintah mengumumkan rencana membangun jembatan.",
      "The government announced a plan to build a bridge."
    ),
    ("one to", "Dalam rangka untuk membangun jembatan, ia datang.", "In order to build a bridge, he came."),
    ("gerund", "Ia datang dalam konteks membangun jembatan.", "He came in the context of building a bridge."),
    (
      "description of the subject", "Rumah berisi surat itu runtuh.",
      "The house containing the letter collapsed."
    ),
    (
      "description of the object", "Ia membeli surat berisi usul itu.",
      "He bought a letter containing the proposal."
    ),
    (
      "verb that another completes", "Orang yang berhasil membeli rumah itu pergi.",
      "People who managed to buy the house went."
    ),
    (
      "verb with an object", "Hal yang memaksanya membeli rumah itu besar.",
      "The thing that forced it to buy the house was large."
    ),
    ("subject after its verb", "Di sana terjadi ledakan.", "There the explosion occurred."),
  ])
  func verbsAfterNounsAndPrepositions(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    ("demonstrative at the end", "Dua tentara yang datang itu pergi.", "The two soldiers who came went."),
    ("name", "Zarkusimo yang datang itu menolak.", "Zarkusimo who came rejected."),
    ("people", "Ada yang ingin menjual rumah.", "There were those who wanted to sell a house."),
    ("superlative", "Ia memilih yang terbaik.", "He chose the best."),
    ("thing", "Yang dibutuhkan adalah uang.", "What was needed was money."),
    ("question word", "Siapa yang datang?", "Who came?"),
  ])
  func headsOfRelativeClauses(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    ("no article after per", "Harga bensin per liter naik.", "The petrol price per litre rose."),
    ("quantity after a noun", "Ia membeli beras sebanyak 20 ton.", "He bought rice totalling 20 tonnes."),
    ("during", "Saat peresmian itu, ia datang.", "During the inauguration, he came."),
    ("when", "Saat presiden datang, ia pergi.", "When the president came, he went."),
    (
      "namely", "Ia membeli dua hal, yakni bensin dan rumah-rumah.",
      "He bought two things, namely petrol and houses."
    ),
    ("pronoun", "Menurutnya, harga naik.", "According to him, the price rose."),
    ("as", "Mereka pergi, seperti dikatakan menteri itu.", "They went, as said by the minister."),
    ("copula", "Rumah itu masih di bawah jembatan.", "The house was still under the bridge."),
  ])
  func prepositions(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("place", "Ia tinggal di Kecamatan Zarkus.", "He lived in Zarkus District."),
    ("minute", "Pada menit ke-31 tim itu menang.", "On the 31st minute the team won."),
    ("month", "Januari lalu, ia pergi.", "Last January, he went."),
    ("another", "Ada rumah lain di sana.", "There was another house there."),
    ("every", "Setiap menteri itu menolak.", "Every minister rejected."),
    ("parenthesis", "Ia membeli rumah (jembatan).", "He bought a house (bridge)."),
  ])
  func names(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("usually the", "Harga naik.", "The price rose."),
    ("usually none", "Ia membahas pendidikan.", "He discussed education."),
    ("usually none after a preposition", "Ia datang untuk pendidikan.", "He came for education."),
    ("neither is usual", "Ia membeli kapal.", "He bought a ship."),
    ("of the sense", "Masyarakat menolak usul itu.", "The public rejected the proposal."),
    (
      "the first of two after a preposition", "Ia pergi ke rumah dan jembatan.",
      "He went to the house and the bridge."
    ),
  ])
  func articles(name: String, text: String, line: String) throws { #expect(try english(text) == line) }
}
