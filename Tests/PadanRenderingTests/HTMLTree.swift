/// An element of a page as far as the tests look at it.
struct HTMLElement {
  let name: String
  let attributes: [String: String]
  var children: [HTMLNode] = []

  /// The element itself and all below it, in document order.
  var all: [HTMLElement] {
    [self] + children.flatMap { $0.element?.all ?? [] }
  }

  var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }

  /// The text inside, without that of elements of a class.
  func text(without leftOut: String = "") -> String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.classes.contains(leftOut[...]) ? "" : element.text(without: leftOut)
      }
    }.joined()
  }

  func all(_ name: String, class wanted: String? = nil) -> [HTMLElement] {
    all.filter { $0.name == name && (wanted.map($0.hasClass) ?? true) }
  }

  func hasClass(_ name: String) -> Bool { classes.contains(name[...]) }
}

enum HTMLNode {
  case text(String)
  case element(HTMLElement)

  var element: HTMLElement? {
    if case .element(let element) = self { element } else { nil }
  }
}

/// What a strict reader finds wrong with a page.
struct HTMLFault: Error, CustomStringConvertible {
  let description: String
}

/// Reads pages that are written as the renderers are meant to write them, and refuses all others:
/// every element closed, every attribute quoted, every special character escaped.
struct HTMLTree {
  private var rest: Substring
  private static let voidElements = ["meta", "input"]
  private static let entities: [Substring: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]

  /// The root element.
  static func read(_ page: [UInt8]) throws(HTMLFault) -> HTMLElement {
    let text = String(decoding: page, as: UTF8.self)
    guard text.hasPrefix("<!doctype html>\n") else { throw HTMLFault(description: "no doctype") }
    var tree = HTMLTree(rest: text.dropFirst("<!doctype html>\n".count))
    return try tree.element()
  }

  private mutating func element() throws(HTMLFault) -> HTMLElement {
    try take("<")
    let name = takeName()
    var element = HTMLElement(name: name, attributes: try attributes())
    if Self.voidElements.contains(name) { return element }
    while !rest.hasPrefix("</") {
      guard let next = rest.unicodeScalars.first else {
        throw HTMLFault(description: "<\(name)> is not closed")
      }
      element.children.append(
        ["style", "script"].contains(name)
          ? .text(try rawText(of: name)) : next == "<" ? .element(try self.element()) : .text(try text()))
    }
    try take("</\(name)>")
    return element
  }

  private mutating func attributes() throws(HTMLFault) -> [String: String] {
    var attributes: [String: String] = [:]
    while rest.hasPrefix(" ") {
      try take(" ")
      let name = takeName()
      try take("=\"")
      attributes[name] = try decoded(takeScalars { $0 != "\"" && $0 != "<" && $0 != ">" })
      try take("\"")
    }
    try take(">")
    return attributes
  }

  private mutating func text() throws(HTMLFault) -> String {
    let raw = takeScalars { $0 != "<" }
    let isEscaped = !raw.unicodeScalars.contains { $0 == ">" || $0 == "\"" || $0 == "'" }
    guard isEscaped else { throw HTMLFault(description: "not escaped: \(raw)") }
    return try decoded(raw)
  }

  private mutating func rawText(of name: String) throws(HTMLFault) -> String {
    guard let end = rest.firstRange(of: "</\(name)>") else {
      throw HTMLFault(description: "<\(name)> is not closed")
    }
    defer { rest = rest[end.lowerBound...] }
    return String(rest[..<end.lowerBound])
  }

  private func decoded(_ raw: Substring) throws(HTMLFault) -> String {
    var text = ""
    var rest = raw.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "&" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let name = Substring(rest.prefix { $0 != ";" })
      guard let character = Self.entities[name] else { throw HTMLFault(description: "no entity: &\(name)") }
      text.append(character)
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
    }
    return text
  }

  private mutating func takeName() -> String {
    String(takeScalars { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" })
  }

  private mutating func takeScalars(while isWanted: (Unicode.Scalar) -> Bool) -> Substring {
    let taken = rest.unicodeScalars.prefix(while: isWanted)
    rest = Substring(rest.unicodeScalars[taken.endIndex...])
    return Substring(taken)
  }

  private mutating func take(_ expected: String) throws(HTMLFault) {
    let wanted = expected.unicodeScalars
    guard rest.unicodeScalars.starts(with: wanted) else {
      throw HTMLFault(description: "expected \(expected) before: \(rest.prefix(60))")
    }
    rest = Substring(rest.unicodeScalars.dropFirst(wanted.count))
  }
}
