import Foundation
import PadanTestSupport
import Testing

@Suite struct FreedictImportTests {
  /// A dictionary as dictd has it: a word that the default dictionaries have, one that they do not, a
  /// phrase, and an inflected form.
  static let dictionary = """
    00-database-info
    English-Bahasa Indonesia FreeDict+WikDict dictionary

    Edition: 2099.01.02

    Availability:

        Licensed under the Fair
      Winds licence

    windhover /ˈwɪndhɒvə/ <n>
    zzalap, zzalap sawah
    a small falcon
    missile shield /ˈmɪsaɪl/ <n>
    perisai rudal
    mobilised <adj>
    dikerahkan
    spaceship <n>
    Rudal, rudal-rudal
    windmill /ˈwɪndmɪl/ <n>
    ktt

    """
  static let file = "../data/padan/dictionaries/freedict.tsv"

  let workspace: Workspace

  init() throws {
    workspace = try Workspace(dictionaries: SmallDictionaries.folder())
    try workspace.write(Self.dictionary, to: "kamus.dict")
  }

  private var path: String { workspace.dataHome.path + "/padan/dictionaries/freedict.tsv" }

  private func importIt(_ options: String...) throws -> Outcome {
    try workspace.padan(["dictionary", "import", "freedict", "--from", "kamus.dict"] + options)
  }

