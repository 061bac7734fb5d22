public import PadanFiles
public import SystemPackage

/// A file that a ``FileTree`` holds.
public struct TreeFile: Sendable, Hashable {
  /// The path that opens it: the tree's root as it was given, then the way down.
  public let path: FilePath
  /// The way down from the root; for a root that is itself a file, the file's name.
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
/// only those with an article's ``extensions`` count. A root that is a file is
/// a tree of that one file, whatever its name.
public struct FileTree: Sendable {
  /// What a walk comes upon.
  public enum Finding: Sendable, Hashable {
    /// An article.
    case file(TreeFile)
    /// A directory that cannot be listed, or a file that is gone.
    case unreadable(FileError)
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

  /// Names a tree; throws if there is nothing at its root.
  ///
  /// - Parameter excluding: a directory that is not entered if it lies in the
  ///   tree, such as the one the outputs go to. It may be missing.
  public init(_ root: FilePath, excluding: FilePath? = nil) throws(FileError) {
    self.root = root
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
          return .unreadable(error)
        }
      }
      return nil
    }

    private mutating func visit(_ place: FilePath) throws(FileError) -> TreeFile? {
      let path = tree.root.appending(place.components)
      let isRoot = place.isEmpty
      if isRoot, !tree.isDirectory {
        return TreeFile(
          path: path, relativePath: path.lastComponent.map { FilePath(root: nil, [$0]) } ?? path)
      }
      let status = try FileStatus(path, followsLink: isRoot)
      switch status.kind {
      case .directory where status.identity != tree.excluded:
        pending += try DirectoryListing.names(in: path).reversed().map { place.appending($0) }
        return nil
      case .regularFile where FileTree.extensions.contains(place.extension?.lowercased() ?? ""):
        return TreeFile(path: path, relativePath: place)
      default:
        return nil
      }
    }
  }
}
