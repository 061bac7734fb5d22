import PadanFiles
import Synchronization
import SystemPackage

/// A piece of work: what becomes one document, or a failure found on the way to it.
enum BatchInput: Sendable {
  case file(TreeFile)
  case record(Record, of: TreeFile)
  case failure(BatchFailure)
}

/// The inputs of a batch, handed out one at a time to whichever worker asks.
///
/// Nothing is read ahead: memory holds the inputs the workers are at, however
/// many there are in the tree or in a JSONL file.
final class InputQueue: Sendable {
  private let state: Mutex<State>

  init(_ tree: FileTree, loader: DocumentLoader) {
    state = Mutex(State(files: tree.makeIterator(), loader: loader))
  }

  /// The next input and its number, counted from 0; nil when all are handed out.
  func next() -> (number: Int, input: BatchInput)? {
    state.withLock { state in
      guard let input = state.next() else { return nil }
      defer { state.number += 1 }
      return (state.number, input)
    }
  }

  private struct State: ~Copyable {
    var files: FileTree.Iterator
    let loader: DocumentLoader
    var number = 0
    private var open: OpenFile?

    init(files: FileTree.Iterator, loader: DocumentLoader) {
      self.files = files
      self.loader = loader
    }

    mutating func next() -> BatchInput? {
      if let input = nextOfOpenFile() { return input }
      while let finding = files.next() {
        switch finding {
        case .unreadable(let error): return .failure(BatchFailure(error))
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
        return .failure(BatchFailure(error))
      }
      return nextOfOpenFile()
        ?? .failure(BatchFailure(file: file.path.string, stage: .decode, reason: "holds no records"))
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
        return .failure(BatchFailure(error))
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