  private func annotations(of text: String, _ options: String...) throws -> [String: JSONValue] {
    let input = JSONLine.record(id: "a", text: text)
    let outcome = try workspace.padan(
      ["annotate", "-", "--input-format", "jsonl"] + options, input: Array(input.utf8))
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    let found = try outcome.records().flatMap { $0["segments"]?.elements ?? [] }
      .flatMap { $0["annotations"]?.elements ?? [] }
    return Dictionary(
      found.map { ($0["surface"]?.string ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `the file names its source and holds the words that others lack`() throws {
    let outcome = try importIt()
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    let lines = try workspace.text(of: Self.file).split(separator: "\n").map(String.init)
    #expect(
      lines.filter { !$0.hasPrefix("#") } == [
        "ktt\tn\twindmill", "zzalap\tn\twindhover", "zzalap sawah\tn\twindhover",
      ])
    #expect(lines.first?.contains("FreeDict+WikDict") == true)
    #expect(lines[1] == "# Licensed under the Fair Winds licence.")
    #expect(outcome.text.hasPrefix("\(path): 3 rows, "))
    #expect(outcome.text.contains("Fair Winds licence"))
    #expect(try workspace.padan("dictionary", "lint", Self.file).text == "0 errors, 0 warnings\n")
  }

  @Test func `it is a fallback, and marked as such`() throws {
    let text = "Seekor zzalap dikerahkan di dekat rudal."
    let before = try annotations(of: text)
    #expect(before["zzalap"] == nil)
    _ = try importIt()
    let after = try annotations(of: text)
    #expect(after["zzalap"]?["gloss"]?.string == "windhover")
    #expect(after["zzalap"]?["dictionary"]?.string == "freedict")
    for surface in ["dikerahkan", "rudal"] { #expect(after[surface] == before[surface]) }
    #expect(try annotations(of: "Dua zzalap sawah.")["zzalap sawah"]?["dictionary"]?.string == "freedict")
  }

  @Test func `a word that others have in capitals only is still a word`() throws {
    let before = try annotations(of: "Para pemimpin KTT bertemu.")
    _ = try importIt()
    #expect(try annotations(of: "Para pemimpin KTT bertemu.")["KTT"] == before["KTT"])
    #expect(try annotations(of: "Para pemimpin ktt bertemu.")["ktt"]?["gloss"]?.string == "windmill")
  }

  @Test func `terms that others have come from them, whatever the file holds`() throws {
    try workspace.write(
      "perisai rudal\tn\tparasol\nrudal\tn\tspaceship\nzzalap\tn\twindhover\n", to: Self.file)
    try workspace.write("zzalap\tn\tkestrel\n", to: "sendiri.tsv")
    let found = try annotations(of: "Rudal itu bukan perisai rudal zzalap.", "--dictionary", "sendiri.tsv")
    #expect(found["Rudal"]?["glosses"] == .array([.string("missile")]))
    #expect(found["perisai rudal"]?["dictionary"]?.string == "terms/military.tsv")
    #expect(found["zzalap"]?["glosses"] == .array([.string("kestrel")]))
    #expect(try workspace.padan("dictionary", "which", "rudal").text.contains("freedict") == false)
  }

  @Test func `own terms win over it`() throws {
    _ = try importIt()
    _ = try workspace.padan("dictionary", "add", "zzalap", "kestrel")
    let annotation = try annotations(of: "Seekor zzalap terbang.")["zzalap"]
    #expect(annotation?["gloss"]?.string == "kestrel")
    #expect(annotation?["dictionary"]?.string == "personal.tsv")
    #expect(annotation?["glosses"]?.elements == [.string("kestrel")])
  }

  @Test func `lookup and which name it`() throws {
    _ = try importIt()
    #expect(try workspace.padan("lookup", "zzalap").text.contains("dictionary: freedict"))
    let which = try workspace.padan("dictionary", "which", "zzalap")
    #expect(which.text.contains("wins  windhover (noun)  freedict  \(path):"))
  }

  @Test func `a second import gives the same file`() throws {
    _ = try importIt()
    let first = try workspace.bytes(of: Self.file)
    _ = try importIt()
    #expect(try workspace.bytes(of: Self.file) == first)
  }

  @Test func `it is taken away again`() throws {
    _ = try importIt()
    let removal = try importIt("--remove")
    #expect(removal.text == "\(path): removed\n")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try annotations(of: "Seekor zzalap terbang.")["zzalap"] == nil)
    let again = try importIt("--remove")
    #expect(again.exitCode == 0)
    #expect(again.text == "\(path): nothing was imported\n")
  }

  @Test func `a compressed dictionary is read`() throws {
    let gzip = URL(filePath: "/usr/bin/gzip")
    let compressed = try workspace.run(gzip, ["-c", "kamus.dict"])
    try workspace.write(compressed.output, to: "kamus.dict.dz")
    let outcome = try workspace.padan("dictionary", "import", "freedict", "--from", "kamus.dict.dz")
    #expect(outcome.exitCode == 0)
    #expect(try workspace.text(of: Self.file).contains("\nzzalap\tn\twindhover\n"))
    try workspace.write(compressed.output.dropLast(20), to: "potong.dict.dz")
    let cut = try workspace.padan("dictionary", "import", "freedict", "--from", "potong.dict.dz")
    #expect(cut.exitCode == 65)
    #expect(cut.complaint == "padan: potong.dict.dz: is no whole gzip file; install its package again\n")
  }

  @Test(arguments: [
    ("missing", "tiada.dict.dz", 66, "dict-freedict-eng-ind"), ("a folder", "map", 66, "directory"),
    ("not a dictionary", "artikel.txt", 65, "no English-Indonesian entries"),
  ])
  func `a file that is none is refused`(name: String, file: String, exitCode: Int32, message: String) throws {
    try workspace.write(Articles.short, to: "artikel.txt")
    try workspace.makeFolder("map")
    let outcome = try workspace.padan("dictionary", "import", "freedict", "--from", file)
    #expect(outcome.exitCode == exitCode)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.count == 1)
    #expect(outcome.complaint.hasPrefix("padan: \(file): "))
    #expect(outcome.complaint.contains(message))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a user without a home is told so`() throws {
    let outcome = try workspace.padan(
      ["dictionary", "import", "freedict", "--from", "kamus.dict"],
      environment: ["XDG_DATA_HOME": "", "HOME": ""])
    #expect(outcome.exitCode == 78)
    #expect(outcome.complaint == "padan: no place for the dictionary; set HOME or XDG_DATA_HOME\n")
  }

  @Test func `only freedict can be imported`() throws {
    #expect(try workspace.padan("dictionary", "import", "wordnet").exitCode == 64)
  }

  static let debianFile = "/usr/share/dictd/freedict-eng-ind.dict.dz"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: FreedictImportTests.debianFile)))
  func `Debian's package is read`() throws {
    let outcome = try workspace.padan("dictionary", "import", "freedict")
    #expect(outcome.exitCode == 0)
    let text = try workspace.text(of: Self.file)
    #expect(text.contains("Creative Commons Attribution-ShareAlike 3.0 Unported"))
    #expect(text.split(separator: "\n").count > 3_000)
    #expect(try workspace.padan("dictionary", "lint", Self.file).text == "0 errors, 0 warnings\n")
  }
}
