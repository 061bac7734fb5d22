/// Text made safe to stand in Markdown (CommonMark, with GitHub's tables) as nothing but text.
enum MarkdownText {
  /// The text on one line, with a backslash before all that would be markup there.
  ///
  /// It may stand at the start of a block, where more is markup than inside a line.
  static func escaped(_ text: String) -> String {
    let line = text.onOneLine
    var markdown = String.UnicodeScalarView()
    let marker = blockMarker(line)
    for (offset, scalar) in line.unicodeScalars.enumerated() {
      if isInlineMarkup(scalar) || offset == marker { markdown.append("\\") }
      markdown.append(scalar)
    }
    return String(markdown)
  }

  private static func isInlineMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$": true
    default: false
    }
  }

  /// The offset of what would make a heading, a list item or an underline of a line that starts so.
  private static func blockMarker(_ line: String) -> Int? {
    let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }.count
    guard let next = line.unicodeScalars.dropFirst(digits).first else { return nil }
    switch next {
    case ".", ")": return digits > 0 ? digits : nil
    case "#", "+", "-", "=": return digits == 0 ? 0 : nil
    default: return nil
    }
  }
}
