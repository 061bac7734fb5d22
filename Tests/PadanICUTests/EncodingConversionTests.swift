import PadanICU
import PadanTestSupport
import Testing

private func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
  text.utf16.flatMap { unit -> [UInt8] in
    let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    return bigEndian ? bytes.reversed() : bytes
  }
}

@Suite struct EncodingConversionTests {
  struct ConversionCase: Sendable, CustomTestStringConvertible {
    let encoding: String
    let bytes: [UInt8]
    let text: String

    var testDescription: String { "\(encoding) \(text)" }

    init(_ encoding: String, _ bytes: [UInt8], _ text: String) {
      self.encoding = encoding
      self.bytes = bytes
      self.text = text
    }
  }

  static let conversions = [
    ConversionCase("windows-1252", [0x93, 0x4A, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80], "“Ja” – €"),
    ConversionCase("ISO-8859-1", [0x63, 0x61, 0x66, 0xE9], "café"),
    ConversionCase("latin1", [0xE9], "é"),
    ConversionCase("UTF-16LE", utf16("Kapal é 😀"), "Kapal é 😀"),
    ConversionCase("UTF-16BE", utf16("Kapal é 😀", bigEndian: true), "Kapal é 😀"),
    ConversionCase("UTF-32LE", [0xE9, 0, 0, 0, 0, 0xF6, 0x01, 0], "é😀"),
    ConversionCase("UTF-8", Array("é😀".utf8), "é😀"),
    ConversionCase("Shift_JIS", [0x8A, 0xBF], "漢"),
    ConversionCase("windows-1252", [], ""),
  ]

  @Test(arguments: conversions) func conversion(_ test: ConversionCase) throws {
    for lossy in [false, true] {
      let converted = try convertToUTF8(test.bytes, from: test.encoding, lossy: lossy)
      #expect(String(decoding: converted, as: UTF8.self) == test.text)
    }
  }

  @Test(arguments: ["klingon", "utf-99", "\u{FFFD}", "", " ", "-", String(repeating: "x", count: 200)])
  func unknownEncodings(name: String) {
    #expect(throws: ConversionError.unknownEncoding) { try convertToUTF8([0x41], from: name, lossy: false) }
    #expect(throws: ConversionError.unknownEncoding) { try convertToUTF8([0x41], from: name, lossy: true) }
  }

  /// ICU converts by way of a buffer of 1,024 units; the offset must be right before, at and after its end.
  @Test(arguments: [0, 1, 2, 1022, 1023, 1024, 1025, 2047, 2048, 5000])
  func theFirstBadByteIsNamed(offset: Int) {
    let clean = [UInt8](repeating: 0x61, count: offset)
    let bytes = clean + [0xC3, 0x28] + [UInt8](repeating: 0x62, count: 3000) + [0xFF]
    #expect(throws: ConversionError.malformed(offset: offset)) {
      try convertToUTF8(bytes, from: "UTF-8", lossy: false)
    }
  }

  static let badUTF16: [(String, [UInt8], Int)] = [
    ("lone high surrogate", [0x61, 0x00, 0x3D, 0xD8, 0x62, 0x00], 2),
    ("lone low surrogate", [0x61, 0x00, 0x00, 0xDE, 0x62, 0x00], 2),
    ("half a unit at the end", [0x61, 0x00, 0x62], 2),
    ("half a pair at the end", [0x61, 0x00, 0x3D, 0xD8], 2),
  ]

  @Test(arguments: badUTF16)
  func malformedUTF16(name: String, bytes: [UInt8], offset: Int) {
    #expect(throws: ConversionError.malformed(offset: offset)) {
      try convertToUTF8(bytes, from: "UTF-16LE", lossy: false)
    }
  }

  @Test func lossyPutsReplacementCharacters() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3]
    let converted = try convertToUTF8(bytes, from: "UTF-8", lossy: true)
    #expect(String(decoding: converted, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}")
  }

  /// Three bytes for every two, so the output outgrows its first buffer again and again.
  @Test(arguments: [100, 1024, 200_000]) func outputThatGrows(count: Int) throws {
    let text = String(repeating: "漢", count: count)
    let euro = [UInt8](repeating: 0x80, count: count)
    #expect(try convertToUTF8(utf16(text), from: "UTF-16LE", lossy: false).elementsEqual(text.utf8))
    let euros = try convertToUTF8(euro, from: "windows-1252", lossy: false)
    #expect(euros.elementsEqual(String(repeating: "€", count: count).utf8))
  }

  @Test(arguments: UInt64(0)..<40) func lossyUTF8IsAlwaysValid(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = generator.bytes(count: 400)
    for encoding in ["UTF-8", "UTF-16LE", "windows-1252", "Shift_JIS", "GB18030"] {
      let converted = try convertToUTF8(bytes, from: encoding, lossy: true)
      #expect(Array(String(decoding: converted, as: UTF8.self).utf8) == converted)
    }
  }

  @Test(arguments: UInt64(0)..<40) func utf16GoesBothWays(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(of: ["a", "é", "漢", "😀", "\n", "\u{301}"], count: 3000)
    #expect(try convertToUTF8(utf16(text), from: "UTF-16LE", lossy: false).elementsEqual(text.utf8))
  }
}
