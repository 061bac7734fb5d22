import PadanTestSupport
import Testing

@Suite struct SummarizeTests {
  private let workspace: Workspace

  private static let article = """
    Menlu AS Bahas Perisai Rudal di KTT NATO

    LISABON – Menteri luar negeri Amerika Serikat bertemu Sekretaris Jenderal NATO pada Jumat (19/11). \
    Keduanya membahas perisai rudal senilai Rp1,5 miliar.

    "Ya, benar," kata Raka Suryana kepada wartawan di Lisabon.

    Baca juga: Kapal perang tiba di Lisabon.

    Perundingan itu berlangsung selama dua jam. Kedua pihak akan bertemu lagi di Brussel bulan depan.

    (ab/cd)

    """

  init() throws {
    workspace = try Workspace()
    try workspace.write(Self.article, to: "artikel.txt")
  }

  private func picked(_ arguments: String...) throws -> [String] {
    let outcome = try workspace.padan(["summarize", "artikel.txt"] + arguments)
    #expect(outcome.exitCode == 0)
    return try outcome.json()["summary"]?.elements.compactMap { $0["segment"]?.string } ?? []
  }

  @Test func `a line has its source, its English, its score and the reasons`() throws {
    let outcome = try workspace.padan("summarize", "artikel.txt", "--sentences", "1")
    let lines = try outcome.json()["summary"]?.elements ?? []
    #expect(lines.count == 1)
    #expect(lines.first?["segment"] == .string("s3"))
    #expect(lines.first?["source"]?.string?.hasPrefix("Menteri luar negeri Amerika Serikat") == true)
    #expect(lines.first?["english"]?.string?.contains("NATO") == true)
    #expect(lines.first?["score"] != nil)
    #expect(lines.first?["why"]?.elements.first == .string("position"))
  }

  @Test func `length can be asked for`() throws {
    #expect(try picked("--sentences", "2") == ["s3", "s4"])
    #expect(try picked("--ratio", "1") == ["s3", "s4", "s7", "s8"])
    #expect(try picked("--ratio", "0.05").count == 1)
  }

  @Test func `annotate has the same summary`() throws {
    let annotated = try workspace.padan("annotate", "artikel.txt").json()
    let summarized = try workspace.padan("summarize", "artikel.txt").json()
    #expect(annotated["summary"] == summarized["summary"])
  }

  @Test func `people get text`() throws {
    let outcome = try workspace.padan(
      "summarize", "artikel.txt", "--sentences", "1", "--format", "terminal")
    let text = outcome.text
    #expect(text.hasPrefix("Menlu AS Bahas Perisai Rudal di KTT NATO\n\ns3  Menteri luar negeri"))
    #expect(text.contains("\n    score "))
    #expect(text.contains(": position, "))
  }

  @Test func `every sentence is explained`() throws {
    let outcome = try workspace.padan("summarize", "artikel.txt", "--explain", "--format", "jsonl")
    let sentences = try outcome.json()["sentences"]?.elements ?? []
    #expect(sentences.compactMap { $0["segment"]?.string } == ["s3", "s4", "s5", "s7", "s8"])
    #expect(sentences.map { $0["eligible"] == .bool(true) } == [true, true, false, true, true])
    #expect(sentences.first?["features"]?["paragraph"]?.integer == 1)
  }

  @Test func `a stream has an object for each record`() throws {
    let input = #"{"id": "a", "text": "Hujan turun. Air naik."}"# + "\n{\n"
    let outcome = try workspace.padan(
      "summarize", "--input-format", "jsonl", "--format", "jsonl", "-", input: input)
    let records = try outcome.records()
    #expect(outcome.exitCode == 1)
    #expect(records.map { $0["id"]?.string } == ["a", "2"])
    #expect(records.first?["summary"]?.elements.count == 1)
    #expect(records.last?["error"] != nil)
  }

  @Test(arguments: [
    ["--sentences", "0"], ["--ratio", "0"], ["--ratio", "1.5"], ["--sentences", "2", "--ratio", "0.5"],
    ["--explain", "--format", "terminal"],
  ])
  func `senseless options are refused`(arguments: [String]) throws {
    let outcome = try workspace.padan(["summarize", "artikel.txt"] + arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
  }
}
