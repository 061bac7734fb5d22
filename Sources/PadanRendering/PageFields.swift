import Mustache

/// The named values that fill a template, or one round of a repeated section.
///
/// Text is escaped on its way in; markup goes in only by name.
struct PageFields: MustacheParent {
  private var values: [String: Any] = [:]

  mutating func set(_ name: String, text: String?) {
    values[name] = text.map { Markup(renderText: HTMLText.escaped($0)) }
  }

  mutating func set(_ name: String, markup: String) {
    values[name] = Markup(renderText: markup)
  }

  mutating func set(_ name: String, flag: Bool) {
    values[name] = flag
  }

  /// A section that is repeated for every round, and left out if there is none.
  mutating func set(_ name: String, rounds: [PageFields]) {
    values[name] = rounds
  }

  func child(named name: String) -> Any? {
    values[name]
  }
}

/// A finished piece of a page. The template engine prints this faster than a
/// string, which it tries to convert first.
private struct Markup: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { false }
}
