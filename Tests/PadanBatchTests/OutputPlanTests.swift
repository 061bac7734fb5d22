import PadanBatch
import PadanTestSupport
import SystemPackage
import Testing

@Suite struct OutputPlanTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let place: DocumentPlace
    let kind: OutputKind
    let path: String

    init(
      _ name: String, _ file: String, record: DocumentPlace.Record? = nil, _ kind: OutputKind = .html,
      gives path: String
    ) {
      testDescription = name
      place = DocumentPlace(file: FilePath(file), record: record)
      self.kind = kind
      self.path = path
    }
  }

  typealias Record = DocumentPlace.Record

  static let files = [
    Case("the whole name is kept", "a.txt", gives: "a.txt.html"),
    Case("no extension", "berita", .json, gives: "berita.json"),
    Case("Markdown's extension", "a.md", .markdown, gives: "a.md.md"),
    Case("the tree is mirrored", "2024/01/a.txt", .tsv, gives: "2024/01/a.txt.tsv"),
    Case("a directory with a full stop", "2024.01/a.txt", gives: "2024.01/a.txt.html"),
    Case("a directory named like an output", "a.txt.html/b.txt", gives: "a.txt.html.d/b.txt.html"),
    Case("a directory named like a changed one", "a.html.d/b.txt", gives: "a.html.d.d/b.txt.html"),
    Case("a directory that only ends like a changed one", "conf.d/b.txt", gives: "conf.d/b.txt.html"),
    Case("the front page's name", "index", gives: "index.d.html"),
    Case("the front page's changed name", "index.d", gives: "index.d.d.html"),
    Case("the front page's name with an extension", "index.html", gives: "index.html.html"),
    Case("the front page's name further down", "a/index", gives: "a/index.html"),
    Case("another report's name", "glossary", .json, gives: "glossary.d.json"),
    Case("a page of the front page", "index-12", gives: "index-12.d.html"),
    Case("no page of the front page", "index-a", gives: "index-a.html"),
    Case("the manifest's folder", ".padan/a.txt", gives: ".padan.d/a.txt.html"),
    Case("the manifest's folder further down", "a/.padan/a.txt", gives: "a/.padan/a.txt.html"),
    Case("a parent directory", "../../a.txt", gives: "...d/...d/a.txt.html"),
    Case("a parent directory inside", "a/../b.txt", gives: "a/...d/b.txt.html"),
    Case("a name like the changed parent directory", "...d/a.txt", gives: "...d.d/a.txt.html"),
    Case("this directory", "./a/./b.txt", gives: "a/b.txt.html"),
    Case("an absolute path", "/etc/passwd", gives: "etc/passwd.html"),
    Case("doubled slashes", "a//b.txt", gives: "a/b.txt.html"),
    Case("a line feed", "a\nb.txt", gives: "a\nb.txt.html"),
    Case("letters beyond ASCII", "berita/æ…€.txt", gives: "berita/æ…€.txt.html"),
  ]

  static let records = [
    Case(
      "an id", "a.jsonl", record: Record(line: 7, id: "antara-12"), gives: "a.jsonl.d/000007-antara-12.html"),
    Case("no id but the line", "a.jsonl", record: Record(line: 7, id: "7"), gives: "a.jsonl.d/000007.html"),
    Case("an empty id", "a.jsonl", record: Record(line: 7, id: ""), gives: "a.jsonl.d/000007.html"),
    Case(
      "a long line number", "a.jsonl", record: Record(line: 12_345_678, id: ""),
      gives: "a.jsonl.d/12345678.html"),
    Case(
      "an id that climbs", "a/b.jsonl", record: Record(line: 1, id: "../../etc/passwd"), .json,
      gives: "a/b.jsonl.d/000001-etc-passwd.json"),
    Case(
      "an absolute id", "a.jsonl", record: Record(line: 1, id: "/tmp/x"), gives: "a.jsonl.d/000001-tmp-x.html"
    ),
    Case("an id of dots", "a.jsonl", record: Record(line: 1, id: ".."), gives: "a.jsonl.d/000001.html"),
    Case(
      "an id with controls", "a.jsonl", record: Record(line: 1, id: "x\n\0\u{1B}y"),
      gives: "a.jsonl.d/000001-x-y.html"),
    Case(
      "an id beyond ASCII", "a.jsonl", record: Record(line: 1, id: "é2"), gives: "a.jsonl.d/000001-2.html"),
    Case(
      "a long id", "a.jsonl", record: Record(line: 1, id: String(repeating: "x", count: 300)),
      gives: "a.jsonl.d/000001-\(String(repeating: "x", count: 60)).html"),
    Case("another extension", "a.ndjson", record: Record(line: 1, id: "b"), gives: "a.ndjson/000001-b.html"),
  ]

  @Test(arguments: files + records) func mirrors(_ example: Case) {
    let plan = OutputPlan(folder: "out")
    #expect(plan.path(of: example.place, as: example.kind).string == example.path)
  }

  @Test(arguments: files + records) func staysInTheFolder(_ example: Case) {
    let plan = OutputPlan(folder: "/srv/out")
    let location = plan.location(of: plan.path(of: example.place, as: example.kind))
    #expect(location.lexicallyNormalized() == location)
    #expect(location.starts(with: plan.folder))
  }

  @Test(arguments: ["a", "b/c", "é/"]) func longNamesAreCutButStayApart(_ start: String) throws {
    let plan = OutputPlan(folder: "out")
    let names = ["1.txt", "2.txt"].map { start + String(repeating: "é", count: 110) + $0 }
    let paths = names.map { plan.path(of: DocumentPlace(file: FilePath($0)), as: .jsonl) }
    #expect(paths[0] != paths[1])
    for path in paths {
      let name = try #require(path.lastComponent).string
      #expect(name.utf8.count < 220)
      #expect(!name.contains("\u{FFFD}"), "a letter was cut in two")
    }
  }

  @Test func namesThatAreNotUTF8StayApart() throws {
    let plan = OutputPlan(folder: "out")
    let names: [[CChar]] = [[-1, 0x61, 0], [-2, 0x61, 0]]
    let paths = names.map { plan.path(of: DocumentPlace(file: FilePath(platformString: $0)), as: .json) }
    #expect(paths[0] != paths[1])
    #expect(paths[0] == FilePath(platformString: [-1, 0x61, 0x2E, 0x6A, 0x73, 0x6F, 0x6E, 0]))
  }

  /// Whatever the tree, no two outputs share a path, no output is another's directory, none climbs out, and
  /// the front page is left alone.
  @Test(arguments: 0..<40) func outputsNeverCollide(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let plan = OutputPlan(folder: "/srv/out")
    var paths: [String] = []
    for place in Self.places(&random) {
      for kind in OutputKind.allCases {
        paths.append(plan.path(of: place, as: kind).string)
      }
    }
    let reports = TemporaryTree.reports.union(["index-2.html", ".padan/manifest.sqlite"])
    let outputs = Set(paths).union(reports)
    #expect(outputs.count == paths.count + reports.count, "two outputs share a path")
    #expect(!paths.contains { $0.hasPrefix("/") || $0.split(separator: "/").contains("..") })
    #expect(outputs.isDisjoint(with: paths.flatMap(Self.directories)), "an output is also a directory")
  }

  /// The directories above a path.
  private static func directories(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  /// The documents of a random tree of names made to collide; no file is another's directory.
  private static func places(_ random: inout SeededGenerator) -> [DocumentPlace] {
    let pieces = ["a", ".txt", ".html", ".jsonl", ".json", ".d", "index", "-1", "glossary", "."]
    var files: Set<String> = []
    var above: Set<String> = []
    for _ in 0..<60 {
      let names = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        random.text(of: pieces, count: Int.random(in: 1...3, using: &random))
      }
      let file = names.joined(separator: "/")
      let directories = directories(of: file)
      let isPossible = !above.contains(file) && files.isDisjoint(with: directories)
      guard isPossible, !names.contains("."), names.last != ".." else { continue }
      files.insert(file)
      above.formUnion(directories)
    }
    return files.sorted().flatMap { file in
      guard random.chance(oneIn: 3) else { return [DocumentPlace(file: FilePath(file))] }
      return (1...4).map { line in
        let id = random.text(of: ["a", "/", "..", "1", "\n"], count: 2)
        return DocumentPlace(file: FilePath(file), record: Record(line: line, id: id))
      }
    }
  }
}
