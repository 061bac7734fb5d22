import PadanAnnotation
import PadanFiles
import PadanModel
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The command that annotates a JSONL stream: the corpus, repeated.
struct RecordStream {
  /// How often the corpus stands in it.
  let repetitions: Int
  /// The length of its texts in bytes.
  let byteCount: Int
  private let arguments: [String]

  /// Writes the records into a folder.
  init(
    _ workload: Workload, repetitions: Int, command: FilePath, dictionaries: FilePath, in folder: FilePath
  ) throws {
    let path = folder.appending("corpus-\(repetitions).jsonl")
    try Self.write(workload.corpus, repetitions: repetitions, to: path)
    self.repetitions = repetitions
    byteCount = repetitions * workload.corpus.byteCount
    arguments = [
      command.string, "annotate", path.string, "--input-format", "jsonl", "--format", "jsonl",
      "--show", workload.shown.rawValue, "--dictionaries", dictionaries.string,
    ]
  }

  /// Annotates it in a process of its own.
  func run(workers: Int) throws -> CommandRun {
    try CommandRun(arguments + ["--jobs", "\(workers)"], watchesMemory: true)
  }

  private struct Record: Encodable {
    let id: String
    let text: String
  }

  private static func write(_ corpus: Corpus, repetitions: Int, to path: FilePath) throws {
    let encoder = JSONEncoder()
    var records: [UInt8] = []
    for (number, document) in corpus.documents.enumerated() {
      let text = String(decoding: document.text.utf8, as: UTF8.self)
      records += try encoder.encode(Record(id: "\(number)", text: text)) + [UInt8(ascii: "\n")]
    }
    let file = try OutputFile.Stream(to: path)
    for _ in 0..<repetitions { try file.write(records) }
    try file.finish()
  }
}
