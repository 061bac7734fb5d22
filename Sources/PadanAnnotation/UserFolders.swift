public import SystemPackage

/// Where a user's own dictionaries lie, after the XDG Base Directory Specification.
public struct UserFolders: Sendable, Hashable {
  /// What the user writes: `$XDG_CONFIG_HOME/padan/dictionaries`, by default below `~/.config`; nil without
  /// a home.
  public let configuration: FilePath?
  /// What Padan makes for the user: `$XDG_DATA_HOME/padan/dictionaries`, by default below `~/.local/share`;
  /// nil without a home.
  public let data: FilePath?
  /// What Padan can make anew at any time: `$XDG_CACHE_HOME/padan`, by default below `~/.cache`; nil without
  /// a home.
  public let cache: FilePath?

  /// Finds the folders; whether they exist is not looked at.
  ///
  /// - Parameter environment: the process's variables.
  public init(environment: [String: String]) {
    let home = Self.absolute(environment["HOME"])
    configuration = (Self.absolute(environment["XDG_CONFIG_HOME"]) ?? home?.appending(".config"))
      .map(Self.dictionaries)
    data = (Self.absolute(environment["XDG_DATA_HOME"]) ?? home?.appending(".local/share"))
      .map(Self.dictionaries)
    cache = (Self.absolute(environment["XDG_CACHE_HOME"]) ?? home?.appending(".cache"))?.appending("padan")
  }

  /// The file that `padan dictionary add` writes.
  public var personalFile: FilePath? { configuration?.appending(DictionaryLayer.personalFile) }

  /// FreeDict's words, if they have been imported.
  public var freedictFile: FilePath? { data?.appending(DictionaryLayer.freedictFile) }

  private static func dictionaries(_ folder: FilePath) -> FilePath {
    folder.appending("padan/dictionaries")
  }

  /// The specification has relative paths ignored, like empty ones.
  private static func absolute(_ path: String?) -> FilePath? {
    path.map { FilePath($0) }.flatMap { $0.isAbsolute ? $0 : nil }
  }
}
