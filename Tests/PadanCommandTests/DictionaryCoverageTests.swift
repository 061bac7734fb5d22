import Testing

/// `padan dictionary coverage`: what of a corpus no dictionary glosses.
@Suite struct DictionaryCoverageTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func `words without a gloss come by frequency`() throws {
    try workspace.write("Pemerintah zarkumi sanksi. Kami zarkumi dan velikoni.", to: "berita/a.txt")
    try workspace.write(#"{"id":"x","text":"Mereka zarkumi rudal."}"#, to: "berita/b.jsonl")
    let outcome = try workspace.padan("dictionary", "coverage", "berita")
    #expect(outcome.exitCode == 0)
    let lines = outcome.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "# articles: 2")
    let rows = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.map { Array($0.prefix(2)) } == [["3", "zarkumi"], ["1", "velikoni"]])
    #expect(rows.first?.last == "Pemerintah zarkumi sanksi.")
  }

  @Test func `names and function words do not count`() throws {
    try workspace.write("Di kota itu Zarkumi dan rudal.", to: "a.txt")
    let outcome = try workspace.padan("dictionary", "coverage", "a.txt")
    #expect(outcome.text.contains("# words: 2, 100.0% glossed"))
  }

  @Test func `the limit cuts the list and not the counts`() throws {
    try workspace.write("zarkumi velikoni bramuti.", to: "a.txt")
    let outcome = try workspace.padan("dictionary", "coverage", "a.txt", "--limit", "1")
    #expect(outcome.text.contains("# different words without a gloss: 3"))
    #expect(outcome.text.split(separator: "\n").count == 4)
    #expect(try workspace.padan("dictionary", "coverage", "a.txt", "--limit", "0").exitCode == 64)
  }

  @Test func `rows that no text uses are named with their lines`() throws {
    try workspace.write("zarkumi\tn\tshield\nvelikoni lama\tn\tspear\n", to: "istilah.tsv")
    try workspace.write("Zarkumi-zarkumi itu jatuh.", to: "a.txt")
    let outcome = try workspace.padan(
      "dictionary", "coverage", "a.txt", "--unused", "--dictionary", "istilah.tsv")
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.contains("istilah.tsv:2: velikoni lama"))
    #expect(!outcome.text.contains("istilah.tsv:1:"))
  }

  @Test func `a file that cannot be read is named, and the others count`() throws {
    try workspace.write("rudal.", to: "a.txt")
    try workspace.write([0x61, 0xFF], to: "b.txt")
    let outcome = try workspace.padan("dictionary", "coverage", "a.txt", "b.txt")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaint.contains("b.txt"))
    #expect(outcome.text.contains("# articles: 1"))
    #expect(try workspace.padan("dictionary", "coverage", "tiada").exitCode == 66)
  }
}
