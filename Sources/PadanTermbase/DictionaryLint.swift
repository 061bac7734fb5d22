public import PadanModel
import PadanStorage
import PadanTables

/// Finds the faults of termbase files: in their bytes, in their rows, and between rows.
///
/// The termbase itself reads rows leniently and skips what it cannot use; this
/// is what tells the people who write the dictionaries.
public enum DictionaryLint {
  /// Every fault of `files`, in order of path, line and column.
  ///
  /// - Parameters:
  ///   - files: the files of one termbase, in the order in which it takes them.
  ///   - domains: the domains a row may have.
  ///   - houseStyle: what Padan's own dictionaries are held to; nobody else's need be.
  public static func check(
    _ files: [DictionaryFile], domains: Set<String>, houseStyle: HouseStyle? = nil
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var repetitions = RepetitionLint()
    for file in files {
      diagnostics += LineLint.check(file.table)
      diagnostics += DefaultsLint.check(file.table, domains: domains)
      let style = houseStyle.flatMap { $0.layers.contains(file.layer) ? $0 : nil }
      diagnostics += checkRows(of: file.table, domains: domains, style)
      repetitions.enter(file)
    }
    diagnostics += repetitions.finish()
    return diagnostics.sorted { first, second in
      if first.file != second.file { return first.file < second.file }
      return (first.line, first.column, first.message) < (second.line, second.column, second.message)
    }
  }

  private static func checkRows(
    of table: Table, domains: Set<String>, _ style: HouseStyle?
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var order = OrderLint()
    table.forEachRow { row in
      let place = LinePlace(path: table.path, number: row.line, start: row.start)
      let termRow = TermRow(table: table, cells: row.cells)
      var lint = RowLint(row: termRow, place: place, domains: domains)
      diagnostics += lint.check()
      if let style { diagnostics += StyleLint.check(termRow, at: place, spelling: style.spelling) }
      if let fault = order.check(table.bytes[row.cells[0].start..<row.cells[0].end], at: place) {
        diagnostics.append(fault)
      }
    }
    return diagnostics
  }
}

/// How rows are to be written beyond what the program needs: British spelling, expansions, brackets in pairs.
public struct HouseStyle: Sendable {
  let spelling: EnglishSpelling
  let layers: Set<Int>

  /// - Parameters:
  ///   - spelling: how glosses are not to be spelled.
  ///   - layers: the layers of the files that are held to it.
  public init(spelling: EnglishSpelling, layers: Set<Int>) {
    self.spelling = spelling
    self.layers = layers
  }
}

/// A line of a dictionary file, for pointing at bytes in it.
struct LinePlace {
  /// The file's path.
  let path: String
  /// The line, counted from 1.
  let number: Int
  /// The byte offset of the line's start in the file.
  let start: Int

  /// A fault at a byte offset of the file.
  func diagnostic(_ severity: Diagnostic.Severity, at offset: Int, _ message: String) -> Diagnostic {
    Diagnostic(severity: severity, file: path, line: number, column: offset - start + 1, message: message)
  }
}

/// Notices the first row that stands before its predecessor; one report a file is enough.
private struct OrderLint {
  private var previous: [UInt8] = []
  private var isReported = false

  /// Looks at the next row's term; terms are compared by their bytes.
  mutating func check(_ term: Slice<FlatArray<UInt8>>, at place: LinePlace) -> Diagnostic? {
    defer { previous = Array(term) }
    guard !isReported, term.lexicographicallyPrecedes(previous) else { return nil }
    isReported = true
    let (name, before) = (String(decoding: term, as: UTF8.self), String(decoding: previous, as: UTF8.self))
    return place.diagnostic(
      .warning, at: term.startIndex,
      "'\(name)' stands after '\(before)'; sort the rows by term, capitals before small letters")
  }
}

/// Checks the `#! key=value` lines of a file.
private enum DefaultsLint {
  static func check(_ table: Table, domains: Set<String>) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var sawRow = false
    table.forEachLine { number, content in
      let place = LinePlace(path: table.path, number: number, start: content.lowerBound)
      let bytes = table.bytes[content]
      if bytes.starts(with: "#!".utf8) {
        let text = String(decoding: bytes, as: UTF8.self)
        diagnostics += check(text, at: place, sawRow: sawRow, domains: domains)
      } else if let first = bytes.first, first != UInt8(ascii: "#") {
        sawRow = true
      }
    }
    return diagnostics
  }

  private static func check(
    _ text: String, at place: LinePlace, sawRow: Bool, domains: Set<String>
  ) -> [Diagnostic] {
    let fields = text.dropFirst(2).split(separator: "=", maxSplits: 1).map(\.trimmingSpaces)
    guard fields.count == 2, fields[0] == TermKey.domain.rawValue else {
      let message = "a default is written '#! domain=…'; no other has an effect"
      return [place.diagnostic(.error, at: place.start, message)]
    }
    if !domains.contains(fields[1]) {
      let advice = domains.sorted().advice(for: fields[1], plural: "domains")
      return [place.diagnostic(.error, at: place.start, "unknown domain '\(fields[1])'; \(advice)")]
    }
    guard sawRow else { return [] }
    let message = "a default holds for the whole file; put it above the rows"
    return [place.diagnostic(.warning, at: place.start, message)]
  }
}
