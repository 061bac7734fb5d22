import PadanAnnotation
import PadanModel
import PadanTestSupport
import Testing

/// Hostile length: time grows with the text, not with its square.
@Suite(.serialized) struct LongSentenceTests {
  private static let words = [
    ("words", "pemerintah mengatakan presiden Rusia "), ("amounts", "Rp5 triliun dan 1.500 "),
    ("objects apart", "sanksi itu menjatuhkan berbagai "), ("names", "Zarku Merah Indah Jalan "),
    ("definitions", "Badan Pengawas Zarku (BPZ) "), ("ranges", "1 - 2 jam "), ("dashes", "1-2-3-4-5-"),
    ("prefixes", "memper"), ("signs", "Rp. US $ "),
  ]

  @Test(arguments: words) func timeGrowsWithTheText(name: String, piece: String) throws {
    let annotator = try Annotator(try repositoryDictionaries.get())
    func time(_ count: Int) throws -> Duration {
      let text = "Ia " + String(repeating: piece, count: count) + "."
      return try processorTime { _ = try annotator.annotate(article(text)) }
    }
    _ = try time(100)
    let (short, long) = (try time(100), try time(800))
    #expect(long < max(short, .milliseconds(20)) * 8 * 3)
  }
}
