import PadanSummary
import PadanTables

/// Rule tables for tests: all weights are 0 but those that a test is about.
enum RuleTables {
  static let openings = """
    # kind	words
    background	sementara itu
    attribution	hal itu dikatakan
    link	baca juga
    """

  /// Balances under which a set is worth what its sentences are, as many as come near 20 words.
  private static let balances: KeyValuePairs = [
    "sentence": 0.0, "follows": 0, "repeats": 0, "likeness": 0.6, "words": 20, "distance": -1, "share": 1,
    "content": 2,
  ]

  static func rules(_ changes: [String: Double] = [:]) -> SummaryRules {
    SummaryRules(weights: table(weights(changes)), openings: table(openings))
  }

  /// The table of weights as it stands in a file.
  static func weights(_ changes: [String: Double]) -> String {
    let features = SummaryFeature.allCases.map { ($0.name, 0.0) }
    let rows = (features + balances.map { ($0.key, $0.value) }).map { name, value in
      "\(name)\t\(changes[name] ?? value)\tmeaning"
    }
    return rows.joined(separator: "\n")
  }

  static func table(_ text: String) -> Table {
    Table(path: "rules.tsv", bytes: Array(text.utf8))
  }
}
