import Foundation
import PadanTestSupport
import Testing

/// A line of JSONL that is no record.
struct BadLine: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let line: String
  let reason: String

  init(_ name: String, _ line: String, _ reason: String) {
    testDescription = name
    self.line = line
    self.reason = reason
  }

  static let all = [
    BadLine("not JSON", "Presiden tiba.", "not valid JSON"),
    BadLine("cut off", "{\"id\": \"a\", \"text\": \"Presi", "not valid JSON"),
    BadLine("an array", "[\"Presiden\"]", "not a JSON object"),
    BadLine("a string", "\"Presiden\"", "not a JSON object"),
    BadLine("no text", "{\"id\": \"a\"}", "no 'text'"),
    BadLine("null", "{\"id\": \"a\", \"text\": null}", "'text'"),
    BadLine("a number for a text", "{\"id\": \"a\", \"text\": 7}", "'text' is not a string"),
    BadLine("two objects", "{\"text\": \"a\"} {\"text\": \"b\"}", "not valid JSON"),
  ]
}

@Suite struct StreamTests {
  let workspace: Workspace
  let contract: OutputContract

  init() throws {
    workspace = try Workspace()
    contract = try OutputContract()
  }

  private func stream(_ input: String, _ options: String...) throws -> Outcome {
    try workspace.padan(
      ["annotate", "-", "--input-format", "jsonl", "--format", "jsonl"] + options, input: Array(input.utf8))
  }

  @Test func `order and ids are kept`() throws {
    let ids = ["b", "a", "a", "", "../etc", "tiga \"puluh\"", "é😀\u{2028}", "0010"]
    let lines = ids.enumerated().map { JSONLine.record(id: $1, text: "Presiden ke-\($0) menolak rudal.") }
    let outcome = try stream(lines.joined())
    let records = try outcome.records()
    #expect(outcome.exitCode == 0)
    #expect(records.map { $0["id"]?.string } == ids)
    #expect(outcome.output.count(where: { $0 == UInt8(ascii: "\n") }) == ids.count)
    for (number, record) in records.enumerated() {
      let text = "Presiden ke-\(number) menolak rudal."
      #expect(record["segments"]?.elements.first?["text"]?.string == text)
      #expect(contract.faults(in: record, text: text) == [])
    }
  }

  @Test(arguments: [
    ("whole number", "{\"id\": 12, \"text\": \"Rudal.\"}", "12"), ("missing", "{\"text\": \"Rudal.\"}", "1"),
    ("null", "{\"id\": null, \"text\": \"Rudal.\"}", "1"),
    ("beside other keys", "{\"url\": {\"a\": [1]}, \"id\": \"x\", \"text\": \"Rudal.\"}", "x"),
    ("no line feed at the end", "{\"id\": \"y\", \"text\": \"Rudal.\"}", "y"),
    ("byte order mark", "\u{FEFF}{\"id\": \"z\", \"text\": \"Rudal.\"}", "z"),
  ])
  func `an id is found`(name: String, line: String, id: String) throws {
    let outcome = try stream(line)
    #expect(outcome.exitCode == 0)
    #expect(try outcome.records().map { $0["id"]?.string } == [id])
  }

  @Test func `empty lines and carriage returns are passed over`() throws {
    let outcome = try stream("\n\r\n{\"text\": \"Rudal.\"}\r\n   \n{\"text\": \"Kapal.\"}\n")
    #expect(outcome.exitCode == 0)
    #expect(try outcome.records().map { $0["id"]?.string } == ["3", "5"])
  }

