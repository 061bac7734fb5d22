import PadanGist
import PadanModel
import PadanTermbase
import Testing

/// Text that repeats one word ends in a line, however long it is.
@Suite struct NestingTests {
  private func gist(of surface: String, _ gloss: String, _ partOfSpeech: PartOfSpeech, times: Int) throws -> (
    gist: Gist, units: [GistUnit]
  ) {
    var row = try UnitRow()
    for _ in 0..<times { row.add(surface, gloss, partOfSpeech) }
    return (row.gist(.phrase), row.units)
  }

  /// A noun that belongs to the next; after four owners another phrase begins.
  @Test(arguments: [(1, 0), (2, 1), (5, 4), (6, 4), (7, 5), (10, 8), (5_000, 4_000)])
  func owners(times: Int, tied: Int) throws {
    let (gist, units) = try gist(of: "jumlah", "number", .noun, times: times)
    #expect(gist.text.split(separator: " ").count { $0 == "of" } == tied)
    #expect(gist.alignment.map(\.source) == units.map(\.range))
  }

  @Test(arguments: [
    ("quantifier", "semua", "all", PartOfSpeech.determiner), ("number", "dua", "two", .numeral),
    ("verb", "menembak", "shoot", .verb), ("relative", "yang", "who", .pronoun),
    ("negation", "tidak", "not", .auxiliary), ("preposition", "di", "in", .preposition),
    ("law", "pasal", "article", .noun),
  ])
  func repetitions(name: String, surface: String, gloss: String, partOfSpeech: PartOfSpeech) throws {
    let (line, units) = try self.gist(of: surface, gloss, partOfSpeech, times: 5_000)
    #expect(!line.text.isEmpty)
    #expect(
      line.alignment.allSatisfy { link in link.source.start >= 0 && link.source.end <= units[4_999].range.end
      })
  }
}
