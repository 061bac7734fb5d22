public import PadanModel
public import PadanTables

/// What the dictionaries' `text/` folder knows of how news is laid out.
public struct TextRules: Sendable {
  /// Words after which a full stop does not end a sentence, as written.
  let abbreviations: Set<String>
  /// Normalized words with which no sentence ends.
  let unfinished: Set<[UInt8]>
  /// What tells credits.
  let credits: CreditRules

  /// The tables this is read from, below the dictionary folder.
  public static let files = ["text/abbreviations.tsv", "text/unfinished.tsv", "text/credits.tsv"]

  /// Reads the three tables, in the order of ``files``.
  public init(abbreviations: Table, unfinished: Table, credits: Table) {
    self.abbreviations = Set(abbreviations.rows().map { $0.cells[0] })
    self.unfinished = Set(unfinished.rows().map { WordNormalization.normalize($0.cells[0]) })
    var rules = CreditRules()
    for row in credits.rows() where row.cells.count > 1 {
      let words = WordNormalization.normalize(row.cells[1])
      switch row.cells[0] {
      case "start": rules.insert(start: words)
      case "whole": rules.insert(whole: words)
      default: break
      }
    }
    self.credits = rules
  }

  /// Rows of the credits table that have no effect, and empty cells.
  public static func lint(credits: Table) -> [Diagnostic] {
    credits.rows().compactMap { row in
      let isKnown = row.cells[0] == "start" || row.cells[0] == "whole"
      if isKnown, row.cells.count == 2, !row.cells[1].isEmpty { return nil }
      return Diagnostic(
        severity: .error, file: credits.path, line: row.line, column: 1,
        message: "a credit row is 'start' or 'whole', a tab, and the words")
    }
  }
}
