import PadanFiles
import Synchronization
import SystemPackage

/// A piece of work: what becomes one document, or a failure found on the way to it.
enum BatchInput: Sendable {
  case file(TreeFile)
  case record(Record, of: TreeFile)
  /// - Parameter place: where in the inputs it was found.
  case failure(BatchFailure, place: FilePath)

  /// What the manifest calls it.
  var key: PlaceKey {
    switch self {
    case .file(let file): PlaceKey(file.relativePath)
    case .record(let record, let file): PlaceKey(file.relativePath, line: record.line)
    case .failure(let failure, let place): PlaceKey(place, line: failure.line)
    }
  }

  /// The path as the user would write it.
  var path: String {
    switch self {
    case .file(let file), .record(_, let file): file.path.string
    case .failure(let failure, _): failure.file
    }
  }

  /// The size of a record in bytes, its line feed included; 0 for others.
  var recordSize: Int {
    guard case .record(let record, _) = self, case .bytes(let bytes) = record.content else { return 0 }
    return bytes.count + 1
  }

  /// The line of a record, counted from 1.
  var line: Int? {
    switch self {
    case .file: nil
    case .record(let record, _): record.line
    case .failure(let failure, _): failure.line
    }
  }
}

/// The inputs of a batch, handed out one at a time to whichever worker asks.
///
/// Nothing is read ahead: memory holds the inputs the workers are at, however
/// many there are in the tree or in a JSONL file.
final class InputQueue: Sendable {
  private let state: Mutex<State>

  init(_ inputs: BatchInputs, loader: DocumentLoader) {
    state = Mutex(State(inputs, loader: loader))
  }

  /// The next input; nil when all are handed out, or the queue is closed.
  func next() -> BatchInput? {
    state.withLock { state in
      if state.isClosed { return nil }
      let input = state.next()
      state.isExhausted = input == nil
      return input
    }
  }

  /// Hands out nothing more.
  func close() { state.withLock { $0.isClosed = true } }

  /// Whether all inputs were handed out.
  var isExhausted: Bool { state.withLock { $0.isExhausted } }

  private struct State: ~Copyable {
    var isClosed = false
    var isExhausted = false
    private var files: BatchInputWalk
    private let loader: DocumentLoader
    private var open: OpenFile?

    init(_ inputs: BatchInputs, loader: DocumentLoader) {
      files = BatchInputWalk(inputs)
      self.loader = loader
    }

    mutating func next() -> BatchInput? {
      if let input = nextOfOpenFile() { return input }
      while let finding = files.next() {
        switch finding {
        case .unreadable(let error, let place): return .failure(BatchFailure(error), place: place)
        case .file(let file) where loader.isJSONL(file.path):
          if let input = begin(file) { return input }
        case .file(let file): return .file(file)
        }
      }
      return nil
    }

    private mutating func begin(_ file: TreeFile) -> BatchInput? {
      do throws(FileError) {
        open = OpenFile(file: file, records: try loader.records(of: file.path))
      } catch {
        return .failure(BatchFailure(error), place: file.relativePath)
      }
      if let input = nextOfOpenFile() { return input }
      return .failure(
        BatchFailure(file: file.path.string, stage: .decode, reason: "holds no records"),
        place: file.relativePath)
    }

    private mutating func nextOfOpenFile() -> BatchInput? {
      guard let input = open?.next() else {
        open = nil
        return nil
      }
      if case .failure = input { open = nil }
      return input
    }
  }

  /// A JSONL file that is being read.
  private struct OpenFile: ~Copyable {
    let file: TreeFile
    var records: RecordReader

    mutating func next() -> BatchInput? {
      do throws(FileError) {
        return try records.next().map { .record($0, of: file) }
      } catch {
        return .failure(BatchFailure(error), place: file.relativePath)
      }
    }
  }
}

extension BatchFailure {
  /// The failure of a file that cannot be read.
  init(_ error: FileError) {
    self.init(
      file: error.path, stage: .read, reason: Self.reason(error.description, withoutName: error.path))
  }

  /// What an error says, without the file's name before it.
  static func reason(_ description: String, withoutName name: String) -> String {
    description.hasPrefix(name + ": ") ? String(description.dropFirst(name.count + 2)) : description
  }
}
