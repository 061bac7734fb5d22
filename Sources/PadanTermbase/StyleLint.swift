import PadanModel
import PadanStorage
import PadanTables

/// Checks a termbase row against the house style: brackets in pairs, British spelling, expansions.
struct StyleLint {
  private let row: TermRow
  private let place: LinePlace
  private let spelling: EnglishSpelling
  private var diagnostics: [Diagnostic] = []

  /// The row's faults of style.
  static func check(_ row: TermRow, at place: LinePlace, spelling: EnglishSpelling) -> [Diagnostic] {
    var lint = StyleLint(row: row, place: place, spelling: spelling)
    lint.checkPairs()
    lint.checkExpansion()
    lint.checkSpelling()
    return lint.diagnostics
  }

  private init(row: TermRow, place: LinePlace, spelling: EnglishSpelling) {
    self.row = row
    self.place = place
    self.spelling = spelling
  }

  private mutating func warn(at offset: Int, _ message: String) {
    diagnostics.append(place.diagnostic(.warning, at: offset, message))
  }

  /// English left in English is spelled as the newspaper has it.
  private var isForeign: Bool { row.value(.register) == "foreign" }
}

// MARK: - Brackets and quotation marks

extension StyleLint {
  /// What closes an opening mark. Single quotation marks are not told from apostrophes.
  private static let closing: [Character: Character] = [
    "(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "\"": "\"",
  ]
  private static let closers = Set(closing.values)

  private static func mayBeMark(_ byte: UInt8) -> Bool { byte >= 0x80 || "()[]{}\"".utf8.contains(byte) }

  private mutating func checkPairs() {
    let condition = row.valueRange(of: .condition)
    // The words of a condition may be such marks themselves.
    for cell in row.cells where cell.end != condition?.end { checkPairs(in: cell) }
  }

  private mutating func checkPairs(in cell: TextRange) {
    guard row.table.bytes[cell.start..<cell.end].contains(where: Self.mayBeMark) else { return }
    var open: [(mark: Character, offset: Int)] = []
    var offset = cell.start
    for mark in row.table.string(cell) {
      if let last = open.last, Self.closing[last.mark] == mark {
        open.removeLast()
      } else if Self.closing[mark] != nil {
        open.append((mark, offset))
      } else if Self.closers.contains(mark) {
        warn(at: offset, "'\(mark)' closes nothing; write the mark that opens, or remove it")
      }
      offset += mark.utf8.count
    }
    for left in open { warn(at: left.offset, "'\(left.mark)' is not closed") }
  }
}

// MARK: - Abbreviations

extension StyleLint {
  private mutating func checkExpansion() {
    guard !isForeign, row.valueRange(of: .expansion) == nil, Self.isAbbreviation(row.term) else { return }
    let name = row.term.prefix(1) + row.term.dropFirst().lowercased()
    warn(
      at: row.cells[0].start,
      "'\(row.term)' has no full=; write what it stands for, or '\(name)' if it stands for nothing")
  }

  /// Whether a term is one word of capitals, two at least; digits and marks may stand between.
  private static func isAbbreviation(_ term: String) -> Bool {
    term.count(where: \.isUppercase) > 1 && !term.contains { $0.isLowercase || $0 == " " }
  }
}

// MARK: - Spelling

extension StyleLint {
  private mutating func checkSpelling() {
    guard !isForeign, row.cells.count > 2 else { return }
    for gloss in row.items(of: row.cells[2], separator: ";") {
      for word in words(of: gloss) {
        let american = row.table.string(word)
        guard let british = spelling.british(american) else { continue }
        warn(at: word.start, "'\(american)' is American; write '\(british)'")
      }
    }
  }

  /// The words of a gloss that begin with a small letter; a proper name is spelled as its owner does.
  private func words(of gloss: TextRange) -> [TextRange] {
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    let words: [Slice<FlatArray<UInt8>>] = row.table.bytes[gloss.start..<gloss.end]
      .split(whereSeparator: { !isLetter($0) })
    return words.filter { $0.first.map { $0 >= UInt8(ascii: "a") } ?? false }
      .map { TextRange($0.startIndex, $0.endIndex) }
  }
}
