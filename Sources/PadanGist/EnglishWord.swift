import PadanModel

/// A word or phrase of the English line with the source it comes from.
struct EnglishWord: Hashable {
  var text: String
  /// Nil for words that English alone wants, such as an inserted article.
  var source: TextRange?
  /// Whether it closes up to the word before, as a comma does.
  var closesUp = false
  /// Whether the next word closes up to it, as after an opening parenthesis.
  var opens = false

  init(_ text: String, _ source: TextRange?) {
    self.text = text
    self.source = source
  }
}

/// Puts words together to a line.
struct LineWriter {
  private(set) var text = ""
  private(set) var links: [Gist.Link] = []
  private var closesUp = true

  mutating func append(_ word: EnglishWord) {
    if word.text.isEmpty { return }
    if !closesUp, !word.closesUp { text += " " }
    let start = text.utf8.count
    text += word.text
    if let source = word.source {
      links.append(Gist.Link(english: TextRange(start, text.utf8.count), source: source))
    }
    closesUp = word.opens
  }
}
