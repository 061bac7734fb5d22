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
  private var text = ""
  private var links: [GistLink] = []
  /// The line's length in bytes.
  private var length = 0
  private var closesUp = true

  static func line(of words: [EnglishWord]) -> Gist {
    var writer = LineWriter()
    writer.text.reserveCapacity(words.reduce(0) { $0 + $1.text.utf8.count + 1 })
    writer.links.reserveCapacity(words.count)
    for word in words { writer.append(word) }
    return Gist(text: writer.text, alignment: writer.links)
  }

  private mutating func append(_ word: EnglishWord) {
    if word.text.isEmpty { return }
    if !closesUp, !word.closesUp {
      text += " "
      length += 1
    }
    let start = length
    text += word.text
    length += word.text.utf8.count
    if let source = word.source {
      links.append(GistLink(english: TextRange(start, length), source: source))
    }
    closesUp = word.opens
  }
}

/// `a` before a vowel is `an`. Spelling decides, but for the words the rule is known to miss.
enum IndefiniteArticle {
  static func settle(_ words: inout [EnglishWord]) {
    for index in words.indices.dropLast() where words[index].text == "a" {
      if words[index + 1].text == "other" {
        words[index].text = ""
        words[index + 1].text = "another"
      } else if startsWithVowel(words[index + 1].text.lowercased()) {
        words[index].text = "an"
      }
    }
  }

  private static func startsWithVowel(_ word: String) -> Bool {
    if ["uni", "use", "usu", "eur", "one", "ufo"].contains(where: word.hasPrefix), !word.hasPrefix("unin") {
      return false
    }
    if ["hour", "honest", "honour", "honor", "heir"].contains(where: word.hasPrefix) { return true }
    return word.first.map { "aeiou".contains($0) } ?? false
  }
}
