import PadanTestSupport
import Testing

/// An article in some encoding and what is read from it.
struct EncodedArticle: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let options: [String]
  let text: String

  init(_ name: String, _ bytes: [UInt8], _ options: String..., text: String) {
    testDescription = name
    self.bytes = bytes
    self.options = options
    self.text = text
  }

  private static let quoted = "Kata Menlu: “Rudal naïf.”"
  private static let emoji = "Presiden 😀 menolak rudal."

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  private static let windows1252 =
    Array("Kata Menlu: ".utf8) + [0x93] + Array("Rudal na".utf8) + [0xEF]
    + Array("f.".utf8) + [0x94]

  static let all = [
    EncodedArticle("UTF-8", Array(emoji.utf8), text: emoji),
    EncodedArticle("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(emoji.utf8), text: emoji),
    EncodedArticle("UTF-16LE with a mark", [0xFF, 0xFE] + utf16(emoji, bigEndian: false), text: emoji),
    EncodedArticle("UTF-16BE with a mark", [0xFE, 0xFF] + utf16(emoji, bigEndian: true), text: emoji),
    EncodedArticle("UTF-16LE by name", utf16(emoji, bigEndian: false), "--encoding", "UTF-16LE", text: emoji),
    EncodedArticle("UTF-8 by name", Array(emoji.utf8), "--encoding", "UTF-8", text: emoji),
    EncodedArticle("windows-1252", windows1252, "--encoding", "windows-1252", text: quoted),
    EncodedArticle(
      "ISO-8859-1", Array("Rudal na".utf8) + [0xEF] + Array("f.".utf8), "--encoding", "ISO-8859-1",
      text: "Rudal naïf."),
    EncodedArticle(
      "lossy UTF-8", Array("Presiden ".utf8) + [0xFF] + Array(" menolak rudal.".utf8), "--lossy",
      text: "Presiden \u{FFFD} menolak rudal."),
    EncodedArticle(
      "lossy at the end", Array("Rudal ".utf8) + [0xE2, 0x82], "--lossy", text: "Rudal \u{FFFD}"),
    EncodedArticle(
      "lossy UTF-16", [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0], "--lossy", text: "a\u{FFFD}b"),
    EncodedArticle("lossy where nothing is lost", Array(emoji.utf8), "--lossy", text: emoji),
  ]
}

@Suite struct EncodingTests {
  @Test(arguments: EncodedArticle.all)
  func `an article is read in its encoding`(article: EncodedArticle) throws {
    let workspace = try Workspace()
    try workspace.write(article.bytes, to: "artikel.txt")
    let outcome = try workspace.padan(["annotate", "artikel.txt", "--format", "json"] + article.options)
    let document = try outcome.json()
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaint.isEmpty)
    #expect(try OutputContract().faults(in: document, text: article.text) == [])
    let segments = document["segments"]?.elements.compactMap { $0["text"]?.string } ?? []
    #expect(segments.joined(separator: " ") == article.text)
  }
}
