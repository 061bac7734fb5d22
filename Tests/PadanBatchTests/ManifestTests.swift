import PadanFiles
import PadanRendering
import SystemPackage
import Testing

@testable import PadanBatch

@Suite struct ManifestTests {
  let tree: TemporaryTree

  init() throws {
    tree = try TemporaryTree()
    try tree.directory("out")
  }

  private static func entry(_ name: String, run: Int = 1) -> ManifestEntry {
    let failure = BatchFailure(file: name, line: 3, stage: .decode, reason: "rusak", byte: 7)
    return ManifestEntry(
      key: PlaceKey(FilePath(name)), stamp: FileStamp(size: 1, modified: -2, changed: 3, inode: .max),
      content: ContentHash(of: Array(name.utf8)), recipe: ContentHash(of: [1]), outcome: .failed(failure),
      history: DocumentHistory(place: run, content: run))
  }

  private static func names(_ manifest: Manifest) throws -> [String] {
    var names: [String] = []
    try manifest.forEachEntry { (entry, _) throws(FileError) in
      if case .failed(let failure) = entry.outcome { names.append(failure.file) }
    }
    return names
  }

  @Test func whatIsStoredComesBack() throws {
    do {
      let manifest = try Manifest(of: tree("out"))
      #expect(manifest.wasEmpty)
      for name in ["b", "a/z", "a-", "a"] { try manifest.record(Self.entry(name)) }
      try manifest.flush()
    }
    let manifest = try Manifest(of: tree("out"))
    #expect(!manifest.wasEmpty)
    // In the order of a walk: what lies in a directory comes before a longer name.
    #expect(try Self.names(manifest) == ["a", "a/z", "a-", "b"])
    let entry = try #require(try manifest.entry(at: PlaceKey("a/z")))
    let expected = Self.entry("a/z")
    #expect(entry.stamp == expected.stamp)
    #expect(entry.content == expected.content)
    #expect(entry.recipe == expected.recipe)
    #expect(entry.history == expected.history)
    guard case .failed(let failure) = entry.outcome else {
      Issue.record("not a failure")
      return
    }
    #expect(failure == BatchFailure(file: "a/z", line: 3, stage: .decode, reason: "rusak", byte: 7))
    #expect(try manifest.entry(at: PlaceKey("c")) == nil)
  }

  @Test func whatIsNotFlushedIsNotThere() throws {
    try Manifest(of: tree("out")).record(Self.entry("a"))
    #expect(try Manifest(of: tree("out")).wasEmpty)
  }

  @Test func aFolderHasOneManifestAtATime() throws {
    let manifest = try Manifest(of: tree("out"))
    #expect(throws: ManifestError(.inUse, path: tree("out").string)) { try Manifest(of: tree("out")) }
    try manifest.flush()
  }

  @Test func onlyACompleteRunBeginsANewOne() throws {
    #expect(try Manifest(of: tree("out")).run == 1)
    #expect(try Manifest(of: tree("out")).run == 1)
    try Manifest(of: tree("out")).completeRun()
    #expect(try Manifest(of: tree("out")).run == 2)
  }

  @Test func whatDidNotComeUpIsForgotten() throws {
    do {
      let manifest = try Manifest(of: tree("out"))
      for name in ["a", "b", "c"] { try manifest.record(Self.entry(name)) }
      try manifest.flush()
    }
    let manifest = try Manifest(of: tree("out"))
    try manifest.see(PlaceKey("b"), stamp: nil)
    try manifest.flush()
    try manifest.forgetUnseen(failuresOnly: true)
    #expect(try Self.names(manifest) == ["b"])
    #expect(try manifest.entry(at: PlaceKey("b"))?.stamp == nil)
  }

  @Test func whatAKilledRunLeftIsRemoved() throws {
    try tree.file("out/.padan/staging/padan-1-2", "setengah")
    let manifest = try Manifest(of: tree("out"))
    #expect(!tree.exists("out/.padan/staging/padan-1-2"))
    try manifest.flush()
  }

