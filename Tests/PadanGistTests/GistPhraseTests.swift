import Testing

/// Phrases and what ties them, each with the English line it should have.
@Suite struct GistPhraseTests {
  @Test(arguments: [
    ("will", "Akan ada hujan di sana.", "There will be rain there."),
    ("must", "Harus ada bantuan dari pemerintah.", "There must be aid from the government."),
    ("not yet", "Sampai sekarang belum ada usul.", "Until now there has not yet been a proposal."),
    ("not", "Tidak ada usul.", "There was no proposal."),
  ])
  func existence(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("of the object", "Ia ingin mengakhiri kariernya.", "He wanted to end his career."),
    ("of the subject", "Mereka mengakhiri karier di Jakarta.", "They ended their career in Jakarta."),
  ])
  func owners(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    (
      "who said it", "\"Kami menang,\" tutur pria berusia 31 tahun itu.",
      "\"We win,\" said the man aged 31 years."
    ),
    ("the subject", "Pria berusia 31 tahun itu datang.", "The man aged 31 years came."),
    ("the last", "Ia membeli rumah yang terakhir.", "He bought the last house."),
    (
      "very", "Ia membeli rumah yang sangat besar dari tentara.",
      "He bought a very large house from the soldier."
    ),
    ("how", "Aturan itu resmi digunakan.", "The rule was officially used."),
    (
      "how much", "Pemerintah akan lebih serius membahas usul itu.",
      "The government will more seriously discuss the proposal."
    ),
    ("greatly", "Mereka sangat menghargai usul itu.", "They greatly appreciated the proposal."),
    ("able", "Ia senang dapat pergi.", "He was happy to be able to go."),
  ])
  func descriptions(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    ("still", "Ia masih mampu membeli rumah.", "He was still able to buy a house."),
    ("only", "Ia hanya ingin membeli rumah.", "He only wanted to buy a house."),
  ])
  func adverbsOfModals(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    (
      "said of this", "Ia berharap ini bukan usul pemerintah.", "He hoped this was not a government proposal."
    ),
    (
      "think", "Kalau usul itu ditolak saya kira mereka akan pergi.",
      "If the proposal is rejected I thought they would go."
    ),
    ("in it", "Di dalamnya ada surat.", "In it there was a letter."),
    ("to him", "Ia memberi surat itu kepadanya.", "He gave the letter to him."),
    (
      "agent without a preposition", "Usul itu disampaikan Zarkusimo.",
      "The proposal was conveyed by Zarkusimo."
    ),
    (
      "a day is no person", "Mereka datang hari Selasa, yang dibuka presiden.",
      "They came Tuesday, which was opened by the president."
    ),
  ])
  func pronounsAndDemonstratives(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    (
      "of a law", "Ia dijerat Pasal 12 huruf b Undang-Undang Nomor 20 Tahun 2001.",
      "He was charged under Article 12 letter b of Law Number 20 of 2001."
    ),
    ("of an article", "Ia membaca pasal 340 KUHP.", "He read article 340 of the Criminal Code."),
    ("with a year", "Ia membaca UU 31 Tahun 1999.", "He read Law 31 of 1999."),
    ("place", "Tim itu berada di peringkat empat.", "The team was in ranking four."),
    ("round", "Pada babak 16 tim itu menang.", "In round 16 the team won."),
    ("letter", "Tim itu berada di Grup A.", "The team was in group A."),
    ("of a noun", "Siswa kelas 3 itu pergi.", "The student of class 3 went."),
    ("none", "Pasal itu dihapus.", "The article was removed."),
    ("on a day", "Peristiwa itu terjadi pada Jumat.", "The event occurred on Friday."),
  ])
  func designations(name: String, text: String, line: String) throws { #expect(try english(text) == line) }

  @Test(arguments: [
    (
      "the middle", "\"Kami menang. Mereka kalah. Kami pergi,\" kata menteri itu.",
      "\"We win. They lose. We go,\" said the minister."
    ),
    ("after it", "\"Kami menang.\" Mereka pergi.", "\"We win.\" They went."),
    (
      "curly", "“Kami menang. Mereka kalah. Kami pergi,” kata menteri itu.",
      "“We win. They lose. We go,” said the minister."
    ),
  ])
  func quotationsOfSeveralSentences(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    (
      "from", "Pemerintah mencegah mereka membeli rumah.",
      "The government prevented them from buying a house."
    ),
    (
      "impersonal", "Belum jelas apakah menteri itu akan datang.",
      "It was unclear whether the minister would come."
    ),
    (
      "joined progressive", "Negara itu memiliki, atau sedang dalam proses membeli, kapal.",
      "The country had, or was in the process to buy, a ship."
    ),
    (
      "a moment after a preposition", "Mereka pergi meskipun pada tahun lalu menolak usul itu.",
      "They went although in last year they rejected the proposal."
    ),
    (
      "abbreviation", "Amerika Serikat (AS) menolak usul itu.",
      "The United States (US) rejected the proposal."
    ),
  ])
  func whatGovernsAVerb(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }

  @Test(arguments: [
    (
      "after a relative clause", "Dalam rapat yang gagal dibuka, menteri menolak usul itu.",
      "In the meeting that failed to be opened, the minister rejected the proposal."
    ),
    (
      "a measure in a relative clause", "Rapat yang berlangsung lima jam itu gagal.",
      "The meeting that took place five hours failed."
    ),
    ("who denied", "Usul itu dibantah kubu presiden.", "The proposal was denied by the president's camp."),
    (
      "what was said to occur", "Menteri menyatakan terjadi ledakan.",
      "The minister stated the explosion occurred."
    ),
  ])
  func clausesAfterClauses(name: String, text: String, line: String) throws {
    #expect(try english(text) == line)
  }
}
