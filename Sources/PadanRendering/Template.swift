/// A page template, in the part of Mustache that the pages need.
///
/// `{{{field}}}` prints a field, `{{{.}}}` the one whose section this is; `{{#field}}…{{/field}}` is there for
/// every round of a field, or if it is set, `{{^field}}…{{/field}}` if it is not; `{{> part}}` puts another
/// template in. What a round does not have is looked up around it. A tag that prints nothing and stands alone
/// on its line takes the line with it.
struct Template: Sendable {
  indirect enum Node: Sendable {
    case text(ArraySlice<UInt8>)
    case field(String)
    case section(String, isInverted: Bool, [Node])
  }

  let nodes: [Node]

  /// Parses a template.
  ///
  /// - Parameter parts: the templates that it may put in.
  init(_ bytes: [UInt8], parts: [String: Template] = [:]) throws(TemplateError) {
    var parser = TemplateParser(bytes: bytes, parts: parts)
    nodes = try parser.nodes(of: nil)
  }

  /// The template with the fields filled in, as UTF-8.
  func render(_ fields: PageFields) -> [UInt8] {
    var page: [UInt8] = []
    Self.append(nodes, of: Scope(fields), to: &page)
    return page
  }

  private static func append(_ nodes: [Node], of scope: Scope, to page: inout [UInt8]) {
    for node in nodes {
      switch node {
      case .text(let text): page += text
      case .field(let name):
        if case .markup(let markup) = scope[name] { page += markup.utf8 }
      case .section(let name, let isInverted, let nodes):
        let rounds = scope.rounds(of: name)
        if isInverted, rounds.isEmpty { append(nodes, of: scope, to: &page) }
        if !isInverted { for round in rounds { append(nodes, of: round, to: &page) } }
      }
    }
  }
}

/// The fields that a part of a template sees: its own round's before those around it.
private struct Scope {
  private var rounds: [PageFields]
  private var current: PageFields.Value?

  init(_ fields: PageFields) { rounds = [fields] }

  subscript(name: String) -> PageFields.Value? {
    if name == "." { return current }
    for fields in rounds.reversed() {
      if let value = fields[name] { return value }
    }
    return nil
  }

  /// What the inside of a section sees, as often as it is there.
  func rounds(of name: String) -> [Scope] {
    var inner = self
    switch self[name] {
    case .rounds(let rounds):
      return rounds.map {
        inner.rounds = self.rounds + [$0]
        return inner
      }
    case .markup(let markup):
      inner.current = .markup(markup)
      return [inner]
    case .flag(true): return [self]
    case .flag(false), nil: return []
    }
  }
}
