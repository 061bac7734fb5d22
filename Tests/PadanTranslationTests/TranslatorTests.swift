import Foundation
import PadanModel
import PadanTestSupport
@testable import PadanTranslation
import Testing

/// A translator, and what comes of asking it for three segments.
struct TranslatorCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let command: String
  /// The lines by the position of their segments.
  let lines: [Int: String]
  /// What the fault says; nil if there is none.
  let fault: String?

  init(_ name: String, _ command: String, lines: [Int: String] = [:], fault: String? = nil) {
    testDescription = name
    self.command = command
    self.lines = lines
    self.fault = fault
  }

  /// Answers every line with its id, as a translator that knows no English would.
  private static let parrot =
    #"while read -r line; do id=${line#*\"id\":\"}; id=${id%%\"*}; "#
    + #"printf '{"id":"%s","english":"Line %s."}\n' "$id" "$id"; done"#
  private static let all = [0: "Line s1.", 1: "Line s2.", 2: "Line s3."]
  private static func answer(_ id: String) -> String {
    #"read -r a; echo '{"id":"\#(id)","english":"Yes."}'"#
  }

  static let cases = [
    TranslatorCase("good", parrot, lines: all),
    TranslatorCase("answers at its end", "answers=$(\(parrot)); echo \"$answers\"", lines: all),
    TranslatorCase("no line feed at its end", "answers=$(\(parrot)); printf %s \"$answers\"", lines: all),
    TranslatorCase("blank lines between", "echo; \(parrot); echo", lines: all),
    TranslatorCase("floods its standard error", "(yes fault | head -c 3000000 >&2); \(parrot)", lines: all),
    TranslatorCase("does not end by itself", "trap '' TERM; \(parrot); sleep 600", lines: all),
    TranslatorCase(
      "white space in its lines",
      #"read -r a; printf '{"id":"s1","english":" A\\n b\\tc "}\n'; "#
        + answer("s2") + ";" + answer("s3"), lines: [0: "A b c", 1: "Yes.", 2: "Yes."]),
    TranslatorCase(
      "leaves a segment",
      #"read -r a; echo '{"id":"s1","english":" "}'; read -r b; echo '{"id":"s2"}'; "#
        + answer("s3"), lines: [2: "Yes."]),
    TranslatorCase(
      "dead at the start", "no-such-translator-anywhere",
      fault: "the translator ended before it had answered s1; its last words: "),
    TranslatorCase("dead without a word", "exit 3", fault: "the translator ended before it had answered s1"),
    TranslatorCase(
      "dies midway", answer("s1") + "; echo 'model lost' >&2; exit 1", lines: [0: "Yes."],
      fault: "the translator ended before it had answered s2; its last words: model lost"),
    TranslatorCase(
      "closes its output", "exec >&-; sleep 600", fault: "the translator ended before it had answered s1"),
    TranslatorCase("slow", "sleep 600", fault: "the translator did not answer s1 within 1 s"),
    TranslatorCase(
      "slow behind a pipe", "sleep 600 | cat", fault: "the translator did not answer s1 within 1 s"),
    TranslatorCase(
      "never a line's end", "while :; do printf x; sleep 0.1; done",
      fault: "the translator did not answer s1 within 1 s"),
    TranslatorCase(
      "out of step", answer("s2") + "; cat >/dev/null",
      fault: "the translator answered 's2' where s1 was next"),
    TranslatorCase(
      "answers twice", answer("s1") + "; " + answer("s1"), lines: [0: "Yes."],
      fault: "the translator answered 's1' where s2 was next"),
    TranslatorCase(
      "no JSON", "echo Hello; cat >/dev/null",
      fault: "the translator gave a line for s1 that is no JSON object"),
    TranslatorCase(
      "not UTF-8", #"printf '{"id":"s1","english":"\377"}\n'; cat >/dev/null"#,
      fault: "the translator gave a line for s1 that is no JSON object"),
    TranslatorCase(
      "no id", #"echo '{"english":"a"}'"#, fault: "the translator gave a line for s1 that has no 'id'"),
    TranslatorCase(
      "English that is no text", #"echo '{"id":"s1","english":1}'"#,
      fault: "the translator gave a line for s1 that has no text under 'english'"),
    TranslatorCase(
      "a huge line", "yes | tr -d '\\n' | head -c 3000000; echo",
      fault: "the translator gave a line for s1 of more than 1024 KiB"),
    TranslatorCase(
      "writes without end", "yes | tr -d '\\n'",
      fault: "the translator gave a line for s1 of more than 1024 KiB"),
    TranslatorCase(
      "control characters in its last words", #"printf 'a\033[31m b\nlast\033[0m\007\n\n' >&2"#,
      fault: "the translator ended before it had answered s1; its last words: last\u{FFFD}[0m\u{FFFD}"),
  ]
}

