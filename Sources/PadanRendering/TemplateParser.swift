/// Why a template does not parse.
enum TemplateError: Error, Hashable {
  /// A tag has no end, or is of a kind that ``Template`` does not know.
  case unknownTag(offset: Int)
  /// A section has no end, or another one's.
  case unclosed(section: String)
  /// A section ends that has not begun.
  case strayEnd(section: String)
  /// No template of this name may be put in.
  case unknownPart(String)
}

/// Reads a ``Template``; offsets are in bytes.
struct TemplateParser {
  let bytes: [UInt8]
  let parts: [String: Template]
  private var position = 0

  init(bytes: [UInt8], parts: [String: Template]) {
    self.bytes = bytes
    self.parts = parts
  }

  private enum Tag {
    case field(String)
    case section(String, isInverted: Bool)
    case end(String)
    case part(String)
  }

  /// Reads up to the end of a section, or of the template.
  mutating func nodes(of section: String?) throws(TemplateError) -> [Template.Node] {
    var nodes: [Template.Node] = []
    while let start = nextTag() {
      let textStart = position
      let tag = try readTag(from: start)
      let text = bytes[textStart..<textEnd(before: start, tag)]
      if !text.isEmpty { nodes.append(.text(text)) }
      switch tag {
      case .field(let name): nodes.append(.field(name))
      case .section(let name, let isInverted):
        nodes.append(.section(name, isInverted: isInverted, try self.nodes(of: name)))
      case .part(let name):
        guard let part = parts[name] else { throw .unknownPart(name) }
        nodes += part.nodes
      case .end(let name):
        guard let section else { throw .strayEnd(section: name) }
        guard name == section else { throw .unclosed(section: section) }
        return nodes
      }
    }
    if let section { throw .unclosed(section: section) }
    if position < bytes.count { nodes.append(.text(bytes[position...])) }
    return nodes
  }

  /// Where the next `{{` stands.
  private func nextTag() -> Int? {
    var offset = position
    while let brace = bytes[offset...].firstIndex(of: UInt8(ascii: "{")) {
      if bytes[brace...].starts(with: "{{".utf8) { return brace }
      offset = brace + 1
    }
    return nil
  }

  /// Reads the tag that starts at an offset, and goes to its end.
  private mutating func readTag(from start: Int) throws(TemplateError) -> Tag {
    let isField = bytes[start...].starts(with: "{{{".utf8)
    let close = isField ? "}}}" : "}}"
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")), bytes[end...].starts(with: close.utf8)
    else { throw .unknownTag(offset: start) }
    position = end + close.utf8.count
    let name = bytes[(start + 2)..<end].dropFirst().drop { $0 == UInt8(ascii: " ") }
    let text = String(decoding: name, as: UTF8.self)
    switch bytes[start + 2] {
    case UInt8(ascii: "{"): return .field(text)
    case UInt8(ascii: "#"): return .section(text, isInverted: false)
    case UInt8(ascii: "^"): return .section(text, isInverted: true)
    case UInt8(ascii: "/"): return .end(text)
    case UInt8(ascii: ">"): return .part(text)
    default: throw .unknownTag(offset: start)
    }
  }

  /// Where the text before a tag ends. Goes behind the line if the tag stands alone on it.
  private mutating func textEnd(before start: Int, _ tag: Tag) -> Int {
    if case .field = tag { return start }
    let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let lineStart = bytes[..<start].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    let lineEnd = bytes[position...].firstIndex { !isBlank($0) } ?? bytes.count
    let isAtStart = lineStart == 0 || bytes[lineStart - 1] == UInt8(ascii: "\n")
    guard isAtStart, lineEnd == bytes.count || bytes[lineEnd] == UInt8(ascii: "\n") else { return start }
    position = min(lineEnd + 1, bytes.count)
    return lineStart
  }
}
