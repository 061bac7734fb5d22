import PadanFiles
import SystemPackage
import Testing

@Suite struct OutputFileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: [false, true]) func aFileHoldsWhatWasWritten(durable: Bool) throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let path = directory.path.appending("a.bin")
    try OutputFile.write(bytes, to: path, durable: durable)
    #expect(try InputFile.read(path) == bytes)
    #expect(try directory.names == ["a.bin"])
  }

  @Test func anOlderFileIsReplaced() throws {
    let path = try directory.file("a.txt", Array("old and longer".utf8))
    try OutputFile.write(Array("new".utf8), to: path)
    #expect(directory.contents("a.txt") == "new")
    #expect(try directory.names == ["a.txt"])
  }

  @Test func nothingIsAFileToo() throws {
    try OutputFile.write([], to: directory.path.appending("empty"))
    #expect(directory.contents("empty") == "")
  }

  @Test func aMissingFolderIsAnError() {
    let path = directory.path.appending("no/a.txt")
    #expect(throws: FileError(.cannotWrite(.noSuchFileOrDirectory), path: path.string)) {
      try OutputFile.write([0x61], to: path)
    }
  }

  @Test func afterAFailureNothingIsLeftBehind() throws {
    let folder = directory.path.appending("folder")
    try OutputFile.makeDirectory(folder)
    #expect(throws: FileError(.cannotWrite(.isDirectory), path: folder.string)) {
      try OutputFile.write([0x61], to: folder)
    }
    #expect(try directory.names == ["folder"])
  }

  @Test func foldersAreMadeWithThoseAboveThem() throws {
    let path = directory.path.appending("a/b/c")
    try OutputFile.makeDirectory(path)
    try OutputFile.makeDirectory(path)
    try OutputFile.write([0x61], to: path.appending("x"))
    #expect(directory.contents("a/b/c/x") == "a")
  }

  @Test func aFileInTheWayOfAFolderIsAnError() throws {
    let path = try directory.file("a", []).appending("b")
    #expect(throws: FileError(.cannotWrite(.notDirectory), path: path.string)) {
      try OutputFile.makeDirectory(path)
    }
  }

  @Test(arguments: ["a", "a/b"]) func aFileInPlaceOfAFolderIsAnError(folder: String) throws {
    _ = try directory.file("a", [])
    let path = directory.path.appending(folder)
    #expect(throws: FileError(.cannotWrite(.notDirectory), path: path.string)) {
      try OutputFile.makeDirectory(path)
    }
  }

  @Test func aLinkToNothingIsNoFolder() throws {
    let path = try directory.link("link", to: "nothing")
    #expect(throws: FileError(.cannotWrite(.notDirectory), path: path.string)) {
      try OutputFile.makeDirectory(path)
    }
  }

  @Test func aLinkToAFolderIsAFolder() throws {
    try OutputFile.makeDirectory(directory.path.appending("a"))
    try OutputFile.makeDirectory(directory.link("link", to: "a"))
    #expect(try directory.names == ["a", "link"])
  }

  @Test(arguments: ["", "/", "."]) func whereEverythingIsThereNothingIsMade(path: String) throws {
    try OutputFile.makeDirectory(FilePath(path))
  }

  @Test func aLinkIsWrittenThrough() throws {
    _ = try directory.file("a", Array("old".utf8))
    try OutputFile.write(Array("new".utf8), to: directory.link("link", to: "a"))
    #expect(directory.contents("a") == "new")
    #expect(try directory.isLink("link"))
    #expect(try directory.names == ["a", "link"])
  }

  @Test func aPipeIsWrittenInto() throws {
    let path = try directory.pipe("pipe")
    let reader = try FileDescriptor.open(path, .readOnly, options: .nonBlocking)
    try reader.closeAfter {
      try OutputFile.write(Array("abc".utf8), to: path)
      var bytes = [UInt8](repeating: 0, count: 8)
      let count = try bytes.withUnsafeMutableBytes { try reader.read(into: $0) }
      #expect(bytes.prefix(count) == Array("abc".utf8)[...])
    }
    #expect(try directory.names == ["pipe"])
  }
}

@Suite struct OutputStreamTests {
  private let directory: TemporaryDirectory
  private let path: FilePath

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.path.appending("a.txt")
  }

  @Test func theFileAppearsWhenItIsComplete() throws {
    let stream = try OutputFile.Stream(to: path)
    let place = stream.temporary
    let temporary = try #require(place)
    #expect(temporary.removingLastComponent() == directory.path)
    for piece in ["a", "", "bc"] { try stream.write(Array(piece.utf8)) }
    #expect(directory.contents("a.txt") == nil)
    #expect(try InputFile.read(temporary) == Array("abc".utf8))
    try stream.finish()
    #expect(directory.contents("a.txt") == "abc")
    #expect(try directory.names == ["a.txt"])
  }

  @Test func untilThenTheOldFileStays() throws {
    _ = try directory.file("a.txt", Array("old".utf8))
    let stream = try OutputFile.Stream(to: path)
    try stream.write(Array("new".utf8))
    #expect(directory.contents("a.txt") == "old")
    try stream.finish(durable: true)
    #expect(directory.contents("a.txt") == "new")
  }

  @Test func aStreamThatIsGivenUpLeavesNothing() throws {
    _ = try directory.file("a.txt", Array("old".utf8))
    do {
      let stream = try OutputFile.Stream(to: path)
      try stream.write(Array("new".utf8))
      #expect(try directory.names.count == 2)
    }
    #expect(directory.contents("a.txt") == "old")
    #expect(try directory.names == ["a.txt"])
  }

  @Test func aStreamThatCannotFinishLeavesNothing() throws {
    let stream = try OutputFile.Stream(to: path)
    try OutputFile.makeDirectory(path)
    var failure: FileError?
    do throws(FileError) { try stream.finish() } catch { failure = error }
    #expect(failure == FileError(.cannotWrite(.isDirectory), path: path.string))
    #expect(try directory.names == ["a.txt"])
  }

  @Test func whatCannotBeWrittenIsSaidAtOnce() throws {
    let folder = directory.path.appending("no/a.txt")
    #expect(throws: FileError(.cannotWrite(.noSuchFileOrDirectory), path: folder.string)) {
      _ = try OutputFile.Stream(to: folder)
    }
    let device = FilePath("/dev/full")
    let full = try OutputFile.Stream(to: device)
    let temporary = full.temporary
    #expect(temporary == nil)
    #expect(throws: FileError(.cannotWrite(.noSpace), path: device.string)) { try full.write([0x61]) }
  }

  /// Far more than would be kept back in a buffer.
  @Test func memoryDoesNotGrowWithTheFile() throws {
    let piece = [UInt8](repeating: 0x61, count: 1 << 16)
    let stream = try OutputFile.Stream(to: path)
    let place = stream.temporary
    let temporary = try #require(place)
    for count in 1...20 {
      try stream.write(piece)
      #expect(try InputFile.read(temporary).count == count << 16)
    }
    try stream.finish()
  }
}
