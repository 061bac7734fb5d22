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
    ("quotation", "\"Kami menolak,\" kata menteri itu.", "\"We reject,\" said the minister."),
    ("condition", "Jika pemerintah menolak, mereka akan pergi.", "If the government rejects, they will go."),
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
    (
      "owner", "# Presiden Zarkusimo Tolak Usul Menteri", "President Zarkusimo rejects minister's proposal"
    ),
    ("bare verb", "# Pemerintah Akan Bangun Jembatan", "Government will build bridge"),
    ("capitals", "# KTT ASEAN DIBUKA DI BALI", "ASEAN summit is opened in Bali"),
  ])
  func headlines(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("without a preposition", "Pabrik itu dikunjungi presiden.", "The factory was visited by the president."),
    ("several", "Usul itu ditolak para menteri.", "The proposal was rejected by ministers."),
    (
      "in a relative clause", "Rumah yang dibeli menteri itu besar.",
      "The house bought by the minister was large."
    ),
    ("a moment is no agent", "Jembatan itu dibuka hari Senin.", "The bridge was opened Monday."),
    ("a subject after its verb", "Ditemukan sebuah rudal di sana.", "A missile was found there."),
  ])
  func agents(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("coordinated", "NATO dan Rusia sedang berselisih.", "NATO and Russia were being at odds."),
    ("perfect", "Menteri dan presiden telah setuju.", "The minister and the president have agreed."),
    ("police are many", "Polisi sedang menyelidiki kasus ini.", "The police were investigating this case."),
    ("in figures", "Sebanyak 1.500 orang tewas.", "As many as 1,500 people were killed."),
    ("after the verb", "Ada tiga rudal di sana.", "There were three missiles there."),
    ("I", "\"Saya siap,\" katanya.", "\"I am ready,\" he said."),
    (
      "past a relative clause", "Negara-negara yang menolak usul itu besar.",
      "Countries that rejected the proposal were large."
    ),
  ])
  func agreement(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("after a number", "Tiga jembatan rusak.", "Three bridges were damaged."),
    ("after an owner", "Rumah mereka besar.", "Their house was large."),
    ("after a clitic", "Rumahku besar.", "My house was large."),
    (
      "after a relative clause", "Negara yang menolak usul itu besar.",
      "The country that rejected the proposal was large."
    ),
    ("noun after a demonstrative", "Ini rumah besar.", "This was a large house."),
    ("comparative", "Jembatan itu lebih besar.", "The bridge was larger."),
    ("negated noun", "Dia bukan tentara.", "He was not a soldier."),
  ])
  func predicates(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("yes or no", "Apakah presiden akan datang?", "Will the president come?"),
    ("when", "Kapan mereka datang?", "When did they come?"),
    ("why", "Mengapa menteri itu menolak?", "Why did the minister reject?"),
    ("with a copula", "Apakah jembatan itu besar?", "Was the bridge large?"),
    ("inside a sentence", "Ia tahu apakah menteri akan datang.", "He knew whether the minister would come."),
  ])
  func questions(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("object gap", "Rumah yang ia beli besar.", "The house that he bought was large."),
    ("people are who", "Orang yang membeli rumah itu datang.", "People who bought the house came."),
    ("inserted", "Rudal itu, yang baru tiba, besar.", "The missile, which just arrived, was large."),
    ("adjective", "Ia membeli rumah yang sangat besar.", "He bought a very large house."),
    ("two adjectives", "Ia membeli rumah yang besar dan baru.", "He bought a large and new house."),
  ])
  func relativeClauses(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("of", "Ia membahas jumlah korban.", "He discussed the number of casualties."),
    ("owner that is a name", "Jakarta adalah ibu kota Indonesia.", "Jakarta was the capital of Indonesia."),
    ("whole phrase", "Ia menolak usul para menteri.", "He rejected the proposal of ministers."),
    ("nominal", "Ia membahas adanya korupsi.", "He discussed the existence of corruption."),
    ("measure", "Pertemuan lima jam itu gagal.", "The five-hour meeting failed."),
    ("measure with of", "Ia tewas pada usia 69 tahun.", "He was killed at the age of 69 years."),
    ("amount", "Ia membayar denda Rp5 juta.", "He paid a fine of 5 million rupiah."),
    (
      "title with a state", "Ia bertemu Presiden terpilih Rusia Zarkusimo Belani.",
      "He met Russian President-elect Zarkusimo Belani."
    ),
    ("ordinal before a number", "Lima jembatan terakhir rusak.", "The last five bridges were damaged."),
    ("all the", "Semua menteri itu menolak.", "All ministers rejected."),
    ("superlative", "Ia membeli rumah paling besar.", "He bought the largest house."),
    ("formal you", "Ia tiba di negara Anda.", "He arrived in your country."),
  ])
  func nounsTiedTogether(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    (
      "reported", "Ia mengatakan pemerintah menolak usul itu.",
      "He said the government rejected the proposal."
    ),
    ("reported without a subject", "Menteri itu mengatakan akan datang.", "The minister said he would come."),
    (
      "because", "Menteri itu pergi karena menolak usul itu.",
      "The minister went because he rejected the proposal."
    ),
    ("when", "Menteri itu jatuh ketika membaca surat.", "The minister fell when reading a letter."),
    ("not to", "Ia datang untuk tidak menolak usul itu.", "He came not to reject the proposal."),
    ("tried to", "Ia mencoba membeli rumah.", "He tried to buy a house."),
    ("stopped doing", "Ia berhenti membaca surat itu.", "He stopped reading the letter."),
    ("make do", "Ia membuat tentara itu menembak.", "He made the soldier shoot."),
    ("participle after a comma", "Ia datang, membawa surat.", "He came, bringing a letter."),
    (
      "verb before its subject", "Menolak usul itu, menteri pergi.",
      "Rejecting the proposal, the minister went."
    ),
    ("not yet", "Pemerintah belum membangun jembatan itu.", "The government has not yet built the bridge."),
    ("cannot", "Dia tidak bisa datang.", "He cannot come."),
    ("also not", "Ia juga tidak datang.", "He also did not come."),
    ("in time", "Pada tahun 2012 ia pergi.", "In 2012 he went."),
    ("manner", "Harga naik secara signifikan.", "The price rose significantly."),
    ("amount before a pronoun", "Sebanyak Rp1,5 miliar ia bayar.", "As many as 1.5 billion rupiah he paid."),
  ])
  func verbsTiedTogether(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    (
      "of an article", "Pakta Pertahanan Atlantik Utara (NATO) menolak usul itu.",
      "The North Atlantic Treaty Organization (NATO) rejected the proposal."
    ),
    (
      "English", "Perserikatan Bangsa-Bangsa (PBB) menolak usul itu.",
      "The United Nations (UN) rejected the proposal."
    ),
  ])
  func abbreviations(name: String, text: String, line: String) throws { #expect(try english(text) == line) }
}