  @Test(arguments: [[], [0], [1, 0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], Array(repeating: 0xFF, count: 30)])
  func damagedBytesAreNoOutcome(_ bytes: [UInt8]) {
    #expect(throws: CompactDecoder.Damaged.self) { try ManifestEntry.Outcome(bytes, isFailure: false) }
  }

  @Test(arguments: [0, 1, 127, 128, 300, 1 << 40, Int.max]) func numbersComeBack(_ number: Int) throws {
    var encoder = CompactEncoder()
    encoder.append(number)
    encoder.append("é\0")
    encoder.append([number]) { $0.append($1) }
    var decoder = CompactDecoder(encoder.bytes)
    #expect(try decoder.integer() == number)
    #expect(try decoder.string() == "é\0")
    #expect(
      try decoder.array { (decoder) throws(CompactDecoder.Damaged) in try decoder.integer() } == [number])
    #expect(throws: CompactDecoder.Damaged.self) { try decoder.integer() }
  }
}

@Suite struct CorpusVocabularyTests {
  private static func document(_ name: String, _ terms: [TermUse], _ unknown: [UnknownUse] = [])
    -> BatchedDocument
  {
    BatchedDocument(
      place: DocumentPlace(file: FilePath(name)), id: name, path: "in/\(name)", title: nil, outputs: [],
      entry: .init(title: name, english: nil, path: "", summary: [], terms: []), terms: terms,
      unknown: unknown)
  }

  private static let documents = [
    document(
      "a", [TermUse(lemma: "as", term: "AS", gloss: "US", domain: "state", count: 2)],
      [UnknownUse(surface: "Xu", count: 1, example: "Xu a")]),
    document("b", [TermUse(lemma: "as", term: "as", gloss: "axle", domain: nil, count: 3)]),
    document(
      "c", [TermUse(lemma: "as", term: "AS", gloss: "US", domain: "state", count: 1)],
      [UnknownUse(surface: "Xu", count: 4, example: "Xu c")]),
  ]

  /// Whatever the order, the first document is the one whose place comes first.
  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]]) func theOrderDoesNotMatter(_ order: [Int])
    throws
  {
    var vocabulary = CorpusVocabulary()
    for index in order {
      let document = Self.documents[index]
      vocabulary.add(document, at: PlaceKey(document.place), isNew: index != 2)
    }
    let totals = try #require(vocabulary.terms["as"])
    #expect(totals.term == "AS")
    #expect(totals.domain == "state")
    #expect(totals.counts.documents == 3)
    #expect(totals.counts.occurrences == 6)
    #expect(totals.counts.first.description == "in/a")
    #expect(!totals.counts.isNew)
    #expect(totals.rankedGlosses == ["US", "axle"])
    let unknown = try #require(vocabulary.unknown["Xu"])
    #expect(unknown.example == "Xu a")
    #expect(unknown.counts.occurrences == 5)
  }

  @Test func anExampleIsCutAtWords() throws {
    let text =
      String(repeating: "satu dua ", count: 20) + "pangkal" + String(repeating: " tiga empat", count: 20)
    let found = try #require(UnknownUse.context(of: "pangkal", in: text))
    #expect(found.hasPrefix("… "))
    #expect(found.hasSuffix(" …"))
    #expect(found.contains("satu dua pangkal tiga empat"))
    #expect(found.utf8.count < 180)
    let words = found.split(separator: " ").filter { $0 != "…" }
    #expect(Set(words).isSubset(of: ["satu", "dua", "pangkal", "tiga", "empat"]))
    #expect(UnknownUse.context(of: "dua", in: "satu dua tiga") == "satu dua tiga")
    #expect(UnknownUse.context(of: "empat", in: "satu dua tiga") == nil)
    #expect(UnknownUse.context(of: "empat", in: "") == nil)
  }
}
