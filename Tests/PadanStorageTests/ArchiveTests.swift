import PadanStorage
import PadanTestSupport
import Testing

private let format = ArchiveFormat(magic: 0x0000_5453_4554_4150, version: 3)

private func archive(_ bytes: [UInt8], _ format: ArchiveFormat = format) throws(ArchiveError) -> Archive {
  try Archive(bytes.withUnsafeBytes { SharedBytes(copying: $0) }, format: format)
}

/// An archive with sections of all kinds: one of bytes, one of numbers, an empty one.
private func sample() -> [UInt8] {
  var writer = ArchiveWriter(format: format)
  writer.add(FlatArray(Array("perisai rudal".utf8)), as: 7)
  writer.add(FlatArray<UInt32>([1, 2, 3]), as: 9)
  writer.add(FlatArray<UInt64>([]), as: 1)
  return writer.bytes()
}

@Suite struct ArchiveTests {
  @Test func `sections are as they were written`() throws {
    let archive = try archive(sample())
    #expect(Array(try archive.section(7, of: UInt8.self)) == Array("perisai rudal".utf8))
    #expect(Array(try archive.section(9, of: UInt32.self)) == [1, 2, 3])
    #expect(try archive.section(1, of: UInt64.self).isEmpty)
  }

  @Test func `an archive may be without sections`() throws {
    _ = try archive(ArchiveWriter(format: format).bytes())
  }

  @Test func `a section that is not there, or of other elements, is damage`() throws {
    let archive = try archive(sample())
    #expect(throws: ArchiveError.damaged) { try archive.section(8, of: UInt8.self) }
    #expect(throws: ArchiveError.damaged) { try archive.section(9, of: UInt16.self) }
  }

  @Test func `another version is told`() {
    let newer = ArchiveFormat(magic: 0x0000_5453_4554_4150, version: 4)
    #expect(throws: ArchiveError.version(3)) { try archive(sample(), newer) }
  }

  @Test(arguments: [[], [0], Array("term\tn\tgloss\n".utf8), Array(repeating: 0, count: 100)])
  func `other files are foreign`(bytes: [UInt8]) {
    #expect(throws: ArchiveError.foreign) { try archive(bytes) }
  }

  @Test func `another byte order is foreign`() {
    var bytes = sample()
    bytes[8..<16].reverse()
    #expect(throws: ArchiveError.foreign) { try archive(bytes) }
  }

  @Test func `a part of an archive is none`() {
    let bytes = sample()
    for count in bytes.indices {
      #expect(throws: ArchiveError.self, "\(count) bytes") { try archive(Array(bytes[..<count])) }
    }
  }

  @Test func `an archive with something behind it is none`() {
    #expect(throws: ArchiveError.damaged) { try archive(sample() + [0]) }
  }

  @Test func `every changed bit is noticed`() {
    let bytes = sample()
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << bit
        #expect(throws: ArchiveError.self, "byte \(position), bit \(bit)") { try archive(changed) }
      }
    }
  }

  /// With the right checksum over the wrong bytes, which no accident makes: nothing read leads out of the bytes.
  @Test(arguments: UInt64(0)..<200) func `a forged table of sections leads nowhere`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = sample()
    for _ in 0..<3 {
      bytes[Int.random(in: 32..<112, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    var checksum = Checksum()
    checksum.add(bytes[32...])
    withUnsafeBytes(of: checksum.value) { bytes.replaceSubrange(24..<32, with: $0) }
    do throws(ArchiveError) {
      let archive = try archive(bytes)
      for section: UInt32 in [7, 9, 1] { _ = try archive.section(section, of: UInt8.self).reduce(0, &+) }
    } catch {
      #expect(error == .damaged)
    }
  }
}

@Suite struct ChecksumTests {
  private func checksum(_ pieces: [UInt8]...) -> UInt64 {
    var checksum = Checksum()
    for piece in pieces { checksum.add(piece) }
    return checksum.value
  }

  @Test func `texts that differ have different sums`() {
    let texts = (0..<100).map { Array(repeating: UInt8(0), count: $0) }
    #expect(Set(texts.map { checksum($0) }).count == texts.count)
    #expect(checksum([1, 2]) != checksum([2, 1]))
  }

  @Test func `where a piece ends matters`() {
    #expect(checksum([1, 2], [3]) != checksum([1], [2, 3]))
    #expect(checksum([], [1]) != checksum([1], []))
  }

  @Test func `where the bytes lie does not matter`() {
    let bytes = (0..<200).map { UInt8($0) }
    #expect(checksum(Array(bytes[3...])) == checksum(Array(([9] + bytes)[4...])))
  }
}
