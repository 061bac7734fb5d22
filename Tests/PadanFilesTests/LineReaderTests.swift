import PadanFiles
import PadanTestSupport
import SystemPackage
import Testing

@Suite struct LineReaderTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// The lines of a file; `nil` stands for one that is too long.
  private func lines(_ bytes: [UInt8], limit: Int = InputFile.defaultLimit) throws -> [String?] {
    let descriptor = try FileDescriptor.open(directory.file("lines", bytes), .readOnly)
    return try descriptor.closeAfter {
      var reader = LineReader(descriptor, named: "lines", limit: limit)
      var lines: [String?] = []
      while let line = try reader.next() {
        switch line {
        case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
        case .tooLong: lines.append(nil)
        }
      }
      #expect(try reader.next() == nil)
      return lines
    }
  }

  @Test(arguments: [
    ("nothing", "", []), ("one", "a\n", ["a"]), ("no line feed at the end", "a\nb", ["a", "b"]),
    ("empty lines", "\n\na\n\n", ["", "", "a", ""]), ("carriage returns", "a\r\nb\r\n\r\n", ["a", "b", ""]),
    ("carriage return at the end", "a\r", ["a"]), ("carriage return inside", "a\rb\n", ["a\rb"]),
  ])
  func lines(name: String, text: String, expected: [String]) throws {
    #expect(try lines(Array(text.utf8)) == expected)
  }

  /// Lines that end before, at and after the end of the 64 KiB buffer.
  @Test(arguments: [65_534, 65_535, 65_536, 65_537, 131_072, 300_000]) func longLines(length: Int) throws {
    let long = String(repeating: "x", count: length)
    #expect(try lines(Array("\(long)\nb\n\(long)".utf8)) == [long, "b", long])
  }

  @Test func aLineOverTheLimitIsSkippedWhole() throws {
    #expect(try lines(Array("abc\nabcd\nab\nabcde".utf8), limit: 3) == ["abc", nil, "ab", nil])
    let long = String(repeating: "x", count: 300_000)
    #expect(try lines(Array("a\n\(long)\nb\n".utf8), limit: 100_000) == ["a", nil, "b"])
  }

  @Test func aClosedStreamIsAnError() throws {
    let descriptor = try FileDescriptor.open(directory.path, .readOnly)
    try descriptor.closeAfter {
      var reader = LineReader(descriptor, named: "folder")
      var error: FileError?
      do throws(FileError) {
        _ = try reader.next()
      } catch let caught {
        error = caught
      }
      #expect(error == FileError(.isDirectory, path: "folder"))
    }
  }

  @Test func linesComeAsTheyAreWritten() throws {
    let (readEnd, writeEnd) = try FileDescriptor.pipe()
    try readEnd.closeAfter {
      var reader = LineReader(readEnd, named: "pipe")
      try writeEnd.closeAfter {
        _ = try writeEnd.writeAll("a\nb".utf8)
        #expect(try reader.next() == .bytes([0x61]))
        _ = try writeEnd.writeAll("c\n".utf8)
        #expect(try reader.next() == .bytes([0x62, 0x63]))
      }
      #expect(try reader.next() == nil)
    }
  }

  @Test(arguments: UInt64(0)..<20) func agreesWithSplitting(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let long = String(repeating: "y", count: 40_000)
    let text = generator.text(of: ["a", "bc", "é", "\n", "\n", long], count: 60)
    var expected = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if expected.last == "" { expected.removeLast() }
    #expect(try lines(Array(text.utf8)) == expected)
  }
}