@Suite struct TranslatorTests {
  private func article(padding: Int = 0) -> AnnotatedDocument {
    var fixture = AnnotatedDocumentFixture()
    let padding = String(repeating: " kata", count: padding)
    fixture.add(.heading, paragraph: 0, [.term("KTT", "summit"), " dibuka"], gist: "Summit opened")
    fixture.add(.sentence, paragraph: 1, [.plain("Hujan \"turun\"." + padding)], gist: "Rain fell.")
    fixture.add(.sentence, paragraph: 1, ["Selesai."], gist: "Done.")
    fixture.add(.credit, paragraph: 2, ["(ab)"], gist: nil)
    return fixture.document
  }

  private func ask(
    _ command: String, timeout: Duration = .seconds(600), padding: Int = 0, isLast: Bool = true
  ) async throws -> (lines: [Int: String], fault: TranslatorError?) {
    var result: (lines: [Int: EnglishLine], fault: TranslatorError?) = ([:], nil)
    try await TranslatorProcess(command: command, timeout: timeout).run { session in
      result = try await session.translate(article(padding: padding), isLast: isLast)
    }
    #expect(result.lines.values.allSatisfy { $0.origin == .translator && $0.alignment.isEmpty })
    return (result.lines.mapValues(\.text), result.fault)
  }

  @Test(arguments: TranslatorCase.cases)
  func `its lines are taken as long as it keeps in step`(_ test: TranslatorCase) async throws {
    // Where other tests hold all threads, an answer may come late.
    let isSlow = test.fault?.contains("within") ?? false
    let (lines, fault) = try await ask(test.command, timeout: .seconds(isSlow ? 1 : 600))
    #expect(lines == test.lines)
    if let expected = test.fault {
      #expect(fault?.description.hasPrefix(expected) ?? false, "\(fault?.description ?? "no fault")")
    } else {
      #expect(fault == nil)
    }
  }

  @Test func `one that never reads does not block`() async throws {
    let (lines, fault) = try await ask("exec <&-; sleep 600", timeout: .seconds(1), padding: 200_000)
    #expect(lines.isEmpty)
    #expect(fault?.kind == .slow(.seconds(1)))
  }

  @Test func `it reads what the article knows`() async throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "padan-\(UUID().uuidString)")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: copy) } }
    _ = try await ask("cat > '\(copy.path)'")
    let lines = try String(contentsOf: copy, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        #"{"gist":"Summit opened","id":"s1","kind":"heading","terms":[{"gloss":"summit","surface":"KTT"}],"#
          + #""text":"KTT dibuka"}"#,
        #"{"gist":"Rain fell.","id":"s2","kind":"sentence","terms":[],"text":"Hujan \"turun\"."}"#,
        #"{"gist":"Done.","id":"s3","kind":"sentence","terms":[],"text":"Selesai."}"#,
      ])
  }

  @Test func `one process serves several articles`() async throws {
    let counter =
      #"n=0; while read -r line; do n=$((n + 1)); id=${line#*\"id\":\"}; id=${id%%\"*}; "#
      + #"printf '{"id":"%s","english":"%s"}\n' "$id" "$n"; done"#
    var answers: [[Int: String]] = []
    try await TranslatorProcess(command: counter, timeout: .seconds(600)).run { session in
      for _ in 0..<3 {
        let (lines, fault) = try await session.translate(article(), isLast: false)
        #expect(fault == nil)
        answers.append(lines.mapValues(\.text))
      }
    }
    #expect(answers == [[0: "1", 1: "2", 2: "3"], [0: "4", 1: "5", 2: "6"], [0: "7", 1: "8", 2: "9"]])
  }

  @Test func `what the shell starts ends with it`() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "padan-\(UUID().uuidString)")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
    _ = try await ask("sleep 6000 & echo $! > '\(file.path)'; echo; echo fault; wait")
    let number = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    let process = try #require(Int32(number))
    // The system may take a moment to end it.
    for _ in 0..<100 where isRunning(process) { try await Task.sleep(for: .milliseconds(50)) }
    #expect(!isRunning(process))
  }

  /// Whether a process is there and is no zombie.
  private func isRunning(_ process: Int32) -> Bool {
    guard let status = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return false }
    return !String(decoding: status, as: UTF8.self).contains(") Z ")
  }

  @Test func `an error of the work ends it too`() async {
    struct Unexpected: Error {}
    await #expect(throws: Unexpected.self) {
      try await TranslatorProcess(command: "sleep 600", timeout: .seconds(600)).run { _ in throw Unexpected()
      }
    }
  }
}