  @Test(arguments: ["", "\n", "\n\n \n"])
  func `an input without records gives nothing`(input: String) throws {
    let outcome = try stream(input)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.isEmpty)
  }

  @Test(arguments: BadLine.all)
  func `a bad line does not stop the stream`(badLine: BadLine) throws {
    let good = JSONLine.record(id: "awal", text: "Rudal.")
    try workspace.write(
      good + badLine.line + "\n" + JSONLine.record(id: "akhir", text: "Kapal."), to: "r.jsonl")
    let outcome = try workspace.padan("annotate", "r.jsonl")
    let records = try outcome.records()
    #expect(outcome.exitCode == 1)
    #expect(records.count == 3)
    #expect(records.first?["id"]?.string == "awal")
    #expect(records.last?["id"]?.string == "akhir")
    #expect(contract.faultsOfFailure(records[1]) == [])
    #expect(records[1]["error"]?.string?.contains(badLine.reason) == true)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: r.jsonl:2: "))
    #expect(outcome.complaint.contains(badLine.reason))
  }

  @Test func `a bad line that tells its id keeps it`() throws {
    let outcome = try stream("{\"id\": \"a-1\", \"text\": null}\n")
    #expect(outcome.exitCode == 1)
    #expect(try outcome.records().map { $0["id"]?.string } == ["a-1"])
  }

  @Test func `bytes that are no UTF-8 are a bad line`() throws {
    try workspace.write(
      Array("{\"text\": \"Rudal \u{E9}.\"}\n{\"text\": \"".utf8) + [0xE9] + Array("\"}\n".utf8), to: "r.jsonl"
    )
    let outcome = try workspace.padan("annotate", "r.jsonl")
    #expect(outcome.exitCode == 1)
    #expect(try outcome.records().map { $0["error"] == nil } == [true, false])
    #expect(outcome.complaint.hasPrefix("padan: r.jsonl:2: "))
  }

  @Test func `a line beyond the limit is a bad line and costs little time`() throws {
    let long = "{\"text\": \"" + String(repeating: "rudal ", count: 50_000_000 / 6) + "\"}\n"
    let outcome = try stream(
      JSONLine.record(id: "a", text: "Rudal.") + long + JSONLine.record(id: "b", text: "Kapal."))
    let records = try outcome.records()
    #expect(outcome.exitCode == 1)
    #expect(records.map { $0["id"]?.string } == ["a", "2", "b"])
    #expect(records[1]["error"]?.string?.contains("MiB") == true)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: standard input:2: "))
    #expect(outcome.duration < .seconds(30))
  }

  @Test func `a file receives the whole stream`() throws {
    let input =
      JSONLine.record(id: "a", text: "Rudal.") + "bukan JSON\n" + JSONLine.record(id: "b", text: "Kapal.")
    let toOutput = try stream(input)
    let toFile = try stream(input, "-o", "hasil.jsonl")
    #expect(toFile.exitCode == 1)
    #expect(toFile.output.isEmpty)
    #expect(try workspace.bytes(of: "hasil.jsonl") == toOutput.output)
    #expect(try workspace.names() == ["hasil.jsonl"])
  }

  /// Records of different lengths, which the workers end in another order.
  @Test(arguments: [1, 4]) func `several workers keep the order`(jobs: Int) throws {
    let ids = (0..<40).map(String.init)
    let lines = ids.enumerated().map { number, id in
      JSONLine.record(
        id: id, text: String(repeating: "Presiden menolak rudal. ", count: 1 + (number * 7) % 40))
    }
    let outcome = try stream(lines.joined(), "--jobs", "\(jobs)")
    #expect(outcome.exitCode == 0)
    #expect(try outcome.records().map { $0["id"]?.string } == ids)
  }

  /// More answers than a pipe holds wait for a reader who comes late, and who reads byte by byte at first.
  @Test func `a slow reader gets everything`() throws {
    let ids = (0..<200).map(String.init)
    let lines = ids.map { JSONLine.record(id: $0, text: "Presiden menolak rudal di Jakarta.") }
    try workspace.write(lines.joined(), to: "r.jsonl")
    let answer = Pipe()
    let process = workspace.makeProcess(
      try Products.executable("padan"),
      ["annotate", "r.jsonl", "--dictionaries", Repository.dictionaries.path])
    process.standardOutput = answer
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    Thread.sleep(forTimeInterval: 1)
    let first = try answer.fileHandleForReading.line(within: Workspace.timeLimit)
    let rest = try answer.fileHandleForReading.readToEnd() ?? Data()
    let records = try JSONValue.lines(first + Array(rest))
    #expect(records.map { $0["id"]?.string } == ids)
  }

  @Test func `an answer comes before the next question`() throws {
    let question = Pipe()
    let answer = Pipe()
    let process = workspace.makeProcess(
      try Products.executable("padan"),
      [
        "annotate", "-", "--input-format", "jsonl", "--format", "jsonl", "--dictionaries",
        Repository.dictionaries.path,
      ])
    process.standardInput = question
    process.standardOutput = answer
    try process.run()
    defer { kill(process.processIdentifier, SIGKILL) }
    for id in ["satu", "dua", "tiga"] {
      try question.fileHandleForWriting.write(contentsOf: Data(JSONLine.record(id: id, text: "Rudal.").utf8))
      let line = try answer.fileHandleForReading.line(within: Workspace.timeLimit)
      #expect(try JSONValue(parsing: line)["id"]?.string == id)
    }
  }
}

extension FileHandle {
  /// Reads up to a line feed; throws if it does not come in time.
  fileprivate func line(within limit: Duration) throws -> [UInt8] {
    var line: [UInt8] = []
    while line.last != UInt8(ascii: "\n") {
      var waiting = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(limit / .milliseconds(1))) == 1 else {
        throw CommandFailure.stillRunning(after: limit)
      }
      guard let bytes = try read(upToCount: 1), !bytes.isEmpty else { return line }
      line += bytes
    }
    return line
  }
}
