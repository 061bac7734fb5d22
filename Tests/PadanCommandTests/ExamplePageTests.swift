import FoundationEssentials
import Testing

/// The pages beside the examples are what the command makes of them; `make examples` makes them anew.
@Suite struct ExamplePageTests {
  @Test(arguments: try Repository.examples())
  func `the page of an example is up to date`(example: Example) throws {
    let workspace = try Workspace()
    try workspace.write(try example.bytes(), to: example.description)
    let outcome = try workspace.padan("annotate", example.description, "--format", "html")
    let page = example.file.deletingPathExtension().appendingPathExtension("annotated.html")
    #expect(outcome.exitCode == 0)
    #expect(
      Array(try Data(contentsOf: page)) == Array(outcome.output), "run make examples, and read the pages")
  }

  @Test(arguments: try Repository.examples())
  func `a page is small beside its article`(example: Example) throws {
    let workspace = try Workspace()
    try workspace.write(try example.bytes(), to: example.description)
    let outcome = try workspace.padan("annotate", example.description, "--format", "html")
    #expect(outcome.output.count - (try example.bytes().count) < 150_000)
  }
}
