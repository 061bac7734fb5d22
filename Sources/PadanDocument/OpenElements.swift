/// The elements that are open at a place of a page, and what they make of the text there.
///
/// A name's end tag closes the innermost element of that name with all inside
/// it; one without its element closes nothing.
struct OpenElements {
  /// What stands around a place.
  struct Context: Hashable {
    /// Inside something that is no text of the page: a script, a menu, a form.
    var isSkipped = false
    var isInArticle = false
    var isInTitle = false
    var isAside = false
    /// The level of the heading.
    var heading: Int?
  }

  private var elements: [(name: String, context: Context)] = []
  private var counts: [String: Int] = [:]

  /// What stands around the place reached.
  var context: Context { elements.last?.context ?? Context() }

  mutating func open(_ name: String) {
    var context = context
    if Self.skipped.contains(name) { context.isSkipped = true }
    if Self.asides.contains(name) { context.isAside = true }
    switch name {
    case "article", "main": context.isInArticle = true
    case "title": context.isInTitle = true
    default: context.heading = Self.headingLevel(name) ?? context.heading
    }
    elements.append((name, context))
    counts[name, default: 0] += 1
  }

  mutating func close(_ name: String) {
    guard counts[name, default: 0] > 0 else { return }
    while let element = elements.popLast() {
      counts[element.name, default: 1] -= 1
      if element.name == name { return }
    }
  }

  /// Closes the heading around the place, whatever its level.
  mutating func closeHeading() {
    guard let level = context.heading else { return }
    close("h\(level)")
  }

  /// The level of a heading's name, 1 to 6; nil for other names.
  static func headingLevel(_ name: String) -> Int? {
    ["h1", "h2", "h3", "h4", "h5", "h6"].firstIndex(of: name).map { $0 + 1 }
  }

  /// Elements whose content is no text of the page.
  static let skipped: Set<String> = [
    "script", "style", "noscript", "nav", "footer", "form", "button", "select", "svg", "template", "iframe",
    "object", "menu", "dialog",
  ]
  private static let asides: Set<String> = ["figcaption", "caption", "td", "th", "aside"]
}
