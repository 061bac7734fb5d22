import PadanDocument
import PadanModel
import Testing

private func text(
  _ bytes: [UInt8], encoding: String? = nil, lossy: Bool = false
) throws(DocumentError) -> String {
  let decoding = TextDecoding(encoding: encoding, isLossy: lossy)
  let reader = DocumentReader(decoding: decoding, format: .plain)
  let document = try reader.read(bytes, id: "test", path: "test.txt")
  return document.text[document.text.range]
}

private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit -> [UInt8] in
    let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    return bigEndian ? bytes.reversed() : bytes
  }
}

private func utf32(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.unicodeScalars.flatMap { scalar -> [UInt8] in
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
    return bigEndian ? bytes.reversed() : bytes
  }
}

@Suite struct TextDecodingTests {
  struct DecodingCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let encoding: String?
    let text: String

    init(_ name: String, _ bytes: [UInt8], encoding: String? = nil, _ text: String) {
      testDescription = name
      self.bytes = bytes
      self.encoding = encoding
      self.text = text
    }
  }

  static let decodings = [
    DecodingCase("UTF-8", Array("Kafé 😀".utf8), "Kafé 😀"),
    DecodingCase("UTF-8 with a mark", Array("\u{FEFF}Kafé".utf8), "Kafé"),
    DecodingCase("only the first mark goes", Array("\u{FEFF}\u{FEFF}Kafé".utf8), "\u{FEFF}Kafé"),
    DecodingCase("UTF-16LE with a mark", utf16("\u{FEFF}Kafé 😀", bigEndian: false), "Kafé 😀"),
    DecodingCase("UTF-16BE with a mark", utf16("\u{FEFF}Kafé 😀", bigEndian: true), "Kafé 😀"),
    DecodingCase("UTF-32LE with a mark", utf32("\u{FEFF}Kafé 😀", bigEndian: false), "Kafé 😀"),
    DecodingCase("UTF-32BE with a mark", utf32("\u{FEFF}Kafé 😀", bigEndian: true), "Kafé 😀"),
    DecodingCase("UTF-16LE by name", utf16("Kafé", bigEndian: false), encoding: "UTF-16LE", "Kafé"),
    DecodingCase(
      "UTF-16LE by name and mark", utf16("\u{FEFF}Kafé", bigEndian: false), encoding: "UTF-16LE", "Kafé"),
    DecodingCase(
      "windows-1252", [0x93, 0x4B, 0x61, 0x66, 0xE9, 0x94], encoding: "windows-1252", "\u{201C}Kafé\u{201D}"),
    DecodingCase("UTF-8 by name and mark", Array("\u{FEFF}Kafé".utf8), encoding: "UTF-8", "Kafé"),
  ]

  @Test(arguments: decodings) func decoding(_ test: DecodingCase) throws {
    #expect(Array(try text(test.bytes, encoding: test.encoding).utf8) == Array(test.text.utf8))
    #expect(Array(try text(test.bytes, encoding: test.encoding, lossy: true).utf8) == Array(test.text.utf8))
  }

  /// A bad byte, where it stands, and what lossy reading makes of the text.
  static let malformed: [(name: String, bytes: [UInt8], offset: Int, lossy: String)] = [
    ("lone byte", [0x61, 0x62, 0xFF, 0x63], 2, "ab\u{FFFD}c"),
    ("after letters of two bytes", [0xC3, 0xA9, 0xC3, 0xA9, 0xE9, 0x20], 4, "éé\u{FFFD} "),
    ("first byte", [0x80, 0x61], 0, "\u{FFFD}a"),
    ("cut off at the end", [0x61, 0xE2, 0x80], 1, "a\u{FFFD}"),
    ("overlong", [0x61, 0xC0, 0xAF], 1, "a\u{FFFD}\u{FFFD}"),
    ("surrogate", [0x61, 0xED, 0xA0, 0x80], 1, "a\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("after a mark", [0xEF, 0xBB, 0xBF, 0x61, 0xFF], 4, "a\u{FFFD}"),
    ("the first of two", [0x61, 0xFF, 0x62, 0xFE], 1, "a\u{FFFD}b\u{FFFD}"),
  ]

  @Test(arguments: malformed)
  func malformedUTF8(name: String, bytes: [UInt8], offset: Int, lossy: String) throws {
    #expect(throws: DocumentError(.invalidUTF8(offset: offset), in: "test.txt")) { try text(bytes) }
    #expect(try text(bytes, lossy: true) == lossy)
  }

  @Test(arguments: [0, 1, 4_000, 70_000]) func theOffsetIsExactInLongText(offset: Int) {
    let bytes = [UInt8](repeating: 0x61, count: offset) + [0xE9] + [UInt8](repeating: 0x62, count: 500)
    #expect(throws: DocumentError(.invalidUTF8(offset: offset), in: "test.txt")) { try text(bytes) }
  }

  @Test func malformedTextOfANamedEncoding() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8, 0x62, 0x00]
    #expect(throws: DocumentError(.malformed(encoding: "UTF-16LE", offset: 4), in: "test.txt")) {
      try text(bytes)
    }
    #expect(try text(bytes, lossy: true) == "a\u{FFFD}b")
  }

  @Test func malformedTextOfAMarkedEncoding() throws {
    let bytes = utf32("\u{FEFF}a", bigEndian: false) + [0, 0, 0x11, 0]
    #expect(throws: DocumentError(.malformed(encoding: "UTF-32LE", offset: 8), in: "test.txt")) {
      try text(bytes)
    }
    #expect(try text(bytes, lossy: true) == "a\u{FFFD}")
  }

  @Test(arguments: ["klingon", ""]) func anEncodingNobodyKnows(encoding: String) {
    #expect(throws: DocumentError(.unknownEncoding(encoding), in: "test.txt")) {
      try text([0x61], encoding: encoding)
    }
  }

  static let binaries: [(String, [UInt8], Int)] = [
    ("first byte", [0x00, 0x61], 0), ("inside", [0x61, 0x62, 0x00], 2),
    ("after a mark", [0xEF, 0xBB, 0xBF, 0x61, 0x00], 4),
    ("UTF-16 without a mark", [0x61, 0x00, 0x62, 0x00], 1),
    ("before a bad byte", [0x61, 0x00, 0xFF], 1), ("UTF-32 without a mark", [0x61, 0x00, 0x00, 0x00], 1),
    ("after 64 KiB", [UInt8](repeating: 0x61, count: 1 << 16) + [0x00], 1 << 16),
    ("at the end of much", [UInt8](repeating: 0x61, count: 200_000) + [0x00], 200_000),
  ]

  @Test(arguments: binaries)
  func binaryFiles(name: String, bytes: [UInt8], offset: Int) {
    for lossy in [false, true] {
      #expect(throws: DocumentError(.binary(offset: offset), in: "test.txt")) {
        try text(bytes, lossy: lossy)
      }
    }
  }

  @Test(arguments: ["", " \n\t\r\n ", "\u{FEFF}", "\u{FEFF}\n"]) func emptyFiles(content: String) {
    #expect(throws: DocumentError(.empty, in: "test.txt")) { try text(Array(content.utf8)) }
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF} \r\n"]) func emptyUTF16Files(content: String) {
    for bigEndian in [false, true] {
      #expect(throws: DocumentError(.empty, in: "test.txt")) {
        try text(utf16(content, bigEndian: bigEndian))
      }
    }
  }

  @Test(arguments: [
    (DocumentError.Kind.empty, "a: holds no text"),
    (.binary(offset: 7), "a: looks like a binary file (NUL at byte 7)"),
    (.invalidUTF8(offset: 7), "a: not valid UTF-8 at byte 7; name its encoding with --encoding"),
    (.malformed(encoding: "UTF-16LE", offset: 7), "a: not valid UTF-16LE at byte 7"),
    (.unknownEncoding("klingon"), "a: unknown encoding 'klingon'; try windows-1252"),
    (.badRecord(reason: "the object has no 'text'"), "a: the object has no 'text'"),
    (.failed(reason: "no memory"), "a: no memory"),
  ])
  func errorsTellWhereAndWhatToDo(kind: DocumentError.Kind, start: String) {
    #expect(DocumentError(kind, in: "a").description.hasPrefix(start))
  }
}
