import Foundation
import PadanTestSupport

/// Texts over which boundaries found without ICU are compared with ICU's.
enum BoundaryTexts {
  private static let pieces = [
    "a", "Z", "kata", "Kata", "1", "20", " ", "  ", ".", ".", ",", ":", ";", "'", "\"", "-", "_", "@", "/",
    "?",
    "!",
    "(", ")", "[", "]", "\n", "\r\n", "\t", "...", ". ", ".) ", "\u{0}", "\u{B}", "\u{7F}", "é", "É",
    "\u{301}",
    "\u{200D}", "\u{AD}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{A0}", "\u{85}", "\u{2028}", "\u{2029}",
    "\u{2013}",
    "\u{2024}", "\u{2026}", "\u{203C}", "\u{3002}", "\u{FF0E}", "\u{FEFF}", "ก", "日", "ア", "א", "ا", "😀", "👩",
    "🇮", "🇩", "\u{FE0F}", "\u{1F3FD}", "\u{2060}", "٣", "ﬁ", "ǅ", "ª",
  ]

  /// Random texts of mixed scripts, marks, numbers, symbols, spaces and what cannot be seen.
  static func random(seed: UInt64, count: Int) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      generator.text(of: pieces, count: Int.random(in: 1...30, using: &generator))
    }
  }

  /// Every text of four of some ASCII characters.
  static func quadruples(of characters: String) -> [[UInt8]] {
    let bytes = Array(characters.utf8)
    return bytes.flatMap { first in
      bytes.flatMap { second in
        bytes.flatMap { third in bytes.map { [first, second, third, $0] } }
      }
    }
  }

  /// Debian's package unicode-data has the texts with which Unicode tests boundaries.
  private static let unicodeFolder = "/usr/share/unicode/auxiliary"

  static var hasUnicodeTests: Bool { FileManager.default.fileExists(atPath: unicodeFolder) }

  /// Unicode's own test texts of a file such as `WordBreakTest.txt`.
  static func unicodeTests(_ file: String) throws -> [String] {
    let lines = try String(contentsOfFile: "\(unicodeFolder)/\(file)", encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let codes = line.prefix { $0 != "#" }.split(separator: " ").compactMap { UInt32($0, radix: 16) }
      return String(String.UnicodeScalarView(codes.compactMap(Unicode.Scalar.init)))
    }
  }

  private static let corporaFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpora").standardizedFileURL

  static var hasCorpora: Bool { FileManager.default.fileExists(atPath: corporaFolder.path) }

  /// A slice from the middle of each corpus, which keeps the fast suite fast; the letters are the same
  /// everywhere.
  static func corpora() throws -> [(name: String, text: String)] {
    let files = try FileManager.default.contentsOfDirectory(
      at: corporaFolder, includingPropertiesForKeys: nil)
    return try files.filter { ["jsonl", "conllu"].contains($0.pathExtension) }.map { file in
      let whole = try Data(contentsOf: file)
      let bytes = whole.dropFirst(whole.count / 2).prefix(400_000)
      return (file.lastPathComponent, String(decoding: bytes, as: UTF8.self))
    }
  }
}
