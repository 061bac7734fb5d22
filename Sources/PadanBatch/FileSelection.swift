import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which files of a tree count, by patterns as shells have them: `*`, `?`, `[a-z]`.
///
/// A pattern without a slash is matched with names, in any directory. One with a slash is matched with the
/// whole way down from the root, where `*` stands for slashes too: `2024/*.txt` matches `2024/05/a.txt`.
public struct FileSelection: Sendable, Hashable {
  /// The patterns of which a file must match one; if there is none, it must have an article's extension.
  public var include: [String]
  /// The patterns of which a file must match none, nor a directory that is to be entered.
  public var exclude: [String]

  /// Selects by patterns; by extension if there are none.
  public init(include: [String] = [], exclude: [String] = []) {
    self.include = include
    self.exclude = exclude
  }

  /// Whether a file or directory is left out.
  ///
  /// - Parameter place: the way down from the root, which itself is never left out.
  func excludes(_ place: FilePath) -> Bool {
    !place.isEmpty && exclude.contains { Self.matches($0, place) }
  }

  func selects(_ file: FilePath) -> Bool {
    if excludes(file) { return false }
    return include.isEmpty
      ? FileTree.extensions.contains(file.extension?.lowercased() ?? "")
      : include.contains { Self.matches($0, file) }
  }

  private static func matches(_ pattern: String, _ place: FilePath) -> Bool {
    if pattern.contains("/") { return place.withPlatformString { fnmatch(pattern, $0, 0) == 0 } }
    guard let name = place.lastComponent else { return false }
    return name.withPlatformString { fnmatch(pattern, $0, 0) == 0 }
  }
}
