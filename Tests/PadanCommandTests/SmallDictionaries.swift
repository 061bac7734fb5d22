import Foundation

/// The repository's rules with a few of its terms, for tests of what is done with dictionaries and not of what they
/// say: to compile all of its rows takes a debug build a second, to check them a quarter of a minute.
enum SmallDictionaries {
  /// The folder; made once for all tests, and removed after them.
  static func folder() throws -> URL { try made.get() }

  private static let place = FileManager.default.temporaryDirectory
    .appending(path: "padan-tests-dictionaries-\(getpid())")

  private static let made = Result { () throws -> URL in
    atexit {
      do {
        try FileManager.default.removeItem(at: SmallDictionaries.place)
      } catch {
        // What is left lies in the temporary directory, which the system cleans.
      }
    }
    try FileManager.default.copyItem(at: Repository.dictionaries, to: place)
    for file in try FileManager.default.subpathsOfDirectory(atPath: place.path) where isCut(file) {
      try cut(place.appending(path: file))
    }
    return place
  }

  /// Headwords and roots that tests ask for.
  private static let kept: Set<String> = [
    "AS", "KTT", "NATO", "atu", "bahas", "batu", "belas", "bertemu", "dan", "di", "hormat", "itu", "kerah",
    "laut", "membahas", "menlu", "mengerahkan", "menteri luar negeri", "pada", "paus", "pemimpin",
    "perisai rudal",
    "rudal", "sekretaris jenderal", "temu",
  ]

  private static func isCut(_ file: String) -> Bool {
    file.wholeMatch(of: /(terms|lexicon)\/.*\.tsv|morphology\/roots\.tsv/) != nil
  }

  /// Leaves a table its comments and the rows that are kept.
  private static func cut(_ file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = lines.filter { line in
      line.hasPrefix("#") || kept.contains(String(line.prefix { $0 != "\t" }))
    }
    try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: file)
  }
}
