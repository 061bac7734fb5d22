public import PadanFiles
public import SystemPackage

/// A file that a ``FileTree`` holds.
public struct TreeFile: Sendable, Hashable {
  /// The path that opens it: the tree's root as it was given, then the way down.
  public let path: FilePath
  /// Its place: the way down from the root, or the file's name if the root is itself a file; the whole path
  /// in a tree that keeps its root.
  public let relativePath: FilePath

  /// Names a file.
  public init(path: FilePath, relativePath: FilePath) {
    self.path = path
    self.relativePath = relativePath
  }
}

/// The articles of a directory and of all directories in it.
///
/// The tree is walked as it is iterated, in the order of the names' bytes, so
/// that memory does not grow with the number of files. Hidden files and
/// directories are left out, symbolic links are not followed, and of the files
/// only those with an article's ``extensions`` count, unless a ``FileSelection``
/// says otherwise. A root that is a file is a tree of that one file, whatever
/// its name.
public struct FileTree: Sendable {
  /// What a walk comes upon.
  public enum Finding: Sendable, Hashable {
    /// An article.
    case file(TreeFile)
    /// A directory that cannot be listed, or a file that is gone.
    ///
    /// - Parameter place: where it would be in the tree.
    case unreadable(FileError, place: FilePath)
  }

  /// The extensions of articles, in lower case.
  public static let extensions: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "jsonl", "ndjson",
  ]

  /// The directory or file, as it was given.
  public let root: FilePath
  /// Whether the root is a directory.
  public let isDirectory: Bool
  private let excluded: FileStatus.Identity?
  private let selection: FileSelection
  private let keepsRoot: Bool

  /// Names a tree; throws if there is nothing at its root.
  ///
  /// - Parameters:
  ///   - excluding: a directory that is not entered if it lies in the tree, such as the one the outputs go
  ///     to. It may be missing.
  ///   - selection: which files count.
  ///   - keepsRoot: whether the root is part of the files' places, which keeps those of several trees apart.
  public init(
    _ root: FilePath, excluding: FilePath? = nil, selecting selection: FileSelection = FileSelection(),
    keepsRoot: Bool = false
  ) throws(FileError) {
    self.root = root
    self.selection = selection
    self.keepsRoot = keepsRoot
    isDirectory = try FileStatus(root, followsLink: true).kind == .directory
    excluded = try excluding.flatMap { path throws(FileError) in try Self.identity(of: path) }
  }

  /// Whether the root is a directory, or stands anywhere below it.
  public func lies(in directory: FilePath) throws(FileError) -> Bool {
    guard let wanted = try Self.identity(of: directory) else { return false }
    var path = isDirectory ? root : root.removingLastComponent()
    if path.isEmpty { path = "." }
    var current = try FileStatus(path, followsLink: true).identity
    while current != wanted {
      path.append("..")
      let parent = try FileStatus(path, followsLink: true).identity
      if parent == current { return false }
      current = parent
    }
    return true
  }

  /// The directories of the tree that can be listed; for a root that is a file, the one it lies in.
  func directories() throws(FileError) -> [FilePath] {
    guard isDirectory else {
      let above = root.removingLastComponent()
      return [above.isEmpty ? "." : above]
    }
    var found: [FilePath] = []
    var pending = [FilePath()]
    while let place = pending.popLast() {
      guard let names = try entered(place) else { continue }
      found.append(root.appending(place.components))
      pending += names.map { place.appending($0) }
    }
    return found
  }

  /// The names in a directory that belongs to the tree; nil if it does not, or is no directory.
  private func entered(_ place: FilePath) throws(FileError) -> [FilePath.Component]? {
    let path = root.appending(place.components)
    do throws(FileError) {
      let status = try FileStatus(path, followsLink: place.isEmpty)
      guard status.kind == .directory, status.identity != excluded, !selection.excludes(place) else {
        return nil
      }
      return try DirectoryListing.names(in: path)
    } catch {
      // What is gone or may not be read is reported by the walk over the files.
      if place.isEmpty { throw error }
      return nil
    }
  }

  /// What a path leads to; nil if there is nothing.
  private static func identity(of path: FilePath) throws(FileError) -> FileStatus.Identity? {
    do throws(FileError) {
      return try FileStatus(path, followsLink: true).identity
    } catch {
      if error.kind == .notFound { return nil }
      throw error
    }
  }
}

extension FileTree: Sequence {
  /// Walks the tree from its beginning.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// A walk through the tree.
  public struct Iterator: IteratorProtocol {
    private let tree: FileTree
    /// Ways down from the root still to be gone, the next one last.
    private var pending: [FilePath]

    fileprivate init(_ tree: FileTree) {
      self.tree = tree
      pending = [FilePath()]
    }

    /// The next article, or the next place that cannot be read; nil at the end.
    public mutating func next() -> Finding? {
      while let place = pending.popLast() {
        do throws(FileError) {
          if let file = try visit(place) { return .file(file) }
        } catch {
          return .unreadable(error, place: tree.keepsRoot ? tree.root.appending(place.components) : place)
        }
      }
      return nil
    }

    private mutating func visit(_ place: FilePath) throws(FileError) -> TreeFile? {
      let path = tree.root.appending(place.components)
      let isRoot = place.isEmpty
      if isRoot, !tree.isDirectory {
        let name = path.lastComponent.map { FilePath(root: nil, [$0]) } ?? path
        return TreeFile(path: path, relativePath: tree.keepsRoot ? path : name)
      }
      let status = try FileStatus(path, followsLink: isRoot)
      switch status.kind {
      case .directory where status.identity != tree.excluded && !tree.selection.excludes(place):
        pending += try DirectoryListing.names(in: path).reversed().map { place.appending($0) }
        return nil
      case .regularFile where tree.selection.selects(place):
        return TreeFile(path: path, relativePath: tree.keepsRoot ? path : place)
      default:
        return nil
      }
    }
  }
}
