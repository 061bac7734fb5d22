public import PadanTables

/// Which English spellings are American, and how British English writes them.
public struct EnglishSpelling: Sendable {
  /// The table's name in a dictionary folder.
  public static let file = "english/spelling.tsv"

  private let words: [String: String]
  private let endings: [String: String]

  /// Reads rows of an American word and the British one. A row whose cells begin with a hyphen is about the
  /// end of a word; one whose cells are equal keeps a word that has such an end.
  public init(_ table: Table) {
    let pairs = table.rows().filter { $0.cells.count > 1 }.map { ($0.cells[0], $0.cells[1]) }
    let isEnding = { (pair: (String, String)) in pair.0.hasPrefix("-") && pair.1.hasPrefix("-") }
    words = Dictionary(pairs.filter { !isEnding($0) }, uniquingKeysWith: { first, _ in first })
    endings = Dictionary(
      pairs.filter(isEnding).map { (String($0.dropFirst()), String($1.dropFirst())) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How British English writes a lower-case word; nil if it writes it so.
  public func british(_ word: String) -> String? {
    if let listed = words[word] { return listed == word ? nil : listed }
    for count in stride(from: word.count - 1, to: 0, by: -1) {
      guard let ending = endings[String(word.suffix(count))] else { continue }
      return word.dropLast(count) + ending
    }
    return nil
  }
}
