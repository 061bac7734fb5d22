import PadanModel
import PadanTables

/// Brings English words that are forms of each other, or made of each other, to one stem.
///
/// A stem need not be a word; it only has to be the same for `deploys`,
/// `deployed` and `deployment`. Two words too many under one stem cost little
/// in alignment, two stems for one word cost a link's evidence.
struct EnglishStemmer: Sendable {
  private struct Ending: Sendable {
    let replacement: [UInt8]
    /// How many letters must stand before.
    let least: Int
  }

  /// The tables this is read from, below the dictionary folder.
  static let files = ["transfer/endings.tsv", "english/nouns.tsv", "english/verbs.tsv"]

  /// No word loses more endings.
  private static let deepest = 4

  private var bases: [[UInt8]: [UInt8]] = [:]
  private var endings: [[UInt8]: Ending] = [:]
  private var longest = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(endings: Table, nouns: Table, verbs: Table) {
    for (_, cells) in nouns.rows() where cells.count >= 2 && cells[1] != "-" { enter(cells[1], of: cells[0]) }
    for (_, cells) in verbs.rows() {
      for form in cells.dropFirst() { enter(form, of: cells[0]) }
    }
    for (line, cells) in endings.rows() {
      guard cells.count == 3, !cells[0].isEmpty, let least = Int(cells[2]) else {
        diagnostics.append(
          endings.fault(line, "a row of endings is the ending, its replacement or -, and a number"))
        continue
      }
      self.endings[Array(cells[0].utf8)] = Ending(
        replacement: cells[1] == "-" ? [] : Array(cells[1].utf8), least: least)
      longest = max(longest, cells[0].utf8.count)
    }
  }

  private mutating func enter(_ form: String, of base: String) {
    guard form != base, !form.contains(" ") else { return }
    bases[Array(form.utf8)] = Array(base.utf8)
  }

  /// The stem of a normalized word.
  func stem(_ word: [UInt8]) -> [UInt8] {
    var stem = word
    for _ in 0..<Self.deepest {
      if let base = bases[stem] { stem = base }
      guard let shorter = withoutEnding(stem) else { break }
      stem = shorter
    }
    if stem.count > 3, stem.last == stem.dropLast().last { stem.removeLast() }
    return stem
  }

  /// The word without the longest ending it has; nil if it has none.
  private func withoutEnding(_ word: [UInt8]) -> [UInt8]? {
    for count in stride(from: min(longest, word.count - 1), to: 0, by: -1) {
      guard let ending = endings[Array(word.suffix(count))], word.count - count >= ending.least else {
        continue
      }
      return word.dropLast(count) + ending.replacement
    }
    return nil
  }
}
