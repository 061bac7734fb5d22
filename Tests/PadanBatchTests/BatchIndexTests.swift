import PadanBatch
import PadanFiles
import SystemPackage
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct BatchIndexTests {
  private struct Page: Decodable {
    struct Document: Decodable {
      let id: String
      let path: String
      let line: Int?
      let title: String?
      let date: String?
      let outputs: [String: String]
    }

    struct Failure: Decodable {
      let path: String
      let line: Int?
      let stage: String
      let reason: String
    }

    let schema: String
    let documents: [Document]
    let failures: [Failure]
  }

  /// Runs the good and bad files and writes the index of it.
  private static func indexed() async throws -> (tree: TemporaryTree, page: Page, html: String) {
    let tree = try BatchRunnerTests.goodAndBad()
    let page = Rendering(.html) { _, _ in Array("<p>".utf8) }
    let runner = try BatchRunnerTests.runner(into: tree("out"), [BatchRunnerTests.plain, page])
    try await BatchRunnerTests.run(runner, tree("in"))
    let outputs = try tree.contents("out")
    let json = try #require(outputs["index.json"])
    return (
      tree, try JSONDecoder().decode(Page.self, from: Data(json.utf8)), try #require(outputs["index.html"])
    )
  }

  @Test func listsDocumentsAndFailuresInTheOrderOfTheirPlaces() async throws {
    let (tree, page, _) = try await Self.indexed()
    #expect(page.schema == "padan.index/1")
    #expect(page.documents.map(\.id) == ["01.txt", "06/a.html", "x/y", "x/y", "09\n.txt"])
    #expect(page.documents.map(\.line) == [nil, nil, 1, 4, nil])
    #expect(page.documents[0].title == "Judul berita")
    #expect(page.documents[0].path == tree("in/01.txt").string)
    #expect(page.documents[2].outputs["tsv"] == "07.jsonl.d/000001-x-y.tsv")
    #expect(page.failures.map(\.stage) == ["decode", "decode", "decode", "read", "decode", "decode"])
    #expect(page.failures.map(\.line) == [nil, nil, nil, nil, 2, nil])
  }

  /// A second run has the date from the manifest.
  @Test(arguments: [1, 2]) func theFrontPageShowsTheDay(_ runs: Int) async throws {
    let tree = try TemporaryTree()
    let text = BatchRunnerTests.sentences[0]
    try tree.file(
      "in/a.jsonl", "{\"text\": \"\(text)\", \"date\": \"2024-03-15 10:00\"}\n{\"text\": \"\(text)\"}")
    for _ in 0..<runs {
      try await BatchRunnerTests.run(try BatchRunnerTests.runner(into: tree("out")), tree("in"))
    }
    let outputs = try tree.contents("out")
    let json = try #require(outputs["index.json"])
    let page = try JSONDecoder().decode(Page.self, from: Data(json.utf8))
    #expect(page.documents.map(\.date) == ["2024-03-15", nil])
    #expect(outputs["index.html"]?.contains("<p class=\"date\">2024-03-15</p>") == true)
  }

  @Test func everyListedOutputIsThere() async throws {
    let (tree, page, _) = try await Self.indexed()
    let outputs = page.documents.flatMap { $0.outputs.values }
    #expect(outputs.count == 10)
    for output in outputs { #expect(tree.exists("out/\(output)"), "\(output)") }
  }

  @Test func theFrontPageLinksEveryArticle() async throws {
    let (_, page, html) = try await Self.indexed()
    for link in ["01.txt.html", "06/a.html.html", "07.jsonl.d/000001-x-y.html", "09%0A.txt.html"] {
      #expect(html.contains("href=\"\(link)"), "\(link)")
    }
    #expect(page.documents.count == 5)
    #expect(html.contains("Judul berita"))
  }
}

@Suite struct OutputFolderTests {
  @Test func isMadeWithAllAboveIt() throws {
    let tree = try TemporaryTree()
    try OutputPlan(folder: tree("a/b/c")).makeFolder()
    try OutputPlan(folder: tree("a/b/c")).makeFolder()
    #expect(tree.exists("a/b/c"))
  }

  @Test(arguments: ["a", "a/b"]) func aFileInItsPlaceIsAnError(_ folder: String) throws {
    let tree = try TemporaryTree()
    try tree.file("a", "x")
    let path = tree(folder)
    #expect(throws: FileError(.cannotWrite(.notDirectory), path: path.string)) {
      try OutputPlan(folder: path).makeFolder()
    }
  }
}
