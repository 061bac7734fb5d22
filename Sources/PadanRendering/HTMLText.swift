/// Text made safe to stand in HTML, between tags or inside a quoted attribute.
///
/// The template engine's own escaping goes by grapheme and lets a quotation mark
/// with a combining accent through, so the templates take escaped text only.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var writer = HTMLWriter()
    writer.text(text)
    return writer.html
  }

  /// A relative path as a link: all but letters, digits and `-._~/` percent-encoded, so that it
  /// can name no scheme and no other host.
  static func link(to path: String) -> String {
    let hex = Array("0123456789ABCDEF".unicodeScalars)
    var link = ""
    for byte in path.drop(while: { $0 == "/" }).utf8 {
      let scalar = Unicode.Scalar(byte)
      if isPlainInLink(scalar) {
        link.unicodeScalars.append(scalar)
      } else {
        link += "%"
        link.unicodeScalars.append(hex[Int(byte >> 4)])
        link.unicodeScalars.append(hex[Int(byte & 15)])
      }
    }
    return link
  }

  private static func isPlainInLink(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": true
    default: false
    }
  }
}
