import PadanTestSupport
import Testing

@Suite struct TranslationTests {
  let workspace: Workspace
  let contract: OutputContract

  private static let article = """
    Menlu AS Bahas Perisai Rudal di KTT NATO

    LISABON – Menteri luar negeri Amerika Serikat bertemu Sekretaris Jenderal NATO pada Jumat (19/11). \
    Keduanya membahas perisai rudal.

    Nelayan menangkap ikan tuna di perairan Sulawesi.

    Kapal perang berlayar ke Laut Hitam. Gencatan senjata ditandatangani di Jakarta.

    (ab/cd)

    """

  /// Lacks the fishermen, adds the weather, makes one sentence of the last two, and words a term otherwise.
  private static let translation = """
    US Secretary of State discusses antimissile plans at NATO summit

    LISBON – The US Secretary of State met the NATO Secretary General on Friday (19 November). \
    The two discussed the missile shield.

    Nobody had expected so much snow.

    Warships sailed to the Black Sea, and a ceasefire was signed in Jakarta.

    """

  init() throws {
    workspace = try Workspace()
    contract = try OutputContract()
    try workspace.write(Self.article, to: "artikel.txt")
    try workspace.write(Self.translation, to: "article.txt")
  }

  private func annotated(_ arguments: String...) throws -> JSONValue {
    let outcome = try workspace.padan(
      ["annotate", "artikel.txt", "--translation", "article.txt"] + arguments)
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    return try outcome.json()
  }

  private func segments(of document: JSONValue) -> [JSONValue] { document["segments"]?.elements ?? [] }

  @Test func `the translation's sentences take the place of the gists`() throws {
    let document = try annotated()
    #expect(contract.faults(in: document, text: Self.article) == [])
    let segments = segments(of: document)
    let last = "Warships sailed to the Black Sea, and a ceasefire was signed in Jakarta."
    #expect(
      segments.map { $0["gistOrigin"]?.string } == [
        "translation", "translation", "translation", "translation", "gist", "translation", "translation", nil,
      ])
    #expect(segments[3]["gist"]?.string == "The two discussed the missile shield.")
    #expect(segments[4]["gist"]?.string?.contains("ish") == true)
    #expect(segments[5...6].map { $0["gist"]?.string } == [last, last])
    #expect(
      segments.map { $0["gistRepeats"] == .bool(true) } == [
        false, false, false, false, false, false, true, false,
      ])
  }

  @Test func `glosses are tied to where they stand in it`() throws {
    let segments = segments(of: try annotated())
    let text = Array(Self.article.unicodeScalars)
    let pairs = segments.flatMap { segment in
      let line = Array((segment["gist"]?.string ?? "").unicodeScalars)
      return (segment["gistAlignment"]?.elements ?? []).map { link in
        let offsets = link.elements.compactMap(\.integer)
        return [(line, offsets[0]..<offsets[1]), (text, offsets[2]..<offsets[3])].map { scalars, range in
          String(String.UnicodeScalarView(scalars[range]))
        }
      }
    }
    for pair in [
      ["missile shield", "perisai rudal"], ["NATO summit", "KTT NATO"], ["ceasefire", "Gencatan senjata"],
      ["Black Sea", "Laut Hitam"], ["was signed", "ditandatangani"],
    ] { #expect(pairs.contains(pair), "\(pair)") }
  }

  @Test func `terms it renders otherwise are told`() throws {
    let segments = segments(of: try annotated())
    #expect(segments[0]["missingTerms"]?.elements.map { $0["surface"]?.string } == ["Perisai Rudal"])
    #expect(
      segments[0]["missingTerms"]?.elements.first?["glosses"]?.elements.first == .string("missile shield"))
    #expect(segments[3]["missingTerms"] == nil)
    #expect(segments[4]["missingTerms"] == nil)
  }

  @Test func `the summary has its sentences`() throws {
    let annotated = try annotated()
    let outcome = try workspace.padan(
      "summarize", "artikel.txt", "--translation", "article.txt", "--sentences", "9")
    let lines = try outcome.json()["summary"]?.elements ?? []
    let segments = segments(of: annotated)
    #expect(lines.count > 3)
    for line in lines {
      let segment = try #require(segments.first { $0["id"] == line["segment"] })
      #expect(line["english"] == segment["gist"])
      #expect(line["origin"] == segment["gistOrigin"])
    }
    #expect(annotated["summary"]?.elements.contains { $0["origin"] == .string("translation") } == true)
  }

  @Test(arguments: ["html", "markdown", "terminal"])
  func `every format shows it`(format: String) throws {
    let outcome = try workspace.padan(
      "annotate", "artikel.txt", "--translation", "article.txt", "--format", format)
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.replacing("\n", with: " ").contains("The two discussed the missile shield."))
    #expect(!outcome.text.contains("Both parties discussed"))
  }

  @Test func `the translation may be a page, or come from standard input`() throws {
    let paragraphs = Self.translation.replacing("\n\n", with: "</p><p>")
    try workspace.write(
      "<html><body><article><p>\(paragraphs)</p></article></body></html>", to: "article.html")
    let page = try workspace.padan("annotate", "artikel.txt", "--translation", "article.html")
    #expect(try page.json()["segments"]?.elements[3]["gistOrigin"] == .string("translation"))
    let piped = try workspace.padan("annotate", "artikel.txt", "--translation", "-", input: Self.translation)
    #expect(try piped.json()["segments"] == annotated()["segments"])
  }

  @Test func `another article's translation is doubted`() throws {
    try workspace.write(
      "The recipe takes three eggs.\n\nStir the flour well.\n\nBake it slowly.\n", to: "article.txt")
    let outcome = try workspace.padan("annotate", "artikel.txt", "--translation", "article.txt")
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.contains("is it one of this article?"))
  }

  @Test(
    arguments: [
      ("a stream", ["rekaman.jsonl", "--translation", "article.txt"], 64),
      ("both from standard input", ["-", "--translation", "-"], 64),
      ("a translator besides", ["artikel.txt", "--translation", "article.txt", "--translator", "cat"], 64),
      ("no such file", ["artikel.txt", "--translation", "tiada.txt"], 66),
      ("no text", ["artikel.txt", "--translation", "kosong.txt"], 65),
    ] as [(String, [String], Int32)])
  func `what cannot be is refused`(name: String, arguments: [String], code: Int32) throws {
    try workspace.write("{\"text\": \"Hujan turun.\"}\n", to: "rekaman.jsonl")
    try workspace.write("", to: "kosong.txt")
    for command in ["annotate", "summarize"] {
      let outcome = try workspace.padan([command] + arguments)
      #expect(outcome.exitCode == code)
      #expect(outcome.output.isEmpty)
      #expect(code == 64 || outcome.complaints.count == 1)
    }
  }
}
