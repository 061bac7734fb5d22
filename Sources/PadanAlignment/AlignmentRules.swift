public import PadanModel
public import PadanTables

/// What alignment knows beyond the termbase, from `dictionaries/transfer` and `dictionaries/english`.
public struct AlignmentRules: Sendable {
  let stemmer: EnglishStemmer
  let cognates: CognateSpelling
  private let values: [AlignmentFeature: Double]
  /// Rows that could not be read.
  public let diagnostics: [Diagnostic]

  /// The tables this is read from, below the dictionary folder.
  public static let files = ["transfer/alignment.tsv", "transfer/cognates.tsv"] + EnglishStemmer.files

  /// Reads the tables, in the order of ``files``.
  ///
  /// They are names and values of features; letters that cognates differ in,
  /// and what both are taken for; English endings, what stands in their place,
  /// and how many letters must be left before; irregular nouns and verbs.
  public init(_ tables: [Table]) {
    precondition(tables.count == Self.files.count, "one table for each of AlignmentRules.files")
    let reading = Self.values(of: tables[0])
    values = reading.values
    cognates = CognateSpelling(tables[1])
    stemmer = EnglishStemmer(endings: tables[2], nouns: tables[3], verbs: tables[4])
    diagnostics = reading.diagnostics + cognates.diagnostics + stemmer.diagnostics
  }

  /// The value of a feature; 0 for one that is missing, which ``diagnostics`` tells.
  subscript(feature: AlignmentFeature) -> Double { values[feature] ?? 0 }

  private static func values(
    of table: Table
  ) -> (values: [AlignmentFeature: Double], diagnostics: [Diagnostic]) {
    var values: [AlignmentFeature: Double] = [:]
    var diagnostics: [Diagnostic] = []
    for (line, cells) in table.rows() {
      guard let feature = AlignmentFeature(rawValue: cells[0]), cells.count >= 2, values[feature] == nil,
        let value = Double(cells[1]), feature.range.contains(value)
      else {
        diagnostics.append(
          table.fault(line, "an alignment row is a known feature, once, and a number in its range"))
        continue
      }
      values[feature] = value
    }
    for feature in AlignmentFeature.allCases where values[feature] == nil {
      diagnostics.append(table.fault(1, "the feature '\(feature.rawValue)' has no value"))
    }
    return (values, diagnostics)
  }
}

extension Table {
  /// A row that cannot be used.
  func fault(_ line: Int, _ message: String) -> Diagnostic {
    Diagnostic(severity: .error, file: path, line: line, column: 1, message: message)
  }
}
