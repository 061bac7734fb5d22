import PadanAnnotation
import PadanFiles
import PadanStorage
import PadanTestSupport
import SystemPackage
import Testing

@Suite struct DictionaryCacheTests {
  let workshop: DictionaryWorkshop

  init() throws { workshop = try DictionaryWorkshop() }

  /// The one file of the cache.
  private func file() throws -> FilePath {
    let files = try workshop.cacheFiles()
    #expect(files.count == 1)
    return try #require(files.first)
  }

  @Test func `a run with the cache says what one without it says`() throws {
    let plain = try workshop.uncachedAnnotation()
    #expect(plain.contains("missile shield"))
    #expect(try workshop.annotation() == plain)
    #expect(try workshop.annotation() == plain)
    _ = try file()
  }

  @Test func `what has not changed is not written again`() async throws {
    // What changed shortly before it is read is not believed to have come to rest.
    try await Task.sleep(for: .seconds(2.2))
    _ = try workshop.annotation()
    let stamp = FileStamp(of: try file())
    #expect(stamp != nil)
    _ = try workshop.annotation()
    #expect(FileStamp(of: try file()) == stamp)
    try workshop.write(
      "perisai rudal\tn\tmissile shield\nNATO\tname\tNATO\tclass=organisation\n", to: "terms/a.tsv")
    _ = try workshop.annotation()
    // The same text with another date, and too young: the text is compared, and nothing written.
    #expect(FileStamp(of: try file()) == stamp)
    try await Task.sleep(for: .seconds(2.2))
    _ = try workshop.annotation()
    #expect(FileStamp(of: try file()) != stamp)
  }

  @Test func `every change of the dictionaries shows at once`() throws {
    let changes: [(String, () throws -> Void)] = [
      ("edited to the same length", { try workshop.write("NATO\tname\tOTAN\n", to: "terms/a.tsv") }),
      ("edited again", { try workshop.write("NATO\tname\tNATO\n", to: "terms/a.tsv") }),
      ("added", { try workshop.write("zalfor\tn\tgizmo\n", to: "terms/b.tsv") }),
      ("removed", { try workshop.remove("terms/b.tsv") }),
      ("a rule", { try workshop.write("# none\n", to: "text/abbreviations.tsv") }),
      ("an exception", { try workshop.write("bebatuan\tbatu\n", to: "morphology/exceptions.tsv") }),
      ("new roots", { try workshop.write("batu\n", to: "morphology/roots.tsv") }),
    ]
    for (name, change) in changes {
      _ = try workshop.annotation()
      try change()
      #expect(try workshop.annotation() == workshop.uncachedAnnotation(), "\(name)")
    }
    _ = try file()
  }

  @Test func `layers have a file of their own`() throws {
    try workshop.write("zalfor\tn\tgizmo\n", to: "../own.tsv")
    let own = workshop.base.appending("own.tsv")
    #expect(try workshop.annotation(layers: [own]).contains("gizmo"))
    #expect(try !workshop.annotation().contains("gizmo"))
    #expect(try workshop.annotation(layers: [own]) == workshop.uncachedAnnotation(layers: [own]))
    try workshop.write("zalfor\tn\twidget\n", to: "../own.tsv")
    #expect(try workshop.annotation(layers: [own]).contains("widget"))
    #expect(try workshop.cacheFiles().count == 2)
  }

  @Test func `faults of a layer are told every time`() throws {
    try workshop.write("zalfor\tnoun\tgizmo\n", to: "../own.tsv")
    let layers = [DictionaryLayer(.option, path: workshop.base.appending("own.tsv"))]
    let first = try Dictionaries(directory: workshop.dictionaries, userLayers: layers, cache: workshop.cache)
    let second = try Dictionaries(directory: workshop.dictionaries, userLayers: layers, cache: workshop.cache)
    #expect(first.layerFaults.count == 1)
    #expect(second.layerFaults == first.layerFaults)
  }

