public import PadanFiles
public import SystemPackage

/// The files and directories that a batch is to annotate.
public struct BatchInputs: Sendable {
  /// Where files come from.
  enum Source: Sendable {
    case tree(FileTree)
    /// A file with a path on each line, read as the batch goes on.
    case list(FileDescriptor)
  }

  let sources: [Source]
  let options: Options

  /// What holds for all inputs.
  struct Options: Sendable {
    let excluded: FilePath?
    let selection: FileSelection

    func tree(_ root: FilePath, keepsRoot: Bool) throws(FileError) -> FileTree {
      try FileTree(root, excluding: excluded, selecting: selection, keepsRoot: keepsRoot)
    }
  }

  /// Whether an input may come up twice, or two at one place.
  var mayRepeat: Bool {
    if sources.count > 1 { return true }
    if case .list? = sources.first { return true }
    return false
  }

  /// Names the inputs; throws if one is missing.
  ///
  /// A single input is the root of the places of its files. If there are more, or a list, the paths as they
  /// were given belong to the places, which keeps files of the same name apart.
  ///
  /// - Parameters:
  ///   - paths: files and directories; `-` stands for standard input with a path on each line.
  ///   - folder: the output folder, which is never entered.
  public init(
    _ paths: [FilePath], selecting selection: FileSelection = FileSelection(),
    excluding folder: FilePath? = nil
  ) throws(FileError) {
    options = Options(excluded: folder, selection: selection)
    var sources: [Source] = []
    for path in paths {
      if path == "-" {
        sources.append(.list(.standardInput))
      } else {
        sources.append(.tree(try options.tree(path, keepsRoot: paths.count > 1)))
      }
    }
    self.sources = sources
  }

  /// The size of all files in bytes; nil if that cannot be known before they are read.
  ///
  /// It takes a walk through all directories. What cannot be read counts nothing.
  public func totalSize() -> Int? {
    guard trees.count == sources.count else { return nil }
    return trees.reduce(0) { sum, tree in tree.reduce(sum) { $0 + Self.size(of: $1) } }
  }

  private static func size(of finding: FileTree.Finding) -> Int {
    guard case .file(let file) = finding else { return 0 }
    do throws(FileError) {
      return try FileStatus(file.path, followsLink: true).size
    } catch {
      return 0
    }
  }

  /// The directories and files that were named, lists aside.
  public var trees: [FileTree] {
    sources.compactMap { if case .tree(let tree) = $0 { tree } else { nil } }
  }
}

/// Goes through the files of all inputs.
struct BatchInputWalk: ~Copyable {
  private var sources: ArraySlice<BatchInputs.Source>
  private let options: BatchInputs.Options
  private var walk: FileTree.Iterator?
  private var list: LineReader?

  init(_ inputs: BatchInputs) {
    sources = inputs.sources[...]
    options = inputs.options
  }

  /// The next file, or the next place that cannot be read; nil at the end.
  mutating func next() -> FileTree.Finding? {
    while true {
      if let finding = walk?.next() { return finding }
      do throws(FileError) {
        walk = try nextTree()?.makeIterator()
      } catch {
        return .unreadable(error, place: FilePath(error.path))
      }
      if walk == nil { return nil }
    }
  }

  private mutating func nextTree() throws(FileError) -> FileTree? {
    while true {
      if let path = try nextOfList() { return try options.tree(path, keepsRoot: true) }
      switch sources.popFirst() {
      case .tree(let tree): return tree
      case .list(let descriptor): list = LineReader(descriptor, named: Self.listName, limit: Self.longestPath)
      case nil: return nil
      }
    }
  }

  private static let listName = "list on standard input"
  /// More bytes than any system takes for a path.
  private static let longestPath = 1 << 16

  private mutating func nextOfList() throws(FileError) -> FilePath? {
    while let line = try nextLine() {
      guard case .bytes(let bytes) = line else {
        throw FileError(.refused(.fileNameTooLong), path: Self.listName)
      }
      if !bytes.isEmpty { return FilePath(bytes: bytes) }
    }
    return nil
  }

  /// A list that cannot be read has ended.
  private mutating func nextLine() throws(FileError) -> LineReader.Line? {
    do throws(FileError) {
      let line = try list?.next()
      if line == nil { list = nil }
      return line
    } catch {
      list = nil
      throw error
    }
  }
}
