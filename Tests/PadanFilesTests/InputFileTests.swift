import PadanFiles
import SystemPackage
import Testing

@Suite struct InputFileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// Sizes around the 64 KiB in which files are read.
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000]) func wholeFilesAreRead(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try InputFile.read(directory.file("a.txt", bytes)) == bytes)
  }

  @Test func aMissingFileIsNotFound() {
    let path = directory.path.appending("missing.txt")
    #expect(throws: FileError(.notFound, path: path.string)) { try InputFile.read(path) }
  }

  @Test func aFileIsNoFolder() throws {
    let path = try directory.file("a.txt", []).appending("b.txt")
    #expect(throws: FileError(.notFound, path: path.string)) { try InputFile.read(path) }
  }

  @Test func aDirectoryIsNoFile() {
    #expect(throws: FileError(.isDirectory, path: directory.path.string)) {
      try InputFile.read(directory.path)
    }
  }

  @Test func theLimitIsTheMostThatIsAccepted() throws {
    let path = try directory.file("a.txt", [UInt8](repeating: 0x61, count: 100_000))
    #expect(try InputFile.read(path, limit: 100_000).count == 100_000)
    #expect(throws: FileError(.tooLarge(limit: 99_999), path: path.string)) {
      try InputFile.read(path, limit: 99_999)
    }
    #expect(throws: FileError(.tooLarge(limit: 0), path: path.string)) { try InputFile.read(path, limit: 0) }
  }

  @Test(arguments: [
    (FileError(.notFound, path: "a"), "a: no such file"),
    (FileError(.isDirectory, path: "a"), "a: is a directory; to annotate the files in it, use 'padan batch'"),
    (FileError(.tooLarge(limit: 16 << 20), path: "a"), "a: is larger than 16 MiB"),
    (FileError(.refused(.permissionDenied), path: "a"), "a: cannot be read: Permission denied"),
    (FileError(.cannotWrite(.noSpace), path: "a"), "a: cannot be written: No space left"),
  ])
  func errorsTellTheFileAndTheFault(error: FileError, start: String) {
    #expect(error.description.hasPrefix(start))
  }
}