  @Test(arguments: UInt64(0)..<12) func `a damaged file is made anew`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = try workshop.annotation()
    let file = try file()
    let whole = try DictionaryWorkshop.bytes(of: file)
    var damaged = whole
    if seed.isMultiple(of: 3) {
      damaged.removeLast(Int.random(in: 1...whole.count, using: &generator))
    } else {
      let position = Int.random(in: 0..<whole.count, using: &generator)
      damaged[position] ^= UInt8.random(in: 1...255, using: &generator)
    }
    try DictionaryWorkshop.replace(file, by: damaged)
    #expect(try workshop.annotation() == plain)
    #expect(try DictionaryWorkshop.bytes(of: file) != damaged)
  }

  @Test func `a file of another kind or for other places is made anew`() throws {
    let plain = try workshop.annotation()
    let file = try file()
    try workshop.write("zalfor\tn\tgizmo\n", to: "../own.tsv")
    _ = try workshop.annotation(layers: [workshop.base.appending("own.tsv")])
    let other = try #require(try workshop.cacheFiles().first { $0 != file })
    let compiled = try Dictionaries.compiled(directory: repositoryFolder)
    for bytes in [[], Array("term\tn\tgloss\n".utf8), compiled, try DictionaryWorkshop.bytes(of: other)] {
      try DictionaryWorkshop.replace(file, by: bytes)
      #expect(try workshop.annotation() == plain)
    }
  }

  @Test func `where nothing can be kept everything works`() throws {
    try workshop.write("no folder", to: "../file")
    for folder in [workshop.base.appending("file/cache"), "/proc/padan", "/dev/null"] {
      let cache = DictionaryCache(folder: folder)
      let dictionaries = try Dictionaries(directory: workshop.dictionaries, userLayers: [], cache: cache)
      #expect(try DictionaryWorkshop.annotation(dictionaries) == workshop.uncachedAnnotation())
    }
  }

  @Test func `the cache does not grow for ever`() throws {
    for number in 0..<12 {
      try workshop.write("zalfor\tn\tgizmo\n", to: "../own\(number).tsv")
      _ = try workshop.annotation(layers: [workshop.base.appending("own\(number).tsv")])
    }
    #expect(try workshop.cacheFiles().count == 8)
  }
}

@Suite struct CompiledFileTests {
  let workshop: DictionaryWorkshop

  init() throws { workshop = try DictionaryWorkshop() }

  private func compiled() throws -> (file: FilePath, bytes: [UInt8]) {
    let bytes = try Dictionaries.compiled(directory: workshop.dictionaries)
    let file = workshop.base.appending("dictionaries.padan")
    try DictionaryWorkshop.replace(file, by: bytes)
    return (file, bytes)
  }

  @Test func `a compiled file stands for its folder`() throws {
    let file = try compiled().file
    try workshop.write("zalfor\tn\tgizmo\n", to: "../own.tsv")
    let own = workshop.base.appending("own.tsv")
    let plain = try (workshop.uncachedAnnotation(), workshop.uncachedAnnotation(layers: [own]))
    try workshop.remove("terms")
    #expect(try DictionaryWorkshop.annotation(Dictionaries(directory: file)) == plain.0)
    #expect(try DictionaryWorkshop.annotation(Dictionaries(directory: file, layers: [own])) == plain.1)
  }

  @Test func `compiling twice gives the same bytes`() throws {
    #expect(try compiled().bytes == compiled().bytes)
  }

  @Test(arguments: [("foreign", 0), ("another version", 12), ("damaged", 5000)])
  func `a file that cannot be used is an error`(name: String, position: Int) throws {
    var (file, bytes) = try compiled()
    bytes[position] ^= 0x10
    try DictionaryWorkshop.replace(file, by: bytes)
    #expect(throws: DictionaryError.self) { try Dictionaries(directory: file) }
  }

  /// Bytes that no accident leaves but somebody might forge: wherever they lead, nothing ends the process.
  @Test(arguments: UInt64(0)..<25) func `a forged file does no harm`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var (file, bytes) = try compiled()
    for _ in 0..<Int.random(in: 1...400, using: &generator) {
      bytes[Int.random(in: 32..<bytes.count, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
    }
    var checksum = Checksum()
    checksum.add(bytes[32...])
    withUnsafeBytes(of: checksum.value) { bytes.replaceSubrange(24..<32, with: $0) }
    try DictionaryWorkshop.replace(file, by: bytes)
    do throws(DictionaryError) {
      let dictionaries = try Dictionaries(directory: file)
      _ = try? DictionaryWorkshop.annotation(dictionaries)
    } catch {
      #expect(!error.description.isEmpty)
    }
  }
}
