import PadanModel
import PadanTables

/// Spells words that two languages have from a third alike, as far as their first letters go.
struct CognateSpelling: Sendable {
  private var letters: [[UInt8]: [UInt8]] = [:]
  private var longest = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else {
        diagnostics.append(
          table.fault(line, "a row of cognates is letters, and the letters they are taken for"))
        continue
      }
      letters[Array(cells[0].utf8)] = Array(cells[1].utf8)
      longest = max(longest, cells[0].utf8.count)
    }
  }

  /// The first letters of a normalized word in the common spelling; nil if it has fewer, or others than a to z.
  func beginning(of word: [UInt8], letters count: Int) -> [UInt8]? {
    guard word.count >= count, word.allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains) else {
      return nil
    }
    var result: [UInt8] = []
    var index = 0
    while index < word.count, result.count < count {
      let (piece, length) = spelling(of: word[index...])
      for letter in piece where letter != result.last { result.append(letter) }
      index += length
    }
    return result.count >= count ? Array(result.prefix(count)) : nil
  }

  private func spelling(of rest: ArraySlice<UInt8>) -> (piece: [UInt8], length: Int) {
    for length in stride(from: min(longest, rest.count), to: 0, by: -1) {
      if let piece = letters[Array(rest.prefix(length))] { return (piece, length) }
    }
    return (Array(rest.prefix(1)), 1)
  }
}
