import Testing

/// Short sentences and the English line that each should have.
@Suite struct GistSentenceTests {
  @Test(arguments: [
    ("active", "Presiden mengunjungi pabrik itu.", "The president visited the factory."),
    (
      "passive with its agent", "Pabrik itu dikunjungi oleh presiden.",
      "The factory was visited by the president."
    ),
    (
      "passive plural", "Rudal-rudal Rusia dikerahkan di perbatasan.",
      "Russian missiles were deployed on the border."
    ),
    ("object pronoun", "Ia mengirimkannya.", "He sent it."),
    (
      "coordinated subject", "Pemerintah dan parlemen menolak usul itu.",
      "The government and the parliament rejected the proposal."
    ),
  ])
  func voice(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("perfect", "Menteri telah menolak usul itu.", "The minister has rejected the proposal."),
    ("perfect plural", "Mereka telah menolak usul itu.", "They have rejected the proposal."),
    ("perfect passive", "Usul itu telah ditolak.", "The proposal has been rejected."),
    ("progressive", "Menteri sedang membaca surat itu.", "The minister was reading the letter."),
    ("future", "Pemerintah akan membangun jembatan baru.", "The government will build a new bridge."),
    (
      "future passive", "Usul itu akan ditolak oleh parlemen.",
      "The proposal will be rejected by the parliament."
    ),
  ])
  func tenseAndAspect(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("verb", "Pemerintah tidak membangun jembatan itu.", "The government did not build the bridge."),
    (
      "future", "Pemerintah tidak akan membangun jembatan baru.",
      "The government will not build a new bridge."
    ),
    ("adjective", "Jembatan itu tidak besar.", "The bridge was not large."),
  ])
  func negation(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("must", "Pasukan itu harus mundur.", "The forces must retreat."),
    ("can", "Pasukan itu bisa mundur.", "The forces can retreat."),
    ("want to", "Ia ingin membeli rumah.", "He wanted to buy a house."),
    ("want to, plural", "Mereka ingin membeli rumah.", "They wanted to buy a house."),
    ("purpose", "Ia datang untuk membeli rumah.", "He came to buy a house."),
    ("gerund", "Setelah membeli rumah, ia pergi.", "After buying a house, he went."),
  ])
  func modalsAndInfinitives(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    ("that", "Menteri menolak usul itu.", "The minister rejected the proposal."),
    ("this", "Menteri menolak usul ini.", "The minister rejected this proposal."),
    ("these", "Menteri menolak usul-usul ini.", "The minister rejected these proposals."),
    ("the said", "Menteri menolak usul tersebut.", "The minister rejected the proposal."),
    ("plural", "Jembatan-jembatan itu besar.", "The bridges were large."),
    ("many", "Banyak orang menolak rencana itu.", "Many people rejected the plan."),
    ("every", "Setiap negara menolak rencana itu.", "Every country rejected the plan."),
    ("number", "Dua orang menteri datang.", "Two ministers came."),
    ("degree", "Jembatan itu sangat besar.", "The bridge was very large."),
    ("one", "Sebuah jembatan runtuh.", "A bridge collapsed."),
  ])
  func nounPhrases(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("his", "Presiden menjual rumahnya.", "The president sold his house."),
    ("its", "Perusahaan itu menjual kapalnya.", "The company sold its ship."),
    ("my", "Ia membeli rumahku.", "He bought my house."),
    ("our", "Ia membeli rumah kami.", "He bought our house."),
    (
      "title before a name", "Menteri Zarkusimo menolak usul itu.",
      "Minister Zarkusimo rejected the proposal."
    ),
    (
      "title before a long name", "Presiden Zarkusimo Belanira tiba di Jakarta.",
      "President Zarkusimo Belanira arrived in Jakarta."
    ),
    (
      "composed title", "Ia membaca surat dari menteri luar negeri Rusia.",
      "He read a letter from the Russian foreign minister."
    ),
  ])
  func possessionAndTitles(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    (
      "reported with a conjunction", "Ia mengatakan bahwa pemerintah menolak usul itu.",
      "He said that the government rejected the proposal."
    ),
    ("quotation", "\"Kami menolak,\" kata menteri itu.", "\"We rejected,\" said the minister."),
    ("condition", "Jika pemerintah menolak, mereka akan pergi.", "If the government rejected, they will go."),
    (
      "contrast", "Menteri itu menolak, tetapi presiden setuju.",
      "The minister rejected, but the president agreed."
    ),
    ("copula", "Dia adalah seorang menteri.", "He was a minister."),
    ("adverb of place", "Ia tinggal di luar negeri.", "He lived abroad."),
  ])
  func clauses(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("money", "Ia membayar Rp1,5 miliar.", "He paid 1.5 billion rupiah."),
    (
      "date", "Pada 12 Mei 2011, presiden tiba di Jakarta.",
      "On 12 May 2011, the president arrived in Jakarta."
    ),
    ("number", "Serangan itu menewaskan tiga tentara.", "The attack killed three soldiers."),
    ("thousands", "Mereka membeli 1.500 rumah.", "They bought 1,500 houses."),
  ])
  func numbers(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("present", "# Presiden Kunjungi Pabrik", "President visits factory"),
    ("plural", "# Tiga Tentara Tewas", "Three soldiers are killed"),
    ("passive", "# Rudal Rusia Dikerahkan di Perbatasan", "Russian missile is deployed on border"),
    ("capitals", "# KTT ASEAN DIBUKA DI BALI", "ASEAN summit is opened in Bali"),
  ])
  func headlines(name: String, text: String, line: String) throws { #expect(try english(text) == line) }
}
