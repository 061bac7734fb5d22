public import PadanModel
public import PadanTables

/// How sentences are weighed for the summary, from `dictionaries/transfer`.
public struct SummaryRules: Sendable {
  /// What the choice of sentences depends on beside the sentences' own features.
  enum Balance: Int, Sendable, CaseIterable {
    /// What every sentence of the summary counts.
    case sentence
    /// What a sentence counts more right after another one of the summary.
    case follows
    /// What it counts for every headword in excess of `likeness`, as a share of the smaller sentence's.
    case repeats
    /// The share of headwords up to which two sentences do not repeat each other.
    case likeness
    /// The number of words that a summary has.
    case words
    /// What ten words more or less count.
    case distance
    /// The share of the article that a summary has at most.
    case share
    /// How many headwords somebody's words must have to be worth quoting.
    case content

    /// The name in the table.
    var name: String { Self.allNames[rawValue] }

    private static let allNames = [
      "sentence", "follows", "repeats", "likeness", "words", "distance", "share", "content",
    ]

    init?(name: String) {
      guard let place = Self.allNames.firstIndex(of: name) else { return nil }
      self.init(rawValue: place)
    }
  }

  /// How a sentence may open.
  enum Opening: String, Sendable {
    case background, attribution
    /// It leads to another article and is never picked.
    case link
  }

  /// What each feature counts.
  let weights: FeatureVector
  /// By the places of ``Balance``.
  private let balances: [Double]
  /// Openings by their first word; each is a list of normalized words.
  private let openings: [String: [(words: [String], kind: Opening)]]
  /// Rows that could not be read, and names without a row.
  public let diagnostics: [Diagnostic]

  /// The tables this is read from, below the dictionary folder: weights and openings.
  public static let files = ["transfer/summary.tsv", "transfer/openings.tsv"]
  /// No opening that the tables name is longer, in words.
  static let longestOpening = 4

  /// Reads the two tables, in the order of ``files``.
  public init(weights: Table, openings: Table) {
    var reader = RuleReader()
    reader.read(weights: weights)
    reader.read(openings: openings)
    self.weights = reader.weights
    balances = reader.balances
    self.openings = reader.openings
    diagnostics = reader.diagnostics
  }

  subscript(balance: Balance) -> Double { balances[balance.rawValue] }

  /// How a sentence opens that begins with these lower-case words; nil for an opening like any other.
  func opening(of words: [String]) -> Opening? {
    guard let first = words.first else { return nil }
    return openings[first]?.first { words.starts(with: $0.words) }?.kind
  }
}

/// Reads the rows of both tables, and notes what is wrong.
private struct RuleReader {
  var weights = FeatureVector()
  var balances = [Double](repeating: 0, count: SummaryRules.Balance.allCases.count)
  var openings: [String: [(words: [String], kind: SummaryRules.Opening)]] = [:]
  var diagnostics: [Diagnostic] = []

  mutating func read(weights table: Table) {
    var missing = Set(SummaryFeature.allCases.map(\.name) + SummaryRules.Balance.allCases.map(\.name))
    for (line, cells) in table.rows() {
      guard cells.count == 3, let value = Double(cells[1]), value.isFinite else {
        complain("a row is a feature's name, its weight, and what it means", at: line, of: table)
        continue
      }
      guard missing.remove(cells[0]) != nil else {
        complain("'\(cells[0])' is no feature of a sentence, or stands here twice", at: line, of: table)
        continue
      }
      if let feature = SummaryFeature(name: cells[0]) { weights[feature] = value }
      if let balance = SummaryRules.Balance(name: cells[0]) { balances[balance.rawValue] = value }
    }
    if !missing.isEmpty {
      complain("no weight for \(missing.sorted().joined(separator: ", "))", at: 1, of: table)
    }
  }

  mutating func read(openings table: Table) {
    for (line, cells) in table.rows() {
      let words = cells.count == 2 ? cells[1].lowercased().split(at: UInt8(ascii: " ")) : []
      guard let kind = SummaryRules.Opening(rawValue: cells[0]), let first = words.first,
        words.count <= SummaryRules.longestOpening
      else {
        complain(
          "a row is 'background', 'attribution' or 'link', and up to \(SummaryRules.longestOpening) words",
          at: line, of: table)
        continue
      }
      openings[first, default: []].append((words, kind))
    }
  }

  private mutating func complain(_ message: String, at line: Int, of table: Table) {
    diagnostics.append(
      Diagnostic(severity: .error, file: table.path, line: line, column: 1, message: message))
  }
}
