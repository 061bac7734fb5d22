import PadanAnnotation
import SystemPackage
import Testing

/// An environment and the folders it leads to.
struct FoldersCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let environment: [String: String]
  let configuration: FilePath?
  let data: FilePath?
  let cache: FilePath?

  init(
    _ name: String, _ environment: [String: String], configuration: FilePath?, data: FilePath?,
    cache: FilePath?
  ) {
    testDescription = name
    self.environment = environment
    self.configuration = configuration
    self.data = data
    self.cache = cache
  }

  static let all = [
    FoldersCase(
      "home only", ["HOME": "/home/ani"], configuration: "/home/ani/.config/padan/dictionaries",
      data: "/home/ani/.local/share/padan/dictionaries", cache: "/home/ani/.cache/padan"),
    FoldersCase(
      "all named", ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d/", "XDG_CACHE_HOME": "/t"],
      configuration: "/c/padan/dictionaries", data: "/d/padan/dictionaries", cache: "/t/padan"),
    FoldersCase(
      "one named", ["HOME": "/h", "XDG_DATA_HOME": "/d"], configuration: "/h/.config/padan/dictionaries",
      data: "/d/padan/dictionaries", cache: "/h/.cache/padan"),
    FoldersCase(
      "named without a home", ["XDG_CONFIG_HOME": "/c"], configuration: "/c/padan/dictionaries", data: nil,
      cache: nil),
    FoldersCase(
      "empty names do not count", ["HOME": "/h", "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": ""],
      configuration: "/h/.config/padan/dictionaries", data: "/h/.local/share/padan/dictionaries",
      cache: "/h/.cache/padan"),
    FoldersCase(
      "relative names do not count",
      ["HOME": "/h", "XDG_CONFIG_HOME": "c", "XDG_DATA_HOME": "./d", "XDG_CACHE_HOME": "t"],
      configuration: "/h/.config/padan/dictionaries", data: "/h/.local/share/padan/dictionaries",
      cache: "/h/.cache/padan"),
    FoldersCase("no home", [:], configuration: nil, data: nil, cache: nil),
    FoldersCase("a relative home", ["HOME": "ani"], configuration: nil, data: nil, cache: nil),
  ]
}

@Suite struct UserFoldersTests {
  @Test(arguments: FoldersCase.all)
  func `the environment leads to the folders`(testCase: FoldersCase) {
    let folders = UserFolders(environment: testCase.environment)
    #expect(folders.configuration == testCase.configuration)
    #expect(folders.data == testCase.data)
    #expect(folders.cache == testCase.cache)
    #expect(folders.personalFile == testCase.configuration?.appending("personal.tsv"))
    #expect(folders.freedictFile == testCase.data?.appending("freedict.tsv"))
  }
}
