/// An English headword of a FreeDict dictionary with its translations.
struct FreedictEntry: Sendable, Hashable {
  let headword: String
  /// FreeDict's tag, such as `n` or `pn`.
  let tag: String
  /// The translations of each sense, in the dictionary's order.
  let senses: [[String]]
}

/// Reads the text of a FreeDict dictionary as dictd serves it.
///
/// An entry begins with a line `headword /pronunciation/ <tag>`. The line after it, and every line that
/// begins with a number, gives the translations of a sense, separated by commas; the lines between define
/// the sense in English.
struct FreedictReader {
  /// What the dictionary says of itself, before the first entry.
  private(set) var preamble: [Substring] = []
  private(set) var entries: [FreedictEntry] = []

  private struct Head {
    let headword: String
    let tag: String
  }

  init(text: String) {
    var head: Head?
    var senses: [[String]] = []
    var isFirst = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let next = Self.head(line) {
        append(head, senses)
        (head, senses, isFirst) = (next, [], true)
      } else if head == nil {
        preamble.append(line)
      } else if let translations = Self.translations(line, isFirst: isFirst) {
        senses.append(translations)
        isFirst = false
      }
    }
    append(head, senses)
  }

  private mutating func append(_ head: Head?, _ senses: [[String]]) {
    guard let head, !senses.isEmpty else { return }
    entries.append(FreedictEntry(headword: head.headword, tag: head.tag, senses: senses))
  }

  private static func head(_ line: Substring) -> Head? {
    guard line.last == ">", line.first?.isWhitespace == false,
      let open = line.lastIndex(of: "<"), open > line.startIndex, line[line.index(before: open)] == " "
    else { return nil }
    let tag = line[line.index(after: open)...].dropLast()
    guard !tag.isEmpty, tag.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    let body = line[..<line.index(before: open)]
    let headword = body.last == "/" ? body.upTo(" /") : body
    return Head(headword: String(headword), tag: String(tag))
  }

  /// The translations on a line; nil for a line that defines.
  private static func translations(_ line: Substring, isFirst: Bool) -> [String]? {
    let numbered = line.withoutLeadingNumber
    guard let list = numbered ?? (isFirst ? line : nil) else { return nil }
    // A number at the end counts the definitions that follow.
    return FreedictText.plain(list.withoutTrailingNumber).split(separator: ",").map { item in
      item.split(separator: " ").joined(separator: " ")
    }
  }
}

/// The notation of FreeDict's texts.
enum FreedictText {
  /// A text without remarks in parentheses and without the marks of wiki links, `[[target|text]]`.
  static func plain(_ text: Substring) -> String {
    var result: [Character] = []
    var depth = 0
    var linkStart: Int?
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case _ where depth > 0: break
      case "[": linkStart = result.count
      case "]": linkStart = nil
      case "|":
        if let start = linkStart { result.removeSubrange(start...) }
      default: result.append(character)
      }
    }
    return String(result)
  }
}

extension Substring {
  /// The part before a mark; all if it is not there.
  fileprivate func upTo(_ mark: String) -> Substring {
    firstRange(of: mark).map { self[..<$0.lowerBound] } ?? self
  }

  /// What follows `12. ` at the start; nil if there is no number.
  fileprivate var withoutLeadingNumber: Substring? {
    let rest = drop { $0.isASCII && $0.isNumber }
    return rest.startIndex > startIndex && rest.hasPrefix(". ") ? rest.dropFirst(2) : nil
  }

  /// The text without ` 12.` at the end.
  fileprivate var withoutTrailingNumber: Substring {
    guard last == "." else { return self }
    var rest = dropLast()
    let digits = rest.reversed().prefix { $0.isASCII && $0.isNumber }.count
    rest = rest.dropLast(digits)
    return digits > 0 && rest.last == " " ? rest.dropLast() : self
  }

  private func firstRange(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return nil
  }
}
