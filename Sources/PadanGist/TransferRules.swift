public import PadanModel
public import PadanTables

/// What function words do to the English sentence, from `dictionaries/transfer`.
public struct TransferRules: Sendable {
  /// What a function word does.
  enum Role: String, Sendable {
    case quantifier, article, demonstrative, plural, premodifier, aspect, modal, negation, relative,
      infinitive
    case gerund, finite, copula, exist, pronoun, agent, degree
    /// A verb of saying or thinking: what follows is a clause of its own.
    case reporting
    /// A word that English leaves out before a number, a date, a semantic class or a part of speech.
    case redundant
    /// A word that points in time after its noun, which then takes no article: `last week`.
    case deictic
    /// A word before a verb in its base form: `do not`.
    case imperative
  }

  /// A function word.
  struct FunctionWord: Sendable {
    let role: Role
    /// The English, empty for none; for pronouns the subject's form.
    let english: String
    /// The other forms of a pronoun: object and possessive.
    let forms: [String]
    /// Whether a noun after it is plural; nil if it does not say.
    let isPlural: Bool?
  }

  private var words: [String: FunctionWord] = [:]
  /// Rows that could not be read.
  public private(set) var diagnostics: [Diagnostic] = []

  /// The table this is read from, below the dictionary folder.
  public static let file = "transfer/function.tsv"

  /// Reads the table of function words.
  public init(_ table: Table) {
    for (line, cells) in table.rows() {
      guard cells.count == 4, let role = Role(rawValue: cells[1]) else {
        diagnostics.append(
          Diagnostic(
            severity: .error, file: table.path, line: line, column: 1,
            message: "a function word has headword, a known role, English and number"))
        continue
      }
      let forms = cells[2].split(separator: "/").map(String.init)
      words[cells[0]] = FunctionWord(
        role: role, english: cells[2] == "-" ? "" : forms[0], forms: Array(forms.dropFirst()),
        isPlural: cells[3] == "-" ? nil : cells[3] == "pl")
    }
  }

  func word(_ lemma: String) -> FunctionWord? { words[lemma] }
}
