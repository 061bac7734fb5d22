import PadanTestSupport
import Testing

@Suite struct TranslatorCommandTests {
  let workspace: Workspace

  /// Answers every segment with a sentence that renders one term and not the others.
  private static let translator = """
    while read -r line; do
      id=${line#*\\"id\\":\\"}
      id=${id%%\\"*}
      printf '{"id":"%s","english":"A missile shield, says %s."}\\n' "$id" "$id"
    done
    """

  init() throws {
    workspace = try Workspace()
    try workspace.write(Articles.short, to: "artikel.txt")
    try workspace.write(Self.translator, to: "penerjemah.sh")
  }

  private func annotate(_ translator: String, _ arguments: String...) throws -> Outcome {
    try workspace.padan(["annotate", "artikel.txt", "--translator", translator] + arguments)
  }

  private func origins(_ outcome: Outcome) throws -> [String?] {
    try outcome.json()["segments"]?.elements.map { $0["gistOrigin"]?.string } ?? []
  }

  @Test func `its lines take the place of the gists, and its terms are checked`() throws {
    let outcome = try annotate("sh penerjemah.sh")
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    let document = try outcome.json()
    #expect(try OutputContract().faults(in: document, text: Articles.short) == [])
    let segments = document["segments"]?.elements ?? []
    #expect(try origins(outcome) == Array(repeating: "translator", count: 5) + [nil])
    #expect(segments[0]["gist"]?.string == "A missile shield, says s1.")
    #expect(segments[0]["gistAlignment"]?.elements.count == 1)
    #expect(segments[0]["missingTerms"]?.elements.map { $0["surface"]?.string } == ["Menlu AS", "KTT NATO"])
    let english = document["summary"]?.elements.first?["english"]?.string
    #expect(english?.hasPrefix("A missile shield, says s") == true)
  }

  @Test func `people see the terms it does not have`() throws {
    for format in ["terminal", "html"] {
      let text = try annotate("sh penerjemah.sh", "--format", format).text.replacing("\n", with: " ")
      #expect(text.contains("A missile shield, says s3."))
      #expect(text.contains("Not rendered as in the glossary"))
      #expect(!text.contains("It is not a translation."))
    }
  }

  @Test(arguments: [
    ("dead", "tiada-penerjemah", "ended before it had answered s1; its last words: "),
    ("slow", "sleep 600", "did not answer s1 within 1 s"),
    (
      "out of step", "echo '{\"id\":\"s9\",\"english\":\"a\"}'; cat >/dev/null",
      "answered 's9' where s1 was next"
    ),
    ("talks otherwise", "echo a; cat >/dev/null", "is no JSON object"),
  ])
  func `a fault is one line, and the gists are kept`(name: String, command: String, fault: String) throws {
    let plain = try workspace.padan("annotate", "artikel.txt")
    let outcome = try annotate(command, "--translator-timeout", name == "slow" ? "1" : "600")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: artikel.txt: the translator "))
    #expect(outcome.complaint.contains(fault))
    #expect(outcome.output == plain.output)
  }

  @Test func `what came before it died is kept`() throws {
    let outcome = try annotate("read -r a; echo '{\"id\":\"s1\",\"english\":\"First.\"}'")
    #expect(outcome.exitCode == 1)
    #expect(try origins(outcome) == ["translator", "gist", "gist", "gist", "gist", nil])
    #expect(try outcome.json()["segments"]?.elements.first?["gist"] == .string("First."))
  }

  @Test func `one serves a whole stream`() throws {
    let input =
      #"{"id": "a", "text": "Hujan turun. Air naik."}"# + "\n{\n" + #"{"id": "b", "text": "Selesai."}"# + "\n"
    for command in ["annotate", "summarize"] {
      let outcome = try workspace.padan(
        command, "-", "--input-format", "jsonl", "--format", "jsonl", "--translator",
        "echo mulai >> mulai.txt; sh penerjemah.sh", input: input)
      #expect(outcome.exitCode == 1)
      #expect(outcome.complaints.count == 1)
      let records = try outcome.records()
      #expect(records.map { $0["id"]?.string } == ["a", "2", "b"])
      let key = command == "annotate" ? "segments" : "summary"
      #expect(
        records[0][key]?.elements.first?[command == "annotate" ? "gistOrigin" : "origin"]
          == .string("translator"))
    }
    #expect(try workspace.text(of: "mulai.txt") == "mulai\nmulai\n")
  }

  @Test func `a stream goes on without it`() throws {
    let input = (1...3).map { #"{"id": "\#($0)", "text": "Hujan turun."}"# + "\n" }.joined()
    let outcome = try workspace.padan(
      "annotate", "-", "--input-format", "jsonl", "--format", "jsonl", "--translator",
      "read -r a; echo '{\"id\":\"s1\",\"english\":\"It rains.\"}'", input: input)
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: 2: the translator ended before it had answered s1"))
    let gists = try outcome.records().map { $0["segments"]?.elements.first?["gistOrigin"]?.string }
    #expect(gists == ["translator", "gist", "gist"])
  }

  @Test(arguments: ["0", "-1", "86401", "x"])
  func `a senseless time is refused`(time: String) throws {
    #expect(try annotate("cat", "--translator-timeout", time).exitCode == 64)
  }
}
