public import PadanModel

extension DocumentReader {
  /// The format by the name's extension, or by what the text begins with.
  public static func detectFormat(path: String?, utf8: [UInt8]) -> DocumentFormat {
    switch path.flatMap(fileExtension) {
    case "html", "htm", "xhtml": .html
    case "md", "markdown": .markdown
    case "jsonl", "ndjson": .jsonl
    default: beginsLikePage(utf8) ? .html : .plain
    }
  }

  /// What follows the last full stop of a file's name, in lower case; nil if nothing stands before it.
  private static func fileExtension(_ path: String) -> String? {
    guard let name = path.split(separator: "/").last, let stop = name.lastIndex(of: "."),
      stop > name.startIndex
    else { return nil }
    return name[name.index(after: stop)...].lowercased()
  }

  /// Whether a page's first tag or its document type opens the text, comments and `<?xml …?>` aside.
  private static func beginsLikePage(_ utf8: [UInt8]) -> Bool {
    var rest = utf8.prefix(longestPreamble)
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: "<!--".utf8), let end = rest.firstRange(of: "-->".utf8) {
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<?".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        break
      }
    }
    let start = String(decoding: rest.prefix(20), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<article"].contains { start.hasPrefix($0) }
  }

  /// How far to look for the first tag, in bytes.
  private static let longestPreamble = 1 << 16
}
