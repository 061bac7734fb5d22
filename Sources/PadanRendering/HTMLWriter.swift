/// Writes HTML as UTF-8; all text is escaped on its way in.
struct HTMLWriter {
  /// An attribute's name and value; one without a value is left out.
  typealias Attribute = (name: StaticString, value: String?)

  private(set) var bytes: [UInt8] = []

  var html: String { String(decoding: bytes, as: UTF8.self) }

  /// An element on what `content` writes.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], content: (inout HTMLWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: "<"))
    markup(name)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      bytes.append(UInt8(ascii: " "))
      markup(attribute.name)
      markup("=\"")
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    markup("</")
    markup(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element on a text.
  mutating func element(_ name: StaticString, _ attributes: [Attribute] = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// What another writer has written.
  mutating func append(_ other: HTMLWriter) { bytes += other.bytes }

  mutating func markup(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Text between tags or inside a quoted attribute.
  ///
  /// Escaping goes scalar by scalar: by grapheme, a quotation mark with a combining accent would slip through.
  mutating func text(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { text in
      let isPlain = text.allSatisfy(Self.isPlain)
      if isPlain { bytes.append(contentsOf: text) }
      return isPlain
    }
    if !isPlain { for scalar in text.unicodeScalars { append(scalar) } }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": markup("&amp;")
    case "<": markup("&lt;")
    case ">": markup("&gt;")
    case "\"": markup("&quot;")
    case "'": markup("&#39;")
    // A raw carriage return would be read as a line feed anyway.
    case "\r": markup("\n")
    default: bytes += scalar.harmless.utf8
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
}
