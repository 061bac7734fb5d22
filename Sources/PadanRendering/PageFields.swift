import Mustache

/// The named values that fill a template, or one round of a repeated section.
///
/// Text is escaped on its way in; markup goes in only by name. A value is itself of this type, whether a text or a
/// round: the template engine looks up what each type can do, and a look-up takes longer than to fill a line.
struct PageFields: MustacheParent, MustacheCustomRenderable {
  private var values: [String: Any] = [:]
  /// What is printed where the fields as a whole are asked for: a finished piece of a page.
  let renderText: String
  /// Even an empty text opens a section.
  var isNull: Bool { false }

  init() { self.init(markup: "") }

  private init(markup: String) { renderText = markup }

  mutating func set(_ name: String, text: String?) {
    values[name] = text.map { PageFields(markup: HTMLText.escaped($0)) }
  }

  mutating func set(_ name: String, markup: String) {
    values[name] = PageFields(markup: markup)
  }

  mutating func set(_ name: String, flag: Bool) {
    values[name] = flag ? PageFields() : nil
  }

  /// A section that is repeated for every round, and left out if there is none.
  mutating func set(_ name: String, rounds: [PageFields]) {
    values[name] = rounds
  }

  func child(named name: String) -> Any? {
    values[name]
  }
}
