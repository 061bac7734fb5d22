import PadanBatch
import PadanFiles
import PadanTestSupport
import SystemPackage
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct FileTreeTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let files: [String]
    let found: [String]

    init(_ name: String, _ files: [String], finds found: [String]) {
      testDescription = name
      self.files = files
      self.found = found
    }
  }

  static let cases = [
    Case("nothing", [], finds: []),
    Case("order of names, not of making", ["c.txt", "a.txt", "b.txt"], finds: ["a.txt", "b.txt", "c.txt"]),
    Case("order of bytes: capitals first", ["a.txt", "B.txt"], finds: ["B.txt", "a.txt"]),
    Case(
      "directories among the files", ["b/1.txt", "a.txt", "c.txt", "b/0/x.md"],
      finds: ["a.txt", "b/0/x.md", "b/1.txt", "c.txt"]),
    Case(
      "every article extension, in any case",
      [
        "1.TXT", "2.text", "3.md", "4.Markdown", "5.html", "6.htm", "7.xhtml",
        "8.jsonl", "9.ndjson",
      ],
      finds: ["1.TXT", "2.text", "3.md", "4.Markdown", "5.html", "6.htm", "7.xhtml", "8.jsonl", "9.ndjson"]),
    Case("other extensions, or none", ["a.jpg", "b.txt.gz", "README", "c.json", "txt"], finds: []),
    Case(
      "hidden files and directories", [".a.txt", ".git/a.txt", "b/.c/d.txt", "b/e.txt"], finds: ["b/e.txt"]),
    Case("odd names", ["a\nb.txt", "a b.txt", "…/ü.txt"], finds: ["a\nb.txt", "a b.txt", "…/ü.txt"]),
    Case("a directory that looks like an article", ["a.txt/b.txt"], finds: ["a.txt/b.txt"]),
  ]

  @Test(arguments: cases) func finds(_ example: Case) throws {
    let directory = try TemporaryTree()
    for file in example.files { try directory.file(file, "x") }
    #expect(try Self.ways(FileTree(directory.path)) == example.found)
  }

  @Test func pathsOpenTheFile() throws {
    let directory = try TemporaryTree()
    try directory.file("a/b.txt", "isi")
    let files = try Self.files(FileTree(directory.path))
    #expect(files == [TreeFile(path: directory("a/b.txt"), relativePath: "a/b.txt")])
    #expect(try InputFile.read(try #require(files.first).path) == Array("isi".utf8))
  }

  @Test func symbolicLinksAreNotFollowed() throws {
    let directory = try TemporaryTree()
    try directory.file("a/b.txt", "x")
    try directory.link("a/loop", to: "..")
    try directory.link("a/c.txt", to: "b.txt")
    try directory.link("d.txt", to: "nowhere")
    #expect(try Self.ways(FileTree(directory.path)) == ["a/b.txt"])
  }

  @Test func theRootMayBeALink() throws {
    let directory = try TemporaryTree()
    try directory.file("a/b.txt", "x")
    try directory.link("c", to: "a")
    #expect(try Self.ways(FileTree(directory("c"))) == ["b.txt"])
  }

  @Test func aFileNamedDirectlyNeedsNoExtension() throws {
    let directory = try TemporaryTree()
    try directory.file("a/.berita", "x")
    let files = try Self.files(FileTree(directory("a/.berita")))
    #expect(files == [TreeFile(path: directory("a/.berita"), relativePath: ".berita")])
  }

  @Test(arguments: ["out", "in/../out", "out/", "link"])
  func theExcludedDirectoryIsNotEntered(_ name: String) throws {
    let directory = try TemporaryTree()
    try directory.directory("in")
    try directory.link("link", to: "out")
    for file in ["out/a.txt", "in/out/b.txt", "c.txt"] { try directory.file(file, "x") }
    let tree = try FileTree(directory.path, excluding: FilePath("\(directory.path)/\(name)"))
    #expect(Self.ways(tree) == ["c.txt", "in/out/b.txt"])
  }

  @Test func theExcludedDirectoryMayBeMissing() throws {
    let directory = try TemporaryTree()
    try directory.file("a.txt", "x")
    #expect(try Self.ways(FileTree(directory.path, excluding: directory("out"))) == ["a.txt"])
  }

  @Test func nothingAtTheRoot() throws {
    let directory = try TemporaryTree()
    let path = directory("nowhere")
    #expect(throws: FileError(.notFound, path: path.string)) { try FileTree(path) }
  }

  @Test func whatVanishesDuringTheWalkIsReported() throws {
    let directory = try TemporaryTree()
    for file in ["a.txt", "b/c.txt", "d.txt"] { try directory.file(file, "x") }
    var walk = try FileTree(directory.path).makeIterator()
    #expect(walk.next() == .file(TreeFile(path: directory("a.txt"), relativePath: "a.txt")))
    try FileManager.default.removeItem(atPath: directory("b").string)
    #expect(walk.next() == .unreadable(FileError(.notFound, path: directory("b").string), place: "b"))
    #expect(walk.next() == .file(TreeFile(path: directory("d.txt"), relativePath: "d.txt")))
    #expect(walk.next() == nil)
  }

  @Test func namesThatAreNotUTF8() throws {
    let directory = try TemporaryTree()
    let name = try #require(FilePath.Component(platformString: [-1, 0x2E, 0x74, 0x78, 0x74, 0]))
    try directory.file(FilePath(root: nil, [name]), "isi".utf8)
    let file = try #require(try Self.files(FileTree(directory.path)).first)
    #expect(file.relativePath.components.first == name)
    #expect(try InputFile.read(file.path) == Array("isi".utf8))
  }

  @Test(arguments: [
    ("a", "a", true), ("a/b", "a", true), ("a/b", ".", true), ("a", "a/b", false), ("c", "a", false),
    ("a", "missing", false), ("link", "a", true), ("a/b/x.txt", "a", true), ("a/b/x.txt", "c", false),
  ])
  func liesIn(_ root: String, _ folder: String, _ expected: Bool) throws {
    let directory = try TemporaryTree()
    try directory.file("a/b/x.txt", "x")
    try directory.directory("c")
    try directory.link("link", to: "a/b")
    #expect(try FileTree(directory(root)).lies(in: directory(folder)) == expected)
  }

  /// The walk gives what sorting all paths by their steps gives.
  @Test(arguments: 0..<8) func orderOfRandomTrees(_ seed: UInt64) throws {
    let directory = try TemporaryTree()
    var random = SeededGenerator(seed: seed)
    var made: Set<String> = []
    for _ in 0..<40 {
      let steps = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        random.text(of: ["a", "b", "-", "Z"], count: 2)
      }
      made.insert((steps + [random.text(of: ["x", "-", "0"], count: 2) + ".txt"]).joined(separator: "/"))
    }
    for file in made { try directory.file(file, "x") }
    let sorted = made.map { $0.split(separator: "/").map { Array($0.utf8) } }.sorted { first, second in
      let difference = zip(first, second).first { $0 != $1 }
      return difference.map { $0.lexicographicallyPrecedes($1) } ?? (first.count < second.count)
    }
    let expected = sorted.map { $0.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/") }
    #expect(try Self.ways(FileTree(directory.path)) == expected)
  }

  @Test(arguments: [
    (["*.txt"], [], ["a.txt", "b/c.txt"]), ([], ["*.txt"], ["b/d.md"]), ([], ["b"], ["a.txt"]),
    (["b/*"], [], ["b/c.txt", "b/d.md", "b/e/f.rtf"]), (["*.rtf"], ["b/e"], []),
    (["?.txt"], ["b/c*"], ["a.txt"]), (["[cd].*"], [], ["b/c.txt", "b/d.md"]),
    (["*"], ["*.txt", "*.md"], ["b/e/f.rtf"]),
  ])
  func selectsByPatterns(_ include: [String], _ exclude: [String], _ found: [String]) throws {
    let directory = try TemporaryTree()
    for file in ["a.txt", "b/c.txt", "b/d.md", "b/e/f.rtf", ".h.txt"] { try directory.file(file, "x") }
    let selection = FileSelection(include: include, exclude: exclude)
    #expect(Self.ways(try FileTree(directory.path, selecting: selection)) == found)
  }

  private static func files(_ tree: FileTree) -> [TreeFile] {
    tree.compactMap { finding in
      switch finding {
      case .file(let file): return file
      case .unreadable(let error, _):
        Issue.record(error)
        return nil
      }
    }
  }

  private static func ways(_ tree: FileTree) -> [String] { files(tree).map(\.relativePath.string) }
}
