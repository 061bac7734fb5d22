import PadanStorage
import Testing

@Suite("Byte buffers")
struct ByteBufferTests {
  @Test(arguments: [
    0, 7, 10, 99, 100, 999, 1_000, 9_999, 10_000, 10_001, 100_000, 1_000_003, 99_990_000, 123_456_789, -1,
    -20_000,
    Int.max, Int.min,
  ])
  func `Whole numbers are written as Swift writes them`(value: Int) {
    var buffer = ByteBuffer()
    buffer.append(decimal: value)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "\(value)")
  }

  @Test func `All numbers of up to five digits are written right`() {
    var buffer = ByteBuffer(capacity: 1)
    for value in 0..<100_000 {
      buffer.removeAll()
      buffer.append(decimal: value)
      let isRight = buffer.bytes.elementsEqual("\(value)".utf8)
      #expect(isRight, "\(value)")
      if !isRight { return }
    }
  }

  @Test func `A buffer grows and keeps what it holds`() {
    var buffer = ByteBuffer(capacity: 1)
    var expected: [UInt8] = []
    for number in 0..<1_000 {
      let piece = [UInt8](repeating: UInt8(number & 0xFF), count: number % 37)
      buffer.append(piece)
      buffer.append(UInt8(ascii: "|"))
      buffer.append("end")
      expected += piece + Array("|end".utf8)
    }
    #expect(buffer.bytes == expected)
    #expect(buffer.bytes(from: buffer.count - 3) == Array("end".utf8))
    buffer.removeAll()
    #expect(buffer.bytes.isEmpty)
  }
}

@Suite("Kept bytes")
struct KeptBytesTests {
  @Test func `The first bytes stay, and are handed on for their layout only`() {
    let kept = KeptBytes()
    var buffer = ByteBuffer()
    #expect(!kept.append(to: &buffer, layout: 0))
    buffer.append("before first")
    kept.keep(buffer, from: 7, layout: 2)
    kept.keep(buffer, from: 0, layout: 0)
    #expect(!kept.append(to: &buffer, layout: 0))
    buffer.removeAll()
    #expect(kept.append(to: &buffer, layout: 2))
    #expect(buffer.bytes == Array("first".utf8))
  }
}
