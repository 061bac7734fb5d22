import PadanStorage
import PadanTestSupport
import Testing

@testable import PadanRendering

@Suite("JSON strings")
struct JSONStringTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a\"b\\c", "a\\\"b\\\\c"), ("line\nfeed\r\t", "line\\nfeed\\r\\t"),
    ("\u{0}\u{1F}\u{7F}", "\\u0000\\u001f\\u007f"), ("\u{2028}x\u{2029}", "\\u2028x\\u2029"),
    ("“quoted” – €", "“quoted” – €"), ("\u{E2}\u{80}\u{A8}", "\u{E2}\u{80}\u{A8}"),
    ("sixteen letters and\"more", "sixteen letters and\\\"more"),
  ])
  func `What must be escaped is, and nothing else`(text: String, expected: String) {
    #expect(Self.written(text) == "\"\(expected)\"")
  }

  @Test func `Wherever an escape stands, it is found`() {
    for special in ["\"", "\\", "\n", "\u{7F}", "\u{2028}", "é", "”"] {
      for length in 0..<20 {
        let text =
          String(repeating: "a", count: length) + special + String(repeating: "!", count: 19 - length)
        let escaped = text.unicodeScalars.map(Self.escape).joined()
        #expect(Self.written(text) == "\"\(escaped)\"")
      }
    }
  }

  private static func written(_ text: String) -> String {
    var writer = JSONWriter(isIndented: false)
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The escape of one character, spelled out.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\u{7F}": "\\u007f"
    case "\u{2028}": "\\u2028"
    default: String(scalar)
    }
  }
}

@Suite("Kept members of JSON objects")
struct KeptMembersTests {
  @Test(arguments: [false, true]) func `What is kept is written as it was the first time`(isIndented: Bool) {
    let kept = KeptBytes()
    let texts = (0..<2).map { _ in Self.written(kept, isIndented: isIndented, depth: 1) }
    #expect(texts[0] == texts[1])
    #expect(texts[0] == Self.written(KeptBytes(), isIndented: isIndented, depth: 1))
  }

  @Test func `Another layout is not taken from what is kept`() {
    let kept = KeptBytes()
    _ = Self.written(kept, isIndented: true, depth: 1)
    for (isIndented, depth) in [(true, 2), (false, 1)] {
      #expect(
        Self.written(kept, isIndented: isIndented, depth: depth)
          == Self.written(KeptBytes(), isIndented: isIndented, depth: depth))
    }
  }

  private static func written(_ kept: borrowing KeptBytes, isIndented: Bool, depth: Int) -> String {
    var writer = JSONWriter(isIndented: isIndented)
    write(kept, to: &writer, depth: depth)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ kept: borrowing KeptBytes, to writer: inout JSONWriter, depth: Int) {
    writer.object { writer in
      writer.member("first", 1)
      writer.members(keptIn: kept) { writer in
        writer.member("a", "b")
        writer.members("list", ["c", "d"])
      }
      guard depth > 1 else { return }
      writer.key("inner")
      write(kept, to: &writer, depth: depth - 1)
    }
  }
}

@Suite("Offsets in code points")
struct CodePointOffsetsTests {
  @Test func `Offsets asked in any order are those of a count from the beginning`() {
    var random = SeededGenerator(seed: 7)
    let pieces = ["plain words ", "é", "”", "🚀", "a", "kata “kutip” "]
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      let places = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
      var offsets = CodePointOffsets(bytes)
      for place in places.shuffled(using: &random) {
        let expected = bytes[..<place].count { $0 & 0xC0 != 0x80 }
        #expect(offsets.codePoints(before: place) == expected)
      }
    }
  }
}
