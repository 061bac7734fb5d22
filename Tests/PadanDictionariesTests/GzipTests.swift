import PadanTestSupport
import Testing

@testable import PadanDictionaries

@Suite struct GzipTests {
  /// What gzip makes of `kapal` and a line feed.
  static let ship: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0xCB, 0x4E, 0x2C, 0x48, 0xCC, 0xE1, 0x02,
    0x00,
    0xF9, 0xCC, 0x14, 0x7C, 0x06, 0x00, 0x00, 0x00,
  ]

  /// Why bytes are refused; nil if they are not.
  private func failure(_ bytes: [UInt8], limit: Int = 1 << 20) -> Gzip.Failure? {
    do throws(Gzip.Failure) {
      _ = try Gzip.decompress(bytes, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a compressed file is read`() throws {
    #expect(Gzip.isGzip(Self.ship))
    #expect(try Gzip.decompress(Self.ship, limit: 6) == Array("kapal\n".utf8))
  }

  @Test func `two files in one are read as one`() throws {
    #expect(try Gzip.decompress(Self.ship + Self.ship, limit: 100) == Array("kapal\nkapal\n".utf8))
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 262_144, 262_145, 1_000_000])
  func `any size is read`(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let bytes = random.bytes(count: count)
    #expect(try Gzip.decompress(storedGzip(bytes), limit: count) == bytes)
  }

  @Test(arguments: 0..<GzipTests.ship.count)
  func `a file that stops short is damaged`(count: Int) {
    #expect(failure(Array(Self.ship.prefix(count))) == .damaged)
  }

  @Test(arguments: [0, 1, 2, 10, 18, 21, 22])
  func `a file with a wrong byte is damaged`(position: Int) {
    var bytes = Self.ship
    bytes[position] ^= 0x81
    #expect(failure(bytes) == .damaged)
  }

  @Test func `more than the limit is not made`() {
    #expect(failure(Self.ship, limit: 5) == .tooLarge)
    #expect(failure(storedGzip([UInt8](repeating: 0, count: 600_000)), limit: 599_999) == .tooLarge)
  }

  @Test(arguments: [[UInt8](), [0x1F], Array("plain text".utf8)])
  func `other files are not gzip`(bytes: [UInt8]) {
    #expect(!Gzip.isGzip(bytes))
    #expect(failure(bytes) == .damaged)
  }
}
