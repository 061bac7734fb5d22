import PadanTestSupport
@testable import PadanTranslation
import Testing

@Suite struct LineBufferTests {
  @Test(arguments: 1...50)
  func `lines come whole, however the bytes come`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(generator.text(of: ["a", "bc", "\n", "\n", "é"], count: 60).utf8)
    var buffer = LineBuffer()
    var lines: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(Int.random(in: 1...7, using: &generator))
      rest = rest.dropFirst(chunk.count)
      buffer.append(Array(chunk))
      while generator.chance(oneIn: 2), let line = buffer.next() { lines.append(line) }
    }
    while let line = buffer.next() { lines.append(line) }
    let last = buffer.rest()
    let expected = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Array($0)
    }
    #expect(lines + [last ?? []] == expected)
    #expect(buffer.count == 0)
  }
}
