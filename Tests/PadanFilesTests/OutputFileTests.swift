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
}
