/// Text made safe to stand in HTML, between tags or inside a quoted attribute.
///
/// Escaping goes scalar by scalar. The template engine's own escaping goes by
/// grapheme and lets a quotation mark with a combining accent through, so the
/// templates take escaped text only.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var html = ""
    html.reserveCapacity(text.utf8.count + 16)
    append(text, to: &html)
    return html
  }

  static func append(_ text: String, to html: inout String) {
    if text.utf8.allSatisfy(isPlain) {
      html += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      // A raw carriage return would be read as a line feed anyway.
      case "\r": html += "\n"
      default: html.unicodeScalars.append(scalar.harmless)
      }
    }
  }

  /// Whether a byte stands for itself, which most texts consist of.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case 0x20..<0x7F: true
    default: false
    }
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
