import PadanStorage
import PadanTables
import PadanTermbase
import Testing

private let format = ArchiveFormat(magic: 1, version: 1)

private func archive(_ termbase: Termbase) throws -> Archive {
  var writer = ArchiveWriter(format: format)
  termbase.write(into: &writer)
  return try Archive(writer.bytes().withUnsafeBytes { SharedBytes(copying: $0) }, format: format)
}

@Suite struct CompiledTermbaseTests {
  private static let rows = """
    #! domain=law
    Afghanistan\tname\tAfghanistan\tvar=Afganistan; Negeri Khyber
    KTT luar biasa\tn\textraordinary summit
    Jum\u{2019}at\tn\tFriday\tclass=day
    bisa\taux\tcan; be able to
    bisa\tn\tvenom\twhen=near:ular
    gue\tpron\tI\tregister=colloquial
    rumah sakit umum pusat\tn\tcentral general hospital

    """
  private static let files = [
    dictionaryFile(rows), dictionaryFile("bisa\tn\tpoison\n", name: "own.tsv", layer: 1),
    dictionaryFile("bisa\tn\ttoxin\nkuda\tn\thorse\n", name: "freedict", layer: -1),
  ]
  private static let roots = Table(path: "roots.tsv", bytes: Array("layar\n".utf8))

  @Test func `a termbase from an archive answers like the one that was written`() throws {
    let base = Termbase(files: Self.files, roots: Self.roots)
    let read = try Termbase(archive(base), files: Self.files)
    #expect(read.senseCount == base.senseCount)
    for term in [
      "afghanistan", "negeri khyber", "ktt luar biasa", "jum'at", "bisa", "gue", "kuda", "rumah sakit",
    ] {
      #expect(read.senses(of: term).map(\.glosses) == base.senses(of: term).map(\.glosses), "\(term)")
    }
    for word in ["bisa", "gue", "layar", "khyber", "ktt", "zebra"] {
      #expect(read.role(of: Array(word.utf8)) == base.role(of: Array(word.utf8)), "\(word)")
    }
    #expect(base.senses(of: "bisa").map(\.glosses) == [["poison"], ["can", "be able to"], ["venom"]])
  }

  @Test func `an archive without a termbase is damaged`() throws {
    let empty = try Archive(
      ArchiveWriter(format: format).bytes().withUnsafeBytes { SharedBytes(copying: $0) }, format: format)
    #expect(throws: ArchiveError.damaged) { try Termbase(empty, files: []) }
  }

  /// What users have compiled is read by later versions of the program. Where this fails, the compiled form has
  /// changed: raise the version of `ArchiveFormat.dictionaries`, then write the new sum here.
  @Test func `the compiled form is that of its version`() {
    var writer = ArchiveWriter(format: format)
    Termbase(files: Self.files, roots: Self.roots).write(into: &writer)
    var checksum = Checksum()
    checksum.add(writer.bytes())
    #expect(checksum.value == 13_581_704_183_567_294_498)
  }
}
