import PadanModel
import PadanStorage
import PadanTables

/// Checks the cells of one termbase row.
struct RowLint {
  /// A row with more glosses than this is a thesaurus, not a dictionary.
  static let glossLimit = 4

  private let row: TermRow
  private let place: LinePlace
  private let domains: Set<String>
  private var diagnostics: [Diagnostic] = []

  /// Takes a row; `place` is its line.
  init(row: TermRow, place: LinePlace, domains: Set<String>) {
    self.place = place
    self.domains = domains
    // Tabs at the end of a line are reported as such, not as empty cells.
    let last = row.cells.lastIndex { !$0.isEmpty } ?? 0
    self.row = TermRow(table: row.table, cells: Array(row.cells[...last]))
  }

  private var table: Table { row.table }

  /// The row's faults.
  mutating func check() -> [Diagnostic] {
    let cells = row.cells
    if cells.count < 3 {
      report(
        .error, at: cells[cells.count - 1].end,
        "a row has at least three cells, term, part of speech and glosses, with a tab between")
    }
    for cell in cells { checkSpaces(cell) }
    if cells[0].isEmpty { report(.error, at: cells[0].start, "the term is empty") }
    let partOfSpeech = cells.count > 1 ? checkPartOfSpeech(cells[1]) : nil
    if cells.count > 2 { checkGlosses(cells[2], partOfSpeech) }
    if cells.count > 3 { checkOptionalCells(cells[3...]) }
    return diagnostics
  }

  private mutating func report(_ severity: Diagnostic.Severity, at offset: Int, _ message: String) {
    diagnostics.append(place.diagnostic(severity, at: offset, message))
  }

  private mutating func checkSpaces(_ cell: TextRange) {
    let bytes = table.bytes[cell.start..<cell.end]
    let space = UInt8(ascii: " ")
    if bytes.first == space { report(.error, at: cell.start, "space at the start of the cell; remove it") }
    guard let end = bytes.lastIndex(where: { $0 != space }) else { return }
    if end + 1 < cell.end { report(.error, at: end + 1, "space at the end of the cell; remove it") }
    let inner = bytes[...end].drop { $0 == space }
    for index in inner.indices.dropLast() where inner[index] == space && inner[index + 1] == space {
      report(.error, at: index + 1, "two spaces in a row; keep one")
      return
    }
  }

  private mutating func checkPartOfSpeech(_ cell: TextRange) -> PartOfSpeech? {
    let text = table.string(cell)
    if let partOfSpeech = PartOfSpeech(rawValue: text) { return partOfSpeech }
    let known = PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", ")
    report(.error, at: cell.start, "unknown part of speech '\(text)'; write one of \(known)")
    return nil
  }
}

// MARK: - Glosses

extension RowLint {
  private mutating func checkGlosses(_ cell: TextRange, _ partOfSpeech: PartOfSpeech?) {
    let items = row.items(of: cell, separator: ";")
    var seen: Set<String> = []
    for item in items {
      if item.isEmpty {
        report(.error, at: item.start, "empty gloss; write one, or remove the semicolon")
        continue
      }
      let gloss = table.string(item)
      if !seen.insert(gloss).inserted {
        report(.error, at: item.start, "the row has the gloss '\(gloss)' twice; keep one")
      }
      checkStyle(of: gloss, at: item, partOfSpeech)
    }
    if !items.contains(where: \.isEmpty) { checkSeparators(of: cell) }
    if items.count > Self.glossLimit {
      report(
        .warning, at: items[Self.glossLimit].start,
        "\(items.count) glosses; keep the \(Self.glossLimit) that a translator would write, the best first")
    }
  }

  private mutating func checkStyle(of gloss: String, at item: TextRange, _ partOfSpeech: PartOfSpeech?) {
    let marks = Array("()[]/,".utf8)
    if let mark = table.bytes[item.start..<item.end].firstIndex(where: marks.contains) {
      let character = table.string(TextRange(mark, mark + 1))
      let message = "'\(character)' in a gloss; separate glosses with '; ', put explanations in note="
      report(.warning, at: mark, message)
    }
    if partOfSpeech == .verb, gloss.hasPrefix("to ") {
      report(.error, at: item.start, "'\(gloss)': a verb's gloss is the bare infinitive; leave out 'to'")
    }
    let articles = ["a ", "an ", "the "]
    if partOfSpeech == .noun, articles.contains(where: gloss.hasPrefix) {
      report(.warning, at: item.start, "'\(gloss)': a noun's gloss stands without its article")
    }
  }

  /// The items of a list are separated by a semicolon and a space.
  private mutating func checkSeparators(of range: TextRange) {
    let bytes = table.bytes[range.start..<range.end]
    let space = UInt8(ascii: " ")
    for index in bytes.indices where bytes[index] == UInt8(ascii: ";") {
      let isTight = index > range.start && bytes[index - 1] != space
      let isApart = index + 1 >= range.end || bytes[index + 1] == space
      if !isTight || !isApart { report(.warning, at: index, "write '; ' between two items") }
    }
  }
}

