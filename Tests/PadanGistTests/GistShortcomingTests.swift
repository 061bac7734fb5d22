import Testing

/// Sentences whose line is not yet what it should be. A row that comes right belongs into ``GistSentenceTests``.
@Suite struct GistShortcomingTests {
  @Test(arguments: [
    (
      "agent without a preposition", "Pabrik itu dikunjungi presiden.",
      "The factory was visited by the president."
    ),
    ("police are many", "Polisi sedang menyelidiki kasus ini.", "Police were investigating this case."),
    ("not yet", "Pemerintah belum membangun jembatan itu.", "The government has not yet built the bridge."),
    ("cannot is one word", "Dia tidak bisa datang.", "He cannot come."),
    ("adjective as predicate after a number", "Tiga jembatan rusak.", "Three bridges were damaged."),
    ("adjective as predicate after an owner", "Rumah mereka besar.", "Their house was large."),
    ("adjective as predicate after a clitic", "Rumahku besar.", "My house was large."),
    (
      "adjective as predicate after a relative clause", "Negara yang menolak usul itu besar.",
      "The country that rejected the proposal was large."
    ),
    ("owner with a demonstrative", "Ia melihat ibu kota negara itu.", "He saw the capital of the country."),
    ("owner that is a name", "Jakarta adalah ibu kota Indonesia.", "Jakarta was the capital of Indonesia."),
    (
      "owner in a headline", "# Presiden Zarkusimo Tolak Usul Menteri",
      "President Zarkusimo rejects minister's proposal"
    ),
    ("people are who", "Orang yang membeli rumah itu datang.", "People who bought the house came."),
    (
      "subject of a reported clause", "Ia mengatakan pemerintah menolak usul itu.",
      "He said the government rejected the proposal."
    ),
    ("a number in figures is plural", "Sebanyak 1.500 orang tewas.", "As many as 1,500 people were killed."),
    ("pronoun as subject of a noun", "Ini rumah besar.", "This was a large house."),
    ("there were", "Ada tiga rudal di sana.", "There were three missiles there."),
    ("bare verb in a headline", "# Pemerintah Akan Bangun Jembatan", "Government will build bridge"),
  ])
  func linesToCome(name: String, text: String, line: String) throws {
    let gist = try english(text)
    withKnownIssue("\(name)") {
      #expect(gist == line)
    }
  }

  /// A number before a pronoun is taken for its determiner, and lost with it.
  @Test func anAmountBeforeAPronounIsKept() throws {
    let gist = try english("Sebanyak Rp1,5 miliar ia bayar.")
    withKnownIssue {
      #expect(gist.contains("1.5 billion rupiah"))
    }
  }
}
