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
enum LineWriter {
  static func line(of words: [EnglishWord]) -> Gist {
    let starts = starts(of: words)
    let length = words.indices.last.map { starts[$0] + words[$0].text.utf8.count } ?? 0
    let text = String(unsafeUninitializedCapacity: length) { buffer in
      buffer.update(repeating: UInt8(ascii: " "))
      for index in words.indices {
        _ = buffer[starts[index]...].update(fromContentsOf: words[index].text.utf8)
      }
      return length
    }
    return Gist(text: text, alignment: links(words, starts))
  }

  /// Where the words begin, with a space between those that do not close up.
  private static func starts(of words: [EnglishWord]) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(words.count)
    var end = 0
    var closesUp = true
    for index in words.indices {
      let length = words[index].text.utf8.count
      if length > 0, !closesUp, !words[index].closesUp { end += 1 }
      starts.append(end)
      end += length
      if length > 0 { closesUp = words[index].opens }
    }
    return starts
  }

  private static func links(_ words: [EnglishWord], _ starts: [Int]) -> [GistLink] {
    var links: [GistLink] = []
    links.reserveCapacity(words.count)
    for index in words.indices {
      let length = words[index].text.utf8.count
      guard length > 0, let source = words[index].source else { continue }
      links.append(
        GistLink(english: TextRange(starts[index], starts[index] + length), source: source))
    }
    return links
  }
}

/// `a` before a vowel is `an`. Spelling decides, but for the words the rule is known to miss.
enum IndefiniteArticle {
  static func settle(_ words: inout [EnglishWord]) {
    for index in words.indices.dropLast() where words[index].text.utf8.count == 1 && words[index].text == "a"
    {
      if words[index + 1].text == "other" {
        words[index].text = ""
        words[index + 1].text = "another"
      } else if startsWithVowel(words[index + 1].text.lowercased()) {
        words[index].text = "an"
      }
    }
  }

  private static func startsWithVowel(_ word: String) -> Bool {
    guard let first = word.first, "aeiouh".contains(first) else { return false }
    if ["uni", "use", "usu", "eur", "one", "ufo"].contains(where: word.hasPrefix), !word.hasPrefix("unin") {
      return false
    }
    if ["hour", "honest", "honour", "honor", "heir"].contains(where: word.hasPrefix) { return true }
    return first != "h"
  }
}