// MARK: - Optional cells

extension RowLint {
  private mutating func checkOptionalCells(_ cells: ArraySlice<TextRange>) {
    var seen: [TermKey] = []
    for cell in cells {
      guard let (key, value) = keyAndValue(of: cell) else { continue }
      if seen.contains(key) {
        report(.error, at: cell.start, "the row has '\(key.rawValue)' twice; only the first counts")
      }
      seen.append(key)
      checkValue(value, of: key)
    }
  }

  /// Takes a cell apart at its first equals sign.
  private mutating func keyAndValue(of cell: TextRange) -> (TermKey, TextRange)? {
    if cell.isEmpty {
      report(.error, at: cell.start, "empty cell; remove one of the two tabs")
      return nil
    }
    guard let equals = table.bytes[cell.start..<cell.end].firstIndex(of: UInt8(ascii: "=")) else {
      report(
        .error, at: cell.start,
        "'\(table.string(cell))' is not key=value; write its key, or if it is a gloss put '; ' before it")
      return nil
    }
    let name = table.string(TextRange(cell.start, equals))
    guard let key = TermKey(rawValue: name) else {
      let advice = TermKey.allCases.map(\.rawValue).advice(for: name, plural: "keys")
      report(.error, at: cell.start, "unknown key '\(name)'; \(advice)")
      return nil
    }
    return (key, TextRange(equals + 1, cell.end))
  }

  private mutating func checkValue(_ value: TextRange, of key: TermKey) {
    let bytes = table.bytes[value.start..<value.end]
    guard let first = bytes.first(where: { $0 != 0x20 }) else {
      report(.error, at: value.start, "'\(key.rawValue)=' has no value; write one, or remove the cell")
      return
    }
    if bytes.first != first { report(.error, at: value.start, "space after '\(key.rawValue)='; remove it") }
    switch key {
    case .variants: checkList(value)
    case .domain: checkName(value, "domain", among: domains)
    case .semanticClass: checkName(value, "class", among: TermValues.classes)
    case .register: checkName(value, "register", among: TermValues.registers)
    case .status: checkName(value, "status", among: Set(TermStatus.allCases.map(\.rawValue)))
    case .article: checkName(value, "article", among: TermValues.articles)
    case .gap: checkGap(value)
    case .condition: checkCondition(value)
    case .expansion, .adjective, .people, .capital, .root, .concept, .note: break
    }
  }

  private mutating func checkList(_ value: TextRange) {
    let empty = row.items(of: value, separator: ";").filter(\.isEmpty)
    for item in empty { report(.error, at: item.start, "empty item; write one, or remove the semicolon") }
    if empty.isEmpty { checkSeparators(of: value) }
  }

  private mutating func checkName(_ value: TextRange, _ what: String, among known: Set<String>) {
    let name = table.string(value)
    if known.contains(name) { return }
    let plural = what.hasSuffix("s") ? "\(what)es" : "\(what)s"
    let advice = known.sorted().advice(for: name, plural: plural)
    report(.error, at: value.start, "unknown \(what) '\(name)'; \(advice)")
  }

  private mutating func checkGap(_ value: TextRange) {
    let text = table.string(value)
    guard let gap = Int(text), gap > 0 else {
      report(.error, at: value.start, "'\(text)' is not a number of words; write gap=1, gap=2 and so on")
      return
    }
  }
}

// MARK: - Conditions

extension RowLint {
  private mutating func checkCondition(_ value: TextRange) {
    for clause in row.items(of: value, separator: "&") {
      do throws(Condition.SyntaxError) {
        let condition = try Condition(parsing: table.string(clause))
        for part in condition.clauses { checkValues(of: clause, at: part.place) }
      } catch {
        report(.error, at: clause.start, error.message)
      }
    }
  }

  private mutating func checkValues(of clause: TextRange, at position: Condition.Place) {
    guard let colon = table.bytes[clause.start..<clause.end].firstIndex(of: UInt8(ascii: ":")) else { return }
    for item in row.items(of: TextRange(colon + 1, clause.end), separator: "|") {
      if item.isEmpty {
        report(.error, at: item.start, "empty value; write one, or remove the '|'")
        continue
      }
      switch position {
      case .case: checkName(item, "letter case", among: TermValues.letterCases)
      case .doc: checkName(item, "domain", among: domains)
      case .next, .prev, .near, .precedes, .follows: checkClass(item)
      }
    }
  }

  /// A value with `@` names a class, a part of speech, or a position in the sentence.
  private mutating func checkClass(_ item: TextRange) {
    guard table.bytes[item.start] == UInt8(ascii: "@") else { return }
    let name = table.string(TextRange(item.start + 1, item.end))
    let known = TermValues.classes.union(TermValues.positions).union(TermValues.partsOfSpeech)
    if known.contains(name) { return }
    let advice = known.sorted().advice(for: name, plural: "classes")
    report(.error, at: item.start, "unknown class '@\(name)'; \(advice)")
  }
}
